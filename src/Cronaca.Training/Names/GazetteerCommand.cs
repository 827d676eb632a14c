namespace Cronaca.Training.Names;

using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Cronaca.Reading.Names;

/// <summary>
/// Makes <c>names/gazetteer.bin</c>: <c>gazetteer --data FOLDER [--output FILE]</c>. From GeoNames' cities above 15,000 people
/// (<c>places/cities15000.zip</c>) and names of countries (<c>places/country_translations.json</c>), both CC BY 4.0, and the lists
/// countries.tsv and regions.tsv beside this file.
/// </summary>
/// <remarks>
/// The file, little-endian: "CNG1", counts of countries, places, bytes of names, keys; one word spare; the countries' three letters; the
/// places' records by falling population (id, population, latitude and longitude in hundredths of a degree, where the name begins, country, kind,
/// region, length of the name); the names; the keys in order: 47 bits of the name's key, one bit set for a name that is not the main
/// one, 16 bits of the place.
/// </remarks>
internal static class GazetteerCommand
{
    // Below this a city is told by its main name only: the names of a small town in many languages are mostly that name again.
    private const int _manyNamesFrom = 30_000;

    public static int Run(string[] arguments)
    {
        string data = Argument(arguments, "--data") ?? "../shared/data";
        string lists =
            Argument(arguments, "--lists") ?? Path.Combine("src", "Cronaca.Training", "Names");
        string output =
            Argument(arguments, "--output")
            ?? Path.Combine("src", "Cronaca.Reading", "Names", "gazetteer.bin");
        List<Draft> places = [];
        var iso = ReadCountries(places, lists, data);
        ReadRegions(places, lists);
        ReadCities(places, data, iso);
        byte[] made = Write(places);
        File.WriteAllBytes(output, made);
        Console.WriteLine($"{output}: {places.Count} places, {made.Length} bytes");
        return 0;
    }

