using System.Globalization;
using Cronaca.Reading;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>Reads treebanks in CoNLL-U. Empty nodes and enhanced dependencies are passed over.</summary>
internal static class Treebank
{
    public static IEnumerable<GoldSentence> Read(string path, string language, int times = 1)
    {
        List<string> lines = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return Sentence(lines, language, times);
                lines.Clear();
            }
        }
    }

    /// <summary>A sentence of plain words, to be parsed.</summary>
    public static Sentence Plain(IReadOnlyList<string> forms) =>
        Make([.. forms.Select(form => (form, form, true, (byte)1, (byte)0))]).Sentence;

    private static GoldSentence Sentence(List<string> lines, string language, int times)
    {
        List<(string Form, string Surface, bool Space, byte Count, byte Part)> words = [];
        List<string[]> rows = [];
        (int first, int last, string surface, bool space) = (0, -1, "", true);
        foreach (string line in lines)
        {
            if (line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            bool spaced = !cells[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
            if (cells[0].Contains('-', StringComparison.Ordinal))
            {
                string[] range = cells[0].Split('-');
                first = int.Parse(range[0], CultureInfo.InvariantCulture);
                last = int.Parse(range[1], CultureInfo.InvariantCulture);
                (surface, space) = (cells[1], spaced);
                continue;
            }
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }
            int id = int.Parse(cells[0], CultureInfo.InvariantCulture);
            rows.Add(cells);
            words.Add(
                id <= last
                    ? (cells[1], surface, space, (byte)(last - first + 1), (byte)(id - first))
                    : (cells[1], cells[1], spaced, (byte)1, (byte)0)
            );
        }
        (Sentence sentence, string text) = Make(words);
        return new GoldSentence
        {
            Sentence = sentence,
            Text = text,
            Language = language,
            Times = times,
            OpensDocument = lines.Any(l => l.StartsWith("# newdoc", StringComparison.Ordinal)),
            OpensParagraph = lines.Any(l => l.StartsWith("# newpar", StringComparison.Ordinal)),
            Lemmas = [.. rows.Select(r => r[2])],
            Upos = [.. rows.Select(r => Enum.TryParse(r[3], out Upos upos) ? upos : Upos.X)],
            Features = [.. rows.Select(r => r[5] == "_" ? "" : r[5])],
            Heads = [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture))],
            Relations = [.. rows.Select(r => r[7])],
        };
    }

    private static (Sentence Sentence, string Text) Make(
        List<(string Form, string Surface, bool Space, byte Count, byte Part)> parts
    )
    {
        System.Text.StringBuilder text = new();
        List<Word> words = [];
        TextSpan span = default;
        Paragraph paragraph = new()
        {
            Index = 0,
            Span = default,
            Kind = ParagraphKind.Body,
        };
        Sentence sentence = new()
        {
            Index = 0,
            Span = default,
            Paragraph = paragraph,
            Words = words,
        };
        foreach ((string form, string surface, bool space, byte count, byte part) in parts)
        {
            if (part == 0)
            {
                span = new TextSpan(text.Length, text.Length + surface.Length);
                text.Append(surface).Append(space ? " " : "");
            }
            words.Add(
                new Word
                {
                    Sentence = sentence,
                    Index = words.Count,
                    Form = form,
                    Span = span,
                    PartCount = count,
                    Part = part,
                }
            );
        }
        return (sentence, text.ToString());
    }
}
