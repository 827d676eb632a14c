namespace Cronaca.Intake.Feeds;

using System.Text;

/// <summary>
/// From the bytes of a feed to its characters. What counts, in this order: a byte order mark, the shape of UTF-16, the charset of the content type, the XML
/// declaration, and at last whether the bytes are UTF-8. What says one encoding and is another is read as the first that fits.
/// </summary>
internal static class FeedBytes
{
    // As far as an XML declaration may reach.
    private const int _head = 512;

    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        string text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8OrElse(bytes[3..]),
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(true, false).GetString(bytes[4..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32.GetString(bytes),
            [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(true, false).GetString(bytes),
            [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
            [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
            [0x4C, 0x6F, 0xA7, 0x94, ..] => Ebcdic(bytes),
            _ => Declared(bytes, contentType),
        };
        return
            text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            || text.Contains('\0', StringComparison.Ordinal)
            ? Entities.Mend(text)
            : text;
    }

    private static string Declared(ReadOnlySpan<byte> bytes, string? contentType)
    {
        ReadOnlySpan<string?> names =
        [
            Charset.Declared(contentType),
            Declaration(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, _head)])),
        ];
        foreach (string? name in names)
        {
            if (name is not null && Strict(name, bytes) is { } text)
            {
                return text;
            }
        }
        return Utf8OrElse(bytes);
    }

    private static string Utf8OrElse(ReadOnlySpan<byte> bytes) =>
        (Charset.IsMostlyUtf8(bytes) ? Encoding.UTF8 : Charset.Named("windows-1252")!).GetString(
            bytes
        );

    private static string? Strict(string name, ReadOnlySpan<byte> bytes)
    {
        // Who could read the declaration byte by byte has no UTF-16 or UTF-32 before them.
        if (
            Charset.Named(name, strict: true) is not { } encoding
            || encoding.CodePage is 1200 or 1201 or 12000 or 12001
        )
        {
            return null;
        }
        try
        {
            return encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Ebcdic(ReadOnlySpan<byte> bytes)
    {
        var invariant = Charset.Named("IBM037")!;
        string? name = Declaration(invariant.GetString(bytes[..Math.Min(bytes.Length, _head)]));
        return (name is null ? null : Strict(name, bytes)) ?? invariant.GetString(bytes);
    }

    /// <summary>The encoding that an XML declaration names.</summary>
    private static string? Declaration(string head)
    {
        int start = head.IndexOf("<?xml", StringComparison.Ordinal);
        int end = start < 0 ? -1 : head.IndexOf("?>", start, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }
        return Charset.Declared(head.AsSpan(start, end - start), "encoding");
    }
}
