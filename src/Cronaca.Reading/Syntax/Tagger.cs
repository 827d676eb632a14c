using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>Part of speech, features and lemma of each word of a stretch, from what <see cref="Encoder"/> made of it.</summary>
internal sealed class Tagger(ParserModel model, RoundedWeights rounded, Encoder encoder)
{
    /// <summary>How many ways of making a lemma are tried, and how much less likely than the best they may be.</summary>
    private const int _lemmasTried = 8;

    private const float _lemmaMargin = 6;

    private readonly Weights _weights = model.Weights;
    private readonly int _width = model.Weights.Shape.Width;
    private readonly float[] _uposLogits = new float[Encoder.Longest * Weights.UposWidth];

    /// <summary>Weighs the parts of speech of a stretch that the encoder has read: the first thing to do with one.</summary>
    public void ScoreUpos(int count) =>
        rounded.Upos.Multiply(encoder.RoundedTagState, count, _uposLogits);

    /// <summary>The most likely part of speech of word i of the stretch.</summary>
    public Upos UposOf(int i)
    {
        ReadOnlySpan<float> logits = _uposLogits.AsSpan(i * Weights.UposWidth, Weights.UposWidth);
        int best = 0;
        for (int u = 1; u < model.TagsOf.Length; u++)
        {
            best = logits[u] > logits[best] ? u : best;
        }
        return (Upos)best;
    }

    /// <summary>The most likely features of word i among those seen with a part of speech.</summary>
    public string FeaturesOf(int i, Upos upos)
    {
        (int best, int end) = model.TagsOf[(int)upos];
        if (best == end)
        {
            return "";
        }
        float most = float.NegativeInfinity;
        for (int tag = best; tag < end && model.TagsOf[(int)upos].Start + 1 < end; tag++)
        {
            float score = Score(i, _weights.Tag, _weights.TagBias, tag);
            (best, most) = score > most ? (tag, score) : (best, most);
        }
        return model.TagFeatures[best];
    }

    /// <summary>The lemma of word i: by the lexicon, else by the likeliest way that makes a known lemma, else by the likeliest that fits its letters.</summary>
    public string LemmaOf(int i, string form, Upos upos)
    {
        int known = model.LexiconScript(form, upos);
        if (known >= 0 && model.LemmaScripts[known].Apply(form) is { } lemma)
        {
            return lemma;
        }
        Span<int> best = stackalloc int[_lemmasTried];
        Span<float> score = stackalloc float[_lemmasTried];
        int count = BestScripts(i, upos, best, score);
        string? likeliest = null;
        for (int k = 0; k < count && score[k] > score[0] - _lemmaMargin; k++)
        {
            if (model.LemmaScripts[best[k]].Apply(form) is { } made)
            {
                if (model.KnowsLemma(made, upos))
                {
                    return made;
                }
                likeliest ??= made;
            }
        }
        return likeliest ?? form;
    }

    /// <summary>The scripts of a part of speech that fit word i best, the best first, and how many.</summary>
    private int BestScripts(int i, Upos upos, Span<int> best, Span<float> score)
    {
        (int start, int end) = model.ScriptsOf[(int)upos];
        int count = 0;
        for (int script = start; script < end; script++)
        {
            float fit = Score(i, _weights.Script, _weights.ScriptBias, script);
            int place = count;
            while (place > 0 && score[place - 1] < fit)
            {
                place--;
            }
            if (place < best.Length)
            {
                count = Math.Min(count + 1, best.Length);
                best[place..(count - 1)].CopyTo(best[(place + 1)..]);
                score[place..(count - 1)].CopyTo(score[(place + 1)..]);
                (best[place], score[place]) = (script, fit);
            }
        }
        return count;
    }

    private float Score(int word, float[] rows, float[] bias, int row) =>
        Matrix.Dot(
            encoder.TagState.AsSpan(word * _width, _width),
            rows.AsSpan(row * _width, _width)
        ) + bias[row];
}
