namespace Cronaca.Intake.Fetch;

/// <summary>How far the program goes for a page, and how patient and polite it is.</summary>
internal sealed record FetchLimits
{
    /// <summary>Bytes of a body as it is sent, at most; unpacked it may have as many.</summary>
    public int Bytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>From the first byte asked for to the last one that came, redirects and retries apart.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>To connect, and to wait for the first byte.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    public int Redirects { get; init; } = 5;

    /// <summary>How often a request that failed by no fault of its own is made again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first retry; before each further one twice as long.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Between two requests to one host, unless its robots.txt asks for more.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A host that asks to be left alone for longer is left alone for this run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a robots.txt holds (RFC 9309, 2.4: no longer than a day).</summary>
    public TimeSpan Robots { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Whether hosts within one's own network may be asked.</summary>
    public bool AllowPrivate { get; init; }
}
