using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Turns gold sentences into examples, each time a little otherwise: some are shown in lower case, in capitals, with every word capitalised or
/// without their full stop, as headlines and wires are; rare forms and long endings are hidden now and then so that the rest of a word is learnt from.
/// </summary>
internal sealed class Examples(ParserModel model, string language, Dictionary<uint, int> counts)
{
    private readonly Dictionary<string, int> _tags = Index(model.Tags);
    private readonly Dictionary<string, int> _scripts = Index(model.Scripts);
    private readonly Dictionary<string, int> _relations = Index(model.Relations);

    /// <summary>How often each whole form is in the training text, by its hash.</summary>
    public static Dictionary<uint, int> FormCounts(IEnumerable<GoldSentence> sentences)
    {
        Dictionary<uint, int> counts = [];
        Span<uint> hashes = stackalloc uint[WordFeatures.Most];
        foreach (GoldSentence s in sentences)
        {
            for (int i = 0; i < s.Count; i++)
            {
                WordFeatures.Of(s.Form(i), i == 0, hashes);
                counts[hashes[0]] = counts.GetValueOrDefault(hashes[0]) + 1;
            }
        }
        return counts;
    }

    /// <summary>The sentence in numbers, changed by lot; as it is, nothing hidden, without a <paramref name="chance"/>.</summary>
    public Example Of(GoldSentence s, Chance? chance, float weight)
    {
        Func<string, string> look = chance is null ? f => f : Look(chance);
        int count = s.Count;
        if (
            chance is not null
            && count > 4
            && s.Upos[^1] == Upos.PUNCT
            && chance.Number() < 0.08f
            && !s.Heads.Contains(count)
        )
        {
            count--;
        }
        bool own = s.Language == language;
        Example example = new()
        {
            Rows = new int[count][],
            Upos = new int[count],
            Tag = new int[count],
            Script = new int[count],
            Head = s.Heads[..count],
            Relation = new int[count],
            Weight = weight,
        };
        for (int i = 0; i < count; i++)
        {
            example.Rows[i] = Rows(
                look(s.Form(i)),
                i == 0,
                Corpus.Marker(s.Language, language),
                chance
            );
            if (s.Sure is { } sure && !sure[i])
            {
                example.Upos[i] = example.Tag[i] = example.Script[i] = -1;
                example.Head[i] = example.Relation[i] = -1;
                continue;
            }
            example.Upos[i] = (int)s.Upos[i];
            example.Tag[i] = own ? _tags.GetValueOrDefault(Vocabulary.TagOf(s, i), -1) : -1;
            example.Script[i] =
                own && !s.Silver ? _scripts.GetValueOrDefault(Vocabulary.ScriptOf(s, i), -1) : -1;
            example.Relation[i] = _relations.GetValueOrDefault(s.Relations[i], -1);
        }
        return example;
    }

    private static Func<string, string> Look(Chance chance) =>
        chance.Number() switch
        {
            < 0.05f => form => form.ToLowerInvariant(),
            < 0.08f => form => form.ToUpperInvariant(),
            < 0.11f => form => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form,
            _ => form => form,
        };

    private int[] Rows(string form, bool first, int marker, Chance? chance)
    {
        Span<uint> hashes = stackalloc uint[WordFeatures.Most];
        Span<int> rows = stackalloc int[WordFeatures.Most + 1];
        int count = WordFeatures.Of(form, first, hashes);
        int seen = counts.GetValueOrDefault(hashes[0], 0);
        rows[0] = marker;
        int filled = 1;
        for (int k = 0; k < count; k++)
        {
            int row = model.Row(hashes[k]);
            if (chance is not null)
            {
                float hidden = k == 0 ? 0.1f + 0.5f / (1 + seen) : 0.05f;
                row = chance.Number() < hidden ? -1 : row;
            }
            if (row >= 0)
            {
                rows[filled++] = row;
            }
            else if (k == 0)
            {
                rows[filled++] = ParserModel.Unknown;
            }
        }
        return rows[..filled].ToArray();
    }

    private static Dictionary<string, int> Index(string[] names) =>
        names
            .Select((name, i) => (name, i))
            .ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
}
