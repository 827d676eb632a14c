namespace Cronaca.Reading;

/// <summary>One news item as published: what is given to the reader. Only the text is required.</summary>
public sealed record Report
{
    /// <summary>The whole text; every span of a reading points into it and into nothing else.</summary>
    public required string Text { get; init; }

    /// <summary>The caller's own name for the report; comes back untouched.</summary>
    public string? Key { get; init; }

    /// <summary>The file it was read from, for messages only.</summary>
    public string? File { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    /// <summary>An ISO 639-1 tag ("it", "en"); told from the text when null.</summary>
    public string? Language { get; init; }

    /// <summary>The day of publication; told from a dateline or a link when null, and left open when neither settles it.</summary>
    public DateOnly? Published { get; init; }
}
