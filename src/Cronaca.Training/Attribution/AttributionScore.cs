namespace Cronaca.Training.Attribution;

using System.Globalization;

/// <summary>
/// Attributions found held against those marked. Words: those of an article that stand in any source (cue, content), found and marked. Spans: a part counts
/// only where all its words and no other are found. Source given content: of the attributions whose contents share at least half of their words, those
/// whose sources do too.
/// </summary>
internal sealed class AttributionScore
{
    private static readonly (string Name, Func<Attributed, IReadOnlySet<int>> Of)[] _roles =
    [
        ("source", a => a.Source),
        ("cue", a => a.Cue),
        ("content", a => a.Content),
    ];

    private readonly int[] _wordsMet = new int[3];
    private readonly int[] _words = new int[3];
    private readonly int[] _spansMet = new int[3];
    private readonly int[] _spans = new int[3];
    private readonly int[] _foundWords = new int[3];
    private int _met;
    private int _marked;
    private int _given;
    private int _sourced;
    private int _sourceRight;

    /// <summary>Every figure by its name, in percent.</summary>
    public IEnumerable<(string Name, double Value)> Figures
    {
        get
        {
            for (int i = 0; i < 3; i++)
            {
                yield return (
                    $"{_roles[i].Name}, words: F1",
                    Percent(2 * _wordsMet[i], _words[i] + _foundWords[i])
                );
            }
            for (int i = 0; i < 3; i++)
            {
                yield return (
                    $"{_roles[i].Name}, whole spans: F1",
                    Percent(2 * _spansMet[i], _spans[i])
                );
            }
            yield return ("attributions met by content: F1", Percent(2 * _met, _marked + _given));
            yield return ("source, given the content", Percent(_sourceRight, _sourced));
        }
    }

    /// <summary>Precision and recall of the words of content, for the line below the table.</summary>
    public string ContentWords =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"precision {Percent(_wordsMet[2], _foundWords[2]):0.0}, recall {Percent(_wordsMet[2], _words[2]):0.0}"
        );

    public void Add(MarkedArticle article, IReadOnlyList<Attributed> given, TextWriter? errors)
    {
        var marked = article.Attributions;
        for (int i = 0; i < 3; i++)
        {
            var of = _roles[i].Of;
            HashSet<int> wanted = [.. marked.SelectMany(of)];
            HashSet<int> found = [.. given.SelectMany(of)];
            _words[i] += wanted.Count;
            _foundWords[i] += found.Count;
            _wordsMet[i] += wanted.Count(found.Contains);
            var spans = Spans(marked, of);
            var other = Spans(given, of);
            _spans[i] += spans.Count + other.Count;
            _spansMet[i] += spans.Count(other.Contains);
        }
        Meet(article, marked, given, errors);
    }

    private void Meet(
        MarkedArticle article,
        IReadOnlyList<Attributed> marked,
        IReadOnlyList<Attributed> given,
        TextWriter? errors
    )
    {
        var pairs =
            from m in Enumerable.Range(0, marked.Count)
            from g in Enumerable.Range(0, given.Count)
            let likeness = Attributed.Likeness(marked[m].Content, given[g].Content)
            where likeness >= 0.5
            orderby likeness descending, m, g
            select (m, g);
        var takenMarked = new HashSet<int>();
        var takenGiven = new HashSet<int>();
        foreach (var (m, g) in pairs)
        {
            if (takenMarked.Contains(m) || takenGiven.Contains(g))
            {
                continue;
            }
            takenMarked.Add(m);
            takenGiven.Add(g);
            if (marked[m].Source.Count == 0)
            {
                continue;
            }
            _sourced++;
            if (Attributed.Likeness(marked[m].Source, given[g].Source) >= 0.5)
            {
                _sourceRight++;
            }
            else
            {
                errors?.WriteLine(
                    $"{article.Name}\tsource\t{article.Written(marked[m].Source)}\tfound {article.Written(given[g].Source)}\t{article.Written(marked[m].Cue)}\t{article.Written(marked[m].Content)}"
                );
            }
        }
        _met += takenMarked.Count;
        _marked += marked.Count;
        _given += given.Count;
        if (errors is not null)
        {
            Tell("missed", marked, takenMarked);
            Tell("false", given, takenGiven);
        }

        void Tell(string kind, IReadOnlyList<Attributed> all, HashSet<int> met)
        {
            for (int i = 0; i < all.Count; i++)
            {
                if (!met.Contains(i))
                {
                    errors.WriteLine(
                        $"{article.Name}\t{kind}\t{article.Written(all[i].Source)}\t{article.Written(all[i].Cue)}\t{article.Written(all[i].Content)}"
                    );
                }
            }
        }
    }

    /// <summary>The different stretches that stand in a part, written so that two can be compared.</summary>
    private static HashSet<string> Spans(
        IEnumerable<Attributed> attributions,
        Func<Attributed, IReadOnlySet<int>> of
    ) =>
        [
            .. attributions
                .Select(of)
                .Where(s => s.Count > 0)
                .Select(s => string.Join(' ', s.Order())),
        ];

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
