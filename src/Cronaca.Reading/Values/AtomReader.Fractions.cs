namespace Cronaca.Reading.Values;

/// <summary>Fractions in figures ("3/4", "10 1/2", "3½"), parts after a whole ("two and a quarter"), decimals in words ("five point two").</summary>
internal sealed partial class AtomReader
{
    // Thirds, quarters, fifths and the parts of an inch; "9/11" and "24/7" are none.
    private static bool IsUsual(int parts) =>
        parts is 2 or 3 or 4 or 5 or 8 or 10 or 16 or 32 or 64 or 128;

    /// <summary>"1/2" or "½", standing alone or a space behind a whole number.</summary>
    private bool TryFraction(int at, out decimal value, out int next)
    {
        value = 0;
        next = at;
        if (at >= _pieces.Count)
        {
            return false;
        }
        if (_pieces[at].Kind == PieceKind.Symbol)
        {
            double written = char.GetNumericValue(_pieces[at].Symbol);
            value = written is > 0 and < 1 ? (decimal)written : 0;
            next = at + 1;
            return value > 0;
        }
        bool parted =
            SymbolAt(at + 1) is '/' or '⁄'
            && Touches(at + 1)
            && Touches(at + 2)
            && !(at > 0 && SymbolAt(at - 1) == '/' && Touches(at))
            && !(SymbolAt(at + 3) == '/' && Touches(at + 3))
            && Whole(at, 2, out int part)
            && Whole(at + 2, 3, out int parts)
            && part > 0
            && part < parts
            && IsUsual(parts);
        if (!parted)
        {
            return false;
        }
        Whole(at, 2, out part);
        Whole(at + 2, 3, out parts);
        value = (decimal)part / parts;
        next = at + 3;
        return true;
    }

    private bool TryVulgar(int i, out Atom atom, out int next)
    {
        atom = default;
        next = i;
        if (_pieces[i].Kind != PieceKind.Symbol || !TryFraction(i, out decimal value, out next))
        {
            return false;
        }
        atom = Share(i, next, value);
        return true;
    }

    /// <summary>"a quarter", "three quarters", "un quarto" after "two and", "due e"; a third only of a scale or before a unit.</summary>
    private bool TryMixed(int at, Sum sum, out decimal value, out int next)
    {
        value = 0;
        next = at;
        if (
            PartAt(at) is not (NumberPart.Article or NumberPart.Unit)
            || at + 1 >= _pieces.Count
            || _pieces[at + 1].Fact is not { Value: >= 3 } fact
        )
        {
            return false;
        }
        decimal parts = _pieces[at].Fact!.Value;
        bool scaled = sum.Current is null && sum.LastScale < decimal.MaxValue;
        bool read = fact.Part switch
        {
            NumberPart.Fraction => true,
            NumberPart.Ordinal => parts == 1
                && (scaled || at + 2 == _pieces.Count || IsUnit(at + 2)),
            _ => false,
        };
        if (!read || parts >= fact.Value)
        {
            return false;
        }
        value = parts / fact.Value;
        next = at + 2;
        return true;
    }

    private bool IsUnit(int at) =>
        at < _pieces.Count && _pieces[at].Fact?.Is(WordClass.Unit) == true;

    /// <summary>"five point two", "zero virgola tre", "two hundred point seventy-one".</summary>
    private void ReadPoint(ref int at, ref Sum sum)
    {
        if (PartAt(at) != NumberPart.Point || sum.Ordinal)
        {
            return;
        }
        int to = at + 1;
        decimal place = 1;
        decimal value = 0;
        while (place > 1e-9m && DigitsOf(to) is { } digits)
        {
            for (int i = 0; i < digits.Length; i++)
            {
                place /= 10;
                value += (digits[i] - '0') * place;
            }
            to++;
            if (SymbolAt(to) is '-' && DigitsOf(to + 1) is not null)
            {
                to++;
            }
        }
        if (to > at + 1)
        {
            sum.Current = (sum.Current ?? 0) + value;
            at = to;
        }
    }

    private bool ZeroPoint(int i, out Atom atom, out int next)
    {
        var sum = new Sum { Current = 0 };
        next = i + 1;
        ReadPoint(ref next, ref sum);
        atom = Number(i, next - 1, sum.Current, sum.Current, Hedge.Exact);
        return true;
    }

    // "three" is 3, "seventy" 7 before "one" and 70 alone.
    private string? DigitsOf(int at)
    {
        switch (PartAt(at))
        {
            case NumberPart.Zero when _pieces[at].Fact!.High == 0:
                return "0";
            case NumberPart.Unit:
            case NumberPart.Teen:
                return Whole(_pieces[at].Fact!.Value);
            case NumberPart.Tens:
                bool more =
                    PartAt(at + 1) == NumberPart.Unit
                    || (SymbolAt(at + 1) is '-' && PartAt(at + 2) == NumberPart.Unit);
                return Whole(_pieces[at].Fact!.Value)[..(more ? 1 : 2)];
            case NumberPart.None
                when at < _pieces.Count
                    && _pieces[at].Kind == PieceKind.Letters
                    && _words.Fused.TryRead(_pieces[at].Text, out decimal fused, out bool ordinal)
                    && !ordinal
                    && fused < 1000:
                return Whole(fused);
            default:
                return null;
        }
    }

    private static string Whole(decimal value) =>
        ((int)value).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
