namespace Cronaca.Training.Places;

using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Cronaca.Reading;

/// <summary>A place name as a corpus marks it: where it stands, how it is used ("Literal", "Non_Literal_Modifier"; empty in LGL), and where the place lies, in degrees; null where GeoNames has it not.</summary>
internal sealed record MarkedPlace(TextSpan Span, string Use, (double North, double East)? Point);

/// <summary>An article with its place names: GeoWebNews (Gritta, Pilehvar and Collier 2019) and the Local-Global Lexicon (Lieberman, Samet and Sankaranarayanan 2010), two habits of one format.</summary>
internal sealed record MarkedPlaces(string Text, IReadOnlyList<MarkedPlace> Places)
{
    /// <summary>The articles of a file.</summary>
    /// <exception cref="InvalidDataException">The file is missing, empty or no such corpus.</exception>
    public static List<MarkedPlaces> Read(string path)
    {
        const string expected = "expected articles with toponyms (GeoWebNews or LGL, XML)";
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
        {
            throw new InvalidDataException($"{path}: is missing or empty, {expected}");
        }
        try
        {
            return [.. XDocument.Load(path).Root!.Elements("article").Select(Of)];
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            throw new InvalidDataException($"{path}: {e.Message} {expected}", e);
        }
    }

    private static MarkedPlaces Of(XElement article)
    {
        string text = (string?)article.Element("text") ?? "";
        int[] at = Scalars(text);
        List<MarkedPlace> places = [];
        foreach (XElement mark in article.Descendants("toponym"))
        {
            int start = Number(mark, "start");
            int end = Number(mark, "end");
            if (start < 0 || end <= start || end >= at.Length)
            {
                continue;
            }
            places.Add(
                new(
                    new TextSpan(at[start], at[end]),
                    (string?)mark.Element("type") ?? "",
                    PointOf(mark)
                )
            );
        }
        return new(text, [.. places.DistinctBy(p => p.Span).OrderBy(p => p.Span.Start)]);
    }

    // GeoWebNews writes an id beside the degrees, LGL puts both into a tag of the gazetteer.
    private static (double North, double East)? PointOf(XElement mark)
    {
        XElement? tag = mark.Element("gaztag");
        bool hasId = tag is not null || (string?)mark.Element("geonamesID") is { Length: > 0 };
        return
            hasId
            && Degrees(tag?.Element("lat") ?? mark.Element("latitude")) is { } north
            && Degrees(tag?.Element("lon") ?? mark.Element("longitude")) is { } east
            ? (north, east)
            : null;
    }

    private static double? Degrees(XElement? of) =>
        double.TryParse((string?)of, CultureInfo.InvariantCulture, out double degrees)
            ? degrees
            : null;

    private static int Number(XElement mark, string name) =>
        int.TryParse((string?)mark.Element(name), CultureInfo.InvariantCulture, out int number)
            ? number
            : -1;

    /// <summary>Where each Unicode scalar begins, and the end: the corpora count scalars, a <see cref="TextSpan"/> UTF-16 code units.</summary>
    private static int[] Scalars(string text)
    {
        List<int> starts = [];
        for (
            int i = 0;
            i < text.Length;
            i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1
        )
        {
            starts.Add(i);
        }
        starts.Add(text.Length);
        return [.. starts];
    }
}
