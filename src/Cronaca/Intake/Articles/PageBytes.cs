namespace Cronaca.Intake.Articles;

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
        var header = Charset.Named(Charset.Declared(contentType));
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
        var meta =
            Charset.Named(Meta(head)) is { } named && named is not UnicodeEncoding ? named : null;
        return NotUtf8(header)
            ?? NotUtf8(meta)
            ?? (Charset.IsMostlyUtf8(bytes) ? Encoding.UTF8 : Charset.Named("windows-1252")!);
    }

    private static Encoding? NotUtf8(Encoding? encoding) =>
        encoding is UTF8Encoding ? null : encoding;

    private static string? Meta(string head)
    {
        int at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            int end = head.IndexOf('>', at);
            if (Charset.Declared(head.AsSpan()[at..(end < 0 ? head.Length : end)]) is { } found)
            {
                return found;
            }
            at += "<meta".Length;
        }
        return null;
    }
}
