namespace Cronaca.Tests.Properties;

using System.Text;

/// <summary>
/// Texts that no newsroom writes and any system is one day given: a million characters where every one may be a word to be parsed or none is, fewer
/// where words repeat, so that the tests end.
/// </summary>
internal static class Megabytes
{
    private const int _length = 1_000_000;
    private const int _repeated = 200_000;

    public static IReadOnlyDictionary<string, Func<string>> All { get; } =
        new Dictionary<string, Func<string>>(StringComparer.Ordinal)
        {
            ["random characters"] = () => Random(0x20, 0xD7FF),
            ["random characters of all planes, halves of pairs too"] = () => Random(1, 0xFFFF),
            ["random letters and spaces"] = () => Random('\u0060', '\u007a').Replace('`', ' '),
            ["random signs"] = () => Random('!', '/')[.._repeated],
            ["one letter"] = () => new string('a', _length),
            ["open quotes"] = () => new string('"', _length),
            ["open guillemets"] = () => new string('«', _length),
            ["open quotes before words"] = () => Repeat("“said "),
            ["apostrophes"] = () => Repeat("l'"),
            ["nested brackets"] = () => new string('(', _length / 2) + new string(')', _length / 2),
            ["brackets before words"] = () => Repeat("(he "),
            ["digits"] = () => new string('7', _length),
            ["numbers"] = () => Repeat("1.000,5 "),
            ["number words"] = () => Repeat("twenty-one thousand "),
            ["ranges without an end"] = () => Repeat("10-"),
            ["dates"] = () => Repeat("on 3 May 2020 "),
            ["right-to-left marks"] = () => new string('\u200f', _length),
            ["combining accents"] = () => "e" + new string('\u0301', _length - 1),
            ["spaces"] = () => new string(' ', _length),
            ["line breaks"] = () => new string('\n', _length),
            ["spaces and line breaks"] = () => Repeat(" \n"),
            ["full stops"] = () => new string('.', _length),
            ["one endless English sentence"] = () =>
                Repeat("and the army killed two men who said "),
            ["one endless Italian sentence"] = () => Repeat("e il ministro ha detto che dodici "),
            ["words without an end"] = () => Repeat("che"),
            ["names"] = () => Repeat("General Ahmed Salim of Juba "),
            ["names, each another"] = Names,
            ["sentences with pronouns"] = () => Repeat("He said she had told him. "),
            ["only capitals"] = () => Repeat("POLICE SAID TWELVE WERE KILLED IN JUBA. "),
            ["only links"] = () => Repeat("https://example.org/2022/01/06/a?b=c "),
            ["one link"] = () => "https://example.org/" + new string('a', _length),
            ["list items"] = () => Repeat("-Related: two dead\n"),
            ["paragraphs of one word"] = () => Repeat("killed\n\n"),
            ["an opened quote a paragraph"] = () => Repeat("\"We saw it,\n\n"),
        };

    private static string Repeat(string words)
    {
        var text = new StringBuilder(_repeated + words.Length);
        while (text.Length < _repeated)
        {
            text.Append(words);
        }
        return text.ToString();
    }

    private static string Names()
    {
        var text = new StringBuilder(_repeated + 40);
        for (int i = 0; text.Length < _repeated; i++)
        {
            string name = string.Concat($"{i}".Select(d => (char)('a' + d - '0')));
            text.Append("Colonel K").Append(name).Append(" R").Append(name).Append(" spoke. ");
        }
        return text.ToString();
    }

    /// <summary>The same characters every time: a linear congruential generator (Knuth's constants).</summary>
    private static string Random(int low, int high)
    {
        ulong state = 42;
        return string.Create(
            _length,
            (low, high),
            (characters, range) =>
            {
                for (int i = 0; i < characters.Length; i++)
                {
                    state = (state * 6364136223846793005) + 1442695040888963407;
                    characters[i] = (char)(
                        range.low + (int)((state >> 33) % (ulong)(range.high - range.low + 1))
                    );
                }
            }
        );
    }
}
