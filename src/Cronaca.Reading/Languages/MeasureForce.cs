namespace Cronaca.Reading.Languages;

/// <summary>What a word of <c>measures.tsv</c> says: the type of a measure, or that it rose or fell.</summary>
internal enum MeasureForce
{
    Other,
    Price,
    Money,
    Rate,
    Output,
    Population,
    Age,
    Magnitude,
    Distance,
    Duration,
    Share,
    Up,
    Down,
}
