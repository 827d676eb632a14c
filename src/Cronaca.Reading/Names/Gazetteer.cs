namespace Cronaca.Reading.Names;

using System.Buffers.Binary;
using System.Text;

/// <summary>
/// The places Cronaca knows: cities above 15,000 people with their names in many languages (GeoNames, CC BY 4.0), countries,
/// continents, regions and seas (own list). The file is made by the training command <c>gazetteer</c> and says its form there.
/// Names are kept as keys, not as letters: 47 bits are enough that two different names meet by chance less than once in a thousand million.
/// </summary>
internal sealed class Gazetteer
{
    public const int MaxWords = 6;
    internal const uint Magic = 0x3147_4E43; // "CNG1"
    internal const int HeaderSize = 24;
    internal const int RecordSize = 22;
    internal const int NoRegion = ushort.MaxValue;

    private readonly byte[] _data;
    private readonly int _countries;
    private readonly int _records;
    private readonly int _placeCount;
    private readonly int _names;
    private readonly int _keys;
    private readonly int[] _buckets = new int[65537];
    private readonly Place?[] _made;
    private readonly Dictionary<string, Place> _byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _capitals = new(StringComparer.Ordinal);

    private Gazetteer(byte[] data)
    {
        _data = data;
        int countryCount = Int(4);
        _placeCount = Int(8);
        int nameBytes = Int(12);
        int keyCount = Int(16);
        _countries = HeaderSize;
        _records = _countries + (countryCount * 3);
        _names = _records + (_placeCount * RecordSize);
        _keys = _names + nameBytes;
        _made = new Place?[_placeCount];
        int bucket = 0;
        for (int i = 0; i < keyCount; i++)
        {
            int own = (int)(Key(i) >> 48);
            while (bucket <= own)
            {
                _buckets[bucket++] = i;
            }
        }
        _buckets.AsSpan(bucket).Fill(keyCount);
        for (int i = 0; i < _placeCount; i++)
        {
            if ((PlaceKind)data[Record(i) + 17] == PlaceKind.Country)
            {
                _byCountry.TryAdd(CountryOf(i), At(i));
            }
            else if ((PlaceKind)data[Record(i) + 17] == PlaceKind.Capital)
            {
                _capitals.TryAdd(CountryOf(i), At(i));
            }
        }
    }

    public static Gazetteer Instance => Loaded.Value;

    /// <summary>The country of an ISO 3166-1 alpha-3 code; null when there is none.</summary>
    public Place? Country(string? code) =>
        code is not null && _byCountry.TryGetValue(code, out Place? place) ? place : null;

    /// <summary>The capital of a country by its ISO 3166-1 alpha-3 code; null when there is none.</summary>
    public Place? Capital(string? code) =>
        code is not null && _capitals.TryGetValue(code, out Place? place) ? place : null;

    /// <summary>All places of that name, those whose main name it is first, the more populous before the less.</summary>
    public IReadOnlyList<Place> Find(string name)
    {
        (int first, int count) = Range(NameKey.Of(name));
        if (count == 0)
        {
            return [];
        }
        var found = new Place[count];
        for (int i = 0; i < count; i++)
        {
            found[i] = Candidate(first + i);
        }
        return found;
    }

    /// <summary>Where the names of this key stand, for <see cref="Candidate"/>; no allocation.</summary>
    public (int First, int Count) Range(ulong key)
    {
        if (key == 0)
        {
            return (0, 0);
        }
        ulong wanted = key >> 17;
        int bucket = (int)(key >> 48);
        int end = _buckets[bucket + 1];
        for (int i = _buckets[bucket]; i < end; i++)
        {
            ulong own = Key(i) >> 17;
            if (own == wanted)
            {
                int first = i;
                while (i < end && Key(i) >> 17 == wanted)
                {
                    i++;
                }
                return (first, i - first);
            }
            if (own > wanted)
            {
                break;
            }
        }
        return (0, 0);
    }

    public Place Candidate(int at) => At((int)(Key(at) & 0xFFFF));

    /// <summary>Whether the name is the place's main one and no name of other languages or times.</summary>
    public bool IsMainName(int at) => (Key(at) & 0x1_0000) == 0;

    /// <summary>The state or region in which a city lies, for the countries whose regions the list holds.</summary>
    public Place? RegionAt(int at)
    {
        int region = BinaryPrimitives.ReadUInt16LittleEndian(
            _data.AsSpan(Record((int)(Key(at) & 0xFFFF)) + 18)
        );
        return region == NoRegion ? null : At(region);
    }

    internal static Gazetteer Read(byte[] data) =>
        data.Length > HeaderSize && BinaryPrimitives.ReadUInt32LittleEndian(data) == Magic
            ? new Gazetteer(data)
            : throw new InvalidDataException(
                "names/gazetteer.bin: found no gazetteer of this version; make it anew with the training command gazetteer"
            );

    private Place At(int index)
    {
        // Two threads may make the same place twice: the two are equal, and either may stay.
        return _made[index] ??= Make(index);
    }

    private Place Make(int index)
    {
        ReadOnlySpan<byte> record = _data.AsSpan(Record(index), RecordSize);
        int name = BinaryPrimitives.ReadInt32LittleEndian(record[12..]);
        return new Place(
            BinaryPrimitives.ReadInt32LittleEndian(record),
            Encoding.UTF8.GetString(_data, _names + name, record[20]),
            CountryOf(index),
            BinaryPrimitives.ReadInt16LittleEndian(record[8..]) / 100.0,
            BinaryPrimitives.ReadInt16LittleEndian(record[10..]) / 100.0,
            BinaryPrimitives.ReadInt32LittleEndian(record[4..]),
            (PlaceKind)record[17]
        );
    }

    private string CountryOf(int index)
    {
        int country = _data[Record(index) + 16];
        return country == byte.MaxValue
            ? ""
            : Encoding.ASCII.GetString(_data, _countries + (country * 3), 3);
    }

    private int Record(int index) => _records + (index * RecordSize);

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_data.AsSpan(at));

    private ulong Key(int index) =>
        BinaryPrimitives.ReadUInt64LittleEndian(_data.AsSpan(_keys + (index * 8)));

    private static class Loaded
    {
        public static readonly Gazetteer Value = Load();

        private static Gazetteer Load()
        {
            using Stream stream =
                typeof(Gazetteer).Assembly.GetManifestResourceStream("names/gazetteer.bin")
                ?? throw new InvalidDataException("names/gazetteer.bin: not among the resources");
            byte[] data = new byte[stream.Length];
            stream.ReadExactly(data);
            return Read(data);
        }
    }
}
