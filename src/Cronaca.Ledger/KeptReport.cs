namespace Cronaca.Ledger;

using Cronaca.Reading;

/// <summary>One version of a report in the ledger, with what was read from it. Never changed once written.</summary>
public sealed record KeptReport
{
    /// <summary>The order of arrival in this ledger, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>A hash of all that came in: the same report has the same id in every ledger.</summary>
    public required string Id { get; init; }

    /// <summary>What names the report over its versions: its address without what only tracks, else the caller's key, else the file, else the hash of the text.</summary>
    public required string Source { get; init; }

    /// <summary>Counts the versions of one source, from 1.</summary>
    public required int Version { get; init; }

    public required Arrival Arrival { get; init; }

    public required Reading Reading { get; init; }

    /// <summary>When the ledger took it in.</summary>
    public required DateTimeOffset Seen { get; init; }

    /// <summary>When the report tells what it tells: its moment of publication, else its day at midnight UTC, else when it was taken in. The order of figures in a toll history.</summary>
    public DateTimeOffset ReportTime =>
        Arrival.PublishedAt
        ?? (
            Reading.Published is { } day
                ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
                : Seen
        );
}
