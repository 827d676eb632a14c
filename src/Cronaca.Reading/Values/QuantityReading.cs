namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>One sentence's numbers being read: hedges, units and names are laid around each, then each is written down.</summary>
internal sealed partial class QuantityReading
{
    private const int _farthestTrail = 5;
    private const int _oldestAge = 115;
    private const int _firstYear = 1900;
    private const int _lastYear = 2060;
    private const int _firstRecentYear = 1980;
    private const int _lastRecentYear = 2035;
    private const int _changeReach = 8;
    private const string _hundredth = "/100";
    private const string _million = "*1000000";

    private readonly ValueWords _words;
    private readonly List<Atom> _atoms;
    private readonly PatternHit<HedgeRule>?[] _hedges;
    private readonly PatternHit<UnitRule>?[] _units;
    private readonly bool[] _taken;
    private readonly bool[] _names;
    private readonly (decimal Percent, int Last)?[] _parts;
    private readonly List<QuantityMention> _found = [];

    public QuantityReading(ValueWords words, List<Atom> atoms)
    {
        _words = words;
        _atoms = atoms;
        _hedges = new PatternHit<HedgeRule>?[atoms.Count];
        _units = new PatternHit<UnitRule>?[atoms.Count];
        _taken = new bool[atoms.Count];
        _names = new bool[atoms.Count];
        _parts = new (decimal, int)?[atoms.Count];
    }

    public List<QuantityMention> Read()
    {
        TimeScan.MarkNames(_words, _atoms, _names);
        FindUnits();
        JoinUnits();
        LendUnits();
        FindParts();
        FindHedges();
        for (int i = 0; i < _atoms.Count; i++)
        {
            if (!_taken[i])
            {
                Write(i);
            }
        }
        return _found;
    }

    private void FindHedges()
    {
        int free = 0;
        for (int i = 0; i < _atoms.Count; i++)
        {
            if (i < free || _taken[i] || _words.Hedges.Match(_atoms, i) is not { } hit)
            {
                continue;
            }
            bool range = hit.Slots.Length == 2;
            if (range ? !IsRange(hit) : BelongsToNext(hit))
            {
                continue;
            }
            int number = hit.Slots[0];
            if (hit.First == number && _atoms[number].Has(AtomShape.Glued))
            {
                // "the S23 Plus"
                continue;
            }
            if (_names[number] || (range && _names[hit.Slots[1]]))
            {
                continue;
            }
            if (
                !range
                && _words.Hedges.Match(_atoms, number) is { Slots.Length: 2 } inner
                && IsRange(inner)
            )
            {
                // "some 10-20": the range carries the hedge.
                hit = inner with
                {
                    First = hit.First,
                };
                range = true;
            }
            _hedges[number] = hit;
            free = hit.Last + 1;
            for (int j = hit.First; j <= hit.Last; j++)
            {
                // "some 40", "un 200": the hedge is no number of its own.
                _taken[j] |= j != number && _atoms[j].IsNumber;
            }
            if (range)
            {
                _taken[hit.Slots[1]] = true;
            }
        }
    }

    // "30 circa tremila": the hedge behind one number stands before another.
    private bool BelongsToNext(PatternHit<HedgeRule> hit) =>
        hit.Last > hit.Slots[0] && hit.Last + 1 < _atoms.Count && _atoms[hit.Last + 1].IsNumber;

    // Two numbers are one range when they go up, are of one kind, and no verb says that the one became the other.
    private bool IsRange(PatternHit<HedgeRule> hit)
    {
        var (a, b) = (_atoms[hit.Slots[0]], _atoms[hit.Slots[1]]);
        if (a.Low is not { } low || b.High is not { } high || a.Low != a.High || b.Low != b.High)
        {
            return false;
        }
        if ((Scaled(a, b) is var scaled && scaled >= high) || !AreAlike(hit))
        {
            return false;
        }
        if (hit.First < hit.Slots[0])
        {
            return !FollowsChange(hit.First);
        }
        // A bare "10-20" or "10 to 20" counts only when something is counted: "won 2-1" is a score.
        bool dash =
            hit.Slots[1] == hit.Slots[0] + 2 && _atoms[hit.Slots[0] + 1].Has(AtomShape.Hyphen);
        bool counts =
            hit.Last + 1 < _atoms.Count
            && _atoms[hit.Last + 1].Has(AtomShape.Letters)
            && !_atoms[hit.Last + 1].Has(AtomShape.Capital);
        bool touches = a.End + 1 == b.Start;
        return !a.Has(AtomShape.Glued)
            && (!a.Has(AtomShape.Article) || (!dash && high <= 3))
            && (low > 0 || (!dash && _units[hit.Slots[1]] is not null))
            && (!dash || touches || a.End + 3 == b.Start)
            && (
                dash
                    ? counts || _units[hit.Slots[1]] is not null
                    : IsBy(hit.First) || !FollowsChange(hit.First)
            );
    }

