namespace Cronaca.Reading.Languages;

/// <summary>Whether an entry of <c>events.tsv</c> names an act that was left undone.</summary>
internal enum Omission
{
    /// <summary>It names what is done.</summary>
    None,

    /// <summary>It names an event only where it is said not to have been done: "did not act".</summary>
    Denied,

    /// <summary>The word itself says that nothing was done: "stood by".</summary>
    Itself,
}
