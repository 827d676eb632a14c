namespace Cronaca.Reading.Values;

/// <summary>One sentence's times being read: each resolved, then those that speak of the same time put together.</summary>
internal sealed partial class TimeReading
{
    private const int _widestGap = 3;
    private const int _farthestBound = 4;

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
        found = Fold(found, OfYear);
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
            int bound = BoundBefore(hit.First);
            bool isEnd = bound >= 0 && _atoms[bound].Is(WordClass.Until);
            var direction = Tense.At(_atoms, hit.First, hit.Last, _words, isEnd);
            if (bound >= 0 && _atoms[bound] is { Fact.Value2: "ahead" })
            {
                // "by June", "entro giugno"
                direction = Direction.Future;
            }
            bool onlyAhead =
                hit.Rule
                is { Meaning: TimeMeaning.Ahead, Word: "if-ahead" }
                    or { Meaning: TimeMeaning.Within };
            if (onlyAhead && direction == Direction.Past)
            {
                // "Five died in three days": how long, and not when.
                continue;
            }
            if (direction == Direction.Unknown && isEnd)
            {
                direction = Direction.Future;
            }
            var (interval, basis) = _resolver.Resolve(hit, direction);
            if (hit.Rule.Edge is { } edge && interval is { } whole)
            {
                interval = Edges.Of(whole, edge);
            }
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
            && first - at <= _farthestBound
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
            Every = time.Meaning == TimeMeaning.Set ? _resolver.UnitOf(time.Hit) : null,
            Ends = time.Ends is { } ends ? [Mention(ends.From), Mention(ends.To)] : [],
            Rule = time.Hit.Rule.Name,
        };
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
