namespace Cronaca.Training.Outlines;

using System.IO.Compression;
using System.Text.Json;

/// <summary>
/// Makes the outlines of the countries that the map of a storyline is drawn on, from a TopoJSON file of Natural Earth's boundaries at 1:50m (public domain).
/// A ring is the count of its points and the difference of each from the one before, longitude and latitude in hundredths of a degree, as zigzag numbers of seven bits a byte; all of it deflated.
/// </summary>
internal static class OutlinesCommand
{
    public static int Run(string topology, string output)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(topology));
        var arcs = Arcs(document.RootElement);
        using var file = new DeflateStream(File.Create(output), CompressionLevel.SmallestSize);
        int rings = 0;
        foreach (
            var country in document
                .RootElement.GetProperty("objects")
                .GetProperty("countries")
                .GetProperty("geometries")
                .EnumerateArray()
        )
        {
            foreach (var ring in Rings(country))
            {
                var points = Points(ring, arcs);
                if (points.Count >= 3)
                {
                    Write(file, points);
                    rings++;
                }
            }
        }
        Console.WriteLine($"{output}: {rings} rings");
        return 0;
    }

    /// <summary>The arcs of a topology, its steps added up and its quantization undone (TopoJSON, 2.1.3 and 2.1.4).</summary>
    private static List<(int X, int Y)[]> Arcs(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var scale = transform.GetProperty("scale");
        var translate = transform.GetProperty("translate");
        var arcs = new List<(int X, int Y)[]>();
        foreach (var arc in root.GetProperty("arcs").EnumerateArray())
        {
            int x = 0;
            int y = 0;
            arcs.Add([
                .. arc.EnumerateArray()
                    .Select(step =>
                    {
                        x += step[0].GetInt32();
                        y += step[1].GetInt32();
                        return (
                            (int)
                                Math.Round(
                                    100 * ((x * scale[0].GetDouble()) + translate[0].GetDouble())
                                ),
                            (int)
                                Math.Round(
                                    100 * ((y * scale[1].GetDouble()) + translate[1].GetDouble())
                                )
                        );
                    }),
            ]);
        }
        return arcs;
    }

    private static IEnumerable<JsonElement> Rings(JsonElement country) =>
        country.GetProperty("type").GetString() switch
        {
            "Polygon" => country.GetProperty("arcs").EnumerateArray(),
            "MultiPolygon" => country
                .GetProperty("arcs")
                .EnumerateArray()
                .SelectMany(p => p.EnumerateArray()),
            _ => [],
        };

    /// <summary>A ring's points: its arcs one after another, a negative number meaning the arc of its complement backwards; the last point, the first again, is left out.</summary>
    private static List<(int X, int Y)> Points(JsonElement ring, List<(int X, int Y)[]> arcs)
    {
        var points = new List<(int X, int Y)>();
        foreach (var part in ring.EnumerateArray())
        {
            int number = part.GetInt32();
            IEnumerable<(int X, int Y)> arc = number >= 0 ? arcs[number] : arcs[~number].Reverse();
            foreach (var point in arc)
            {
                if (points.Count == 0 || points[^1] != point)
                {
                    points.Add(point);
                }
            }
        }
        if (points.Count > 1 && points[0] == points[^1])
        {
            points.RemoveAt(points.Count - 1);
        }
        return points;
    }

    private static void Write(Stream file, List<(int X, int Y)> points)
    {
        Number(file, points.Count);
        var (lastX, lastY) = (0, 0);
        foreach (var (x, y) in points)
        {
            Number(file, Zigzag(x - lastX));
            Number(file, Zigzag(y - lastY));
            (lastX, lastY) = (x, y);
        }
    }

    private static int Zigzag(int number) => (number << 1) ^ (number >> 31);

    private static void Number(Stream file, int number)
    {
        uint rest = (uint)number;
        while (rest >= 0x80)
        {
            file.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }
        file.WriteByte((byte)rest);
    }
}
