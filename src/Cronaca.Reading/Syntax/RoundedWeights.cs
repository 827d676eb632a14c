namespace Cronaca.Reading.Syntax;

/// <summary>A network's matrices as they are read with: rounded to eight bits; see <see cref="Weights"/> for what each does.</summary>
internal sealed class RoundedWeights
{
    public RoundedWeights(Weights weights)
    {
        NetworkShape shape = weights.Shape;
        Layers =
        [
            .. weights.Layers.Select(layer =>
                (
                    new RoundedMatrix(layer.Forward, layer.ForwardBias),
                    new RoundedMatrix(layer.Backward, layer.BackwardBias)
                )
            ),
        ];
        Upos = new RoundedMatrix(weights.Upos, weights.UposBias);
        ArcDependent = new RoundedMatrix(weights.ArcDependent, weights.ArcDependentBias);
        ArcHead = new RoundedMatrix(weights.ArcHead, weights.ArcHeadBias);
        Bilinear = new RoundedMatrix(weights.Bilinear, weights.HeadBias);
        RelationDependent = new RoundedMatrix(weights.RelationDependent, weights.RelationHidden);
        RelationHead = new RoundedMatrix(weights.RelationHead, new float[shape.RelationWidth]);
        int relations = Matrix.Pad(shape.Relations);
        float[] columns = new float[shape.RelationWidth * relations];
        Matrix.Transpose(
            weights.Relation,
            columns,
            shape.Relations,
            shape.RelationWidth,
            relations
        );
        float[] bias = new float[relations];
        weights.RelationBias.CopyTo(bias, 0);
        Relation = new RoundedMatrix(columns, bias);
    }

    public (RoundedMatrix Forward, RoundedMatrix Backward)[] Layers { get; }

    public RoundedMatrix Upos { get; }

    public RoundedMatrix ArcDependent { get; }

    public RoundedMatrix ArcHead { get; }

    public RoundedMatrix Bilinear { get; }

    /// <summary>Its bias is that of what a relation is told from.</summary>
    public RoundedMatrix RelationDependent { get; }

    public RoundedMatrix RelationHead { get; }

    /// <summary>A column for each relation.</summary>
    public RoundedMatrix Relation { get; }
}
