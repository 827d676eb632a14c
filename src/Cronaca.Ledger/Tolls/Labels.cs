namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>How two counts of one history stand to each other. The earlier comes first.</summary>
internal static class Labels
{
    /// <summary>How long a dispute between an official and an opposing voice lasts when neither says its number again.</summary>
    private const int _disputeDays = 7;

    /// <summary>Told this much later, by an outlet's own word or by voices that do not dispute, a higher number is news and no contradiction.</summary>
    private static readonly TimeSpan _later = TimeSpan.FromHours(1);

    /// <summary>Below this share of the number before, a lower count that corrects nothing counts something else.</summary>
    private const decimal _farLower = 1m / 3;

    /// <summary>The label with its reason; null where there is nothing to tell apart.</summary>
    public static (DifferenceLabel Label, string Reason)? Of(Count a, Count b)
    {
        bool sameOrigin = string.Equals(a.Origin, b.Origin, StringComparison.Ordinal);
        if (a.Kind == CountKind.Aside || b.Kind == CountKind.Aside)
        {
            return null;
        }
        if (a.Kind == CountKind.Former && b.Kind != CountKind.Former)
        {
            return (
                DifferenceLabel.Update,
                $"the sentence itself says that {Said(b)} replaces {Said(a)}"
            );
        }
        if (Partial(a, b) is { } part)
        {
            return (DifferenceLabel.Part, part);
        }
        if (a.Denied || b.Denied)
        {
            return a.Denied == b.Denied || !a.Reach.Meets(b.Reach)
                ? null
                : (
                    DifferenceLabel.Contradiction,
                    $"{Who(a.Denied ? a : b)} denies the {Said(a.Denied ? b : a)} that {Who(a.Denied ? b : a)} tells"
                );
        }
        if (Reach.SameWords(a.Toll.Quantity, b.Toll.Quantity) && a.IsFact == b.IsFact)
        {
            return sameOrigin
                ? null
                : (DifferenceLabel.Same, $"{Who(b)} gives the same number as {Who(a)}");
        }
        if (Feared(a, b) is { } feared)
        {
            return feared;
        }
        return a.Reach.Meets(b.Reach) && !Rival(a, b, sameOrigin) ? Compatible(a, b, sameOrigin)
            : sameOrigin ? Own(a, b)
            : Disjoint(a, b);
    }

    /// <summary>Counts that can fall: of those missing some are found. The dead only rise.</summary>
    private static bool CanFall(TollType type) =>
        type
            is TollType.Missing
                or TollType.Displaced
                or TollType.Deployed
                or TollType.Attending
                or TollType.Affected;

    private static string? Partial(Count a, Count b)
    {
        if (a.Kind == CountKind.Part || b.Kind == CountKind.Part)
        {
            var (part, whole) = b.Kind == CountKind.Part ? (b, a) : (a, b);
            return $"the {Said(part)} are among the {Said(whole)} counted";
        }
        if (a.Kind == CountKind.More || b.Kind == CountKind.More)
        {
            var (more, whole) = b.Kind == CountKind.More ? (b, a) : (a, b);
            return $"the {Said(more)} came on top of those counted before, {Said(whole)} counts all";
        }
        return null;
    }

    /// <summary>What is feared is no count: it neither contradicts one nor replaces it.</summary>
    private static (DifferenceLabel, string)? Feared(Count a, Count b)
    {
        if (a.Reach.Meets(b.Reach) || a.Feared == b.Feared)
        {
            return null;
        }
        return b.Feared
            ? (
                DifferenceLabel.Scope,
                $"{Said(a)} are counted, {Said(b)} are feared: the one does not deny the other"
            )
            : (DifferenceLabel.Update, $"{Said(b)} are counted now, {Said(a)} were feared before");
    }

    /// <summary>"At least 14" by the ministry and "at least 31" by a rights group: an open end leaves room, but two voices that one report or a dispute sets against each other do not mean it.</summary>
    private static bool Rival(Count a, Count b, bool sameOrigin) =>
        !sameOrigin
        && a.HasVoice
        && b.HasVoice
        && a.Number != b.Number
        && !IsLoose(a)
        && !IsLoose(b)
        && (a.Report == b.Report || (Sides.Dispute(a.Side, b.Side) && Days(a, b) <= _disputeDays));

    /// <summary>One number can satisfy both.</summary>
    private static (DifferenceLabel, string) Compatible(Count a, Count b, bool sameOrigin)
    {
        bool bounded = !a.Reach.IsOpen && !b.Reach.IsOpen;
        if (bounded && (IsLoose(a) || IsLoose(b)))
        {
            return (
                DifferenceLabel.Wording,
                $"{Said(a)} and {Said(b)} are one number in other words"
            );
        }
        if (a.Number == b.Number)
        {
            return (DifferenceLabel.Same, $"{Said(a)} and {Said(b)} differ in the hedge alone");
        }
        bool moved = sameOrigin ? a.Report != b.Report : b.Number > a.Number && IsLater(a, b);
        if (moved)
        {
            return (
                DifferenceLabel.Update,
                sameOrigin
                    ? $"{Who(b)} goes from {Said(a)} to {Said(b)}"
                    : $"{Said(b)} was told {After(a, b)} than {Said(a)} and goes beyond it"
            );
        }
        return (DifferenceLabel.Same, $"one number satisfies both {Said(a)} and {Said(b)}");
    }

