namespace Cronaca.Intake;

using System.IO.Compression;
using Cronaca.Intake.Archives;

/// <summary>An open file or standard input, its kind told, its gzip undone; an archive's is left, whose records are packed one by one.</summary>
internal sealed class SourceFile : IDisposable
{
    // A file of lines may be as large as it likes; a bomb is told by its ratio alone.
    private static readonly UnpackLimits _limits = new() { Bytes = long.MaxValue };

    private SourceFile(SourceKind kind, Stream content)
    {
        Kind = kind;
        Content = content;
    }

    public SourceKind Kind { get; }

    public Stream Content { get; }

    /// <summary>Opens a file and tells its kind.</summary>
    /// <param name="path">Of a file; "-" for standard input.</param>
    /// <exception cref="UnreadableException">There is none, or it may not be read.</exception>
    public static SourceFile Open(string path)
    {
        var stream = path == "-" ? Console.OpenStandardInput() : ReportBytes.Open(path);
        try
        {
            return Tell(path == "-" ? null : path, new AheadStream(stream, SourceKinds.Head));
        }
        catch (Exception error)
        {
            stream.Dispose();
            throw error is IOException or UnauthorizedAccessException
                ? new UnreadableException(error.Message)
                : error;
        }
    }

    /// <summary>JSON lines from standard input, plain or gzip: a pipe gives them one at a time, and the first must not wait until there is enough to tell a kind by.</summary>
    public static SourceFile OpenLines()
    {
        var stream = new AheadStream(Console.OpenStandardInput(), 2);
        return new SourceFile(
            SourceKind.Lines,
            stream.Head is [0x1F, 0x8B] ? Decompression.Open(stream, "gzip", _limits) : stream
        );
    }

    private static SourceFile Tell(string? name, AheadStream stream)
    {
        if (stream.Head is not [0x1F, 0x8B, ..])
        {
            return new SourceFile(SourceKinds.Tell(name, stream.Head), stream);
        }
        string? inner =
            name is not null && name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? name[..^3]
                : name;
        if (SourceKinds.Tell(inner, Unpacked(stream.Head)) == SourceKind.Archive)
        {
            return new SourceFile(SourceKind.Archive, stream);
        }
        var content = new AheadStream(
            Decompression.Open(stream, "gzip", _limits),
            SourceKinds.Head
        );
        return new SourceFile(SourceKinds.Tell(inner, content.Head), content);
    }

    /// <summary>As much as a packed head gives.</summary>
    private static ReadOnlySpan<byte> Unpacked(ReadOnlySpan<byte> head)
    {
        var unpacked = new byte[16];
        try
        {
            using var gzip = new GZipStream(
                new MemoryStream(head.ToArray()),
                CompressionMode.Decompress
            );
            return unpacked.AsSpan(0, gzip.ReadAtLeast(unpacked, unpacked.Length, false));
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return [];
        }
    }

    /// <summary>The bytes that are left to read, at most so many.</summary>
    public byte[] Take(int most)
    {
        using var result = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while (
            result.Length < most
            && (count = Content.Read(chunk, 0, (int)Math.Min(chunk.Length, most - result.Length)))
                > 0
        )
        {
            result.Write(chunk, 0, count);
        }
        return result.ToArray();
    }

    public void Dispose() => Content.Dispose();
}
