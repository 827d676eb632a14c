namespace Cronaca.Intake.Archives;

using System.Globalization;
using System.IO.Compression;

/// <summary>Unpacks gzip, deflate and Brotli within limits: what is too much, or breaks off, is an <see cref="UnreadableException"/> that says so.</summary>
internal static class Decompression
{
    /// <summary>What a server may be asked for: the value of Accept-Encoding.</summary>
    public const string Accepted = "gzip, deflate, br";

    /// <summary>The bytes that a body stands for.</summary>
    /// <param name="body">As it was sent.</param>
    /// <param name="encoding">The value of Content-Encoding: none, one, or several in the order they were applied.</param>
    /// <param name="limits">The usual ones where not given.</param>
    /// <exception cref="UnreadableException">It is packed otherwise, broken, or too much comes out.</exception>
    public static byte[] Unpack(
        ReadOnlyMemory<byte> body,
        string? encoding,
        UnpackLimits? limits = null
    )
    {
        using var stream = Open(
            new MemoryStream(body.ToArray(), writable: false),
            encoding,
            limits
        );
        using var result = new MemoryStream();
        stream.CopyTo(result);
        return result.ToArray();
    }

    /// <summary>A stream of the bytes that a packed stream stands for, which it reads as far as it is read itself.</summary>
    /// <exception cref="UnreadableException">It is packed in a way that is not known.</exception>
    public static Stream Open(Stream packed, string? encoding, UnpackLimits? limits = null)
    {
        limits ??= new UnpackLimits();
        var source = new CountedStream(packed);
        Stream stream = source;
        foreach (
            string name in (encoding ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Reverse()
        )
        {
            stream = name.ToLowerInvariant() switch
            {
                "identity" or "none" or "utf-8" => stream,
                "gzip" or "x-gzip" => Gzip(stream, limits),
                "deflate" => Deflate(stream),
                "br" => Brotli(stream),
                var other => throw new UnreadableException(
                    $"found {Short(other)} as its packing; expected {Accepted}"
                ),
            };
        }
        return new BoundedStream(stream, source, limits);
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";

    /// <summary>Archives and caches unpack a body and leave its header as it was: what is no gzip is as it stands.</summary>
    private static Stream Gzip(Stream stream, UnpackLimits limits)
    {
        var ahead = new AheadStream(stream, 2);
        return ahead.Head is [0x1F, 0x8B] ? new JoinedMembers(ahead, limits) : ahead;
    }

    /// <summary>Deflate is to have the frame of zlib (RFC 9110, 8.4.1.2), and is sent without it as well.</summary>
    private static UnpackedStream Deflate(Stream stream)
    {
        var ahead = new AheadStream(stream, 2);
        var source = new CountedStream(ahead);
        return new UnpackedStream(
            ahead.Head is [var method, var flags]
            && (method & 0x0F) == 8
            && ((method << 8) | flags) % 31 == 0
                ? new ZLibStream(source, CompressionMode.Decompress)
                : new DeflateStream(source, CompressionMode.Decompress),
            source
        );
    }

    private static UnpackedStream Brotli(Stream stream)
    {
        var source = new CountedStream(stream);
        return new UnpackedStream(new BrotliStream(source, CompressionMode.Decompress), source);
    }

    internal static UnreadableException TooMuch(long bytes) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"unpacks to more than {bytes:N0} bytes; expected one news report"
            )
        );

    internal static UnreadableException TooDense(int ratio) =>
        new($"unpacks to more than {ratio} times its size; expected a page");
}
