namespace Cronaca.Tests.Archives;

using System.IO.Compression;
using System.Text;

/// <summary>Writes archives as crawlers do, and as they should not.</summary>
internal static class WarcBuilder
{
    public const string Page =
        "<html><body><p>The quay at Port Ansell is closed.</p></body></html>";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Http(
        byte[] body,
        string header = "Content-Type: text/html\r\n",
        string status = "200 OK"
    ) => [.. Bytes($"HTTP/1.1 {status}\r\n{header}\r\n"), .. body];

    public static byte[] Record(
        byte[] block,
        string type = "response",
        string more = "",
        long? length = null
    ) =>
        [
            .. Bytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://gazette.example/a\r\nWARC-Date: 2024-02-03T04:05:06Z\r\n{more}Content-Length: {length ?? block.Length}\r\n\r\n"
            ),
            .. block,
            .. Bytes("\r\n\r\n"),
        ];

    public static byte[] Response(string page = Page) => Record(Http(Bytes(page)));

    public static byte[] Info => Record(Bytes("software: a crawler\r\n"), "warcinfo");

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(bytes);
        }
        return packed.ToArray();
    }

    public static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            zlib.Write(bytes);
        }
        return packed.ToArray();
    }

    public static byte[] Brotli(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(bytes);
        }
        return packed.ToArray();
    }
}
