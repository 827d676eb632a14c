namespace Cronaca.Reading.Syntax;

/// <summary>How large a network is.</summary>
/// <param name="Width">Numbers that stand for a word; a multiple of 32.</param>
/// <param name="Layers">Layers that read the sentence in both directions.</param>
/// <param name="TagLayer">After how many of them parts of speech, features and lemmas are told.</param>
/// <param name="ArcWidth">Numbers by which a word looks for its head; a multiple of 16.</param>
/// <param name="RelationWidth">Numbers by which a relation is told; a multiple of 16.</param>
/// <param name="Tags">Parts of speech with features.</param>
/// <param name="Scripts">Ways of making a lemma.</param>
/// <param name="Relations">Relations.</param>
internal readonly record struct NetworkShape(
    int Width,
    int Layers,
    int TagLayer,
    int ArcWidth,
    int RelationWidth,
    int Tags,
    int Scripts,
    int Relations
);

/// <summary>
/// A layer reads the sentence forwards and backwards. Each direction keeps a state of half the width: from what it sees at a word (and, by
/// <see cref="MixForward"/>, at the word before) it makes a candidate, a gate that says how much of the old state stays, and a gate that says how much is
/// shown. Nothing of it but the mixing of states waits for the word before, so that a sentence is one product of matrices.
/// </summary>
internal sealed class LayerWeights(int width)
{
    public float[] Norm { get; } = new float[width];

    public float[] MixForward { get; } = new float[width];

    public float[] MixBackward { get; } = new float[width];

    /// <summary>Width × (candidate, keep, show).</summary>
    public float[] Forward { get; } = new float[width * (width / 2 * 3)];

    public float[] ForwardBias { get; } = new float[width / 2 * 3];

    public float[] Backward { get; } = new float[width * (width / 2 * 3)];

    public float[] BackwardBias { get; } = new float[width / 2 * 3];

    public IEnumerable<float[]> All() =>
        [Norm, MixForward, MixBackward, Forward, ForwardBias, Backward, BackwardBias];
}

/// <summary>All numbers of a network but the table of word features.</summary>
internal sealed class Weights
{
    /// <summary>Parts of speech, padded.</summary>
    public const int UposWidth = 32;

    /// <summary>Places in <see cref="Distance"/>.</summary>
    public const int Distances = 32;

    public Weights(NetworkShape shape)
    {
        Shape = shape;
        (int width, int arc, int relation) = (shape.Width, shape.ArcWidth, shape.RelationWidth);
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(_ => new LayerWeights(width))];
        TagNorm = new float[width];
        ParseNorm = new float[width];
        Upos = new float[width * UposWidth];
        UposBias = new float[UposWidth];
        Tag = new float[shape.Tags * width];
        TagBias = new float[shape.Tags];
        Script = new float[shape.Scripts * width];
        ScriptBias = new float[shape.Scripts];
        ArcDependent = new float[width * arc];
        ArcDependentBias = new float[arc];
        ArcHead = new float[width * arc];
        ArcHeadBias = new float[arc];
        ArcRoot = new float[arc];
        Bilinear = new float[arc * arc];
        HeadBias = new float[arc];
        Distance = new float[Distances];
        RelationDependent = new float[width * relation];
        RelationHead = new float[width * relation];
        RelationHidden = new float[relation];
        RelationRoot = new float[relation];
        Relation = new float[shape.Relations * relation];
        RelationBias = new float[shape.Relations];
    }

    public NetworkShape Shape { get; }

    public IReadOnlyList<LayerWeights> Layers { get; }

    public float[] TagNorm { get; }

    public float[] ParseNorm { get; }

    public float[] Upos { get; }

    public float[] UposBias { get; }

    /// <summary>A row for each tag.</summary>
    public float[] Tag { get; }

    public float[] TagBias { get; }

    /// <summary>A row for each script.</summary>
    public float[] Script { get; }

    public float[] ScriptBias { get; }

    public float[] ArcDependent { get; }

    public float[] ArcDependentBias { get; }

    public float[] ArcHead { get; }

    public float[] ArcHeadBias { get; }

    /// <summary>What stands for the root among the heads.</summary>
    public float[] ArcRoot { get; }

    public float[] Bilinear { get; }

    /// <summary>How much a word is a head at all.</summary>
    public float[] HeadBias { get; }

    /// <summary>How likely an arc of such a length and direction is; see <see cref="DistanceOf"/>.</summary>
    public float[] Distance { get; }

    public float[] RelationDependent { get; }

    public float[] RelationHead { get; }

    public float[] RelationHidden { get; }

    public float[] RelationRoot { get; }

    /// <summary>A row for each relation.</summary>
    public float[] Relation { get; }

    public float[] RelationBias { get; }

    /// <summary>All arrays, in the order of the file.</summary>
    public IEnumerable<float[]> All() =>
        [
            .. Layers.SelectMany(layer => layer.All()),
            TagNorm,
            ParseNorm,
            Upos,
            UposBias,
            Tag,
            TagBias,
            Script,
            ScriptBias,
            ArcDependent,
            ArcDependentBias,
            ArcHead,
            ArcHeadBias,
            ArcRoot,
            Bilinear,
            HeadBias,
            Distance,
            RelationDependent,
            RelationHead,
            RelationHidden,
            RelationRoot,
            Relation,
            RelationBias,
        ];

    /// <summary>The place in <see cref="Distance"/> of the arc from a word to a head (both from 1; head 0 is the root).</summary>
    public static int DistanceOf(int word, int head)
    {
        if (head == 0)
        {
            return 0;
        }
        int far = Math.Abs(head - word);
        int step = far switch
        {
            <= 5 => far,
            <= 7 => 6,
            <= 10 => 7,
            <= 15 => 8,
            <= 25 => 9,
            <= 40 => 10,
            _ => 11,
        };
        return head < word ? step : 12 + step;
    }
}
