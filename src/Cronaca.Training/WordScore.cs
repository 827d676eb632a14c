namespace Cronaca.Training;

using System.Text;
using Cronaca.Reading.Text;

/// <summary>
/// How well <see cref="Splitter"/> finds the tokens, words and sentences of a CoNLL-U file, measured as the CoNLL 2018 shared task does
/// (Zeman and others 2018): spans are compared over the characters that are not white; within multiword tokens words are aligned by their
/// longest common subsequence of forms. The raw text is made of the <c># text</c> comments: a space between sentences, a blank line before
/// a new document, a line break before a new paragraph.
/// </summary>
internal sealed class WordScore
{
    public Measure Tokens { get; private set; }

    public Measure Words { get; private set; }

    public Measure Sentences { get; private set; }

    /// <summary>The differing stretches with their text, the gold's words and ours: for the eyes of whoever mends them.</summary>
    public List<(string Text, string Gold, string Ours)> Differences { get; } = [];

    /// <summary>Ends of sentences that only the gold ("missing") or only we ("added") have, with the tokens around them.</summary>
    public List<(string Which, string Before, string After)> EndDifferences { get; } = [];

    /// <summary>Scores the splitting of one treebank.</summary>
    public static WordScore Of(IEnumerable<string> conllu, string language)
    {
        var gold = GoldText.Read(conllu);
        var score = new WordScore();
        foreach (string raw in gold.Documents)
        {
            gold.AddOurs(Splitter.Split(raw, language));
        }
        score.Compare(gold);
        return score;
    }

    private void Compare(GoldText gold)
    {
        Tokens = Spans(
            gold.GoldTokens.Select(t => (t.Start, t.End)),
            gold.OurTokens.Select(t => (t.Start, t.End))
        );
        Sentences = Spans(gold.GoldSentences, gold.OurSentences);
        CompareEnds(gold);
        int right = 0;
        int ours = gold.OurTokens.Sum(t => t.Forms.Length);
        int golds = gold.GoldTokens.Sum(t => t.Forms.Length);
        int g = 0;
        int o = 0;
        while (g < gold.GoldTokens.Count && o < gold.OurTokens.Count)
        {
            // A stretch of the same characters in both, as short as can be.
            int gEnd = g + 1;
            int oEnd = o + 1;
            while (gold.GoldTokens[gEnd - 1].End != gold.OurTokens[oEnd - 1].End)
            {
                if (gold.GoldTokens[gEnd - 1].End < gold.OurTokens[oEnd - 1].End)
                {
                    gEnd++;
                }
                else
                {
                    oEnd++;
                }
                if (gEnd > gold.GoldTokens.Count || oEnd > gold.OurTokens.Count)
                {
                    throw new InvalidDataException("The two texts differ in their characters.");
                }
            }
            var goldWords = gold.GoldTokens[g..gEnd].SelectMany(t => t.Forms).ToArray();
            var ourWords = gold.OurTokens[o..oEnd].SelectMany(t => t.Forms).ToArray();
            int common = Common(goldWords, ourWords);
            right += common;
            if (common != goldWords.Length || common != ourWords.Length)
            {
                Differences.Add(
                    (
                        string.Concat(gold.GoldTokens[g..gEnd].Select(t => t.Surface)),
                        string.Join(' ', goldWords),
                        string.Join(' ', ourWords)
                    )
                );
            }
            g = gEnd;
            o = oEnd;
        }
        Words = new Measure(right, golds, ours);
    }

    private void CompareEnds(GoldText gold)
    {
        var golds = gold.GoldSentences.Select(s => s.Item2).ToHashSet();
        var ours = gold.OurSentences.Select(s => s.Item2).ToHashSet();
        for (int i = 0; i < gold.GoldTokens.Count; i++)
        {
            int end = gold.GoldTokens[i].End;
            if (golds.Contains(end) != ours.Contains(end))
            {
                EndDifferences.Add(
                    (
                        golds.Contains(end) ? "missing" : "added",
                        Around(i - 5, i + 1),
                        Around(i + 1, i + 6)
                    )
                );
            }
        }

        string Around(int from, int to) =>
            string.Join(
                ' ',
                gold.GoldTokens.Skip(Math.Max(0, from))
                    .Take(to - Math.Max(0, from))
                    .Select(t => t.Surface)
            );
    }

    private static Measure Spans(IEnumerable<(int, int)> gold, IEnumerable<(int, int)> ours)
    {
        var set = gold.ToHashSet();
        var mine = ours.ToList();
        return new Measure(mine.Count(set.Contains), set.Count, mine.Count);
    }

