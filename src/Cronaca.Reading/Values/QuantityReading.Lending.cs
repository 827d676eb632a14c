namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Units that one number has and another means too ("from 208 pounds to 193", "7- or 8-inch"), and the signs before numbers.</summary>
internal sealed partial class QuantityReading
{
    private const int _farthestPair = 10;

    private void LendUnits()
    {
        int before = -1;
        for (int i = 0; i < _atoms.Count; i++)
        {
            if (!_atoms[i].IsNumber || _taken[i] || _names[i])
            {
                continue;
            }
            if (before >= 0 && i - before <= _farthestPair)
            {
                if (_units[i] is { } unit && _units[before] is null && Awaits(before, i))
                {
                    _units[before] = Lent(unit, before);
                }
                else if (
                    _units[before] is { } given
                    && _units[i] is null
                    && IsPair(before, i)
                    && StandsAlone(i)
                )
                {
                    _units[i] = Lent(given, i);
                }
            }
            before = i;
        }
    }

    /// <summary>"5 feet 2 inches", "13 euros and 45 cents", "two hours and 20 minutes": one number in the larger unit.</summary>
    private void JoinUnits()
    {
        for (int i = 0; i < _atoms.Count; i++)
        {
            if (_units[i] is not { } large || large.Last + 1 >= _atoms.Count || !IsExact(i))
            {
                continue;
            }
            int next = large.Last + (_atoms[large.Last + 1].Is(WordClass.And) ? 2 : 1);
            if (
                next >= _atoms.Count
                || _units[next] is not { } small
                || !IsExact(next)
                || Fraction(large, small) is not { } fraction
                || _atoms[next].Low >= fraction
            )
            {
                continue;
            }
            var atom = _atoms[i];
            atom.Low += _atoms[next].Low / fraction;
            atom.High = atom.Low;
            _atoms[i] = atom;
            _units[i] = large with { Last = small.Last };
            _taken[next] = true;
        }
    }

    private bool IsExact(int i) =>
        !_taken[i]
        && !_names[i]
        && _atoms[i].Low is { } low
        && low == _atoms[i].High
        && !_atoms[i].Has(AtomShape.Share);

    // How many of the smaller unit make the larger one; null when they do not go together.
    private decimal? Fraction(PatternHit<UnitRule> large, PatternHit<UnitRule> small) =>
        (UnitOf(large.Rule.Kind, large), UnitOf(small.Rule.Kind, small)) switch
        {
            ("[ft_i]", "[in_i]") => 12,
            ("[lb_av]", "[oz_av]") => 16,
            ("h", "min") or ("min", "s") => 60,
            (_, { } part)
                when large.Rule.Kind == QuantityKind.Money
                    && small.Rule.Kind == QuantityKind.Money
                    && part.EndsWith(_hundredth, StringComparison.Ordinal)
                    && large.First == large.Slots[0] => 100,
            _ => null,
        };

    // The unit itself stands with the other number; only the word that names it is kept.
    private static PatternHit<UnitRule> Lent(PatternHit<UnitRule> unit, int number)
    {
        int[] slots = [.. unit.Slots];
        slots[0] = number;
        return unit with { First = number, Last = number, Slots = slots };
    }

    // "7- or 8-inch": the hyphen waits for the unit of the next number; "from 21 to 23 mpg".
    private bool Awaits(int number, int next) =>
        (_atoms[number + 1].Has(AtomShape.Hyphen) && number + 2 < next && next <= number + 4)
        || (IsPair(number, next) && StandsAlone(number));

    // "from" before the one and "to" before the other.
    private bool IsPair(int a, int b)
    {
        int first = Lead(a);
        int second = Lead(b);
        return first >= 0
            && second > a
            && (
                (_atoms[first].Is(WordClass.Opens) && _atoms[second].Is(WordClass.Joins))
                || (_atoms[first].Is(WordClass.Joins) && _atoms[second].Is(WordClass.Opens))
            )
            && !_atoms[second].Is(WordClass.And)
            && !_atoms[first].Is(WordClass.And);
    }

    // "rose 7 percent to 47 yuan" is no range, "between $10 and 20 million" is one.
    private bool AreAlike(PatternHit<HedgeRule> hit)
    {
        if (_units[hit.Slots[0]] is not { } first)
        {
            return true;
        }
        return _units[hit.Slots[1]] is { } second
            ? first.Rule.Unit == second.Rule.Unit && first.Rule.Kind == second.Rule.Kind
            : hit.First < hit.Slots[0] || first.First < hit.Slots[0];
    }

    // The word before a number with its sign and articles.
    private int Lead(int number)
    {
        int at = Math.Min(number, _units[number]?.First ?? number) - 1;
        while (at >= 0 && _atoms[at].Is(WordClass.Definite | WordClass.Filler))
        {
            at--;
        }
        return at >= 0 && _atoms[at].Has(AtomShape.Letters) ? at : -1;
    }

    // Nothing is counted behind the number.
    private bool StandsAlone(int number) =>
        number + 1 == _atoms.Count
        || !_atoms[number + 1].Has(AtomShape.Letters)
        || _atoms[number + 1].Last.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X);

    /// <summary>
    /// The sign that puts a number below zero: "-5 degrees", "CAC 40 -1.7%", "minus 130". Of a mere count only where nothing is counted ("-1").
    /// </summary>
    private int? SignBefore(int first, QuantityKind kind, PatternHit<HedgeRule>? hedge)
    {
        int sign = first - 1;
        if (sign < 0 || kind is QuantityKind.Label or QuantityKind.Ordinal)
        {
            return null;
        }
        var before = _atoms[sign];
        bool touches = before.End == _atoms[first].Start;
        if (before.Has(AtomShape.Hyphen) && touches && sign > 0 && IsMinus(sign - 1))
        {
            return sign - 1;
        }
        bool counts =
            kind is QuantityKind.Count or QuantityKind.Duration
            && first + 1 < _atoms.Count
            && _atoms[first + 1].Has(AtomShape.Letters);
        if (IsMinus(sign))
        {
            // "più o meno 50%"
            bool hedges =
                hedge is not null
                && hedge.First <= sign
                && hedge.Rule.Pattern.Contains(
                    before.First.Form,
                    StringComparison.OrdinalIgnoreCase
                );
            return hedges || counts || (sign > 0 && _atoms[sign - 1].IsNumber) ? null : sign;
        }
        bool stands =
            before.Has(AtomShape.Hyphen)
            && touches
            && before.First.Form is not ("–" or "—")
            && (sign == 0 || _atoms[sign - 1].End < before.Start);
        return stands && !counts ? sign : null;
    }

    private bool IsMinus(int i) => _atoms[i].Fact?.Part == NumberPart.Minus;
}
