namespace Cronaca.Intake.Archives;

using System.Globalization;
using System.Text;

/// <summary>An answer of HTTP as an archive keeps it: status, header, and the body unchunked and unpacked.</summary>
internal sealed record HttpMessage(int Status, string? ContentType, byte[] Body)
{
    // As long as servers take a line of a header.
    private const int _longestLine = 16_384;

    /// <summary>Reads an answer.</summary>
    /// <exception cref="UnreadableException">It is none, breaks off, or unpacks to too much.</exception>
    /// <param name="bytes">The answer from its first line on.</param>
    /// <param name="isCut">Whether it is known to break off: then what there is of it is enough.</param>
    /// <param name="limits">For what is packed.</param>
    public static HttpMessage Parse(ReadOnlyMemory<byte> bytes, bool isCut, UnpackLimits limits)
    {
        int at = 0;
        string? first = Line(bytes.Span, ref at);
        if (
            first is null
            || !first.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase)
            || first.Split(' ', 3) is not [_, var code, ..]
            || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
        )
        {
            throw new UnreadableException("found no HTTP status; expected \"HTTP/1.1 200 OK\"");
        }
        var header =
            HeaderFields.Read(() => Line(bytes.Span, ref at))
            ?? throw new UnreadableException("found no end of the HTTP header");
        var body = bytes[at..];
        if (Contains(header["Transfer-Encoding"], "chunked"))
        {
            body = Unchunk(body, isCut);
        }
        else if (
            !isCut
            && status == 200
            && long.TryParse(header["Content-Length"], NumberStyles.None, null, out long length)
            && body.Length < length
        )
        {
            throw new UnreadableException(
                $"found {body.Length} bytes of the page; its header says {length}"
            );
        }
        string? packing = header["Content-Encoding"];
        return new HttpMessage(
            status,
            header["Content-Type"],
            packing is null ? body.ToArray() : Decompression.Unpack(body, packing, limits)
        );
    }

    private static bool Contains(string? value, string what) =>
        value?.Contains(what, StringComparison.OrdinalIgnoreCase) ?? false;

    private static string? Line(ReadOnlySpan<byte> bytes, ref int at)
    {
        var rest = bytes[at..];
        int end = rest[..Math.Min(rest.Length, _longestLine)].IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }
        at += end + 1;
        return Encoding.Latin1.GetString(rest[..end]).TrimEnd('\r');
    }

    /// <summary>RFC 9112, 7.1. A body whose first line is no length was unchunked by whoever kept it.</summary>
    private static ReadOnlyMemory<byte> Unchunk(ReadOnlyMemory<byte> chunked, bool isCut)
    {
        var body = new byte[chunked.Length];
        int length = 0;
        int at = 0;
        while (Line(chunked.Span, ref at) is { } line)
        {
            if (line.Length == 0 && at < chunked.Length)
            {
                continue;
            }
            string number = line.Split(';')[0].Trim();
            if (
                !int.TryParse(number, NumberStyles.AllowHexSpecifier, null, out int size)
                || size < 0
            )
            {
                return length == 0 ? chunked
                    : isCut ? body.AsMemory(0, length)
                    : throw new UnreadableException(
                        $"found no length of a chunk after {length} bytes of the page"
                    );
            }
            if (size == 0)
            {
                return body.AsMemory(0, length);
            }
            int there = Math.Min(size, chunked.Length - at);
            chunked.Span.Slice(at, there).CopyTo(body.AsSpan(length));
            length += there;
            at += there;
            if (there < size)
            {
                break;
            }
        }
        return isCut ? body.AsMemory(0, length)
            : length == 0 ? chunked
            : throw new UnreadableException($"the page breaks off after {length} bytes");
    }
}
