namespace Cronaca.Ledger.Storylines;

/// <summary>The sorts of features by which reports are held together; the upper three bits of a feature's key.</summary>
internal enum Channel
{
    /// <summary>Every word of the report, by its stem, names among them.</summary>
    Text,

    /// <summary>The words of its headline and first sentences.</summary>
    Head,

    /// <summary>Words written with a capital within a sentence, and the names of those who act, suffer and speak.</summary>
    Name,

    /// <summary>Places by GeoNames id.</summary>
    Place,

    /// <summary>Days on which it says that something happened.</summary>
    Day,

    /// <summary>Types and modes of events.</summary>
    Event,

    /// <summary>Tolls and measures with their numbers, and the numbers in the text.</summary>
    Figure,

    /// <summary>Those who act, suffer and speak by name, each by the last part of it.</summary>
    Person,
}
