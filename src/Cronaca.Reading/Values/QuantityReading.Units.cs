namespace Cronaca.Reading.Values;

/// <summary>The units of numbers, and whether a number stands or tells a change.</summary>
internal sealed partial class QuantityReading
{
    private void FindUnits()
    {
        for (int i = 0; i < _atoms.Count; i++)
        {
            if (_words.Units.Match(_atoms, i) is not { } hit)
            {
                continue;
            }
            if (hit.Rule.IsWritten)
            {
                int named = hit.Last == hit.Slots[0] ? hit.First : hit.Last;
                if (hit.Rule.As(Written(named)) is not { } exact)
                {
                    continue;
                }
                hit = hit with { Rule = exact };
            }
            int number = hit.Slots[0];
            if (
                hit.First != number
                && _atoms[hit.First].Has(AtomShape.Article)
                && _atoms[hit.First].End < _atoms[hit.First + 1].Start
            )
            {
                // "a $3,500 mortgage" is in no Australian dollars.
                continue;
            }
            if (_units[number] is { } other && other.Last - other.First >= hit.Last - hit.First)
            {
                continue;
            }
            if (_names[number] && hit.Rule.Kind != QuantityKind.Duration)
            {
                _names[number] = false;
            }
            bool millions = _atoms[number].High >= 1_000_000;
            _units[number] =
                millions && hit.Rule.Millions is { } rule ? hit with { Rule = rule } : hit;
            for (int j = hit.First; j <= hit.Last; j++)
            {
                // "10 per cento": cento is no number of its own.
                _taken[j] |= j != number && _atoms[j].IsNumber;
                if (j > number)
                {
                    // "5 per cent to 7 per cent", "5 km or more": hedges step over a unit.
                    var atom = _atoms[j];
                    atom.Classes |= WordClass.Sign;
                    _atoms[j] = atom;
                }
            }
        }
    }

    private string Written(int i)
    {
        var atom = _atoms[i];
        int from = atom.Start - atom.First.Span.Start;
        string form = atom.First.Form;
        return form.Substring(from, Math.Min(atom.End - atom.Start, form.Length - from));
    }

    private string? UnitOf(QuantityKind kind, PatternHit<UnitRule>? unit) =>
        kind switch
        {
            QuantityKind.Label or QuantityKind.Ordinal or QuantityKind.Count => null,
            QuantityKind.Duration when unit is null => "a",
            QuantityKind.Percent when unit is null => "percent",
            _ => unit?.Rule.Unit ?? (unit is null ? null : _atoms[unit.Slots[^1]].Fact?.Unit),
        };

    // "to 45", "at 45", "da 45" right before the number with its hedge or unit: where it stands or stood; "by 45", "di 45" is a change.
    private bool IsLevel(int first)
    {
        const WordClass stands =
            WordClass.Joins | WordClass.Links | WordClass.Since | WordClass.Ahead | WordClass.Opens;
        int at = first - 1;
        while (at >= 0 && _atoms[at].Is(WordClass.Definite | WordClass.Filler))
        {
            at--;
        }
        return at >= 0
            && _atoms[at].Has(AtomShape.Letters)
            && _atoms[at].Is(stands)
            && !_atoms[at].Is(WordClass.And | WordClass.By);
    }
}