    // "fell by 1 to 2 degrees (3 to 4 Fahrenheit)": by how much, whatever changed.
    private bool IsBy(int at) =>
        at > 0
        && (
            _atoms[at - 1].Is(WordClass.By) && !_atoms[at - 1].Is(WordClass.Links)
            || _atoms[at - 1].Has(AtomShape.Bracket)
        );

    private static decimal? Scaled(Atom a, Atom b) =>
        a.Scale == 1 && b.Scale >= 1000 && a.Low < 1000 && a.Low * b.Scale < b.High
            ? a.Low * b.Scale
            : a.Low;

    private bool FollowsChange(int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - _changeReach; i--)
        {
            if (_atoms[i].Is(WordClass.Change))
            {
                return true;
            }
        }
        return false;
    }

    private void Write(int i)
    {
        var atom = _atoms[i];
        if (
            !atom.Is(
                WordClass.Number
                    | WordClass.Ordinal
                    | WordClass.Clock
                    | WordClass.Date
                    | WordClass.Decade
            )
        )
        {
            return;
        }
        var hedge = _hedges[i];
        if (atom.Has(AtomShape.Quantifier) && hedge is not null)
        {
            // "almost no one", "around the various stalls": what is no number carries no hedge.
            hedge = null;
        }
        var unit = _units[i] ?? (hedge?.Slots.Length == 2 ? _units[hedge.Slots[1]] : null);
        var kind = KindOf(i, unit, ref hedge);
        if (
            (atom.Has(AtomShape.Article) && _parts[i] is null && !ArticleCounts(hedge, kind))
            || IsWordPart(i)
            || (_names[i] && atom.Has(AtomShape.Share))
            || (atom.Has(AtomShape.Bare) && hedge is null && unit is null)
        )
        {
            return;
        }
        int first = hedge?.First ?? i;
        int last = Math.Max(hedge?.Last ?? i, i);
        if (_parts[i] is { } share)
        {
            (atom.Low, atom.High) = (share.Percent, share.Percent);
        }
        var (low, high, how) = Bounds(atom, hedge, kind, ref last);
        if (SignBefore(Math.Min(i, unit?.First ?? i), kind, hedge) is { } sign)
        {
            first = Math.Min(first, sign);
            (low, high) = (-high, -low);
        }
        last = Math.Max(last, _parts[i]?.Last ?? last);
        string? code = UnitOf(kind, unit);
        if (atom.Has(AtomShape.Share) && kind != QuantityKind.Percent)
        {
            // "tre quarti d'ora"
            (low, high) = (low / 100, high / 100);
        }
        else if (atom.Has(AtomShape.Share))
        {
            (low, high) = (Rounded(low), Rounded(high));
        }
        if (code is not null && code.EndsWith(_hundredth, StringComparison.Ordinal))
        {
            (low, high, code) = (low / 100, high / 100, code[..^_hundredth.Length]);
        }
        else if (code is not null && code.EndsWith(_million, StringComparison.Ordinal))
        {
            (low, high, code) = (low * 1_000_000, high * 1_000_000, code[..^_million.Length]);
        }
        if (
            how == Hedge.Exact
            && kind is QuantityKind.Measure or QuantityKind.Money
            && IsRestated(Math.Min(first, unit?.First ?? first), kind) is { } said
        )
        {
            (low, high, how) = Hedged(low, high, said);
        }
        var span = new TextSpan(_atoms[first].Start, _atoms[last].End);
        if (hedge?.Slots.Length == 2 && _units[hedge.Slots[1]] is { } behind)
        {
            last = Math.Max(last, behind.Last);
        }
        if (unit is not null)
        {
            first = Math.Min(first, unit.First);
            last = Math.Max(last, unit.Last);
        }
        _found.Add(
            new QuantityMention
            {
                Quantity = new Quantity(Plain(low), Plain(high), how, code, span),
                Kind = kind,
                First = _atoms[first].First,
                Last = _atoms[last].Last,
                Number = atom.Head,
                IsLevel = IsLevel(first),
            }
        );
    }

    // "more than 100 kilometres (60 miles)": in another unit it is hedged as before.
    private Hedge? IsRestated(int first, QuantityKind kind) =>
        first > 1
        && _atoms[first - 1].First.Form is "("
        && _found.Count > 0
        && _found[^1] is var told
        && told.Kind == kind
        && told.Last == _atoms[first - 2].Last
        && told.Quantity.Hedge is not Hedge.Between
            ? told.Quantity.Hedge
            : null;

    private static (decimal? Low, decimal? High, Hedge Hedge) Hedged(
        decimal? low,
        decimal? high,
        Hedge hedge
    ) =>
        hedge switch
        {
            Hedge.AtLeast or Hedge.MoreThan => (low, null, hedge),
            Hedge.AtMost or Hedge.LessThan => (null, high, hedge),
            _ => (low, high, hedge),
        };

    /// <summary>The same number without zeros behind its last decimal: 1.5 million is 1500000, not 1500000.0.</summary>
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    private static decimal? Rounded(decimal? percent) =>
        percent is { } number ? Math.Round(number, 2) : null;

    private QuantityKind KindOf(int i, PatternHit<UnitRule>? unit, ref PatternHit<HedgeRule>? hedge)
    {
        var atom = _atoms[i];
        if (atom.Is(WordClass.Ordinal) && !atom.IsNumber)
        {
            return _names[i] ? QuantityKind.Label : QuantityKind.Ordinal;
        }
        bool names =
            _names[i]
            || !atom.IsNumber
            || atom.Has(AtomShape.Odd)
            || (
                unit is null
                && hedge is null
                && (atom.Has(AtomShape.Glued | AtomShape.LeadingZero) || IsNamed(i) || RunsOn(i))
            );
        if (names)
        {
            hedge = null;
            return QuantityKind.Label;
        }
        if (unit is not null)
        {
            return unit.Rule.Kind;
        }
        if (atom.Has(AtomShape.Share) || _parts[i] is not null)
        {
            return QuantityKind.Percent;
        }
        return hedge is null && IsAge(i) ? QuantityKind.Duration : QuantityKind.Count;
    }

    private (decimal? Low, decimal? High, Hedge Hedge) Bounds(
        Atom atom,
        PatternHit<HedgeRule>? hedge,
        QuantityKind kind,
        ref int last
    )
    {
        if (kind is QuantityKind.Label or QuantityKind.Ordinal)
        {
            return (atom.Low, atom.High, Hedge.Exact);
        }
        var how = hedge?.Rule.Hedge ?? Trailing(ref last);
        if (how is Hedge.Between)
        {
            var second = _atoms[hedge!.Slots[1]];
            return (Scaled(atom, second), second.High, Hedge.Between);
        }
        bool counts =
            kind == QuantityKind.Count && atom.Low is { } low && low == decimal.Truncate(low);
        return how switch
        {
            Hedge.AtLeast => (atom.Low, null, Hedge.AtLeast),
            Hedge.MoreThan => (counts ? atom.Low + 1 : atom.Low, null, Hedge.MoreThan),
            Hedge.AtMost when atom.High is not null => (null, atom.High, Hedge.AtMost),
            Hedge.LessThan when atom.High is not null => (null, atom.High, Hedge.LessThan),
            Hedge.About when atom.Hedge != Hedge.Vague => (atom.Low, atom.High, Hedge.About),
            _ => (atom.Low, atom.High, atom.Hedge),
        };
    }

    private Hedge? Trailing(ref int last)
    {
        for (
            int j = last + 1;
            j < _atoms.Count && j <= last + _farthestTrail && _atoms[j].Has(AtomShape.Letters);
            j++
        )
        {
            if (
                _words.TrailingHedges.Match(_atoms, j) is { } hit
                && (hit.Last + 1 == _atoms.Count || !_atoms[hit.Last + 1].IsNumber)
            )
            {
                // The words between belong to what is counted, so only a hedge right behind the number widens its span.
                last = j == last + 1 ? hit.Last : last;
                return hit.Rule.Hedge;
            }
        }
        return null;
    }
}
