namespace Cronaca.Intake.Archives;

/// <summary>The unpacked bytes of an archive, plain or a gzip member a record, with a look ahead. A plain file is one part; a member of gzip is a part.</summary>
internal sealed class WarcSource : IDisposable
{
    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    private readonly Stream _stream;
    private readonly GzipMembers? _members;
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private long _read;
    private bool _begun;
    private bool _partEnded;

    public WarcSource(Stream stream, UnpackLimits limits)
    {
        var ahead = new AheadStream(stream, 2);
        _stream = ahead;
        _members = ahead.Head is [0x1F, 0x8B]
            ? new GzipMembers(new CountedStream(ahead), limits)
            : null;
    }

    /// <summary>Where in the file what comes next stands; of a packed one, where its member begins.</summary>
    public long Offset => _members?.Offset ?? _read - (_end - _start);

    public bool IsPacked => _members is not null;

    /// <summary>Whether on the way to this part something was passed over that is none.</summary>
    public bool Passed => _members?.Passed ?? false;

    public void Dispose()
    {
        _members?.Dispose();
        _stream.Dispose();
    }

    public bool NextPart()
    {
        _start = _end = 0;
        _partEnded = false;
        if (_members is { } members)
        {
            return members.Next();
        }
        bool first = !_begun;
        _begun = true;
        return first;
    }

    /// <summary>Up to so many of the bytes that come next; fewer at the end of the part.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count && !_partEnded)
        {
            Fill(count);
        }
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Whether a record comes next, after empty lines; they are passed over.</summary>
    public bool AtRecord()
    {
        while (Peek(1) is [(byte)'\r' or (byte)'\n'])
        {
            _start++;
        }
        return Peek(Mark.Length).SequenceEqual(Mark);
    }

    /// <summary>Whether what comes next may follow a record: the empty lines that end it, another record, or nothing.</summary>
    public bool AtRecordEnd =>
        Peek(Mark.Length) is [] or [(byte)'\n', ..] or [(byte)'\r', (byte)'\n', ..]
        || Peek(Mark.Length).SequenceEqual(Mark);

    public bool AtEnd => Peek(1).IsEmpty;

    /// <summary>A line without its end; null at the end of the part, and where it is longer than allowed.</summary>
    public string? Line(int longest)
    {
        var ahead = Peek(longest);
        int end = ahead.IndexOf((byte)'\n');
        if (end < 0)
        {
            return null;
        }
        string line = System.Text.Encoding.UTF8.GetString(ahead[..end]).TrimEnd('\r');
        _start += end + 1;
        return line;
    }

    /// <summary>Reads into a buffer; gives how much there was.</summary>
    public int Read(Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length && !Peek(1).IsEmpty)
        {
            int count = Math.Min(buffer.Length - total, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(buffer[total..]);
            _start += count;
            total += count;
        }
        return total;
    }

    /// <summary>Passes over so many bytes; gives how many there were.</summary>
    public long Skip(long count)
    {
        long total = 0;
        while (total < count && !Peek(1).IsEmpty)
        {
            int step = (int)Math.Min(count - total, _end - _start);
            _start += step;
            total += step;
        }
        return total;
    }

    /// <summary>Passes over all up to the next line that begins a record, or to the end of the part.</summary>
    public void SkipToRecord()
    {
        if (AtRecord())
        {
            return;
        }
        ReadOnlySpan<byte> mark = "\nWARC/"u8;
        while (Peek(_buffer.Length / 2) is { IsEmpty: false } ahead)
        {
            int at = ahead.IndexOf(mark);
            if (at >= 0)
            {
                _start += at + 1;
                return;
            }
            // The mark may begin at the very end of what is at hand.
            _start += ahead.Length < mark.Length ? ahead.Length : ahead.Length - mark.Length + 1;
        }
    }

    /// <summary>Puts bytes back in front of what comes next.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        int rest = _end - _start;
        var joined = new byte[Math.Max(_buffer.Length, bytes.Length + rest)];
        bytes.CopyTo(joined);
        _buffer.AsSpan(_start, rest).CopyTo(joined.AsSpan(bytes.Length));
        _buffer = joined;
        _start = 0;
        _end = bytes.Length + rest;
    }

    /// <summary>More of the part; where its packing is broken nothing of it is left, what is at hand neither: its checksum was not seen.</summary>
    private int Take(Span<byte> room)
    {
        if (_members is not { } members)
        {
            return _stream.Read(room);
        }
        try
        {
            return members.Read(room);
        }
        catch (UnreadableException)
        {
            _start = _end = 0;
            _partEnded = true;
            throw;
        }
    }

    private void Fill(int least)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }
        while (_end < least && _end < _buffer.Length)
        {
            int count = Take(_buffer.AsSpan(_end));
            if (count == 0)
            {
                _partEnded = true;
                return;
            }
            _end += count;
            _read += count;
        }
    }
}
