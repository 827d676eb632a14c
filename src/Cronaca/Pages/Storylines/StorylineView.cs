namespace Cronaca.Pages.Storylines;

using Cronaca.Ledger;
using Cronaca.Pages.Drawing;

/// <summary>A storyline in words for people, the same whether it is shown on a terminal, in Markdown or on a page. Its texts are plain: each form makes them safe in its own way.</summary>
internal sealed record StorylineView
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>"4–7 Mar 2023", "12 reports", "3 independent origins".</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    public required IReadOnlyList<TollView> Tolls { get; init; }

    public required IReadOnlyList<DayView> Days { get; init; }

    public required IReadOnlyList<VoiceView> Voices { get; init; }

    public required IReadOnlyList<DisputeView> Disputes { get; init; }

    public required IReadOnlyList<QuoteView> Gaps { get; init; }

    public required IReadOnlyList<FamilyView> Families { get; init; }

    public required IReadOnlyList<MapPlace> Places { get; init; }

    /// <summary>Which of the page's eight colours an origin has, by its key; the origins with most figures come first.</summary>
    public required IReadOnlyDictionary<string, int> Colours { get; init; }
}

/// <summary>How one count moved.</summary>
internal sealed record TollView(
    TollHistory History,
    string Title,
    IReadOnlyList<FigureView> Figures,
    string Standing
);

/// <summary>One figure of a toll: when it was first told, how many, by whom, which reports print it, and how it stands to the others.</summary>
internal sealed record FigureView(
    Figure Figure,
    string Moment,
    string Range,
    string Origin,
    IReadOnlyList<string> Reports,
    string? Label,
    string? Reason
);

/// <summary>What happened on one day, or on days that cannot be told apart.</summary>
internal sealed record DayView(string Day, IReadOnlyList<HappeningView> Happenings);

internal sealed record HappeningView(
    string Type,
    string Words,
    string Told,
    string Quote,
    IReadOnlyList<string> Weakened
);

/// <summary>What one voice says, in order of report time.</summary>
internal sealed record VoiceView(string Name, IReadOnlyList<QuoteView> Quotes);

internal sealed record QuoteView(string Moment, string Words, string Report, bool Denial);

/// <summary>What is contradicted in one count: for any two origins the last two of their figures that cannot both be right, and why.</summary>
internal sealed record DisputeView(string Title, IReadOnlyList<string> Figures);

/// <summary>Reports of one origin.</summary>
internal sealed record FamilyView(string Name, string How, IReadOnlyList<ReportView> Reports);

internal sealed record ReportView(
    string Number,
    string Moment,
    string Outlet,
    string Title,
    string? Link
);
