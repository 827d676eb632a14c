namespace Cronaca.Reading.Languages;

internal enum GapClass
{
    /// <summary>The first six make a gap when negated or called impossible.</summary>
    Know,
    Verify,
    Determine,
    Disclose,
    Comment,
    Evidence,

    /// <summary>These make one by themselves.</summary>
    Unknown,
    Unclear,
    Unverified,
    Undisclosed,

    /// <summary>Makes a gap of what hangs on it: "impossibile valutare".</summary>
    Impossible,

    /// <summary>Who denies to be so does not know what there is to tell: "non è in grado di dire", "was not able to say".</summary>
    Able,

    /// <summary>To be called by one's name: who asks not to be, keeps back nothing that the report lacks.</summary>
    Name,

    /// <summary>Denies what stands behind it in its clause: "nobody", "né", "little".</summary>
    No,

    /// <summary>Denies the infinitive right behind it: "has yet to establish".</summary>
    Still,
}
