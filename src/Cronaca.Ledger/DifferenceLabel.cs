namespace Cronaca.Ledger;

/// <summary>How two figures of one toll history stand to each other.</summary>
public enum DifferenceLabel
{
    /// <summary>They say the same number, or ranges that one number satisfies.</summary>
    Same,

    /// <summary>The later one replaces the earlier: the count moved with time.</summary>
    Update,

    /// <summary>Both cannot be right of the same thing at the same time.</summary>
    Contradiction,

    /// <summary>They count different people, places or spans of time.</summary>
    Scope,

    /// <summary>One counts a part of what the other counts.</summary>
    Part,

    /// <summary>Only the words differ: "dozens" beside "about 40".</summary>
    Wording,
}
