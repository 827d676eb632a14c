namespace Cronaca.Reading;

public enum Modality
{
    Actual,

    /// <summary>May, might, is feared, or told in the Italian reportive conditional ("sarebbero morti").</summary>
    Possible,

    /// <summary>Announced, future.</summary>
    Planned,

    /// <summary>Asked, ordered, called for.</summary>
    Demanded,

    /// <summary>If, in case.</summary>
    Hypothetical,
}
