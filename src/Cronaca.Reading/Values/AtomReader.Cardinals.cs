namespace Cronaca.Reading.Values;

/// <summary>The grammar of cardinal numbers: digits, number words, scales, groups.</summary>
internal sealed partial class AtomReader
{
    private const decimal _mostValue = 1_000_000_000_000_000m;

    /// <summary>A number being put together.</summary>
    private struct Sum
    {
        public decimal Total;
        public decimal? Current;
        public NumberPart LastPart;
        public decimal LastScale;
        public bool About;
        public bool Ordinal;
        public int Head;
    }

    private bool TryCardinal(int i, out Atom atom, out int next)
    {
        atom = default;
        next = i;
        var sum = new Sum { LastScale = decimal.MaxValue, Head = i };
        var shape = AtomShape.None;
        int at = i;
        var begins = PartAt(i);
        if (_pieces[i].Kind == PieceKind.Digits)
        {
            if (TryFraction(i, out decimal bare, out next))
            {
                atom = Share(i, next, bare);
                return true;
            }
            if (!ReadDigits(ref at, ref sum, out shape))
            {
                return false;
            }
            if (TryFraction(at, out decimal part, out int after))
            {
                // "10 1/2", "3½"
                sum.Current += part;
                shape = AtomShape.Decimal;
                at = after;
            }
        }
        else if (begins == NumberPart.Article)
        {
            bool more = PartAt(i + 1) is NumberPart.Hundred or NumberPart.Scale or NumberPart.Group;
            var one = new Sum
            {
                Current = 1,
                LastPart = NumberPart.Unit,
                LastScale = decimal.MaxValue,
            };
            if (
                !more
                && PartAt(i + 1) == NumberPart.Link
                && _pieces[i].Length > 2
                && StepFrom(i + 1, ref at, ref one)
            )
            {
                // "uno e mezzo"
                atom = Number(i, at - 1, one.Current, one.Current, Hedge.Exact);
                atom.Shape = AtomShape.Decimal;
                next = at;
                return true;
            }
            if (!more)
            {
                if (TryShare(i, i + 1, 1, out atom, out next))
                {
                    return true;
                }
                atom = Number(i, i, 1, 1, Hedge.Exact);
                atom.Shape = AtomShape.Article;
                next = i + 1;
                return true;
            }
            at++;
        }
        else if (begins == NumberPart.Half)
        {
            at += PartAt(i + 1) == NumberPart.Article || SymbolAt(i + 1) is '-' ? 2 : 1;
            if (PartAt(at) is not (NumberPart.Hundred or NumberPart.Scale or NumberPart.Group))
            {
                return TryHalf(i, at, out atom, out next);
            }
            sum.Current = 0.5m;
            sum.LastPart = NumberPart.Half;
        }
        int begun = at;
        while (Step(ref at, ref sum)) { }
        if (sum.Current is null && sum.Total == 0)
        {
            return false;
        }
        ReadPoint(ref at, ref sum);
        decimal value = sum.Total + (sum.Current ?? 0);
        if (TryShare(i, at, value, out atom, out next))
        {
            return true;
        }
        bool alone = at == i + 1;
        if (alone && begins == NumberPart.Scale && _pieces[i].Fact!.High is not null)
        {
            return Groups(i, i, out atom, out next);
        }
        atom = Number(i, at - 1, value, value, sum.About ? Hedge.About : Hedge.Exact);
        atom.Head = _pieces[sum.Head].Word;
        atom.Scale = sum.LastScale == decimal.MaxValue ? 1 : sum.LastScale;
        atom.Shape = begun == at || alone ? shape : shape & AtomShape.Decimal;
        Describe(ref atom, i, ref at, sum.Ordinal);
        next = at;
        return true;
    }

