namespace Cronaca.Intake.Articles;

using System.Collections.Frozen;
using Cronaca.Reading.Languages;

/// <summary>Lines that outlets put between and around the paragraphs of any article: "Advertisement", "Leggi anche: ...", "Share this".</summary>
internal static class Furniture
{
    /// <summary>A longer line is a sentence of the report.</summary>
    private const int _longest = 40;

    private static readonly FrozenSet<string> _whole = List("whole")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] _starts = [.. List("start")];

    public static bool Is(Block block)
    {
        var text = block.Text.AsSpan().Trim(" \t\n:.…!?»>«<|-–—•*\"");
        return text.Length == 0
            || (block.Words <= _longest && (_whole.Contains(text.ToString()) || Starts(text)));
    }

    private static bool Starts(ReadOnlySpan<char> text)
    {
        foreach (string start in _starts)
        {
            if (
                text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
                && (
                    text.Length == start.Length
                    || !char.IsLetterOrDigit(start[^1])
                    || !char.IsLetterOrDigit(text[start.Length])
                )
            )
            {
                return true;
            }
        }
        return false;
    }

    private static IEnumerable<string> List(string match) =>
        WordList
            .Read(typeof(Program).Assembly, "furniture.tsv", "text", "match")
            .Where(r => r[1] == match)
            .Select(r => r[0]);
}
