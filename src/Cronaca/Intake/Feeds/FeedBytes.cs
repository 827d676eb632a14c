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

    private static readonly System.Buffers.SearchValues<char> _valueEnds =
        System.Buffers.SearchValues.Create(" \"';,\t");

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
            Parameter(contentType, "charset"),
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

    /// <summary>UTF-8, were it not for a few broken characters; if it is mostly broken, windows-1252.</summary>
    private static string Utf8OrElse(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }
        int whole = 0;
        int broken = 0;
        var rest = bytes;
        while (!rest.IsEmpty)
        {
            bool done =
                Rune.DecodeFromUtf8(rest, out var rune, out int length)
                == System.Buffers.OperationStatus.Done;
            whole += done && rune.Value >= 128 ? 1 : 0;
            broken += done ? 0 : 1;
            rest = rest[Math.Max(length, 1)..];
        }
        return broken < whole
            ? Encoding.UTF8.GetString(bytes)
            : Named("windows-1252")!.GetString(bytes);
    }

    private static string? Strict(string name, ReadOnlySpan<byte> bytes)
    {
        // Who could read the declaration byte by byte has no UTF-16 or UTF-32 before them.
        if (Named(name) is not { } encoding || encoding.CodePage is 1200 or 1201 or 12000 or 12001)
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
        var invariant = Named("IBM037")!;
        string? name = Declaration(invariant.GetString(bytes[..Math.Min(bytes.Length, _head)]));
        return (name is null ? null : Strict(name, bytes)) ?? invariant.GetString(bytes);
    }

    /// <summary>The encoding of a name, which throws on bytes that it does not have; null where there is none.</summary>
    private static Encoding? Named(string name)
    {
        // As browsers read them: the narrow name stands for the wide encoding that its users write (WHATWG Encoding, 4.2).
        string wide = name.Trim().ToLowerInvariant() switch
        {
            "us-ascii" or "ascii" or "iso-8859-1" or "latin1" or "latin-1" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => "gb18030",
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" => "ks_c_5601-1987",
            "tis-620" or "iso-8859-11" => "windows-874",
            "x-sjis" or "sjis" => "shift_jis",
            var other => other,
        };
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    wide,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                )
                ?? Encoding.GetEncoding(
                    wide,
                    EncoderFallback.ExceptionFallback,
                    DecoderFallback.ExceptionFallback
                );
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
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
        int at = head.IndexOf("encoding", start, end - start, StringComparison.Ordinal);
        return at < 0
            ? null
            : Value(head.AsSpan(at + "encoding".Length, end - at - "encoding".Length));
    }

    /// <summary>A parameter of a content type: charset in <c>text/xml; charset="utf-8"</c>.</summary>
    private static string? Parameter(string? contentType, string name)
    {
        int at = contentType?.IndexOf(name, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : Value(contentType.AsSpan(at + name.Length));
    }

    private static string? Value(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (text is not ['=', ..])
        {
            return null;
        }
        text = text[1..].TrimStart(" \"'");
        int end = text.IndexOfAny(_valueEnds);
        text = end < 0 ? text : text[..end];
        return text.IsEmpty ? null : text.ToString();
    }
}
