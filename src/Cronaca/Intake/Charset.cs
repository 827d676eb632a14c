namespace Cronaca.Intake;

using System.Buffers;
using System.Text;
using System.Text.Unicode;

/// <summary>Character sets by the names under which the web declares them.</summary>
internal static class Charset
{
    private static readonly SearchValues<char> _ends = SearchValues.Create(" \t\r\n\"';/>,");

    /// <summary>The encoding that a label stands for in browsers; null where there is none.</summary>
    /// <param name="label">As declared, in any case.</param>
    /// <param name="strict">Whether bytes that mean nothing in it throw a <see cref="DecoderFallbackException"/>, or else become U+FFFD.</param>
    /// <remarks>A narrow name stands for the wide encoding that its users write (<see href="https://encoding.spec.whatwg.org/#names-and-labels"/>).</remarks>
    public static Encoding? Named(string? label, bool strict = false)
    {
        string? wide = label?.Trim().ToLowerInvariant() switch
        {
            null or "" or "utf-7" => null,
            "ascii" or "us-ascii" or "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "l1" =>
                "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" => "gb18030",
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" => "ks_c_5601-1987",
            "tis-620" or "iso-8859-11" => "windows-874",
            "x-sjis" or "sjis" => "shift_jis",
            "utf8" => "utf-8",
            var other => other,
        };
        if (wide is null)
        {
            return null;
        }
        DecoderFallback decoder = strict
            ? DecoderFallback.ExceptionFallback
            : DecoderFallback.ReplacementFallback;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                    wide,
                    EncoderFallback.ExceptionFallback,
                    decoder
                ) ?? Encoding.GetEncoding(wide, EncoderFallback.ExceptionFallback, decoder);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The value of <c>name=</c> in a header or in the start of a document: utf-8 in <c>text/xml; charset="utf-8"</c>.</summary>
    public static string? Declared(ReadOnlySpan<char> text, string name = "charset")
    {
        int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }
        var rest = text[(at + name.Length)..].TrimStart();
        if (rest is not ['=', ..])
        {
            return null;
        }
        rest = rest[1..].TrimStart(" \t\"'");
        int end = rest.IndexOfAny(_ends);
        rest = end < 0 ? rest : rest[..end];
        return rest.IsEmpty ? null : rest.ToString();
    }

    /// <summary>Whether bytes are UTF-8 but for a few broken characters: a text cut off within a character has still many whole ones.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }
        int whole = 0;
        int broken = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            _ = status == OperationStatus.Done ? whole++ : broken++;
            bytes = bytes[length..];
        }
        return whole > broken;
    }
}
