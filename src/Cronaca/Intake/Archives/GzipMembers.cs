namespace Cronaca.Intake.Archives;

using System.Buffers.Binary;
using System.IO.Compression;

/// <summary>
/// Reads a file of gzip members (RFC 1952) one by one, as archives are written, a record a member: where each begins in the file is known, and past one
/// that is broken the next is found. The runtime's own reader joins them and ends at the first that is broken.
/// </summary>
internal sealed class GzipMembers(CountedStream packed, UnpackLimits limits) : IDisposable
{
    // As much as the unpacker takes at once: the end of a member is within the last piece that it took.
    private const int _piece = 4096;
    private const int _trailer = 8;
    private const string _breaksOff = "the file breaks off within gzip";

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    private readonly CountedStream _packed = packed;
    private readonly UnpackLimits _limits = limits;
    private readonly byte[] _buffer = new byte[1 << 16];
    private DeflateStream? _member;
    private int _start;
    private int _end;
    private int _lastPiece;
    private long _before;
    private long _in;
    private long _out;
    private uint _sum;

    // Whether the unpacker asked for more than the file has.
    private bool _hasEnded;

    /// <summary>Where the member at hand begins, in bytes from the head of the file.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether something that is no member was passed over on the way to this one.</summary>
    public bool Passed { get; private set; }

    public void Dispose() => _member?.Dispose();

    /// <summary>Goes to the next member; false at the end of the file.</summary>
    public bool Next()
    {
        _member?.Dispose();
        _member = null;
        Passed = false;
        while (Fill(3) >= 3)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            int at = rest.IndexOf(Magic);
            Passed |= rest[..(at < 0 ? rest.Length - 2 : at)].ContainsAnyExcept((byte)0);
            _start += at < 0 ? rest.Length - 2 : at;
            if (at >= 0)
            {
                Begin();
                return true;
            }
        }
        return false;
    }

    private void Begin()
    {
        Offset = _before + _start;
        _in = 0;
        _out = 0;
        _sum = 0;
        Fill(_buffer.Length);
        int header = HeaderLength(_buffer.AsSpan(_start, _end - _start));
        _start += header;
        _lastPiece = _start;
        _member = new DeflateStream(new Pieces(this), CompressionMode.Decompress);
    }

    /// <summary>RFC 1952, 2.3; a header that does not end is taken to be its fixed part.</summary>
    private static int HeaderLength(ReadOnlySpan<byte> bytes)
    {
        const int least = 10;
        if (bytes.Length < least)
        {
            return bytes.Length;
        }
        int flags = bytes[3];
        int length = least;
        if ((flags & 4) != 0 && length + 2 <= bytes.Length)
        {
            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(bytes[length..]);
        }
        for (int text = 8; text <= 16; text *= 2)
        {
            if ((flags & text) != 0 && length < bytes.Length)
            {
                int end = bytes[length..].IndexOf((byte)0);
                length += end < 0 ? 0 : end + 1;
            }
        }
        length += (flags & 2) != 0 ? 2 : 0;
        return Math.Min(length, bytes.Length);
    }

    /// <summary>Unpacked bytes of the member at hand; 0 at its end.</summary>
    /// <exception cref="UnreadableException">It is broken, or a bomb; the next member can be read all the same.</exception>
    public int Read(Span<byte> buffer)
    {
        if (_member is not { } member)
        {
            return 0;
        }
        int count;
        try
        {
            count = member.Read(buffer);
        }
        catch (Exception error)
            when (error is InvalidDataException || (error is IOException && !_packed.HasFailed))
        {
            throw Broken(_hasEnded ? _breaksOff : "found broken gzip");
        }
        if (count == 0)
        {
            End();
            return 0;
        }
        _sum = Crc32.Append(_sum, buffer[..count]);
        _out += count;
        return _out > _limits.Free && _out / _limits.Ratio > _in
            ? throw Broken(Decompression.TooDense(_limits.Ratio).Message)
            : count;
    }

    /// <summary>
    /// The unpacker does not tell how much of its last piece it used. But the trailer that follows is known, sum and length: where it stands, the member ends.
    /// </summary>
    private void End()
    {
        Span<byte> trailer = stackalloc byte[_trailer];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _sum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_out);
        Fill(_trailer);
        int at = _buffer.AsSpan(_lastPiece, _end - _lastPiece).IndexOf(trailer);
        if (at < 0)
        {
            throw Broken(_hasEnded ? _breaksOff : "found another checksum than gzip says");
        }
        _start = _lastPiece + at + _trailer;
        _lastPiece = _start;
        _member?.Dispose();
        _member = null;
    }

    private UnreadableException Broken(string found)
    {
        // The next member may begin within the piece that was taken last.
        _start = _lastPiece;
        _member?.Dispose();
        _member = null;
        return new UnreadableException(found);
    }

    /// <summary>Has at least so many bytes at hand, if the file has them; gives how many there are.</summary>
    private int Fill(int least)
    {
        if (_end - _start >= least)
        {
            return _end - _start;
        }
        // The last piece stays: the end of the member is looked for in it.
        int keep = _member is null ? _start : Math.Min(_start, _lastPiece);
        Buffer.BlockCopy(_buffer, keep, _buffer, 0, _end - keep);
        _before += keep;
        _start -= keep;
        _end -= keep;
        _lastPiece -= Math.Min(keep, _lastPiece);
        while (_end - _start < least && _end < _buffer.Length)
        {
            int count = _packed.Read(_buffer, _end, _buffer.Length - _end);
            if (count == 0)
            {
                break;
            }
            _end += count;
        }
        return _end - _start;
    }

    private int Give(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(buffer.Length, _piece), Fill(1));
        _hasEnded = count == 0;
        if (count > 0)
        {
            _lastPiece = _start;
            _buffer.AsSpan(_start, count).CopyTo(buffer);
            _start += count;
            _in += count;
        }
        return count;
    }

    /// <summary>What the unpacker reads from.</summary>
    private sealed class Pieces(GzipMembers members) : ForwardStream
    {
        private readonly GzipMembers _members = members;

        public override int Read(Span<byte> buffer) => _members.Give(buffer);
    }
}
