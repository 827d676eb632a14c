namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Parts of a whole told by two numbers: "one in five", "two out of three", "tre italiani su dieci".</summary>
internal sealed partial class QuantityReading
{
    private const int _largestWhole = 100_000;

    private void FindParts()
    {
        for (int i = 0; i + 2 < _atoms.Count; i++)
        {
            if (!MayPart(i))
            {
                continue;
            }
            bool gap = !_atoms[i + 1].IsNumber && _words.Parts.Match(_atoms, i + 1) is null;
            int link = gap ? i + 2 : i + 1;
            if (
                link >= _atoms.Count
                || (gap && !_atoms[i + 1].Has(AtomShape.Letters))
                || _words.Parts.Match(_atoms, link) is not { } hit
            )
            {
                continue;
            }
            int whole = hit.Slots[0];
            if (MayPart(whole) && IsPart(i, whole, gap, hit.Rule.Sure))
            {
                decimal percent = Math.Round(
                    100m * _atoms[i].Low!.Value / _atoms[whole].Low!.Value,
                    2
                );
                _parts[i] = (percent, hit.Last);
                _taken[whole] = true;
                i = hit.Last;
            }
        }
    }

    private bool MayPart(int i)
    {
        var atom = _atoms[i];
        return atom.IsNumber
            && !_taken[i]
            && !_names[i]
            && _units[i] is null
            && !atom.Has(AtomShape.Share | AtomShape.Quantifier | AtomShape.Odd)
            && atom.Low is { } low
            && low == atom.High
            && low >= 1
            && low <= _largestWhole
            && low == decimal.Truncate(low);
    }

    private bool IsPart(int part, int whole, bool gap, bool sure)
    {
        decimal some = _atoms[part].Low!.Value;
        decimal all = _atoms[whole].Low!.Value;
        bool counts = whole + 1 < _atoms.Count && IsThing(_atoms[whole + 1]);
        if (
            some >= all
            || (gap && counts)
            || (_atoms[part].Has(AtomShape.Article) && !gap && !sure)
        )
        {
            return false;
        }
        // "9 in 10" is a share; "153 deputies out of 300" and "35 cases out of 53" are counts.
        bool round = all <= 10 || all % 10 == 0;
        if (some > 1 && (some >= 10 || !round))
        {
            return false;
        }
        if (sure)
        {
            return true;
        }
        // "one in five", "nine in ten"; "killed two in three attacks" is none.
        bool done =
            part > 0
            && (_atoms[part - 1].Is(WordClass.Past) || _atoms[part - 1].Last.Upos == Upos.VERB);
        bool usual = all is 3 or 4 or 5 || all % 10 == 0;
        return some == 1 ? all > 2 || !counts : usual && !done && !gap;
    }

    private static bool IsThing(Atom atom) =>
        atom.Has(AtomShape.Letters)
        && (atom.Last.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ || atom.Is(WordClass.Unit));
}
