namespace Cronaca.Reading.Languages;

internal enum CasualtyFrame
{
    /// <summary>Those who die.</summary>
    Subject,

    /// <summary>Those killed.</summary>
    Object,

    /// <summary>The noun counts them itself: "18 feriti".</summary>
    Self,

    /// <summary>"la morte di 18 persone".</summary>
    Of,

    /// <summary>An adjective or participle on the noun: "18 people dead".</summary>
    Modifier,
}
