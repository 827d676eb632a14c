namespace Cronaca.Tests.Scenario;

using System.Text.Json;
using System.Text.Json.Serialization;
using Cronaca.Tests.Gold;

/// <summary>What a careful analyst keeps of the scenario's reports: the files of tests/scenario/expected, whose README says what each part means.</summary>
internal static class Expected
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<ExpectedStoryline> Storylines { get; } =
        Read<ExpectedStoryline>("storylines.json");

    public static IReadOnlyList<ExpectedHistory> Histories { get; } =
        Read<ExpectedHistory>("histories.json");

    public static IReadOnlyList<ExpectedPair> Pairs { get; } = Read<ExpectedPair>("pairs.json");

    public static IReadOnlyList<ExpectedIndependence> Independence { get; } =
        Read<ExpectedIndependence>("independence.json");

    public static IReadOnlyList<ExpectedReprints> Reprints { get; } =
        Read<ExpectedReprints>("reprints.json");

    public static IReadOnlyList<ExpectedStray> Strays { get; } = Read<ExpectedStray>("strays.json");

    public static IReadOnlyList<ExpectedVersions> Versions { get; } =
        Read<ExpectedVersions>("versions.json");

    public static IReadOnlyList<ExpectedDenial> Denials { get; } =
        Read<ExpectedDenial>("denials.json");

    public static IReadOnlyList<ExpectedGap> Gaps { get; } = Read<ExpectedGap>("gaps.json");

    /// <summary>The ways in which the reports name each origin.</summary>
    public static IReadOnlyDictionary<string, string[]> Origins { get; } =
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(Text("origins.json"), _json)!;

    public static ExpectedHistory History(string id) => Histories.Single(h => h.Id == id);

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(Text(file), _json)!;

    private static string Text(string file) =>
        File.ReadAllText(Repository.At("tests", "scenario", "expected", file));
}

internal sealed record ExpectedStoryline(string Id, string Title, string[] Reports);

/// <param name="Group">Null for people in general.</param>
/// <param name="From">The first day counted; null when open.</param>
/// <param name="To">The last day counted, included; null when open.</param>
/// <param name="Optional">It may be kept or left out.</param>
/// <param name="Background">It belongs to another year.</param>
internal sealed record ExpectedHistory(
    string Id,
    string Storyline,
    string Measure,
    string? Group,
    string? Place,
    DateOnly? From,
    DateOnly? To,
    ExpectedFigure[] Figures,
    bool Optional = false,
    bool Background = false
);

/// <param name="Words">Words of the report that hold the number, once in its text.</param>
internal sealed record ExpectedFigure(
    string Report,
    decimal? Low,
    decimal? High,
    string Hedge,
    string Origin,
    string Words,
    bool Optional = false
)
{
    public override string ToString() =>
        $"{Report} {(Low == High ? $"{Low}" : $"{Low}..{High}")} {Origin}";
}

internal sealed record ExpectedPair(
    string[] Labels,
    PairedFigure Earlier,
    PairedFigure Later,
    string Why
);

internal sealed record PairedFigure(
    string History,
    string Report,
    decimal? Low,
    decimal? High,
    string Origin,
    string Words
)
{
    public override string ToString() => $"{History} {Report} {Low} {Origin}";
}

internal sealed record ExpectedIndependence(
    string History,
    decimal Low,
    string[] Reports,
    string[] Origins,
    int Count,
    string Why
);

internal sealed record ExpectedReprints(string Of, string[] Reprints);

/// <param name="Of">The history that the words belong to, of another storyline.</param>
internal sealed record ExpectedStray(string Report, string Words, string Of);

internal sealed record ExpectedVersions(
    string Earlier,
    string Later,
    ExpectedChange[] Changed,
    ExpectedStay[] Stays,
    string[] Gone,
    string[] New
);

/// <param name="Low">The number before and after.</param>
internal sealed record ExpectedChange(string Measure, string Origin, decimal[] Low);

internal sealed record ExpectedStay(string Measure, decimal Low, string Words);

internal sealed record ExpectedDenial(string Report, string By, string Words, string Denied)
{
    public override string ToString() => $"denial {Report}: {Words}";
}

/// <param name="Weakens">Words of the report that the gap makes less sure.</param>
internal sealed record ExpectedGap(string Report, string Type, string Words, string[] Weakens)
{
    public override string ToString() => $"gap {Report} {Type}: {Words}";
}
