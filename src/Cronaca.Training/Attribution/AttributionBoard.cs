namespace Cronaca.Training.Attribution;

using System.Globalization;
using Cronaca.Reading;
using Cronaca.Training.Scores;

/// <summary>Who says what, held against PolNeAR: political news in English with source, cue and content of each attribution.</summary>
internal static class AttributionBoard
{
    public static readonly Board Board = new(
        "attribution",
        "Attribution",
        "PolNeAR (Newell, Margolin and Ruths 2018), the 84 articles of `polnear/dev`; none has trained anything.",
        Measure
    );

    /// <summary>What others reach, and what we aim at.</summary>
    private static readonly Dictionary<string, (string Published, string Aim)> _others = new()
    {
        ["content, words: F1"] = ("", "75"),
        ["source, given the content"] = (
            "42.3 (claimer F1 on NewsClaims); two markers of PolNeAR 92.3",
            "80"
        ),
    };

    private static Shown Measure(string data, TextWriter? errors)
    {
        var ours = new AttributionScore();
        var cheap = new AttributionScore();
        foreach (var article in MarkedArticle.Read(Path.Combine(data, "polnear", "dev")))
        {
            var report = new Report { Text = article.Text, Language = "en" };
            var claims = Reader.Read(report).Claims;
            ours.Add(
                article,
                [.. claims.OfType<Statement>().Select(s => Parts(article, s))],
                errors
            );
            cheap.Add(
                article,
                VerbAndComplement.Read(article, Reader.Analyse(report, out _)),
                errors: null
            );
        }
        var baseline = cheap.Figures.ToDictionary(f => f.Name, f => f.Value);
        return new(
            [
                .. ours.Figures.Select(f =>
                {
                    var (published, aim) = _others.GetValueOrDefault(f.Name, ("", ""));
                    string simple = baseline[f.Name].ToString("0.0", CultureInfo.InvariantCulture);
                    return new Figure(f.Name, f.Value, published, simple, aim);
                }),
            ],
            $"""
            Words: those that stand in any source (cue, content). Whole spans: all words of a part and no other, marks at its edges left aside. Source given the content: of the
            attributions whose contents share half of their words or more, those whose sources do too. The baseline is a verb of saying with its subject and its
            clause. Words of content: {ours.ContentWords}; the baseline {cheap.ContentWords}. PolNeAR also marks what somebody believes, plans, wants or
            reacts to in passing ("the bid", "has called for the repeal"), which in our contract are events or nothing, so that its recall is bounded.
            """.ReplaceLineEndings("\n")
        );
    }

    /// <summary>The statement's own voice is the last of the chain; the others told it on.</summary>
    private static Attributed Parts(MarkedArticle article, Statement statement)
    {
        TextSpan[] source = [];
        TextSpan[] cue = [];
        if (statement.Attribution is [.., var origin])
        {
            source = [origin.Span];
            cue = origin.Cue is { } words ? [words] : [];
        }
        return new(article.Words(source), article.Words(cue), article.Words([statement.Content]));
    }
}
