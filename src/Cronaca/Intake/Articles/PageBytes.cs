namespace Cronaca.Intake.Articles;

using System.Buffers;
using System.Text;

/// <summary>
/// The characters of a web page from its bytes, by the rules of the WHATWG (<see href="https://encoding.spec.whatwg.org/"/> and the HTML standard's "sniffing"):
/// a byte order mark, the character set of the Content-Type header, that of a <c>meta</c> element, and what the bytes themselves look like.
/// </summary>
/// <remarks>
/// Outlets often declare what they do not send. Bytes that are UTF-8 with at least one character beyond ASCII are UTF-8 whatever was declared, as text in an eight-bit
/// set practically never happens to be; bytes that are not are never UTF-8 while another set is declared, and are Windows-1252 when none is.
/// </remarks>
internal static class PageBytes
{
    /// <summary>A <c>meta</c> element further on than this many bytes is not looked for; browsers look at 1,024.</summary>
    private const int _searched = 8192;

    private static readonly SearchValues<char> _ends = SearchValues.Create(" \t\r\n\"';/>,");

    /// <summary>The text of a page; bytes that mean nothing in its character set become U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => Choose(bytes, contentType).GetString(bytes),
        };

    private static Encoding Choose(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var header = Named(Charset(contentType));
        if (header is UnicodeEncoding)
        {
            return header;
        }
        bool ascii = !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF);
        bool escapes = ascii && bytes.Contains((byte)0x1B);
        if (!escapes && (ascii || System.Text.Unicode.Utf8.IsValid(bytes)))
        {
            return Encoding.UTF8;
        }
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, _searched)]);
        // A page whose meta element could be read as ASCII is in no two-byte set, whatever it says.
        var meta = Named(Meta(head)) is { } named && named is not UnicodeEncoding ? named : null;
        return NotUtf8(header)
            ?? NotUtf8(meta)
            ?? (MostlyUtf8(bytes) ? Encoding.UTF8 : Named("windows-1252")!);
    }

    private static Encoding? NotUtf8(Encoding? encoding) =>
        encoding is UTF8Encoding ? null : encoding;

    /// <summary>A page cut off within a character or with a few broken bytes has still many whole ones.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0;
        int broken = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            _ = status == OperationStatus.Done ? whole++ : broken++;
            bytes = bytes[length..];
        }
        return whole > 10 * broken;
    }

    /// <summary>The value of <c>charset=</c>, in a header or in the start of a page.</summary>
    private static string? Charset(string? text)
    {
        int at = text?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }
        var rest = text.AsSpan(at + "charset".Length).TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }
        rest = rest[1..].TrimStart(" \t\"'");
        int end = rest.IndexOfAny(_ends);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static string? Meta(string head)
    {
        int at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = head.IndexOf('>', at);
            if (Charset(head[at..(end < 0 ? head.Length : end)]) is { } found)
            {
                return found;
            }
            at += "<meta".Length;
        }
        return null;
    }

    private static Encoding? Named(string? name)
    {
        // What is declared as ASCII or Latin-1 is sent as Windows-1252: the names mean the same on the web.
        string? label = name?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "ascii" or "us-ascii" or "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "l1" =>
                "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "utf8" => "utf-8",
            "utf-7" => null,
            "x-sjis" or "sjis" => "shift_jis",
            "gb2312" or "gbk" => "gb18030",
            var other => other,
        };
        if (label is null)
        {
            return null;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label)
                ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
