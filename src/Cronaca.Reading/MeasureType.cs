namespace Cronaca.Reading;

public enum MeasureType
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
}
