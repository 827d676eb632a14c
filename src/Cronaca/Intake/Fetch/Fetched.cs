namespace Cronaca.Intake.Fetch;

/// <summary>What a server sent for an address.</summary>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="Bytes">Unpacked; empty when nothing has changed.</param>
/// <param name="ContentType">The value of Content-Type; null when there was none.</param>
/// <param name="Stamp">To ask next time only for what has changed.</param>
/// <param name="IsUnchanged">The server says that it is what it was (304).</param>
internal sealed record Fetched(
    Uri Address,
    ReadOnlyMemory<byte> Bytes,
    string? ContentType,
    Stamp Stamp,
    bool IsUnchanged
);

/// <summary>What a server says of the state of a resource, word for word (RFC 9110, 8.8).</summary>
/// <param name="ETag">The value of ETag; null when it gives none.</param>
/// <param name="LastModified">The value of Last-Modified; null when it gives none.</param>
internal sealed record Stamp(string? ETag, string? LastModified)
{
    public static Stamp None { get; } = new(null, null);
}
