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
        if (!unit && !share)
        {
            return false;
        }
        decimal value = unit ? 0.5m : 50m;
        atom = Number(i, unit ? at - 1 : i, value, value, Hedge.Exact);
        atom.Head = _pieces[i].Word;
        atom.Shape = unit ? AtomShape.None : AtomShape.Share;
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
        if (at >= _pieces.Count || _pieces[at].Fact is not { } fact || fact.Value < 3)
        {
            return false;
        }
        bool of = IsLink(at + 1);
        bool share = fact.Part switch
        {
            NumberPart.Fraction => of || (parts > 1 && !fact.Is(WordClass.Unit)),
            NumberPart.Ordinal => of && parts == 1,
            _ => false,
        };
        if (!share || parts != decimal.Truncate(parts) || parts <= 0 || parts > fact.Value)
        {
            return false;
        }
        decimal percent = Math.Round(parts * 100 / fact.Value, 2);
        atom = Number(first, at, percent, percent, Hedge.Exact);
        atom.Shape = AtomShape.Share;
        next = at + 1;
        return true;
    }
}
