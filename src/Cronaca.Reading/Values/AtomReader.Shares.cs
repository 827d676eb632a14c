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
        if (at >= _pieces.Count || _pieces[at].Fact is not { } fact || fact.Value < 3)
        {
            return false;
        }
        bool of = IsLink(at + 1);
        bool share = fact.Part switch
        {
            NumberPart.Fraction => of || (parts > 1 && !fact.Is(WordClass.Unit)),
            NumberPart.Ordinal => parts == 1 && (of || IsOneOf(first, at + 1)),
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
