namespace Cronaca.Reading;

public enum Polarity
{
    Positive,

    /// <summary>Denied to have happened: "the army did not fire".</summary>
    Negative,
}
