namespace Cronaca.Intake.Archives;

/// <summary>The checksum of gzip (RFC 1952, 8).</summary>
internal static class Crc32
{
    private static readonly uint[] _table = Table();

    /// <summary>The checksum of what came before and these bytes; of nothing it is 0.</summary>
    public static uint Append(uint before, ReadOnlySpan<byte> bytes)
    {
        uint sum = ~before;
        foreach (byte value in bytes)
        {
            sum = _table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }
        return ~sum;
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint value = 0; value < 256; value++)
        {
            uint sum = value;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
            table[value] = sum;
        }
        return table;
    }
}
