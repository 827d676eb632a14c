namespace Cronaca.Training.Scores;

/// <summary>What a board shows: its figures, and a few lines of Markdown below them (what was counted how, what the errors are, what is disputable).</summary>
internal sealed record Shown(IReadOnlyList<Figure> Figures, string Details);

/// <summary>
/// A corpus with its own measure. <paramref name="Name"/> is what <c>--only</c> takes and what stands in gold/floors.tsv; <paramref name="Corpus"/> tells where the
/// data lies and by which measure it is scored. <paramref name="Measure"/> gets the folder of the corpora and where to write single errors (null: not asked for).
/// </summary>
internal sealed record Board(
    string Name,
    string Title,
    string Corpus,
    Func<string, TextWriter?, Shown> Measure
);
