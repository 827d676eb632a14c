namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Words → atoms: the words of a number become one atom, every other word stays one.</summary>
internal sealed partial class AtomReader
{
    private readonly List<Piece> _pieces;
    private readonly ValueWords _words;
    private readonly List<Atom> _atoms;

    private AtomReader(List<Piece> pieces, ValueWords words)
    {
        _pieces = pieces;
        _words = words;
        _atoms = new List<Atom>(pieces.Count);
    }

    public static List<Atom> Read(Sentence sentence, ValueWords words)
    {
        var reader = new AtomReader(Pieces.Of(sentence, words), words);
        reader.Read();
        return reader._atoms;
    }

    private void Read()
    {
        int i = 0;
        while (i < _pieces.Count)
        {
            var piece = _pieces[i];
            bool read =
                piece.Kind == PieceKind.Digits
                    ? TryDate(i, out var atom, out int next)
                        || TryShortDate(i, out atom, out next)
                        || TryClock(i, out atom, out next)
                        || TryCardinal(i, out atom, out next)
                    : TryPoint(i, out atom, out next)
                        || TryVulgar(i, out atom, out next)
                        || TryWords(i, out atom, out next);
            if (!read)
            {
                atom = Plain(i);
                next = i + 1;
                // "Dec. 27" where the stop is a word of its own.
                bool stop =
                    SymbolAt(next) == '.'
                    && next + 1 < _pieces.Count
                    && _pieces[next + 1].Kind == PieceKind.Digits;
                if (stop && atom.Is(WordClass.Month) && Touches(next))
                {
                    next++;
                }
            }
            _atoms.Add(atom);
            i = next;
        }
    }

    private bool TryWords(int i, out Atom atom, out int next)
    {
        var piece = _pieces[i];
        if (
            piece.Word.Upos == Upos.VERB
            && piece.Fact is { Part: NumberPart.Group or NumberPart.Groups }
        )
        {
            // "they score"
            atom = default;
            next = i;
            return false;
        }
        switch (piece.Fact?.Part ?? NumberPart.None)
        {
            case NumberPart.None when piece.Fact is null && piece.Kind == PieceKind.Letters:
                return TryCardinal(i, out atom, out next);
            case NumberPart.None:
            case NumberPart.Link:
                break;
            case NumberPart.Vague
                when PartAt(i + 1)
                    is NumberPart.Hundred
                        or NumberPart.Scale
                        or NumberPart.Group
                        or NumberPart.Groups:
                return Groups(i, i + 1, out atom, out next);
            case NumberPart.Vague:
                return Quantifier(
                    i,
                    i,
                    piece.Fact!.Value,
                    piece.Fact.High,
                    piece.Fact.High == piece.Fact.Value ? Hedge.Exact : Hedge.Vague,
                    out atom,
                    out next
                );
            case NumberPart.Zero
                when PartAt(i + 1) == NumberPart.Point && DigitsOf(i + 2) is not null:
                return ZeroPoint(i, out atom, out next);
            case NumberPart.Zero:
                return TryZero(i, out atom, out next);
            case NumberPart.Groups:
                return Groups(i, i, out atom, out next);
            case NumberPart.Ordinal:
                atom = Number(i, i, piece.Fact!.Value, piece.Fact.Value, Hedge.Exact);
                MakeOrdinal(ref atom, i);
                next = i + 1;
                return true;
            default:
                return TryCardinal(i, out atom, out next);
        }
        atom = default;
        next = i;
        return false;
    }

    private bool TryZero(int i, out Atom atom, out int next)
    {
        var fact = _pieces[i].Fact!;
        atom = default;
        next = i;
        if (fact.High == 0)
        {
            return Quantifier(i, i, 0, 0, Hedge.Exact, out atom, out next);
        }
        int noun = i + 1;
        if (SymbolAt(noun) == '-' && Touches(noun))
        {
            noun++;
        }
        bool one =
            PartAt(noun) == NumberPart.Unit
            || (PartAt(noun) == NumberPart.Article && fact.High == 1);
        if (one && _pieces[noun].Fact!.Value == 1)
        {
            return Quantifier(i, noun, 0, 0, Hedge.Exact, out atom, out next);
        }
        bool counts =
            fact.High is null
            && noun == i + 1
            && noun < _pieces.Count
            && _pieces[noun].Kind == PieceKind.Letters
            && (_pieces[noun].Fact is not { } after || !after.Is(WordClass.Uncounted));
        return counts && Quantifier(i, i, 0, 0, Hedge.Exact, out atom, out next);
    }

