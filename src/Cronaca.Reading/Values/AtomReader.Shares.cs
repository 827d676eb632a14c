namespace Cronaca.Reading.Values;

/// <summary>Halves, thirds and other parts of a whole.</summary>
internal sealed partial class AtomReader
{
    /// <summary>"half an hour"; "half of the homes", "la metà delle case" as a share.</summary>
    private bool TryHalf(int i, int at, out Atom atom, out int next)
    {
        atom = default;
        next = i;
        bool unit = at < _pieces.Count && _pieces[at].Fact?.Is(WordClass.Unit) == true;
        bool share =
            !(_atoms.Count > 0 && _atoms[^1].Is(WordClass.Ordinal))
            && at == i + 1
            && at < _pieces.Count
            && _pieces[at].Fact?.Is(WordClass.Links | WordClass.Definite) == true;
        // "more than half": counts where a hedge says so.
        bool bare =
            !share && at == i + 1 && !(_atoms.Count > 0 && _atoms[^1].Is(WordClass.Ordinal));
        if (!unit && !share && !bare)
        {
            return false;
        }
        decimal value = unit ? 0.5m : 50m;
        atom = Number(i, unit ? at - 1 : i, value, value, Hedge.Exact);
        atom.Head = _pieces[i].Word;
        atom.Shape =
            unit ? AtomShape.None
            : share ? AtomShape.Share
            : AtomShape.Share | AtomShape.Bare;
        next = unit ? at : i + 1;
        return true;
    }

    /// <summary>"two thirds", "tre quarti", "a fifth of": a share of a whole, in percent.</summary>
    private bool TryShare(int first, int at, decimal parts, out Atom atom, out int next)
    {
        atom = default;
        next = first;
        if (SymbolAt(at) == '-' && Touches(at))
        {
            at++;
        }
        if (at < _pieces.Count && _pieces[at].Fact is null)
        {
            return TryFusedShare(first, at, parts, out atom, out next);
        }
        if (at >= _pieces.Count || _pieces[at].Fact is not { } fact || fact.Value < 3)
        {
            return false;
        }
        bool of = IsLink(at + 1) || ScaleAfter(at + 1) > 0;
        decimal value;
        bool share = fact.Part switch
        {
            NumberPart.Fraction => of || (parts > 1 && !fact.Is(WordClass.Unit)),
            NumberPart.Ordinal => parts == 1 && (of || IsOneOf(first, at + 1)),
            _ => false,
        };
        if (!share || parts != decimal.Truncate(parts) || parts <= 0)
        {
            return false;
        }
        if (parts > fact.Value)
        {
            // "twenty-three fifths" are more than a whole, and no share of it.
            atom = Number(first, at, parts / fact.Value, parts / fact.Value, Hedge.Exact);
            atom.Shape = AtomShape.Decimal;
            next = at + 1;
            return true;
        }
        if (ScaleAfter(at + 1) is var scale && scale > 0)
        {
            // "a quarter of a million", "three quarters million"
            value = parts / fact.Value * _pieces[scale].Fact!.Value;
            atom = Number(first, scale, value, value, Hedge.Exact);
            next = scale + 1;
            return true;
        }
        decimal percent = Math.Round(parts * 100 / fact.Value, 2);
        atom = Number(first, at, percent, percent, Hedge.Exact);
        atom.Shape = AtomShape.Share;
        next = at + 1;
        return true;
    }

    // "tre ventunesimi": the parts as an ordinal in the plural, one word.
    private bool TryFusedShare(int first, int at, decimal parts, out Atom atom, out int next)
    {
        atom = default;
        next = first;
        var piece = _pieces[at];
        bool read =
            parts > 1
            && piece.Kind == PieceKind.Letters
            && piece.Text[^1] is 'i'
            && _words.Fused.TryRead(piece.Text, out decimal whole, out bool ordinal)
            && ordinal
            && parts < whole
            && parts == decimal.Truncate(parts);
        if (!read)
        {
            return false;
        }
        _words.Fused.TryRead(piece.Text, out whole, out _);
        atom = Share(first, at + 1, parts / whole);
        next = at + 1;
        return true;
    }

    // "million", "of a million": where the scale word stands; 0 when there is none.
    private int ScaleAfter(int at)
    {
        if (IsLink(at))
        {
            at += PartAt(at + 1) == NumberPart.Article ? 2 : 1;
        }
        return PartAt(at) == NumberPart.Scale && _pieces[at].Length > 2 ? at : 0;
    }

    // "one third were", "one-eighth", "nearly a quarter": a part without its whole; "one third man" and "a third died" are none.
    private bool IsOneOf(int first, int after) =>
        PartAt(first) == NumberPart.Unit
        && (
            after >= _pieces.Count
            || _pieces[after].Kind != PieceKind.Letters
            || _pieces[after].Fact?.Is(WordClass.Past | WordClass.Future) == true
        );

    private Atom Share(int first, int next, decimal part)
    {
        var atom = Number(first, next - 1, part * 100, part * 100, Hedge.Exact);
        atom.Shape = AtomShape.Share;
        return atom;
    }
}