    private bool ReadDigits(ref int at, ref Sum sum, out AtomShape shape)
    {
        if (!Numeral.TryRead(_pieces[at].Text, _words.DecimalMark, out decimal value, out shape))
        {
            return false;
        }
        at++;
        bool mayGroup =
            (shape & AtomShape.Digits) != AtomShape.None
            && value is > 0 and < 1000
            && !(
                at >= 2
                && _pieces[at - 2].Fact is { } before
                && before.Is(WordClass.Month | WordClass.Naming)
            );
        // 2 000 000: groups of three after a space.
        while (mayGroup && at < _pieces.Count && IsGroupOfThree(at))
        {
            Numeral.TryRead(
                _pieces[at].Text,
                _words.DecimalMark,
                out decimal group,
                out var written
            );
            value = (value * 1000) + group;
            shape = written & AtomShape.Decimal;
            sum.Head = at;
            at++;
            mayGroup = value < _mostValue && (written & AtomShape.Decimal) == AtomShape.None;
        }
        sum.Current = value;
        sum.LastPart = NumberPart.Hundred;
        return true;
    }

    private bool IsGroupOfThree(int at) =>
        _pieces[at].Kind == PieceKind.Digits
        && _pieces[at].Length >= 3
        && _pieces[at].Start == _pieces[at - 1].End + 1
        && (_pieces[at].Length == 3 || _pieces[at].Text[3] == _words.DecimalMark)
        && !_pieces[at].Text[..3].ContainsAnyExceptInRange('0', '9')
        && Numeral.TryRead(_pieces[at].Text, _words.DecimalMark, out _, out _);

    private bool StepFrom(int from, ref int at, ref Sum sum)
    {
        int to = from;
        if (!Step(ref to, ref sum))
        {
            return false;
        }
        at = to;
        return true;
    }

    // Takes one more word into the number; false when the number ends here.
    private bool Step(ref int at, ref Sum sum)
    {
        int from = at;
        var part = PartAt(at);
        if (part == NumberPart.Link && CanLink(at, sum))
        {
            from++;
            part = PartAt(from);
            if (
                TryMixed(from, sum, out decimal rest, out int after)
                || TryFraction(from, out rest, out after)
            )
            {
                AddPart(ref sum, rest);
                at = after;
                return true;
            }
            if (part == NumberPart.Article && PartAt(from + 1) == NumberPart.Half)
            {
                from++;
                part = NumberPart.Half;
            }
            if (part == NumberPart.Half)
            {
                AddPart(ref sum, 0.5m);
                at = from + 1;
                return true;
            }
        }
        else if (sum.LastPart == NumberPart.Tens && SymbolAt(at) is '-' or '‑')
        {
            from++;
            part = PartAt(from) is NumberPart.Unit or NumberPart.Ordinal
                ? PartAt(from)
                : NumberPart.None;
        }
        else if (
            SymbolAt(at) is '-' or '‑'
            && Touches(at)
            && PartAt(at + 1) is NumberPart.Hundred or NumberPart.Scale
        )
        {
            from++;
            part = PartAt(from);
        }
        if (from >= _pieces.Count || sum.Ordinal || sum.Total > _mostValue)
        {
            return false;
        }
        if (!Take(from, part, ref sum))
        {
            return false;
        }
        at = from + 1;
        return true;
    }

