namespace Cronaca.Ledger.Tolls;

/// <summary>What a figure counts of its group, place and span.</summary>
internal enum CountKind
{
    /// <summary>All of them.</summary>
    Whole,

    /// <summary>Some of those that another figure of the same report counts: "13, two of them beheaded".</summary>
    Part,

    /// <summary>Those on top of an earlier count: "another 12".</summary>
    More,

    /// <summary>A number that the same sentence replaces: "up from 31".</summary>
    Former,

    /// <summary>No count of the whole, and compared with nothing: "no casualties there", the bare plural of "the number of inmates killed rose to nine".</summary>
    Aside,
}
