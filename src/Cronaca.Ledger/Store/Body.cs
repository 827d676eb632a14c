namespace Cronaca.Ledger.Store;

using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cronaca.Reading;

/// <summary>A version's arrival and reading as they lie in the ledger: the JSON of a reading (docs/json.md) without the words that its spans point to, what came beside it, compressed with Brotli.</summary>
internal static class Body
{
    // A report is 16 MB at the most; with its claims it may be some times that. More is no body of ours.
    private const int _largest = 512 * 1024 * 1024;
    private const int _quality = 5;
    private const int _window = 22;

    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] Pack(Arrival arrival, Reading reading)
    {
        var json = new ArrayBufferWriter<byte>(1 << 15);
        using (var writer = new Utf8JsonWriter(json, _options))
        {
            writer.WriteStartObject();
            Maybe(writer, "language", arrival.Report.Language);
            Maybe(writer, "agency", arrival.Agency);
            Maybe(writer, "author", arrival.Author);
            Maybe(writer, "publishedAt", Moment(arrival.PublishedAt));
            Maybe(writer, "modified", Moment(arrival.Modified));
            writer.WritePropertyName("reading");
            ReadingJson.Write(writer, reading, words: false);
            writer.WriteEndObject();
        }
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.WrittenCount)];
        return BrotliEncoder.TryCompress(
            json.WrittenSpan,
            packed,
            out int length,
            _quality,
            _window
        )
            ? packed[..length]
            : throw new InvalidOperationException("the room for a compressed body was too small");
    }

    /// <summary>The arrival and the reading that were packed.</summary>
    /// <exception cref="LedgerException">It is no body.</exception>
    public static (Arrival Arrival, Reading Reading) Unpack(byte[] packed, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(Json(packed));
            var root = document.RootElement;
            var reading = ReadingJson.Parse(root.GetProperty("reading"));
            reading = reading with
            {
                Report = reading.Report with { Language = Text(root, "language") },
            };
            var arrival = new Arrival
            {
                Report = reading.Report,
                Agency = Text(root, "agency"),
                Author = Text(root, "author"),
                PublishedAt = Moment(Text(root, "publishedAt")),
                Modified = Moment(Text(root, "modified")),
            };
            return (arrival, reading);
        }
        catch (Exception error)
            when (error
                    is JsonException
                        or InvalidDataException
                        or InvalidOperationException
                        or FormatException
                        or KeyNotFoundException
            )
        {
            throw new LedgerException(
                $"report {number}: its text and reading are damaged: {error.Message}",
                error
            );
        }
    }

    private static ReadOnlyMemory<byte> Json(byte[] packed)
    {
        using var decompressed = new BrotliStream(
            new MemoryStream(packed),
            CompressionMode.Decompress
        );
        using var json = new MemoryStream(packed.Length * 8);
        var chunk = ArrayPool<byte>.Shared.Rent(1 << 15);
        int count;
        while ((count = decompressed.Read(chunk, 0, chunk.Length)) > 0)
        {
            json.Write(chunk, 0, count);
            if (json.Length > _largest)
            {
                throw new InvalidDataException("found more than 512 MB");
            }
        }
        ArrayPool<byte>.Shared.Return(chunk);
        return json.GetBuffer().AsMemory(0, (int)json.Length);
    }

    private static void Maybe(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(string? text) =>
        text is null
            ? null
            : DateTimeOffset.ParseExact(
                text,
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None
            );
}