    private bool Take(int from, NumberPart part, ref Sum sum)
    {
        var fact = _pieces[from].Fact;
        bool inHundreds =
            sum.Current is null or >= 100
            && sum.LastPart is NumberPart.None or NumberPart.Hundred or NumberPart.Scale;
        bool begins = sum.Current is null;
        switch (part)
        {
            case NumberPart.Unit
                when begins
                    || (sum.LastPart is NumberPart.Tens or NumberPart.Hundred && WordsOnly(from)):
            case NumberPart.Teen when begins || (inHundreds && WordsOnly(from)):
            case NumberPart.Tens when begins || (inHundreds && WordsOnly(from)):
                sum.Current = (sum.Current ?? 0) + fact!.Value;
                break;
            case NumberPart.Ordinal when sum.LastPart is NumberPart.Tens && fact!.Value < 10:
                sum.Current += fact.Value;
                sum.Ordinal = true;
                break;
            case NumberPart.Hundred when sum.Current is null or < 100:
                sum.Current = (sum.Current ?? 1) * fact!.Value;
                break;
            case NumberPart.Scale or NumberPart.Groups when TakesScale(from, fact!, sum):
                decimal scale = fact!.Value;
                sum.Total =
                    scale > sum.LastScale
                        ? (sum.Total + (sum.Current ?? 0)) * scale
                        : sum.Total + ((sum.Current ?? 1) * scale);
                sum.Current = null;
                sum.LastScale = scale;
                break;
            case NumberPart.Group when sum.Total == 0 && sum.LastPart != NumberPart.Group:
                sum.Current = (sum.Current ?? 1) * fact!.Value;
                sum.About = true;
                sum.Head = from;
                sum.LastPart = NumberPart.Group;
                return true;
            case NumberPart.None
                when begins && fact is null && _pieces[from].Kind == PieceKind.Letters:
                if (
                    !_words.Fused.TryRead(
                        _pieces[from].Text.TrimEnd("'’"),
                        out decimal fused,
                        out sum.Ordinal
                    )
                )
                {
                    return false;
                }
                sum.Current = fused;
                if (fused % 1000 == 0)
                {
                    // "fra i cinque e i seimila" counts thousands.
                    sum.LastScale = 1000;
                }
                part = NumberPart.Fused;
                break;
            default:
                return TakesGroup(from, part, ref sum);
        }
        sum.LastPart = part;
        sum.Head = sum.About ? sum.Head : from;
        return true;
    }

    // "una decina di migliaia", "a couple of hundred": a group of groups.
    private bool TakesGroup(int from, NumberPart part, ref Sum sum)
    {
        if (sum.LastPart != NumberPart.Group || part != NumberPart.None || !IsLink(from))
        {
            return false;
        }
        return PartAt(from + 1) is NumberPart.Groups or NumberPart.Scale or NumberPart.Hundred;
    }

    // Digits before it must be a multiplier: "killed 20 six" is two numbers.
    private bool WordsOnly(int from)
    {
        int before = from - 1;
        if (PartAt(before) == NumberPart.Link || SymbolAt(before) is '-' or '‑')
        {
            before--;
        }
        return before >= 0 && _pieces[before].Kind != PieceKind.Digits;
    }

    private bool CanLink(int at, Sum sum)
    {
        if (sum.LastPart is NumberPart.None || at + 1 >= _pieces.Count)
        {
            return false;
        }
        if (
            PartAt(at + 1) == NumberPart.Half
            || (PartAt(at + 1) == NumberPart.Article && PartAt(at + 2) == NumberPart.Half)
            || TryMixed(at + 1, sum, out _, out _)
            || (sum.Current is not null && TryFraction(at + 1, out _, out _))
        )
        {
            return true;
        }
        // "between one hundred and two hundred", "tra mille e duemila" are two numbers.
        if (_atoms.Count > 0 && _atoms[^1].Is(WordClass.Opens))
        {
            return false;
        }
        return sum.LastPart is NumberPart.Hundred or NumberPart.Scale
            && WordsOnly(at + 1)
            && PartAt(at + 1) is NumberPart.Unit or NumberPart.Teen or NumberPart.Tens
            && (sum.LastPart == NumberPart.Scale || PartAt(at + 2) is not NumberPart.Hundred);
    }

    // A part of one, or of the million before it: "two and a half", "two million and a half".
    private static void AddPart(ref Sum sum, decimal part)
    {
        if (sum.Current is { } current)
        {
            sum.Current = current + part;
        }
        else
        {
            sum.Total += sum.LastScale * part;
        }
        sum.LastPart = NumberPart.Half;
    }
}
