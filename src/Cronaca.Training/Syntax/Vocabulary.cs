using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>What a model has names for: the word features, tags, scripts and relations that training sentences show often enough, and the lexicon.</summary>
internal static class Vocabulary
{
    private const float _leastFeature = 4;
    private const float _leastForm = 2;

    /// <summary>What a word of a sister language counts beside one of the language itself.</summary>
    private const float _sisterShare = 0.4f;

    private const int _leastScript = 2;

    /// <summary>An empty model for the sentences.</summary>
    public static ParserModel Of(
        IReadOnlyList<GoldSentence> sentences,
        string language,
        NetworkShape size
    )
    {
        GoldSentence[] own = [.. sentences.Where(s => s.Language == language)];
        string[] tags = Sorted(own.Where(s => !s.Silver).SelectMany(Tags));
        string[] relations =
        [
            .. own.Where(s => !s.Silver)
                .SelectMany(s => s.Relations)
                .Where(r => r.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        Dictionary<string, int> scripts = Count(own.Where(s => !s.Silver).SelectMany(Scripts));
        (uint[] keys, string[] ways) = Lexicon(own);
        string[] kept = Sorted([
            .. scripts.Where(s => s.Value >= _leastScript).Select(s => s.Key),
            .. ways,
        ]);
        NetworkShape shape = size with
        {
            Tags = tags.Length,
            Scripts = kept.Length,
            Relations = relations.Length,
        };
        return new ParserModel(
            new Weights(shape),
            tags,
            kept,
            relations,
            Features(sentences, language),
            keys,
            [.. ways.Select(way => (ushort)Array.BinarySearch(kept, way, StringComparer.Ordinal))],
            Lemmas(own)
        )
        {
            CommasOnGovernor = language == "it",
        };
    }

    /// <summary>Lemmas of the treebanks; of silver text the forms that are lemmas themselves: infinitives, singulars.</summary>
    private static uint[] Lemmas(IEnumerable<GoldSentence> sentences)
    {
        HashSet<uint> known = [];
        foreach (GoldSentence s in sentences)
        {
            for (int i = 0; i < s.Count; i++)
            {
                if (!s.Silver)
                {
                    known.Add(ParserModel.LemmaHash(s.Lemmas[i], s.Upos[i]));
                }
                else if (s.Sure is null || s.Sure[i])
                {
                    string form = s.Form(i).ToLowerInvariant();
                    bool lemma = s.Upos[i] switch
                    {
                        Upos.VERB => s.Features[i]
                            .Contains("VerbForm=Inf", StringComparison.Ordinal)
                            && form.EndsWith("re", StringComparison.Ordinal),
                        Upos.NOUN => s.Features[i]
                            .Contains("Number=Sing", StringComparison.Ordinal),
                        Upos.ADJ => s.Features[i].Contains("Number=Sing", StringComparison.Ordinal)
                            && !s.Features[i].Contains("Gender=Fem", StringComparison.Ordinal),
                        _ => false,
                    };
                    if (lemma)
                    {
                        known.Add(ParserModel.LemmaHash(form, s.Upos[i]));
                    }
                }
            }
        }
        return [.. known.Order()];
    }

    public static string TagOf(GoldSentence s, int i) => $"{s.Upos[i]} {s.Features[i]}";

    public static string ScriptOf(GoldSentence s, int i) =>
        $"{s.Upos[i]} {LemmaScript.Between(s.Form(i), s.Lemmas[i])}";

    private static IEnumerable<string> Tags(GoldSentence s) =>
        Enumerable.Range(0, s.Count).Select(i => TagOf(s, i));

    private static IEnumerable<string> Scripts(GoldSentence s) =>
        Enumerable.Range(0, s.Count).Select(i => ScriptOf(s, i));

    private static uint[] Features(IReadOnlyList<GoldSentence> sentences, string language)
    {
        Dictionary<uint, float> counts = [];
        HashSet<uint> forms = [];
        Span<uint> hashes = stackalloc uint[WordFeatures.Most];
        foreach (GoldSentence s in sentences)
        {
            for (int i = 0; i < s.Count; i++)
            {
                int count = WordFeatures.Of(s.Form(i), i == 0, hashes);
                forms.Add(hashes[0]);
                foreach (uint hash in hashes[..count])
                {
                    counts[hash] =
                        counts.GetValueOrDefault(hash)
                        + (s.Language == language ? 1 : _sisterShare);
                }
            }
        }
        return
        [
            .. counts
                .Where(c => c.Value >= (forms.Contains(c.Key) ? _leastForm : _leastFeature))
                .Select(c => c.Key)
                .Order(),
        ];
    }

    /// <summary>For each form and part of speech, whatever the case, the script that is right most often.</summary>
    private static (uint[] Keys, string[] Ways) Lexicon(IEnumerable<GoldSentence> sentences)
    {
        Dictionary<uint, Dictionary<(Upos Upos, string Form, string Lemma), int>> seen = [];
        foreach (GoldSentence s in sentences.Where(s => !s.Silver))
        {
            for (int i = 0; i < s.Count; i++)
            {
                uint key = ParserModel.LexiconHash(s.Form(i), s.Upos[i]);
                if (!seen.TryGetValue(key, out Dictionary<(Upos, string, string), int>? uses))
                {
                    seen[key] = uses = [];
                }
                var use = (s.Upos[i], s.Form(i), s.Lemmas[i]);
                uses[use] = uses.GetValueOrDefault(use) + 1;
            }
        }
        uint[] keys = [.. seen.Keys.Order()];
        return (keys, [.. keys.Select(key => Best(seen[key]))]);
    }

    private static string Best(Dictionary<(Upos Upos, string Form, string Lemma), int> uses)
    {
        LemmaScript[] ways =
        [
            .. uses.Keys.Select(u => LemmaScript.Between(u.Form, u.Lemma)).Distinct(),
        ];
        // A lemma written out is right in any case, but costs a script of its own: only when it is better.
        LemmaScript[] whole =
        [
            .. uses
                .Keys.Select(u => u.Lemma)
                .Distinct(StringComparer.Ordinal)
                .Select(LemmaScript.WrittenOut),
        ];
        int Right(LemmaScript way) =>
            uses.Where(u => way.Apply(u.Key.Form) == u.Key.Lemma).Sum(u => u.Value);
        LemmaScript best = ways.Concat(whole)
            .OrderByDescending(Right)
            .ThenBy(way => whole.Contains(way) && !ways.Contains(way))
            .ThenBy(way => way.ToString(), StringComparer.Ordinal)
            .First();
        return $"{uses.Keys.First().Upos} {best}";
    }

    private static Dictionary<string, int> Count(IEnumerable<string> names)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }
        return counts;
    }

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
