namespace Cronaca.Pages.Drawing;

using System.IO.Compression;
using System.Reflection;

/// <summary>The outlines of the world's countries (Natural Earth 1:50m, public domain), each ring a list of points in hundredths of a degree. Loaded on first use.</summary>
internal static class Outlines
{
    /// <summary>Half the way around the world, in hundredths of a degree.</summary>
    private const int _halfTurn = 18_000;

    private static readonly Lazy<IReadOnlyList<(int X, int Y)[]>> _rings = new(Load);

    /// <summary>The parts of the outlines that lie within a window of degrees, cut at its edges.</summary>
    public static IEnumerable<IReadOnlyList<(double X, double Y)>> Within(Window window)
    {
        foreach (var ring in _rings.Value)
        {
            if (!Touches(ring, window))
            {
                continue;
            }
            var points = ring.Select(p => (X: p.X / 100.0, Y: p.Y / 100.0)).ToList();
            var cut = Cut(points, window);
            if (cut.Count >= 3)
            {
                yield return cut;
            }
        }
    }

    private static bool Touches((int X, int Y)[] ring, Window window)
    {
        var (west, east, south, north) = (int.MaxValue, int.MinValue, int.MaxValue, int.MinValue);
        foreach (var (x, y) in ring)
        {
            west = Math.Min(west, x);
            east = Math.Max(east, x);
            south = Math.Min(south, y);
            north = Math.Max(north, y);
        }
        return west <= window.East * 100
            && east >= window.West * 100
            && south <= window.North * 100
            && north >= window.South * 100;
    }

    /// <summary>Sutherland and Hodgman's clipping (1974): one edge of the window after another.</summary>
    private static List<(double X, double Y)> Cut(List<(double X, double Y)> ring, Window window)
    {
        ring = Cut(ring, p => p.X - window.West);
        ring = Cut(ring, p => window.East - p.X);
        ring = Cut(ring, p => p.Y - window.South);
        return Cut(ring, p => window.North - p.Y);
    }

    private static List<(double X, double Y)> Cut(
        List<(double X, double Y)> ring,
        Func<(double X, double Y), double> inside
    )
    {
        var kept = new List<(double X, double Y)>(ring.Count);
        for (int i = 0; i < ring.Count; i++)
        {
            var from = ring[i == 0 ? ^1 : i - 1];
            var to = ring[i];
            double before = inside(from);
            double after = inside(to);
            if (before >= 0 != after >= 0)
            {
                double share = before / (before - after);
                kept.Add((from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y))));
            }
            if (after >= 0)
            {
                kept.Add(to);
            }
        }
        return kept;
    }

    private static List<(int X, int Y)[]> Load()
    {
        using var stream = new BufferedStream(
            new DeflateStream(
                Assembly.GetExecutingAssembly().GetManifestResourceStream("outlines.bin")!,
                CompressionMode.Decompress
            )
        );
        var rings = new List<(int X, int Y)[]>();
        while (Number(stream) is { } count)
        {
            var ring = new (int X, int Y)[count];
            var (x, y) = (0, 0);
            int turn = 0;
            for (int i = 0; i < ring.Length; i++)
            {
                int step = Step(stream);
                // A ring that crosses the 180th meridian goes on beyond it, and not back around the world.
                turn +=
                    i > 0 && step > _halfTurn ? -2 * _halfTurn
                    : i > 0 && step < -_halfTurn ? 2 * _halfTurn
                    : 0;
                x += step;
                y += Step(stream);
                ring[i] = (x + turn, y);
            }
            rings.Add(ring);
        }
        return rings;
    }

    private static int Step(Stream stream)
    {
        int number =
            Number(stream) ?? throw new EndOfStreamException("outlines.bin ends in a ring");
        return (number >> 1) ^ -(number & 1);
    }

    private static int? Number(Stream stream)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            int part = stream.ReadByte();
            if (part < 0)
            {
                return null;
            }
            number |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }
    }
}
