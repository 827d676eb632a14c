namespace Cronaca.Reading.Text;

/// <summary>What a character is among the quotation marks.</summary>
internal enum QuoteRole : byte
{
    /// <summary>No mark, or an apostrophe.</summary>
    None,
    Open,
    Close,

    /// <summary>A mark without a partner.</summary>
    Stray,

    /// <summary>The second character of a doubled mark: '' or &lt;&lt;.</summary>
    Tail,
}
