namespace Cronaca.Ledger.Tolls;

using Cronaca.Reading;

/// <summary>A figure with all that its labels depend on, worked out once.</summary>
internal sealed record Count
{
    private const int _before = 240;
    private const int _after = 160;

    public required Figure Figure { get; init; }

    public required CountedGroup Group { get; init; }

    /// <summary>Words of the count name those counted.</summary>
    public bool GroupIsOwn { get; init; }

    /// <summary>No noun at all, not even "dead": those counted before are meant ("at least 15 had died").</summary>
    public bool NamesNobody { get; init; }

    /// <summary>"across the country".</summary>
    public bool IsNationwide { get; init; }

    /// <summary>The place is told as the capital, not by its name.</summary>
    public bool NamesCapital { get; init; }

    /// <summary>Null where the report names no place.</summary>
    public CountedPlace? Place { get; init; }

    /// <summary>True when the sentence of the count names the place itself, false when it was carried over from elsewhere in the report.</summary>
    public bool PlaceIsOwn { get; init; }

    public CountedSpan? Span { get; init; }

    /// <summary>As <see cref="PlaceIsOwn"/>, for the days.</summary>
    public bool SpanIsOwn { get; init; }

    /// <summary>The count runs from some day on ("since", "so far"), whether or not the day can be told.</summary>
    public bool IsSince { get; init; }

    /// <summary>True when the carried day is but that of the report.</summary>
    public bool SpanIsReportDay { get; init; }

    public CountKind Kind { get; init; }

    public required Reach Reach { get; init; }

    /// <summary>The sentence says that an earlier count was wrong.</summary>
    public bool Corrects { get; init; }

    /// <summary>The numbers that the report itself tells as replaced ("from 14"); none for most.</summary>
    public IReadOnlyList<decimal> Replaces { get; init; } = [];

    /// <summary>No number stands in the text: a noun tells of a single one ("a woman").</summary>
    public bool IsSingled { get; init; }

    /// <summary>Nobody has counted: "feared", "may".</summary>
    public bool Feared { get; init; }

    public string? Side { get; init; }

    public decimal Number => Reach.Number(Toll.Quantity);

    public Toll Toll => Figure.Toll;

    public long Report => Figure.Entry.Report.Number;

    public string Origin => Figure.Origin.Key;

    public bool Denied => Toll.Polarity == Polarity.Negative;

    /// <summary>Told as fact by whoever tells it: neither feared nor denied.</summary>
    public bool IsFact => !Denied && Toll.Modality == Modality.Actual;

    /// <summary>True when a voice vouches, false when the report speaks for itself.</summary>
    public bool HasVoice => Toll.Attribution.Count > 0;

    /// <summary>The hour is known, not only the day.</summary>
    public bool HasHour => Figure.Entry.Report.Arrival.PublishedAt is not null;

