using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Pairs the words that Text finds in raw text with those of a treebank as the CoNLL 2018 shared task does: tokens of the same characters (white space
/// left out) are the same; where either side has a multiword token, words pair by the longest common subsequence of their forms.
/// </summary>
internal sealed class AlignedWords
{
    private readonly List<Unit> _gold = [];
    private readonly List<Unit> _ours = [];

    /// <summary>The pairs: sentence and place of the gold word, and our word.</summary>
    public List<(GoldSentence Sentence, int Index, Word Ours)> Pairs { get; } = [];

    public int GoldCount => _gold.Count;

    public int OurCount => _ours.Count;

    /// <summary>A word, the characters of its token before and up to its end, and whether the token has other words.</summary>
    private readonly record struct Unit(
        int Start,
        int End,
        bool Shared,
        string Form,
        GoldSentence? Sentence,
        int Index,
        Word? Word
    );

    public AlignedWords(IReadOnlyList<GoldSentence> document, Document read)
    {
        int at = 0;
        foreach (GoldSentence s in document)
        {
            int[] solid = Solid(s.Text);
            for (int i = 0; i < s.Count; i++)
            {
                Word word = s.Sentence.Words[i];
                _gold.Add(
                    new Unit(
                        at + solid[word.Span.Start],
                        at + solid[word.Span.End],
                        word.PartCount > 1,
                        word.Form,
                        s,
                        i,
                        null
                    )
                );
            }
            at += solid[^1];
        }
        int[] places = Solid(read.Text);
        foreach (Word word in read.Sentences.SelectMany(s => s.Words))
        {
            _ours.Add(
                new Unit(
                    places[word.Span.Start],
                    places[word.Span.End],
                    word.PartCount > 1,
                    word.Form,
                    null,
                    0,
                    word
                )
            );
        }
        Pair();
    }

    private void Pair()
    {
        int g = 0;
        int o = 0;
        while (g < _gold.Count && o < _ours.Count)
        {
            int gEnd = g + 1;
            int oEnd = o + 1;
            int end = Math.Max(_gold[g].End, _ours[o].End);
            int start = Math.Min(_gold[g].Start, _ours[o].Start);
            bool grown = true;
            while (grown)
            {
                grown = false;
                for (; gEnd < _gold.Count && _gold[gEnd].Start < end; gEnd++, grown = true)
                {
                    end = Math.Max(end, _gold[gEnd].End);
                }
                for (; oEnd < _ours.Count && _ours[oEnd].Start < end; oEnd++, grown = true)
                {
                    end = Math.Max(end, _ours[oEnd].End);
                }
            }
            if (_gold[g].Start < end && _ours[o].Start < end && start < end)
            {
                PairStretch(g, gEnd, o, oEnd);
            }
            (g, o) = (gEnd, oEnd);
            // What only one side has (a link that is no word to us) is passed over.
            while (g < _gold.Count && o < _ours.Count && _gold[g].End <= _ours[o].Start)
            {
                g++;
            }
            while (g < _gold.Count && o < _ours.Count && _ours[o].End <= _gold[g].Start)
            {
                o++;
            }
        }
    }

    private void PairStretch(int g, int gEnd, int o, int oEnd)
    {
        bool shared = _gold[g..gEnd].Any(u => u.Shared) || _ours[o..oEnd].Any(u => u.Shared);
        if (!shared)
        {
            foreach (Unit unit in _gold[g..gEnd])
            {
                int same = _ours.FindIndex(
                    o,
                    oEnd - o,
                    u => u.Start == unit.Start && u.End == unit.End
                );
                if (same >= 0)
                {
                    Pairs.Add((unit.Sentence!, unit.Index, _ours[same].Word!));
                }
            }
            return;
        }
        int[,] length = new int[gEnd - g + 1, oEnd - o + 1];
        for (int i = gEnd - 1; i >= g; i--)
        {
            for (int j = oEnd - 1; j >= o; j--)
            {
                length[i - g, j - o] = Same(i, j)
                    ? length[i - g + 1, j - o + 1] + 1
                    : Math.Max(length[i - g + 1, j - o], length[i - g, j - o + 1]);
            }
        }
        for (int i = g, j = o; i < gEnd && j < oEnd; )
        {
            if (Same(i, j))
            {
                Pairs.Add((_gold[i].Sentence!, _gold[i].Index, _ours[j].Word!));
                (i, j) = (i + 1, j + 1);
            }
            else if (length[i - g + 1, j - o] >= length[i - g, j - o + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private bool Same(int i, int j) =>
        string.Equals(_gold[i].Form, _ours[j].Form, StringComparison.OrdinalIgnoreCase);

    /// <summary>For each place of the text how many characters before it are not white.</summary>
    private static int[] Solid(string text)
    {
        int[] solid = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            solid[i + 1] = solid[i] + (Characters.IsWhite(text[i]) ? 0 : 1);
        }
        return solid;
    }
}