    private static bool IsLoose(Count count) =>
        count.Toll.Quantity.Hedge is Hedge.About or Hedge.Vague or Hedge.Between or Hedge.LessThan;

    /// <summary>One voice, two numbers that do not fit.</summary>
    private static (DifferenceLabel, string) Own(Count a, Count b)
    {
        bool falls = b.Number < a.Number;
        if (a.Report == b.Report)
        {
            var (less, more) = falls ? (b, a) : (a, b);
            return (
                DifferenceLabel.Part,
                $"one report tells both and takes nothing back: {Said(less)} are among the {Said(more)}"
            );
        }
        if (falls && IsAnotherMatter(a, b))
        {
            return (
                DifferenceLabel.Scope,
                $"{Said(b)} is far below the {Said(a)} of the same origin, and nothing says that those were wrong: it counts something else"
            );
        }
        string how =
            b.Corrects ? "corrects its own count"
            : falls ? "revises its own count down"
            : "raises its own count";
        return (DifferenceLabel.Update, $"{Who(b)} {how}, from {Said(a)} to {Said(b)}");
    }

    private static bool IsAnotherMatter(Count a, Count b) =>
        !b.Corrects && !CanFall(b.Toll.Type) && b.Number < a.Number * _farLower && !b.HasVoice;

    /// <summary>Two voices, two numbers that do not fit.</summary>
    private static (DifferenceLabel, string) Disjoint(Count a, Count b)
    {
        if (Replaces(a, b))
        {
            return (
                DifferenceLabel.Update,
                $"{Who(b)} says that an earlier count was wrong: {Said(b)} replaces {Said(a)}"
            );
        }
        string apart =
            $"{Who(a)} says {Said(a)}, {Who(b)} says {Said(b)}; {Difference.NumbersDoNotFit}";
        if (a.Report == b.Report)
        {
            return (DifferenceLabel.Contradiction, $"{apart}one report sets them side by side");
        }
        if (
            a.Toll.Quantity.Hedge == Hedge.Vague
            && b.Toll.Quantity.Hedge != Hedge.Vague
            && !a.HasVoice
            && IsLater(a, b)
        )
        {
            return (
                DifferenceLabel.Update,
                $"{Said(b)} takes the place of a loose word ({Said(a)}) by which nobody stands"
            );
        }
        if (a.Toll.Type == TollType.Attending && a.Span is { IsDay: true })
        {
            return (DifferenceLabel.Contradiction, $"{apart}the crowd of a day has one size");
        }
        if (b.Number < a.Number && !CanFall(b.Toll.Type))
        {
            return IsAnotherMatter(a, b)
                ? (
                    DifferenceLabel.Scope,
                    $"{Said(b)} is far below {Said(a)} and no voice vouches for it as the whole: it counts something else"
                )
                : (DifferenceLabel.Contradiction, $"{apart}a count of these does not fall");
        }
        bool disputed = Sides.Dispute(a.Side, b.Side) && Days(a, b) <= _disputeDays;
        if (disputed || !IsLater(a, b))
        {
            return (
                DifferenceLabel.Contradiction,
                disputed
                    ? $"{apart}one is {a.Side}, the other {b.Side}"
                    : $"{apart}told at about the same time"
            );
        }
        return (DifferenceLabel.Update, $"{Said(b)} was told {After(a, b)} than {Said(a)}");
    }

    /// <summary>The later report itself takes the earlier number back; one side of a dispute takes nothing back for the other.</summary>
    private static bool Replaces(Count a, Count b) =>
        a.Report != b.Report
        && (
            b.Replaces.Contains(a.Number)
            || (
                b.Corrects
                && b.Number < a.Number
                && !Sides.Dispute(a.Side, b.Side)
                && b.Replaces.Count == 0
            )
        );

    private static bool IsLater(Count a, Count b) =>
        a.HasHour && b.HasHour
            ? b.Figure.ReportTime - a.Figure.ReportTime >= _later
            : Days(a, b) >= 1;

    private static int Days(Count a, Count b) =>
        (b.Figure.ReportTime.UtcDateTime.Date - a.Figure.ReportTime.UtcDateTime.Date).Days;

    private static string After(Count a, Count b) =>
        Days(a, b) switch
        {
            0 => "later the same day",
            1 => "a day later",
            int days => $"{days} days later",
        };

    internal static string Who(Count count) => count.Figure.Origin.Name;

    internal static string Said(Count count) => Reach.Said(count.Toll.Quantity);
}