    /// <summary>The length of the longest common subsequence, whatever the case.</summary>
    private static int Common(string[] one, string[] other)
    {
        var length = new int[one.Length + 1, other.Length + 1];
        for (int i = 1; i <= one.Length; i++)
        {
            for (int j = 1; j <= other.Length; j++)
            {
                length[i, j] = string.Equals(
                    one[i - 1],
                    other[j - 1],
                    StringComparison.OrdinalIgnoreCase
                )
                    ? length[i - 1, j - 1] + 1
                    : Math.Max(length[i - 1, j], length[i, j - 1]);
            }
        }
        return length[one.Length, other.Length];
    }

    /// <summary>Counts of what is right, of what the gold has, of what we have.</summary>
    internal readonly record struct Measure(int Right, int Gold, int Ours)
    {
        /// <summary>In percent.</summary>
        public double F1 => Gold + Ours == 0 ? 100 : 200.0 * Right / (Gold + Ours);

        public override string ToString() => $"{F1:0.00}";
    }

    private sealed class GoldText
    {
        private int _ours;

        public List<string> Documents { get; } = [];

        public List<SurfaceToken> GoldTokens { get; } = [];

        public List<SurfaceToken> OurTokens { get; } = [];

        public List<(int, int)> GoldSentences { get; } = [];

        public List<(int, int)> OurSentences { get; } = [];

        public static GoldText Read(IEnumerable<string> lines)
        {
            var gold = new GoldText();
            var document = new StringBuilder();
            int at = 0;
            int sentence = 0;
            int multiword = 0;
            bool paragraph = false;
            foreach (string line in lines)
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal) && document.Length > 0)
                {
                    gold.Documents.Add(document.ToString());
                    document.Clear();
                }
                else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                {
                    paragraph = true;
                }
                else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                {
                    document
                        .Append(
                            document.Length == 0 ? ""
                            : paragraph ? "\n\n"
                            : " "
                        )
                        .Append(line.AsSpan(9));
                    paragraph = false;
                }
                else if (line.Length == 0)
                {
                    if (at > sentence)
                    {
                        gold.GoldSentences.Add((sentence, at));
                    }
                    sentence = at;
                    multiword = 0;
                }
                else if (line[0] != '#')
                {
                    var cells = line.Split('\t');
                    gold.Add(cells, ref at, ref multiword);
                }
            }
            gold.Documents.Add(document.ToString());
            return gold;
        }

        public void AddOurs(Document document)
        {
            int read = 0;
            foreach (var sentence in document.Sentences)
            {
                AddPassedOver(document.Text.AsSpan(read, sentence.Span.Start - read));
                read = sentence.Span.Start;
                int start = _ours;
                for (int i = 0; i < sentence.Words.Count; i += sentence.Words[i].PartCount)
                {
                    var first = sentence.Words[i];
                    var span = first.Span.Union(sentence.Words[i + first.PartCount - 1].Span);
                    AddPassedOver(document.Text.AsSpan(read, span.Start - read));
                    read = span.End;
                    string surface = span.Of(document.Text);
                    var forms = Enumerable
                        .Range(i, first.PartCount)
                        .Select(n => sentence.Words[n].Form);
                    OurTokens.Add(new(_ours, _ours + Solid(surface), surface, [.. forms]));
                    _ours += Solid(surface);
                }
                OurSentences.Add((start, _ours));
            }
            AddPassedOver(document.Text.AsSpan(read));
        }

        /// <summary>Links and datelines are no words to us; the treebanks have them.</summary>
        private void AddPassedOver(ReadOnlySpan<char> text)
        {
            foreach (
                string word in text.ToString()
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (Solid(word) > 0)
                {
                    OurTokens.Add(new(_ours, _ours + Solid(word), word, [word]));
                    _ours += Solid(word);
                }
            }
        }

        private void Add(string[] cells, ref int at, ref int multiword)
        {
            string id = cells[0];
            if (id.Contains('.', StringComparison.Ordinal))
            {
                return;
            }
            int dash = id.IndexOf('-', StringComparison.Ordinal);
            if (dash >= 0)
            {
                multiword = int.Parse(id[(dash + 1)..]);
                GoldTokens.Add(new(at, at + Solid(cells[1]), cells[1], []));
                at += Solid(cells[1]);
            }
            else if (int.Parse(id) <= multiword)
            {
                GoldTokens[^1] = GoldTokens[^1] with
                {
                    Forms = [.. GoldTokens[^1].Forms, cells[1]],
                };
            }
            else
            {
                GoldTokens.Add(new(at, at + Solid(cells[1]), cells[1], [cells[1]]));
                at += Solid(cells[1]);
            }
        }

        private static int Solid(string text) => text.Count(c => !Characters.IsWhite(c));
    }

    private sealed record SurfaceToken(int Start, int End, string Surface, string[] Forms);
}
