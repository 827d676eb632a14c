namespace Cronaca.Reading.Values;

/// <summary>One sentence's times being read: each resolved, then those that speak of the same time put together.</summary>
internal sealed class TimeReading
{
    private const int WidestGap = 3;
    private const int FarthestBound = 4;

    private readonly ValueWords _words;
    private readonly List<Atom> _atoms;
    private readonly TimeResolver _resolver;

    public TimeReading(ValueWords words, List<Atom> atoms, DateOnly? published, DateOnly? context)
    {
        _words = words;
        _atoms = atoms;
        _resolver = new TimeResolver(atoms, published) { Spoken = context };
    }

    public List<TimeMention> Read(List<PatternHit<TimeRule>> hits)
    {
        var found = Resolve(hits);
        found = Fold(found, Refine);
        found = Fold(found, NightAndDay);
        found = found.ConvertAll(Edge);
        found = Fold(found, Range);
        found = Fold(found, Refine);
        found = found.ConvertAll(OpenedDays);
        found = found.ConvertAll(Bound);
        return found.ConvertAll(Mention);
    }

    private List<FoundTime> Resolve(List<PatternHit<TimeRule>> hits)
    {
        var found = new List<FoundTime>(hits.Count);
        foreach (var hit in hits)
        {
            var direction = Tense.At(_atoms, hit.First, hit.Last, _words);
            if (
                BoundBefore(hit.First) is var bound
                && bound >= 0
                && _atoms[bound] is { Fact.Value2: "ahead" }
            )
            {
                // "by June", "entro giugno"
                direction = Direction.Future;
            }
            var (interval, basis) = _resolver.Resolve(hit, direction);
            var time = new FoundTime
            {
                Hit = hit,
                First = hit.First,
                Last = hit.Last,
                Direction = direction,
                Interval = interval,
                Grain = interval?.Grain ?? TimeResolver.GrainOf(hit.Rule),
                Basis = basis,
            };
            if (time is { Grain: Grain.Day, Interval: { } day })
            {
                _resolver.Spoken = day.To;
            }
            found.Add(time);
        }
        return found;
    }

    // Puts neighbours together wherever `join` says so, from the left on.
    private static List<FoundTime> Fold(
        List<FoundTime> times,
        Func<FoundTime, FoundTime, FoundTime?> join
    )
    {
        var result = new List<FoundTime>(times.Count);
        foreach (var time in times)
        {
            if (result.Count > 0 && join(result[^1], time) is { } joined)
            {
                result[^1] = joined;
            }
            else
            {
                result.Add(time);
            }
        }
        return result;
    }

    /// <summary>"alle 10.30 di ieri", "giovedì mattina", "Thursday, January 6": two expressions of one time.</summary>
    private FoundTime? Refine(FoundTime a, FoundTime b)
    {
        if (!Gap(a, b, WordClass.Links | WordClass.Definite, comma: true))
        {
            return null;
        }
        bool partA = a.Grain == Grain.Part;
        bool partB = b.Grain == Grain.Part;
        if (partA || partB)
        {
            var whole = partA ? b : a;
            if (whole.Grain is not (Grain.Part or Grain.Day))
            {
                return null;
            }
            return whole with { First = a.First, Last = b.Last };
        }
        if (a.Grain != Grain.Day || b.Grain != Grain.Day || a.Last + 2 < b.First)
        {
            return null;
        }
        // "ieri, 3 gennaio 2008": the date tells more than the day's name.
        bool nameA = a.Meaning is TimeMeaning.Day or TimeMeaning.Weekday;
        bool nameB = b.Meaning is TimeMeaning.Day or TimeMeaning.Weekday;
        bool dateA = a.Meaning is TimeMeaning.Date or TimeMeaning.Numeric;
        bool dateB = b.Meaning is TimeMeaning.Date or TimeMeaning.Numeric;
        return nameA && dateB ? b with { First = a.First }
            : dateA && nameB ? a with { Last = b.Last }
            : null;
    }

    /// <summary>"durante la notte e nelle prime ore di giovedì": the night before that day, and the day.</summary>
    private FoundTime? NightAndDay(FoundTime a, FoundTime b)
    {
        if (
            !Gap(a, b, WordClass.And | WordClass.Links | WordClass.Definite, comma: false)
            || !Holds(a, b, WordClass.And)
        )
        {
            return null;
        }
        if (b.Grain != Grain.Day || b.Interval is not { From: { } from, To: { } to } day)
        {
            return null;
        }
        if (a.Meaning == TimeMeaning.Night && a.Grain == Grain.Part)
        {
            return b with { First = a.First, Interval = Interval.Days(from.AddDays(-1), to) };
        }
        int before = Back(a.First - 1, WordClass.Definite);
        if (before >= 0 && _atoms[before].Is(WordClass.Opens))
        {
            return null;
        }
        bool follows =
            a.Grain == Grain.Day
            && a.Interval is { To: { } end }
            && (end == from || end.AddDays(1) == from);
        return follows && a.Interval!.Value.From is { } begin
            ? b with
            {
                First = a.First,
                Interval = Interval.Days(begin, day.To!.Value),
            }
            : null;
    }

    /// <summary>"alla fine del 2020", "early March": a part of a period.</summary>
    private FoundTime Edge(FoundTime time)
    {
        int at = Back(time.First - 1, WordClass.Definite);
        at =
            at >= 0 && !_atoms[at].Is(WordClass.Edge) && _atoms[at].Is(WordClass.Links)
                ? Back(at - 1, WordClass.Definite)
                : at;
        if (at >= 0 && _atoms[at].Has(AtomShape.Hyphen))
        {
            at--;
        }
        if (at < 0 || !_atoms[at].Is(WordClass.Edge) || _atoms[at].Fact?.Value2 is not { } edge)
        {
            return time;
        }
        // Of an open time the words are taken along all the same; a day has no parts.
        bool parts = time.Interval is not { } whole || Edges.Of(whole, edge) is not null;
        return parts && time.Grain > Grain.Day
            ? time with
            {
                First = at,
                Interval = time.Interval is { } period ? Edges.Of(period, edge) : null,
            }
            : time;
    }

