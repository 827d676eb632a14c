namespace Cronaca.Intake.Archives;

/// <summary>A page in a web archive, or what is wrong with it: of <see cref="Bytes"/> and <see cref="Error"/> there is always one.</summary>
internal sealed record WarcPage
{
    /// <summary>Where its record begins in the file, in bytes.</summary>
    public required long Offset { get; init; }

    /// <summary>Where it was got from; null where the record does not say, or could not be read.</summary>
    public string? Address { get; init; }

    /// <summary>As its server called it ("text/html; charset=utf-8").</summary>
    public string? ContentType { get; init; }

    /// <summary>When it was got.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The status of HTTP; 200 where there was no HTTP.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether the crawler stopped before the end of the page, by its own word.</summary>
    public bool IsCut { get; init; }

    /// <summary>The page, unpacked.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>What was found and what was expected, for people; the file's name and the place before it.</summary>
    public string? Error { get; init; }
}
