namespace Cronaca.Ledger.Store;

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cronaca.Reading;

/// <summary>Names made from content: of a report's source, of a version, of an entry.</summary>
internal static class Identity
{
    /// <summary>What names a report over its versions.</summary>
    public static string Source(Arrival arrival)
    {
        var report = arrival.Report;
        if (report.Url is { Length: > 0 } url)
        {
            return Addresses.WithoutTracking(url);
        }
        if (report.Key is { Length: > 0 } key)
        {
            return $"key:{report.Outlet}:{key}";
        }
        return report.File is { Length: > 0 } file
            ? $"file:{file}"
            : $"text:{Convert.ToHexStringLower(Hash(report.Text))}";
    }

    /// <summary>
    /// SHA-256 of all that is told in a version. Left out: its file, when it was changed and what language it is said to be in; a page that only says it has changed has not.
    /// </summary>
    public static byte[] Version(Arrival arrival)
    {
        var report = arrival.Report;
        return Hash(
            Source(arrival),
            report.Text,
            report.Title,
            report.Outlet,
            arrival.Agency,
            arrival.Author,
            report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            arrival.PublishedAt?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)
        );
    }

    /// <summary>24 bits of a hash of the source: entries are looked for in the few reports that share them.</summary>
    public static int Key(string source) => (int)Head(Hash(source), 3);

    /// <summary>
    /// 40 bits of a hash of what each claim of a reading says, in their order: wherever it stands in the text and whichever sentence it stands in. A claim that a report makes twice has two.
    /// </summary>
    public static long[] Claims(Reading reading)
    {
        string text = reading.Report.Text;
        var ids = new long[reading.Claims.Count];
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
        {
            string what = Meaning.Of(reading.Claims[i], text);
            int again = times.GetValueOrDefault(what);
            times[what] = again + 1;
            ids[i] = Head(Hash(what, again.ToString(CultureInfo.InvariantCulture)), 5);
        }
        return ids;
    }

    /// <summary>An entry's id: six digits of its source and ten of what is claimed, hexadecimal.</summary>
    public static string Entry(int key, long claim) =>
        string.Create(CultureInfo.InvariantCulture, $"{key:x6}{claim:x10}");

    public static bool TryParse(string id, out int key, out long claim)
    {
        claim = 0;
        key = 0;
        return id.Length == 16
            && int.TryParse(
                id.AsSpan(0, 6),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out key
            )
            && long.TryParse(
                id.AsSpan(6),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out claim
            );
    }

    private static long Head(byte[] hash, int bytes)
    {
        long head = 0;
        foreach (byte b in hash.AsSpan(0, bytes))
        {
            head = (head << 8) | b;
        }
        return head;
    }

    // Each part with its length before it, so that no two lists of parts run together into the same bytes.
    private static byte[] Hash(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (string? part in parts)
        {
            byte[] bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return hash.GetHashAndReset();
    }
}
