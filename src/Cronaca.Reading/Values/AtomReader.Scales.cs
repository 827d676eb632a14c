namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Whether a word behind a number multiplies it: "million", "mila", the letters k, m and b.</summary>
internal sealed partial class AtomReader
{
    private const int _farthestNoun = 6;

    private bool TakesScale(int from, WordFact fact, Sum sum)
    {
        if (fact.Value >= sum.LastScale)
        {
            // "mille miliardi", "three lakh crore": the second counts the first.
            bool counts =
                fact.Part == NumberPart.Scale
                && _pieces[from].Length > 1
                && fact.Value > sum.LastScale
                && (sum.LastPart == NumberPart.Fused || sum.Current is null)
                && (sum.Total + (sum.Current ?? 0)) * fact.Value <= _mostValue;
            return counts;
        }
        if (sum.Current is null && sum.Total > 0)
        {
            return false;
        }
        return _pieces[from].Length > 1
            || (Touches(from) && IsScaleLetter(from, fact))
            || (fact.Value > 1000 && _pieces[from].IsCapital && CountsThings(from + 1));
    }

    // "$80m" are millions, "5k" thousands, "10M" millions; "80m" are metres, and "2.7m tonnes" millions again.
    private bool IsScaleLetter(int from, WordFact fact) =>
        fact.Value == 1000
        || (from >= 2 && _pieces[from - 2].Fact is { } sign && sign.Is(WordClass.Sign))
        || (_pieces[from].IsCapital && !(from >= 2 && IsCode(from - 2)))
        || CountsThings(from + 1);

    // "Gate 4B", "the H-1B"
    private bool IsCode(int before) =>
        _pieces[before].Symbol == '-'
        || (_pieces[before].Kind == PieceKind.Letters && _pieces[before].IsCapital)
        || _pieces[before].Fact?.Is(WordClass.Naming) == true;

    // Things in the plural follow, or "of its ...".
    private bool CountsThings(int at)
    {
        for (int i = at; i < _pieces.Count && i < at + _farthestNoun; i++)
        {
            var word = _pieces[i].Word;
            if (_pieces[i].Kind != PieceKind.Letters)
            {
                return false;
            }
            switch (word.Upos)
            {
                case Upos.NOUN or Upos.PROPN:
                    return word.Has("Number=Plur");
                case Upos.ADJ or Upos.VERB or Upos.CCONJ:
                    continue;
                case Upos.ADP when i == at && IsLink(i) && i + 1 < _pieces.Count:
                    return _pieces[i + 1].Word.Has("Poss=Yes");
                default:
                    return false;
            }
        }
        return false;
    }
}
