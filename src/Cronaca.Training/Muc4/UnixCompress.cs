namespace Cronaca.Training.Muc4;

/// <summary>Unpacks what the <c>compress</c> program of Unix made (<c>.Z</c>): Lempel-Ziv-Welch with codes of 9 to 16 bits, least bit first, in blocks of eight codes.</summary>
internal static class UnixCompress
{
    private const int _clear = 256;

    public static byte[] Unpack(byte[] packed)
    {
        if (packed.Length < 3 || packed[0] != 0x1f || packed[1] != 0x9d)
        {
            throw new InvalidDataException(
                "found no mark of compress, expected 1f 9d at the start"
            );
        }
        int most = packed[2] & 0x1f;
        bool clears = (packed[2] & 0x80) != 0;
        int[] before = new int[1 << most];
        byte[] last = new byte[1 << most];
        for (int i = 0; i < 256; i++)
        {
            last[i] = (byte)i;
        }
        MemoryStream text = new();
        byte[] stack = new byte[(1 << most) + 1];
        int width = 9;
        int next = clears ? 257 : 256;
        int previous = -1;
        byte first = 0;
        long bit = 24;
        long block = 24;
        while (bit + width <= packed.Length * 8L)
        {
            int code = 0;
            for (int i = 0; i < width; i++, bit++)
            {
                code |= ((packed[bit >> 3] >> (int)(bit & 7)) & 1) << i;
            }
            if (clears && code == _clear)
            {
                bit = NextBlock(bit, block, width);
                (block, width, next, previous) = (bit, 9, 257, -1);
                continue;
            }
            int size = 0;
            int at = code;
            if (code >= next)
            {
                stack[size++] = first;
                at = previous;
            }
            while (at > 255)
            {
                stack[size++] = last[at];
                at = before[at];
            }
            first = (byte)at;
            stack[size++] = first;
            while (size > 0)
            {
                text.WriteByte(stack[--size]);
            }
            if (previous >= 0 && next < 1 << most)
            {
                before[next] = previous;
                last[next++] = first;
            }
            if (next >= 1 << width && width < most)
            {
                bit = NextBlock(bit, block, width);
                block = bit;
                width++;
            }
            previous = code;
        }
        return text.ToArray();
    }

    /// <summary>The codes of one width fill whole groups of eight.</summary>
    private static long NextBlock(long bit, long block, int width)
    {
        long group = width * 8L;
        return block + (bit - block + group - 1) / group * group;
    }
}