    private static string? Argument(string[] arguments, string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    private static IEnumerable<string[]> Rows(string lists, string file) =>
        File.ReadLines(Path.Combine(lists, file))
            .Skip(1)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    private static Dictionary<string, string> ReadCountries(
        List<Draft> places,
        string lists,
        string data
    )
    {
        Dictionary<string, string> iso = new(StringComparer.Ordinal);
        Dictionary<ulong, Draft> byName = [];
        foreach (string[] row in Rows(lists, "countries.tsv"))
        {
            iso.Add(row[0], row[1]);
            var draft = new Draft(PlaceKind.Country, row[1], row[5].Split('|'))
            {
                Latitude = Number(row[2]),
                Longitude = Number(row[3]),
                Population = (int)(Number(row[4]) * 1000),
            };
            places.Add(draft);
            foreach (string name in draft.Names)
            {
                byName.TryAdd(NameKey.Of(name), draft);
            }
        }
        using FileStream stream = File.OpenRead(
            Path.Combine(data, "places", "country_translations.json")
        );
        using JsonDocument translations = JsonDocument.Parse(stream);
        foreach (JsonProperty country in translations.RootElement.EnumerateObject())
        {
            string[] known =
            [
                .. country.Value.EnumerateObject().Select(name => name.Value.GetString() ?? ""),
            ];
            Draft? draft = known
                .Select(name => byName.GetValueOrDefault(NameKey.Of(name)))
                .OfType<Draft>()
                .GroupBy(found => found)
                .OrderByDescending(group => group.Count())
                .FirstOrDefault()
                ?.Key;
            if (draft is { Id: 0 })
            {
                draft.Id = int.Parse(country.Name, CultureInfo.InvariantCulture);
                foreach (string language in (string[])["en", "it", "fr", "es", "de"])
                {
                    if (country.Value.TryGetProperty(language, out JsonElement name))
                    {
                        draft.Others.Add(name.GetString() ?? "");
                    }
                }
            }
        }
        return iso;
    }

    private static void ReadRegions(List<Draft> places, string lists)
    {
        foreach (string[] row in Rows(lists, "regions.tsv"))
        {
            PlaceKind kind = row[0] switch
            {
                "continent" => PlaceKind.Continent,
                "water" => PlaceKind.Water,
                _ => PlaceKind.Region,
            };
            places.Add(
                new Draft(kind, row[1], row[6].Split('|'))
                {
                    Latitude = Number(row[2]),
                    Longitude = Number(row[3]),
                    Population = (int)Math.Min(int.MaxValue, Number(row[4]) * 1000),
                    Admin = row[5],
                }
            );
        }
    }

    private static void ReadCities(List<Draft> places, string data, Dictionary<string, string> iso)
    {
        using ZipArchive zip = ZipFile.OpenRead(Path.Combine(data, "places", "cities15000.zip"));
        using StreamReader reader = new(
            zip.GetEntry("cities15000.txt")!.Open(),
            new UTF8Encoding(false)
        );
        while (reader.ReadLine() is { } line)
        {
            string[] cell = line.Split('\t');
            if (!iso.TryGetValue(cell[8], out string? country))
            {
                continue;
            }
            // A part of a town, or a place that is no more, is worse than silence when a bigger namesake is meant.
            if (cell[7] is "PPLX" or "PPLH" or "PPLW" or "PPLQ")
            {
                continue;
            }
            var draft = new Draft(
                cell[7] == "PPLC" ? PlaceKind.Capital : PlaceKind.City,
                country,
                [cell[1], cell[2]]
            )
            {
                Id = int.Parse(cell[0], CultureInfo.InvariantCulture),
                Latitude = Number(cell[4]),
                Longitude = Number(cell[5]),
                Population = (int)Number(cell[14]),
                Region = cell[8] + "." + cell[10],
            };
            if (draft.Population >= _manyNamesFrom || draft.Kind == PlaceKind.Capital)
            {
                draft.Others.AddRange(cell[3].Split(',').Where(IsUsefulName));
            }
            places.Add(draft);
        }
    }

    // Latin letters with a capital in front; airports' and other codes (three capitals) are no names.
    private static bool IsUsefulName(string name) =>
        name.Length > 2
        && char.IsUpper(name[0])
        && !(name.Length == 3 && name.All(char.IsAsciiLetterUpper))
        && name.All(c =>
            c is ' ' or '-' or '\'' or '’' or '.'
            || (char.IsLetter(c) && c < 0x250)
            || c is >= '\u1E00' and < '\u1F00'
        );

    private static byte[] Write(List<Draft> places)
    {
        Draft[] sorted = [.. places.OrderByDescending(p => p.Population).ThenBy(p => p.Id)];
        string[] countries =
        [
            .. sorted
                .Select(p => p.Country)
                .Where(c => c.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        Dictionary<string, int> regions = new(StringComparer.Ordinal);
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Admin.Length > 0)
            {
                regions.Add(sorted[i].Admin, i);
            }
        }
        using MemoryStream records = new();
        using MemoryStream names = new();
        SortedSet<ulong> keys = [];
        byte[] record = new byte[Gazetteer.RecordSize];
        for (int i = 0; i < sorted.Length; i++)
        {
            Draft place = sorted[i];
            byte[] name = Encoding.UTF8.GetBytes(place.Names[0]);
            BinaryPrimitives.WriteInt32LittleEndian(record, place.Id);
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(4), place.Population);
            BinaryPrimitives.WriteInt16LittleEndian(record.AsSpan(8), Hundredths(place.Latitude));
            BinaryPrimitives.WriteInt16LittleEndian(record.AsSpan(10), Hundredths(place.Longitude));
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(12), (int)names.Length);
            int country = Array.IndexOf(countries, place.Country);
            record[16] = country < 0 ? byte.MaxValue : (byte)country;
            record[17] = (byte)place.Kind;
            BinaryPrimitives.WriteUInt16LittleEndian(
                record.AsSpan(18),
                (ushort)regions.GetValueOrDefault(place.Region, Gazetteer.NoRegion)
            );
            record[20] = (byte)name.Length;
            records.Write(record);
            names.Write(name);
            AddKeys(keys, place, i);
        }
        return Bytes(countries, sorted.Length, records, names, keys);
    }

    private static void AddKeys(SortedSet<ulong> keys, Draft place, int index)
    {
        HashSet<ulong> main = [.. place.Names.Select(name => NameKey.Of(name) >> 17)];
        foreach (ulong key in main.Where(key => key != 0))
        {
            keys.Add((key << 17) | (uint)index);
        }
        foreach (string name in place.Others)
        {
            ulong key = NameKey.Of(name) >> 17;
            if (key != 0 && !main.Contains(key))
            {
                keys.Add((key << 17) | 0x1_0000 | (uint)index);
            }
        }
    }

    private static byte[] Bytes(
        string[] countries,
        int places,
        MemoryStream records,
        MemoryStream names,
        SortedSet<ulong> keys
    )
    {
        using MemoryStream whole = new();
        using BinaryWriter writer = new(whole);
        writer.Write(Gazetteer.Magic);
        writer.Write(countries.Length);
        writer.Write(places);
        writer.Write((int)names.Length);
        writer.Write(keys.Count);
        writer.Write(0);
        writer.Write(Encoding.ASCII.GetBytes(string.Concat(countries)));
        writer.Write(records.ToArray());
        writer.Write(names.ToArray());
        foreach (ulong key in keys)
        {
            writer.Write(key);
        }
        return whole.ToArray();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static short Hundredths(double degrees) => (short)Math.Round(degrees * 100);

    /// <summary>A place on its way into the file.</summary>
    private sealed class Draft(PlaceKind kind, string country, string[] names)
    {
        public PlaceKind Kind { get; } = kind;

        public string Country { get; } = country;

        public string[] Names { get; } = names;

        public List<string> Others { get; } = [];

        public int Id { get; set; }

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        public int Population { get; init; }

        /// <summary>Of a region: its own first-order code.</summary>
        public string Admin { get; init; } = "";

        /// <summary>Of a city: the code of the region in which it lies.</summary>
        public string Region { get; init; } = "";
    }
}
