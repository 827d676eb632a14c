namespace Cronaca.Reading;

public enum StatementType
{
    /// <summary>Quoted words.</summary>
    Direct,

    /// <summary>Reported words.</summary>
    Indirect,

    /// <summary>Reported words with a quoted part.</summary>
    Mixed,
}
