namespace Cronaca.Intake;

using System.Text;

/// <summary>From the bytes of a file to the text of a report.</summary>
internal static class ReportBytes
{
    /// <summary>A report larger than this is no news report; it is refused before it is decoded.</summary>
    public const int Largest = 16 * 1024 * 1024;

    private static readonly UTF8Encoding _strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text of a file.</summary>
    /// <exception cref="UnreadableException">There is no such file, it is too large, empty, or no text.</exception>
    public static string ReadFile(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new UnreadableException($"{path}: a folder; give the files in it");
            }
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                throw new UnreadableException($"{path}: no such file");
            }
            using var stream = info.OpenRead();
            return Decode(ReadAll(stream, path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{path}: {error.Message}");
        }
    }

    /// <summary>The text of a stream; the name is for messages.</summary>
    /// <exception cref="UnreadableException">It is too large, empty, or no text.</exception>
    public static string ReadStream(Stream stream, string name) =>
        Decode(ReadAll(stream, name), name);

    private static byte[] ReadAll(Stream stream, string name)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > Largest)
            {
                throw new UnreadableException(
                    $"{name}: larger than {Largest / (1024 * 1024)} MB; expected one news report"
                );
            }
        }
        return buffer.ToArray();
    }

    internal static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }
        string text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => DecodeUtf8(bytes, name),
        };
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnreadableException($"{name}: found a NUL byte; expected text");
        }
        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableException($"{name}: empty; expected the text of a report")
            : text;
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Contains((byte)0))
        {
            throw new UnreadableException($"{name}: found a NUL byte; expected text");
        }
        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            int line = bytes[..Math.Min(error.Index, bytes.Length)].Count((byte)'\n') + 1;
            string found = error.BytesUnknown is [var b, ..]
                ? $"the byte 0x{b:X2}"
                : "a broken character";
            throw new UnreadableException(
                $"{name}, line {line}: found {found}, which is not UTF-8; save the file as UTF-8 (Windows-1252 files: 'iconv -f WINDOWS-1252 -t UTF-8')"
            );
        }
    }
}
