namespace Cronaca.Reading.Languages;

/// <summary>What a word of saying may take.</summary>
[Flags]
internal enum SayingFrame
{
    None = 0,

    /// <summary>A clause.</summary>
    That = 1,
    Infinitive = 2,

    /// <summary>A bare noun may be what is said.</summary>
    Object = 4,

    /// <summary>Introduces quoted words.</summary>
    Quote = 8,

    /// <summary>The one told stands in "a" or "to", or is the object.</summary>
    To = 16,

    /// <summary>Says how many or what something is: "put the crowd at 4,000", "per la questura erano 2.000".</summary>
    Number = 32,

    /// <summary>Says what somebody or something is: "described the raid as a mistake", "si è detto pronto al dialogo".</summary>
    As = 64,

    /// <summary>Who says it stands behind "in": "si legge in una nota".</summary>
    In = 128,
}
