namespace Cronaca.Ledger.Storylines;

using System.Buffers.Binary;

/// <summary>What grouping knows of a report: its features, weighed once when it came.</summary>
internal sealed class Profile
{
    private const int _featureBytes = 5;

    private Profile(
        long report,
        long time,
        int day,
        string language,
        Feature[] features,
        string[] telling
    )
    {
        Report = report;
        Time = time;
        Day = day;
        Language = language;
        Features = features;
        Telling = telling;
        var squares = new double[Feature.Channels];
        foreach (var feature in features)
        {
            squares[(int)feature.Channel] += feature.Weight * (double)feature.Weight;
        }
        Lengths = Array.ConvertAll(squares, Math.Sqrt);
        var places = features.Where(f => f.Channel == Channel.Place).ToList();
        LeadPlace = places.Count > 0 ? places.MaxBy(f => f.Weight).Key : 0;
        Names =
        [
            .. features
                .Where(f => f.Channel == Channel.Name)
                .OrderByDescending(f => f.Weight)
                .ThenBy(f => f.Key)
                .Take(8),
        ];
    }

    public long Report { get; }

    /// <summary>Report time, Unix seconds.</summary>
    public long Time { get; }

    /// <summary>The day of publication as <see cref="DateOnly.DayNumber"/>; 0 when the report does not tell it.</summary>
    public int Day { get; }

    public string Language { get; }

    /// <summary>By key, so that a channel's features stand together.</summary>
    public Feature[] Features { get; }

    /// <summary>The Euclidean length of each channel.</summary>
    public double[] Lengths { get; }

    /// <summary>The key of the place that it tells of most; 0 when it tells of none.</summary>
    public uint LeadPlace { get; }

    /// <summary>The names that lead it, the weightiest first.</summary>
    public Feature[] Names { get; }

    /// <summary>Whether the report has this feature at all.</summary>
    public bool Has(uint key)
    {
        int low = 0;
        int high = Features.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Features[middle].Key == key)
            {
                return true;
            }
            if (Features[middle].Key < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return false;
    }

    /// <summary>The features that tell most, in words, the most telling first.</summary>
    public string[] Telling { get; }

    public static Profile Of(
        long report,
        long time,
        int day,
        string language,
        IEnumerable<Feature> features,
        string[] telling
    )
    {
        var sorted = features
            .Select(f => f with { Weight = Math.Clamp(MathF.Round(f.Weight * 10), 1, 255) / 10 })
            .OrderBy(f => f.Key)
            .ToArray();
        return new Profile(report, time, day, language, sorted, telling);
    }

    /// <summary>Four bytes of key and one of weight for each feature.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Features.Length * _featureBytes];
        for (int i = 0; i < Features.Length; i++)
        {
            var span = bytes.AsSpan(i * _featureBytes);
            BinaryPrimitives.WriteUInt32LittleEndian(span, Features[i].Key);
            span[4] = (byte)MathF.Round(Features[i].Weight * 10);
        }
        return bytes;
    }

    public static IEnumerable<uint> KeysOf(byte[] bytes)
    {
        for (int i = 0; i < bytes.Length; i += _featureBytes)
        {
            yield return BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i));
        }
    }

    public static Profile FromBytes(
        long report,
        long time,
        int day,
        string language,
        ReadOnlySpan<byte> bytes,
        string[] telling
    )
    {
        var features = new Feature[bytes.Length / _featureBytes];
        for (int i = 0; i < features.Length; i++)
        {
            var span = bytes[(i * _featureBytes)..];
            features[i] = new Feature(BinaryPrimitives.ReadUInt32LittleEndian(span), span[4] / 10f);
        }
        return new Profile(report, time, day, language, features, telling);
    }
}
