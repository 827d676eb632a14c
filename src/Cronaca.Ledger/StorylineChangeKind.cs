namespace Cronaca.Ledger;

/// <summary>What happened to a storyline.</summary>
public enum StorylineChangeKind
{
    /// <summary>A report that is like none before founded it.</summary>
    Founded,

    /// <summary>A report joined it.</summary>
    Joined,

    /// <summary>A new version of a report took the place of the one before.</summary>
    Replaced,

    /// <summary>A report left it for another storyline, or came from one.</summary>
    Moved,

    /// <summary>Another storyline was merged into it, or it was merged into an older one.</summary>
    Merged,

    /// <summary>Some of its reports became a storyline of their own, or it began as such a part.</summary>
    Split,
}
