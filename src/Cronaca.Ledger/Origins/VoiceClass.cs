namespace Cronaca.Ledger.Origins;

/// <summary>The classes of <c>voices.tsv</c>.</summary>
internal enum VoiceClass
{
    /// <summary>A body that a country has one of: police, army, parliament.</summary>
    Body,

    /// <summary>One body in the world.</summary>
    World,

    /// <summary>A name that tells body and country at once: Pentagon.</summary>
    Seat,

    /// <summary>A ministry or its minister; which, a topic tells.</summary>
    Ministry,

    /// <summary>What a ministry is for.</summary>
    Topic,

    /// <summary>A body that is known by its place or name: hospital, court, mayor.</summary>
    Local,

    /// <summary>An office that one person of a country holds.</summary>
    Unique,

    /// <summary>Who or what speaks for a body: spokesman, source, statement.</summary>
    Office,

    /// <summary>Whoever reports.</summary>
    Press,

    /// <summary>People without a name: witnesses, residents.</summary>
    Plain,

    /// <summary>Small words that are passed over.</summary>
    Function,
}
