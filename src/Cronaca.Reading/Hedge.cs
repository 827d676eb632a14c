namespace Cronaca.Reading;

/// <summary>How the text hedges a number. A hedge is never dropped.</summary>
public enum Hedge
{
    Exact,
    About,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Between,
    Vague,
}