    public static Count Of(Figure figure)
    {
        var toll = figure.Toll;
        var reading = figure.Entry.Report.Reading;
        string text = reading.Report.Text;
        var sentence = Sentence(reading, toll);
        var (before, after) = Around(text, sentence, toll.Quantity.Span);
        var cues = Cues.For(reading.Language);
        var number = ListedWords.Split(toll.Quantity.Span.Of(text));
        var around = new List<string>([.. before, .. number, .. after]);
        // "The number of inmates killed has risen to nine": the noun stands in the sentence, if not beside the number.
        var clause =
            MayNameNobody(toll) && toll.Rule == "toll.sum"
                ? CountedGroups.Numbered(around, reading.Language)
                : null;
        return new Count
        {
            Figure = figure,
            Group = clause ?? CountedGroups.Of(toll, text, reading.Language),
            GroupIsOwn = toll.Recipients.Count > 0,
            NamesNobody = clause is null && MayNameNobody(toll),
            Place = PlaceOf(toll, figure.Entry.Report) is { } where ? CountedPlace.Of(where) : null,
            PlaceIsOwn = IsOwnPlace(toll, figure.Entry.Report, sentence, text),
            IsNationwide =
                toll.PartOf is null
                && cues.Has("nationwide", ListedWords.Split(Clause(text, toll.Quote))),
            NamesCapital =
                toll.Where is { GeoNamesId: null } vague
                && cues.Has(
                    "capital",
                    ListedWords.Split(vague.Name.AsSpan(0, Math.Min(vague.Name.Length, 80)))
                ),
            Span = SpanOf(toll, reading, cues, around, out bool since),
            IsSince = cues.Has("since", around),
            SpanIsReportDay =
                toll.When is { From: { } day } when
                && day == reading.Published
                && (
                    !toll.Quote.Contains(when.Span)
                    || toll.Rule == "toll.sum"
                    || cues.Has("sum", around)
                ),
            SpanIsOwn = since || IsOwnDay(toll, cues, around),
            Kind = KindOf(toll, cues, before, Joined(text, toll.Quantity.Span.End) ? after : []),
            Reach = Reach.Of(toll.Quantity),
            IsSingled =
                toll.Quantity is { Low: 1, High: 1 }
                && number.TrueForAll(w => !char.IsDigit(w[0]) && !cues.Is("one", w)),
            Corrects = cues.Has("correction", around),
            Feared = toll.Modality == Modality.Possible && cues.Has("feared", around),
            Side = Sides.Of(Voice(figure, text)),
        };
    }

    /// <summary>Figures in order of report time, then of arrival, then of the text.</summary>
    public static int InOrder(Count one, Count other)
    {
        int order = one.Figure.ReportTime.CompareTo(other.Figure.ReportTime);
        order = order != 0 ? order : one.Report.CompareTo(other.Report);
        order =
            order != 0
                ? order
                : one.Toll.Quantity.Span.Start.CompareTo(other.Toll.Quantity.Span.Start);
        return order != 0
            ? order
            : string.CompareOrdinal(one.Figure.Entry.Id, other.Figure.Entry.Id);
    }

    private static bool MayNameNobody(Toll toll) =>
        toll.Recipients.Count == 0
        && toll.Type != TollType.Destroyed
        && (toll.Quantity.Unit is null or "person")
        && (toll.Rule is "toll.sum" or "toll.subject" or "toll.object" or "toll.number");

    private static CountKind KindOf(Toll toll, Cues cues, List<string> before, List<string> after)
    {
        if (toll.PartOf is not null || cues.Begins("among", after))
        {
            return CountKind.Part;
        }
        var nearest = Last(before, 3);
        // "from 31 to 46": what stands behind "to" is the new number
        int cut = nearest.FindLastIndex(w => char.IsDigit(w[0]) || cues.Is("to", w));
        if (cues.Has("former", nearest[(cut + 1)..]))
        {
            return CountKind.Former;
        }
        return cues.Has("more", [.. Last(before, 1), .. after.Take(1)])
            ? CountKind.More
            : CountKind.Whole;
    }

    /// <summary>Nothing but a blank stands behind the number: "two of the dead", not "112, of whom 38".</summary>
    private static bool Joined(string text, int end) =>
        end + 1 < text.Length && text[end] == ' ' && char.IsLetterOrDigit(text[end + 1]);

    private static List<string> Last(List<string> words, int count) =>
        words.Count <= count ? words : words.GetRange(words.Count - count, count);