    private bool Quantifier(
        int first,
        int last,
        decimal low,
        decimal? high,
        Hedge hedge,
        out Atom atom,
        out int next
    )
    {
        atom = Number(first, last, low, high, hedge);
        atom.Shape |= AtomShape.Quantifier;
        atom.Head = _pieces[first].Word;
        next = last + 1;
        return true;
    }

    /// <summary>"dozens", "several hundred", "decine di migliaia", "hundreds of millions": from twice the measure to just below ten times.</summary>
    private bool Groups(int first, int at, out Atom atom, out int next)
    {
        decimal measure = Measure(_pieces[at].Fact!);
        int last = at;
        int after = at + 1;
        if (IsLink(after))
        {
            after++;
        }
        if (
            after < _pieces.Count
            && PartAt(after) is NumberPart.Groups or NumberPart.Scale
            && Measure(_pieces[after].Fact!) >= 100
        )
        {
            measure *= Measure(_pieces[after].Fact!);
            last = after;
        }
        atom = Number(first, last, measure * 2, (measure * 10) - 1, Hedge.Vague);
        atom.Head = _pieces[at].Word;
        next = last + 1;
        return true;
    }

    // The power of ten that a word measures by: 10 for dozens and decine, 1000 for migliaia.
    private static decimal Measure(WordFact fact)
    {
        decimal value = fact.Value;
        decimal measure = 1;
        while (measure * 10 <= value)
        {
            measure *= 10;
        }
        return measure;
    }

    private Atom Plain(int i)
    {
        var piece = _pieces[i];
        var atom = new Atom
        {
            Fact = piece.Fact,
            Literal = piece.Fact?.Literal ?? 0,
            Classes = piece.Fact?.Classes ?? WordClass.None,
            First = piece.Word,
            Last = piece.Word,
            Head = piece.Word,
            Start = piece.Start,
            End = piece.End,
        };
        if (piece.Kind == PieceKind.Digits)
        {
            atom.Shape |= AtomShape.Odd;
            atom.Classes |= WordClass.Number;
        }
        if (piece.Kind == PieceKind.Letters)
        {
            atom.Shape |= AtomShape.Letters;
            if (piece.IsCapital)
            {
                atom.Shape |= AtomShape.Capital;
            }
        }
        switch (piece.Symbol)
        {
            case '-' or '–' or '—' or '‑':
                atom.Shape |= AtomShape.Hyphen;
                break;
            case ',':
                atom.Shape |= AtomShape.Comma;
                break;
            case '(' or ')':
                atom.Shape |= AtomShape.Comma | AtomShape.Bracket;
                break;
            case '#':
                atom.Classes |= WordClass.Naming;
                break;
            default:
                break;
        }
        return atom;
    }

    private Atom Number(int first, int last, decimal? low, decimal? high, Hedge hedge)
    {
        var begin = _pieces[first];
        var end = _pieces[last];
        return new Atom
        {
            Literal = first == last ? begin.Fact?.Literal ?? 0 : 0,
            Classes =
                WordClass.Number
                | (first == last && begin.Fact is { } fact ? fact.Classes : WordClass.None),
            Fact = first == last ? begin.Fact : null,
            First = begin.Word,
            Last = end.Word,
            Head = end.Word,
            Start = begin.Start,
            End = end.End,
            Low = low,
            High = high,
            Hedge = hedge,
            Scale = 1,
        };
    }

    private void MakeOrdinal(ref Atom atom, int last)
    {
        atom.Classes = (atom.Classes & ~WordClass.Number) | WordClass.Ordinal;
        if (atom.Low is >= 1 and <= 31)
        {
            atom.Classes |= WordClass.Day;
        }
        atom.Last = _pieces[last].Word;
        atom.End = _pieces[last].End;
    }

    private NumberPart PartAt(int i) =>
        i < _pieces.Count && _pieces[i].Fact is { } fact ? fact.Part : NumberPart.None;

    private char SymbolAt(int i) => i < _pieces.Count ? _pieces[i].Symbol : '\0';

    // Whether a piece stands without a space after the one before.
    private bool Touches(int i) =>
        i > 0 && i < _pieces.Count && _pieces[i - 1].End == _pieces[i].Start;

    // "of", "di": between a group and what it groups.
    private bool IsLink(int i) =>
        i < _pieces.Count && _pieces[i].Fact is { } fact && fact.Is(WordClass.Links);
}
