using System.Collections.Concurrent;
using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// Fills a sentence's words with lemma, part of speech, features, head and relation by a language's trained model. Safe to use from many
/// threads; takes any sentence: a very long one is read in stretches whose roots hang on the first.
/// </summary>
internal sealed class Parser
{
    private static readonly ConcurrentDictionary<string, Lazy<Parser>> _known = new(
        StringComparer.Ordinal
    );

    private readonly ParserModel _model;
    private readonly RoundedWeights _rounded;
    private readonly ConcurrentBag<Network> _networks = [];

    public Parser(ParserModel model) =>
        (_model, _rounded) = (model, new RoundedWeights(model.Weights));

    /// <summary>The parser of a language, whose model is read when it is first asked for.</summary>
    public static Parser For(string language) =>
        _known.GetOrAdd(language, static tag => new Lazy<Parser>(() => Load(tag))).Value;

    public void Parse(Sentence sentence)
    {
        IReadOnlyList<Word> words = sentence.Words;
        if (words.Count == 0)
        {
            return;
        }
        Network network = _networks.TryTake(out Network? free)
            ? free
            : new Network(_model, _rounded);
        Word? root = null;
        for (int start = 0; start < words.Count; )
        {
            int count = StretchFrom(words, start);
            Word head = IsMarks(words, start, count)
                ? HangMarks(words, start, count)
                : ParseStretch(network, words, start, count);
            if (root is null)
            {
                root = head;
            }
            else
            {
                (head.Head, head.Relation) = (root, "parataxis");
            }
            start += count;
        }
        _networks.Add(network);
        sentence.Root = root;
        Attach(words);
    }

    /// <summary>As many words as are read together, to the last colon, semicolon or full stop in the second half of them, else comma, else the end.</summary>
    private static int StretchFrom(IReadOnlyList<Word> words, int start)
    {
        int left = words.Count - start;
        if (left <= Encoder.Longest)
        {
            return left;
        }
        int comma = 0;
        for (int count = Encoder.Longest; count > Encoder.Longest / 2; count--)
        {
            string form = words[start + count - 1].Form;
            if (form is ";" or ":" or "." or "!" or "?")
            {
                return count;
            }
            comma = comma == 0 && form == "," ? count : comma;
        }
        return comma > 0 ? comma : Encoder.Longest;
    }

    private static bool IsMarks(IReadOnlyList<Word> words, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            foreach (char c in words[i].Form)
            {
                if (char.IsLetterOrDigit(c))
                {
                    return false;
                }
            }
        }
        return true;
    }

    /// <summary>Marks without a word have no syntax: all hang on the first. A page of brackets need not be weighed one by one.</summary>
    private static Word HangMarks(IReadOnlyList<Word> words, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            Word word = words[i];
            word.Lemma = word.Form;
            word.Upos = char.IsPunctuation(word.Form, 0) ? Upos.PUNCT : Upos.SYM;
            word.Head = i == start ? null : words[start];
            word.Relation = i == start ? "root" : "punct";
        }
        return words[start];
    }

    /// <summary>The root of the stretch.</summary>
    private Word ParseStretch(Network network, IReadOnlyList<Word> words, int start, int count)
    {
        Span<int> heads = stackalloc int[count];
        Span<int> relations = stackalloc int[count];
        network.Read(words, start, count);
        network.Arcs.Heads(count, heads);
        network.Arcs.Relations(count, heads, relations);
        HangPunctuation(words, start, heads, relations);
        Word root = words[start];
        for (int i = 0; i < count; i++)
        {
            Word word = words[start + i];
            word.Upos = network.Tags.UposOf(i);
            word.Features = network.Tags.FeaturesOf(i, word.Upos);
            word.Lemma = network.Tags.LemmaOf(i, word.Form, word.Upos);
            word.Head = heads[i] == 0 ? null : words[start + heads[i] - 1];
            word.Relation = _model.Relations[relations[i]];
            root = heads[i] == 0 ? word : root;
        }
        return root;
    }

    private void HangPunctuation(
        IReadOnlyList<Word> words,
        int start,
        Span<int> heads,
        ReadOnlySpan<int> relations
    )
    {
        Span<bool> marks = stackalloc bool[heads.Length];
        Span<bool> conjuncts = stackalloc bool[heads.Length];
        for (int i = 0; i < heads.Length; i++)
        {
            marks[i] = _model.Relations[relations[i]] == "punct";
            conjuncts[i] = _model.Relations[relations[i]] == "conj";
        }
        Punctuation.Attach(words, start, heads, marks, conjuncts, _model.CommasOnGovernor);
    }

    private static void Attach(IReadOnlyList<Word> words)
    {
        int[] counts = new int[words.Count];
        foreach (Word word in words)
        {
            if (word.Head is { } head)
            {
                counts[head.Index]++;
            }
        }
        Word[][] dependents = new Word[words.Count][];
        for (int i = 0; i < counts.Length; i++)
        {
            dependents[i] = counts[i] == 0 ? [] : new Word[counts[i]];
            words[i].Dependents = dependents[i];
            counts[i] = 0;
        }
        foreach (Word word in words)
        {
            if (word.Head is { } head)
            {
                dependents[head.Index][counts[head.Index]++] = word;
            }
        }
    }

    private static Parser Load(string language)
    {
        string name = language + "/parser.model";
        using Stream stream =
            typeof(Parser).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException(
                $"No parser model for the language '{language}': expected the resource '{name}'."
            );
        return new Parser(ParserModel.Read(stream));
    }
}
