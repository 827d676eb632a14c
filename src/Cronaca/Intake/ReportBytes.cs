namespace Cronaca.Intake;

using System.Text;

/// <summary>From the bytes of a file to the text of a report.</summary>
internal static class ReportBytes
{
    /// <summary>A report larger than this is no news report; it is refused before it is decoded.</summary>
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnreadableException">There is no such file, or it may not be read.</exception>
    public static Stream Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UnreadableException($"{path}: found a folder; expected a file");
        }
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException($"{path}: no such file");
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableException($"{path}: {error.Message}");
        }
    }

    /// <summary>The bytes of a stream; the name is for messages.</summary>
    /// <exception cref="UnreadableException">There are more than <see cref="Largest"/>.</exception>
    public static byte[] ReadAll(Stream stream, string name)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int count;
        while ((count = Next(stream, chunk, name)) > 0)
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

    private static int Next(Stream stream, byte[] chunk, string name)
    {
        try
        {
            return stream.Read(chunk);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{name}: {error.Message}");
        }
    }

    internal static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        string text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes[3..], name, 3),
            _ => Utf8(bytes, name, 0),
        };
        int nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            int line = text.AsSpan(0, nul).Count('\n') + 1;
            throw new UnreadableException(
                $"{name}, line {line}: found a NUL character; expected text"
            );
        }
        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableException($"{name}: found nothing; expected the text of a report")
            : text;
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, string name, int before)
    {
        if (FirstBroken(bytes) is not { } at)
        {
            return Encoding.UTF8.GetString(bytes);
        }
        int line = bytes[..at].Count((byte)'\n') + 1;
        throw new UnreadableException(
            $"{name}, line {line}: found 0x{bytes[at]:X2} at byte {before + at + 1}; expected UTF-8 (for an older file: iconv -f WINDOWS-1252 -t UTF-8)"
        );
    }

    /// <summary>Where the first byte stands, from 0, that is no part of a UTF-8 character; null when all are.</summary>
    internal static int? FirstBroken(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }
        int at = 0;
        while (
            Rune.DecodeFromUtf8(bytes[at..], out _, out int length)
            == System.Buffers.OperationStatus.Done
        )
        {
            at += length;
        }
        return at;
    }
}