    /// <summary>"dal 2003 al 2005", "between March and May", "Monday to Friday".</summary>
    private FoundTime? Range(FoundTime a, FoundTime b)
    {
        if (
            !Gap(a, b, WordClass.Joins | WordClass.Definite, comma: false)
            || !Holds(a, b, WordClass.Joins)
        )
        {
            return null;
        }
        int before = Back(a.First - 1, WordClass.Definite);
        bool opened = before >= 0 && _atoms[before].Is(WordClass.Opens);
        bool dash =
            a.Grain == b.Grain && b.First == a.Last + 2 && _atoms[a.Last + 1].Has(AtomShape.Hyphen);
        bool alike =
            a.Meaning == b.Meaning
            && a.Meaning is TimeMeaning.Weekday or TimeMeaning.Month
            && !Holds(a, b, WordClass.And);
        if (!opened && !dash && !alike)
        {
            return null;
        }
        if (b is { Basis: "text", Interval.From: { } end } && a.Basis != "text")
        {
            _resolver.Year = end.Year;
            var (again, basis) = _resolver.Resolve(a.Hit, a.Direction);
            _resolver.Year = null;
            a = a with { Interval = again ?? a.Interval, Basis = basis };
        }
        if (
            b.Meaning == TimeMeaning.Weekday
            && b.Interval?.To is { } weekday
            && weekday < a.Interval?.From
        )
        {
            b = b with { Interval = Interval.Day(weekday.AddDays(7)) };
        }
        if (
            a.Interval is not { From: { } from } first
            || b.Interval is not { To: { } to } last
            || from > to
        )
        {
            return null;
        }
        return b with
        {
            First = opened ? before : a.First,
            Interval = first.To_(last),
            Grain = first.Grain,
            IsBound = false,
        };
    }

    /// <summary>"dal 3 al 5 marzo", "between 3 and 5 March", "tra il 2003-2005": the word that opens the range is part of it and no bound.</summary>
    private FoundTime OpenedDays(FoundTime time)
    {
        int at = Back(time.First - 1, WordClass.Definite);
        bool opened =
            at >= 0
            && _atoms[at].Is(WordClass.Opens)
            && time.Meaning is TimeMeaning.DayRange or TimeMeaning.Years;
        return opened ? time with { First = at } : time;
    }

    /// <summary>"since 2019", "dal 27 dicembre", "entro giugno", "fino a giovedì".</summary>
    private FoundTime Bound(FoundTime time)
    {
        int at = BoundBefore(time.First);
        if (
            at < 0
            || !_atoms[at].Is(WordClass.Since | WordClass.Until)
            || time.Grain == Grain.Part && time.Interval is null
        )
        {
            return time;
        }
        if (time.Grain == Grain.Part)
        {
            // "by noon", "fino all'alba": the day itself.
            return time with { First = at };
        }
        bool since = _atoms[at].Is(WordClass.Since);
        return time with
        {
            First = at,
            Interval = since ? time.Interval?.Since() : time.Interval?.Until(),
            IsBound = true,
        };
    }

    // Where "since" or "until" stands before an expression, over "fino a", "until at least the".
    private int BoundBefore(int first)
    {
        const WordClass over =
            WordClass.Definite | WordClass.Filler | WordClass.Links | WordClass.Joins;
        int at = first - 1;
        while (
            at >= 0
            && first - at <= FarthestBound
            && !_atoms[at].Is(WordClass.Since | WordClass.Until)
            && _atoms[at].Is(over)
        )
        {
            at--;
        }
        return at >= 0 && _atoms[at].Is(WordClass.Since | WordClass.Until) ? at : -1;
    }

    private TimeMention Mention(FoundTime time)
    {
        var span = new TextSpan(_atoms[time.First].Start, _atoms[time.Last].End);
        return new TimeMention
        {
            When = time.Interval is { } interval
                ? new When
                {
                    From = interval.From,
                    To = interval.To,
                    Edtf = interval.Edtf,
                    Span = span,
                    Basis = time.Basis,
                }
                : null,
            Span = span,
            First = _atoms[time.First].First,
            Last = _atoms[time.Last].Last,
            IsBound = time.IsBound,
            Rule = time.Hit.Rule.Name,
        };
    }

    // Whether only such words stand between two expressions, and at most one comma.
    private bool Gap(FoundTime a, FoundTime b, WordClass allowed, bool comma)
    {
        if (b.First - a.Last - 1 > WidestGap)
        {
            return false;
        }
        for (int i = a.Last + 1; i < b.First; i++)
        {
            bool isComma =
                comma && _atoms[i].Has(AtomShape.Comma) && !_atoms[i].Has(AtomShape.Bracket);
            if (
                !isComma
                && !_atoms[i].Is(allowed)
                && !(
                    _atoms[i].Has(AtomShape.Hyphen) && (allowed & WordClass.Joins) != WordClass.None
                )
            )
            {
                return false;
            }
            comma &= !isComma;
        }
        return true;
    }

    private bool Holds(FoundTime a, FoundTime b, WordClass wanted)
    {
        for (int i = a.Last + 1; i < b.First; i++)
        {
            if (_atoms[i].Is(wanted))
            {
                return true;
            }
        }
        return false;
    }

    private int Back(int at, WordClass over)
    {
        while (at >= 0 && _atoms[at].Is(over))
        {
            at--;
        }
        return at;
    }
}
