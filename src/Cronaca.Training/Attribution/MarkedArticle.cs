namespace Cronaca.Training.Attribution;

using System.Globalization;
using Cronaca.Reading;

/// <summary>
/// An article with its attributions marked beside it: brat stand-off, one <c>.ann</c> file an article whose offsets count characters of the <c>.txt</c>
/// file. Words are runs of letters and digits, so that marks and spaces at the edge of a span count for nothing.
/// </summary>
internal sealed class MarkedArticle
{
    private readonly List<TextSpan> _words = [];

    private MarkedArticle(string name, string text)
    {
        Name = name;
        Text = text;
        for (int at = 0; at < text.Length; )
        {
            int end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }
            if (end > at)
            {
                _words.Add(new TextSpan(at, end));
            }
            at = end + 1;
        }
    }

    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<Attributed> Attributions { get; private set; } = [];

    /// <summary>The articles of a folder with <c>text</c> and <c>attributions</c> in it, by name.</summary>
    /// <exception cref="InvalidDataException">A file is not brat stand-off; the message names file and line.</exception>
    public static IEnumerable<MarkedArticle> Read(string folder)
    {
        foreach (
            string path in Directory
                .EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann")
                .Order(StringComparer.Ordinal)
        )
        {
            // The name of the text, and what told apart two articles of one name.
            string name = Path.GetFileNameWithoutExtension(path);
            name = name[..name.LastIndexOf('_')];
            var article = new MarkedArticle(
                name,
                File.ReadAllText(Path.Combine(folder, "text", name + ".txt"))
            );
            article.Attributions = article.Parse(path);
            yield return article;
        }
    }

    /// <summary>The words that some stretches of the text touch.</summary>
    public HashSet<int> Words(IEnumerable<TextSpan> spans)
    {
        var words = new HashSet<int>();
        foreach (var span in spans)
        {
            int low = 0;
            int high = _words.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_words[middle].End <= span.Start)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }
            for (; low < _words.Count && _words[low].Start < span.End; low++)
            {
                words.Add(low);
            }
        }
        return words;
    }

    /// <summary>From the first of some words to the last, as written.</summary>
    public string Written(IReadOnlySet<int> words) =>
        words.Count == 0
            ? ""
            : Text[_words[words.Min()].Start.._words[words.Max()].End].ReplaceLineEndings(" ");

    private List<Attributed> Parse(string path)
    {
        var spans = new Dictionary<string, HashSet<int>>();
        var found = new List<Attributed>();
        // An event may name a span that stands below it.
        string[] lines = File.ReadAllLines(path);
        foreach (var (number, line) in lines.Index().OrderBy(l => l.Item.StartsWith('E')))
        {
            string[] cells = line.Split('\t');
            try
            {
                if (line.StartsWith('T'))
                {
                    string places = cells[1][(cells[1].IndexOf(' ') + 1)..];
                    spans[cells[0]] = Words(places.Split(';').Select(Place));
                }
                else if (line.StartsWith('E'))
                {
                    found.Add(Event(cells[1].Split(' '), spans));
                }
            }
            catch (Exception e)
                when (e is FormatException or KeyNotFoundException or IndexOutOfRangeException)
            {
                throw new InvalidDataException(
                    $"{path}, line {number + 1}: found \"{line}\", expected brat stand-off (T, name, kind and places, words; E, name, parts)",
                    e
                );
            }
        }
        return found;
    }

    private static TextSpan Place(string place)
    {
        string[] ends = place.Split(' ');
        return new TextSpan(
            int.Parse(ends[0], CultureInfo.InvariantCulture),
            int.Parse(ends[1], CultureInfo.InvariantCulture)
        );
    }

    private static Attributed Event(string[] parts, Dictionary<string, HashSet<int>> spans)
    {
        return new Attributed(Part("Source"), Part("Cue"), Part("Content"));

        HashSet<int> Part(string role) =>
            [
                .. parts
                    .Select(p => p.Split(':'))
                    .Where(p => p[0].TrimEnd('2') == role)
                    .SelectMany(p => spans[p[1]]),
            ];
    }
}
