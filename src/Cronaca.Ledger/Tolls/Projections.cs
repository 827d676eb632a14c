namespace Cronaca.Ledger.Tolls;

using System.Globalization;
using Cronaca.Reading;

/// <summary>The declared projections of toll histories (docs/projections.md). Each is lossy, and says what it dropped; the ledger keeps what was said.</summary>
public static class Projections
{
    /// <summary>What ACLED codes where a plural is all there is. It takes 10 in open war and 3 elsewhere; the lower is the more conservative.</summary>
    private const decimal _several = 3;

    public static IReadOnlyList<string> Names { get; } = ["acled", "ucdp", "latest"];

    /// <summary>A history in the form of that name.</summary>
    /// <exception cref="ArgumentException">There is no projection of that name.</exception>
    public static Projection Of(string name, TollHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return name switch
        {
            "acled" => Acled(history),
            "ucdp" => Ucdp(history),
            "latest" => Latest(history),
            _ => throw new ArgumentException(
                $"found the projection \"{name}\", expected one of {string.Join(", ", Names)}",
                nameof(name)
            ),
        };
    }

    /// <summary>One number: the lowest that stands, words turned into numbers by ACLED's table.</summary>
    private static Projection Acled(TollHistory history)
    {
        if (NoDeaths(history) is { } none)
        {
            return none with { Name = "acled" };
        }
        var picture = TollPicture.Of(history);
        decimal? lowest = null;
        foreach (var figure in picture.Standing)
        {
            decimal coded = AcledNumber(figure.Toll.Quantity);
            lowest = lowest is { } low ? Math.Min(low, coded) : coded;
        }
        return new Projection
        {
            Name = "acled",
            Best = lowest,
            Dropped =
            [
                .. Losses(history, picture, keepsRange: false),
                .. picture
                    .Standing.Where(f => f.Toll.Quantity.Hedge == Hedge.Vague)
                    .Select(f => $"\"{Words(f)}\" became {Number(AcledNumber(f.Toll.Quantity))}")
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Low, best and high over what stands.</summary>
    private static Projection Ucdp(TollHistory history)
    {
        if (NoDeaths(history) is { } none)
        {
            return none with { Name = "ucdp" };
        }
        var picture = TollPicture.Of(history);
        return new Projection
        {
            Name = "ucdp",
            Low = picture.Low,
            Best = picture.Best,
            High = picture.High,
            Dropped = [.. Losses(history, picture, keepsRange: true)],
        };
    }

    /// <summary>What was told last, as it was told.</summary>
    private static Projection Latest(TollHistory history)
    {
        var picture = TollPicture.Of(history);
        var last = picture.Standing.Count == 0 ? null : picture.Standing[^1];
        return new Projection
        {
            Name = "latest",
            Low = last?.Toll.Quantity.Low,
            Best = last is null ? null : Reach.Number(last.Toll.Quantity),
            High = last?.Toll.Quantity.High,
            Dropped = [.. Losses(history, picture, keepsRange: true)],
        };
    }

    /// <summary>Both data sets count deaths alone, and facts alone.</summary>
    private static Projection? NoDeaths(TollHistory history) =>
        history.Measure != TollType.Killed
            ? Empty($"all of it: only deaths have a column, none those {Measure(history)}")
        : history.Background ? Empty("all of it: it is told as history, of another happening")
        : history.Modality != Modality.Actual
            ? Empty($"all of it: it is {Lower(history.Modality)}, no fact")
        : null;

    private static Projection Empty(string why) => new() { Name = "", Dropped = [why] };

    private static IEnumerable<string> Losses(
        TollHistory history,
        TollPicture picture,
        bool keepsRange
    )
    {
        int origins = picture
            .Standing.Select(f => f.Origin.Key)
            .Distinct(StringComparer.Ordinal)
            .Count();
        if (origins > 1)
        {
            yield return $"who says what: {origins} origins stand by a number";
        }
        if (!keepsRange && picture.Low != picture.High)
        {
            yield return $"higher numbers that stand, up to {Number(picture.High ?? 0)}";
        }
        int hedged = picture.Standing.Count(f => f.Toll.Quantity.Hedge != Hedge.Exact);
        if (hedged > 0)
        {
            yield return $"{Count(hedged, "hedge")} (at least, about, dozens)";
        }
        int contradictions = history.Differences.Count(d =>
            d.Label == DifferenceLabel.Contradiction
        );
        if (contradictions > 0)
        {
            yield return Count(contradictions, "contradiction");
        }
        int earlier = history.Figures.Count - picture.Standing.Count - picture.Feared.Count;
        if (earlier > 0)
        {
            yield return $"{Count(earlier, "figure")} told earlier, of parts, or again";
        }
        if (picture.Feared.Count > 0)
        {
            yield return $"{Count(picture.Feared.Count, "figure")} feared or possible";
        }
    }

    /// <summary>"Tens" 10, "dozens" 12, "hundreds" 100, "thousands" 1,000; a plural alone 3; else the lowest number that the words allow.</summary>
    private static decimal AcledNumber(Quantity quantity) =>
        quantity.Hedge != Hedge.Vague ? TollPicture.Lowest(quantity)
        : quantity.High is null ? _several
        : quantity.Low switch
        {
            20 => 12,
            200 => 100,
            2000 => 1000,
            20000 => 10000,
            200000 => 100000,
            { } low => low,
            null => _several,
        };

    private static string Words(Figure figure) =>
        figure.Toll.Quantity.Span.Of(figure.Entry.Report.Reading.Report.Text);

    private static string Measure(TollHistory history) =>
        history.Measure.ToString().ToLowerInvariant();

    private static string Lower(Modality modality) => modality.ToString().ToLowerInvariant();

    private static string Number(decimal number) =>
        number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Count(int count, string what) =>
        count == 1 ? $"one {what}" : $"{count} {what}s";
}
