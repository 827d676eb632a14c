namespace Cronaca.Reading.Values;

/// <summary>What stands around digits: ordinal endings, decades, times of day, codes.</summary>
internal sealed partial class AtomReader
{
    private const int _firstYear = 1000;
    private const int _lastYear = 2100;
    private const int _mostDecimals = 8;

    private void Describe(ref Atom atom, int first, ref int next, bool ordinal)
    {
        decimal value = atom.Low ?? 0;
        bool whole = value == decimal.Truncate(value);
        if (ordinal)
        {
            MakeOrdinal(ref atom, next - 1);
            return;
        }
        bool digits = atom.Has(AtomShape.Digits);
        if (
            digits
            && next < _pieces.Count
            && Touches(next)
            && Ends(ref atom, first, ref next, value)
        )
        {
            return;
        }
        if (digits && first > 0 && Touches(first) && FollowsCode(first))
        {
            atom.Shape |= AtomShape.Glued;
        }
        if (whole && value is >= 1 and <= 31 && atom.Scale == 1 && atom.Hedge == Hedge.Exact)
        {
            atom.Classes |= WordClass.Day;
        }
        if (whole && value is >= _firstYear and <= _lastYear && (digits || IsAfterMonth()))
        {
            atom.Classes |= WordClass.Year;
        }
        DescribeClock(ref atom, first, value, whole);
    }

    // "settembre duemila", "September, two thousand": a number in words that can only be the year.
    private bool IsAfterMonth()
    {
        int at = _atoms.Count - 1;
        for (int steps = 0; at > 0 && steps < 2; at--, steps++)
        {
            bool between =
                _atoms[at].Has(AtomShape.Comma)
                || (
                    _atoms[at].Is(WordClass.Links | WordClass.Definite)
                    && !_atoms[at].Is(WordClass.Month)
                );
            if (!between)
            {
                break;
            }
        }
        return at >= 0 && _atoms[at].Is(WordClass.Month);
    }

    private void DescribeClock(ref Atom atom, int first, decimal value, bool whole)
    {
        if (whole && value is >= 0 and <= 24 && atom.Scale == 1)
        {
            atom.Classes |= WordClass.Clock;
            atom.Minutes = (int)value * 60;
            return;
        }
        // 0830, which only a time zone makes a time of day.
        if (
            whole
            && atom.Has(AtomShape.Digits)
            && _pieces[first].Length == 4
            && value < 2400
            && value % 100 < 60
        )
        {
            atom.Classes |= WordClass.Clock;
            atom.Minutes = ((int)value / 100 * 60) + ((int)value % 100);
            return;
        }
        // 10.30: two digits after the mark, below sixty.
        if (atom.Has(AtomShape.Decimal) && value < 24 && atom.Scale == 1)
        {
            var text = _pieces[first].Text;
            int minutes = (int)((value - decimal.Truncate(value)) * 100);
            if (text.Length >= 4 && text[^3] == '.' && minutes < 60)
            {
                atom.Classes |= WordClass.Clock;
                atom.Minutes = ((int)value * 60) + minutes;
            }
        }
    }

    // Letters right after digits: "6th", "1º", "1990s".
    private bool Ends(ref Atom atom, int first, ref int next, decimal value)
    {
        var after = _pieces[next];
        if (after.Kind == PieceKind.Symbol)
        {
            bool day =
                after.Symbol == '°'
                && next + 1 < _pieces.Count
                && _pieces[next + 1].Fact is { } fact
                && fact.Is(WordClass.Month);
            if (!day)
            {
                return false;
            }
        }
        else if (
            (
                after.Text is "s"
                // "the 1970's", and not "2010's budget"
                || (
                    after.Text is "'s" or "’s"
                    && first > 0
                    && _pieces[first - 1].Fact?.Is(WordClass.Definite) == true
                )
            )
            && value % 10 == 0
            && value is < 100 or >= _firstYear
            && !(first > 0 && Touches(first) && FollowsCode(first))
        )
        {
            atom.Classes = WordClass.Decade;
            atom.End = after.End;
            atom.Last = after.Word;
            next++;
            return true;
        }
        else if (after.Fact is not { Part: NumberPart.Ordinal, Value: 0 })
        {
            return false;
        }
        MakeOrdinal(ref atom, next);
        next++;
        return true;
    }

    // "G8", "A380", "F-16", "737-400": digits right after letters, or after a dash that touches a name or digits.
    private bool FollowsCode(int first)
    {
        var before = _pieces[first - 1];
        if (before.Kind == PieceKind.Letters)
        {
            return before.Word == _pieces[first].Word && before.Text[^1] is not ('\'' or '’');
        }
        return before.Symbol == '-'
            && first >= 2
            && Touches(first - 1)
            && _pieces[first - 2] is { Kind: PieceKind.Letters, IsCapital: true } name
            && (name.Fact is not { } fact || !fact.Is(WordClass.Month | WordClass.Weekday))
            && name.Fact?.Part is null or NumberPart.None;
    }

    // ".5" where the decimal mark opens the number.
    private bool TryPoint(int i, out Atom atom, out int next)
    {
        atom = default;
        next = i;
        bool opens =
            SymbolAt(i) == _words.DecimalMark
            && !(i > 0 && Touches(i))
            && Touches(i + 1)
            && _pieces[i + 1].Kind == PieceKind.Digits
            && _pieces[i + 1].Length <= _mostDecimals
            && !_pieces[i + 1].Text.ContainsAnyExceptInRange('0', '9');
        if (!opens)
        {
            return false;
        }
        decimal value = decimal.Parse(_pieces[i + 1].Text);
        for (int d = 0; d < _pieces[i + 1].Length; d++)
        {
            value /= 10;
        }
        atom = Number(i, i + 1, value, value, Hedge.Exact);
        atom.Shape = AtomShape.Decimal;
        next = i + 2;
        return true;
    }

    private bool TryClock(int i, out Atom atom, out int next)
    {
        atom = default;
        next = i;
        bool reads =
            SymbolAt(i + 1) == ':'
            && Touches(i + 1)
            && Touches(i + 2)
            && Whole(i, 2, out int hours)
            && hours <= 24
            && Whole(i + 2, 2, out int minutes)
            && _pieces[i + 2].Length == 2
            && minutes < 60;
        if (!reads)
        {
            return false;
        }
        Whole(i, 2, out hours);
        Whole(i + 2, 2, out minutes);
        atom = Plain(i);
        atom.Classes = WordClass.Clock;
        atom.Shape = AtomShape.Odd;
        atom.Minutes = (hours * 60) + minutes;
        atom.Last = _pieces[i + 2].Word;
        atom.End = _pieces[i + 2].End;
        next = i + 3;
        return true;
    }

    private bool Whole(int i, int mostDigits, out int value)
    {
        value = 0;
        return i < _pieces.Count
            && _pieces[i].Kind == PieceKind.Digits
            && _pieces[i].Length <= mostDigits
            && int.TryParse(_pieces[i].Text, out value);
    }
}
