using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Goes on from a trained model with other sentences: its names and those of the sentences together, its numbers where it has them. What is new starts by lot,
/// as in any training. The file has rounded the numbers, which a step or two mends.
/// </summary>
internal static class Continuation
{
    /// <summary>A model with all that either has names for; the fresh one's lexicon wins, as it has seen what the old one has not.</summary>
    public static ParserModel Names(ParserModel old, ParserModel fresh)
    {
        string[] tags = Joined(old.Tags, fresh.Tags);
        string[] scripts = Joined(old.Scripts, fresh.Scripts);
        string[] relations = Joined(old.Relations, fresh.Relations);
        SortedDictionary<uint, string> lexicon = [];
        foreach (ParserModel model in (ParserModel[])[old, fresh])
        {
            for (int i = 0; i < model.LexiconHashes.Length; i++)
            {
                lexicon[model.LexiconHashes[i]] = model.Scripts[model.LexiconScripts[i]];
            }
        }
        NetworkShape shape = old.Weights.Shape with
        {
            Tags = tags.Length,
            Scripts = scripts.Length,
            Relations = relations.Length,
        };
        return new ParserModel(
            new Weights(shape),
            tags,
            scripts,
            relations,
            Joined(old.FeatureHashes, fresh.FeatureHashes),
            [.. lexicon.Keys],
            [
                .. lexicon.Values.Select(way =>
                    (ushort)Array.BinarySearch(scripts, way, StringComparer.Ordinal)
                ),
            ],
            Joined(old.LemmaHashes, fresh.LemmaHashes)
        )
        {
            CommasOnGovernor = old.CommasOnGovernor,
        };
    }

    /// <summary>Puts the old model's numbers in their places.</summary>
    /// <param name="old">What is gone on from.</param>
    /// <param name="model">Made by <see cref="Names"/>, its numbers set to where training starts.</param>
    /// <param name="table">The rows of the model's features, likewise.</param>
    public static void Numbers(ParserModel old, ParserModel model, Span<float> table)
    {
        foreach ((float[] from, float[] to) in old.Weights.All().Zip(model.Weights.All()))
        {
            if (from.Length == to.Length)
            {
                from.CopyTo(to, 0);
            }
        }
        NetworkShape shape = old.Weights.Shape;
        (Weights a, Weights b) = (old.Weights, model.Weights);
        Rows(old.Tags, model.Tags, a.Tag, b.Tag, shape.Width);
        Rows(old.Tags, model.Tags, a.TagBias, b.TagBias, 1);
        Rows(old.Scripts, model.Scripts, a.Script, b.Script, shape.Width);
        Rows(old.Scripts, model.Scripts, a.ScriptBias, b.ScriptBias, 1);
        Rows(old.Relations, model.Relations, a.Relation, b.Relation, shape.RelationWidth);
        Rows(old.Relations, model.Relations, a.RelationBias, b.RelationBias, 1);
        for (int row = 0; row < old.RowScales.Length; row++)
        {
            int at =
                row < ParserModel.FirstFeature
                    ? row
                    : model.Row(old.FeatureHashes[row - ParserModel.FirstFeature]);
            for (int k = 0; k < shape.Width; k++)
            {
                table[at * shape.Width + k] = old.Rows[row * shape.Width + k] * old.RowScales[row];
            }
        }
    }

    private static void Rows(string[] from, string[] to, float[] old, float[] numbers, int width)
    {
        for (int i = 0; i < from.Length; i++)
        {
            int at = Array.BinarySearch(to, from[i], StringComparer.Ordinal);
            Array.Copy(old, i * width, numbers, at * width, width);
        }
    }

    private static string[] Joined(string[] one, string[] other) =>
        [.. one.Union(other, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static uint[] Joined(uint[] one, uint[] other) => [.. one.Union(other).Order()];
}