    /// <summary>The place, unless it is but the name of the paper or agency that tells it.</summary>
    private static Where? PlaceOf(Toll toll, KeptReport report) =>
        toll.Where is { } where
        && !NamesNoPlace(where, report.Reading.Language)
        && !string.Equals(where.Name, report.Arrival.Agency, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(
            where.Name,
            report.Arrival.Report.Outlet,
            StringComparison.OrdinalIgnoreCase
        )
            ? where
            : null;

    /// <summary>The sentence names the place, and neither in a dateline nor in the name of a voice ("the Lusaka Rights Network").</summary>
    private static bool IsOwnPlace(Toll toll, KeptReport report, TextSpan sentence, string text) =>
        PlaceOf(toll, report) is { } where
        && sentence.Contains(where.Span)
        && !toll.Attribution.Any(v => v.Span.Contains(where.Span) && v.Span != where.Span)
        && !toll.Actors.Any(a => a.Span.Contains(where.Span) && a.Span != where.Span)
        && !IsDateline(where.Span, text);

    /// <summary>"A Zambian city": a noun that names no place.</summary>
    private static bool NamesNoPlace(Where where, string language) =>
        where.GeoNamesId is null
        && ListedWords.Split(where.Name.AsSpan(0, Math.Min(where.Name.Length, 80)))
            is { Count: > 0 } words
        && Cues.For(language).Is("noplace", words[^1]);

    private static bool IsDateline(TextSpan place, string text) =>
        place.Length > 2
        && (place.Start == 0 || text[place.Start - 1] == '\n')
        && place.Of(text).All(c => !char.IsLower(c));

    /// <summary>The days counted. A day with "since" before it begins a count that runs to the day of the report; a night is the day on which it fell; no count runs over days to come.</summary>
    private static CountedSpan? SpanOf(
        Toll toll,
        Reading reading,
        Cues cues,
        List<string> around,
        out bool since
    )
    {
        since = false;
        if (CountedSpan.Of(toll.When) is not { } span)
        {
            return null;
        }
        bool past = !Gathering.IsPlanned(toll);
        if (past && reading.Published is { } told)
        {
            if (span.From > told)
            {
                return null;
            }
            span = span.To > told ? span with { To = told } : span;
            if (span.IsDay && span.From < told && cues.Has("since", around))
            {
                since = true;
                return span with { To = told };
            }
        }
        return IsNight(toll.When!, reading.Report.Text, cues) ? span with { To = span.From } : span;
    }

    private static bool IsNight(When when, string text, Cues cues) =>
        when is { From: { } from, To: { } to }
        && to.DayNumber - from.DayNumber == 1
        && when.Span is { Length: > 0 and < 100 }
        && cues.Has("night", ListedWords.Split(when.Span.Of(text)));

    /// <summary>The clause tells the days of the deaths. "The toll rose on Tuesday" and "the ministry spoke on Tuesday of 46 dead" tell the day of the count.</summary>
    private static bool IsOwnDay(Toll toll, Cues cues, List<string> around) =>
        toll.When is { From: not null } when
        && toll.Quote.Contains(when.Span)
        && (
            when.To != when.From
            || (
                toll.Rule is not ("toll.sum" or "toll.self" or "toll.of")
                && !cues.Has("sum", around)
            )
        );

    private static ReadOnlySpan<char> Clause(string text, TextSpan quote) =>
        text.AsSpan(quote.Start, Math.Min(quote.Length, 2 * _before));

    private static TextSpan Sentence(Reading reading, Toll toll) =>
        toll.Sentence < reading.Sentences.Count
            ? reading.Sentences[toll.Sentence].Union(toll.Quote)
            : toll.Quote;

    /// <summary>The words of the sentence before and behind the number, as far as they bear on it.</summary>
    private static (List<string> Before, List<string> After) Around(
        string text,
        TextSpan sentence,
        TextSpan number
    )
    {
        int from = Math.Max(Math.Min(sentence.Start, number.Start), number.Start - _before);
        int to = Math.Min(Math.Max(sentence.End, number.End), number.End + _after);
        return (
            ListedWords.Split(text.AsSpan(from, number.Start - from)),
            ListedWords.Split(text.AsSpan(number.End, to - number.End))
        );
    }

    /// <summary>The words for whoever vouches in the end, with the role that the report gives.</summary>
    private static string Voice(Figure figure, string text)
    {
        if (figure.Toll.Attribution.Count == 0)
        {
            return "";
        }
        var last = figure.Toll.Attribution[^1];
        return $"{figure.Origin.Name} {last.Entity?.Role} {last.Span.Of(text)}";
    }
}
