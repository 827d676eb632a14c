namespace Cronaca.Intake.Archives;

/// <summary>A stream that is only read, and only forwards.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}

/// <summary>Passes a stream on and counts its bytes.</summary>
internal sealed class CountedStream(Stream stream) : ForwardStream
{
    private readonly Stream _stream = stream;

    public long Count { get; private set; }

    /// <summary>Whether more was asked for than there is.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Whether it could not be read on: a fault is the file's or the network's, and not of what is in it.</summary>
    public bool HasFailed { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _stream.Read(buffer);
        }
        catch
        {
            HasFailed = true;
            throw;
        }
        Count += count;
        HasEnded |= count == 0 && buffer.Length > 0;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }
        base.Dispose(disposing);
    }
}

/// <summary>Passes a stream on, and shows its first bytes before they are read.</summary>
internal sealed class AheadStream : ForwardStream
{
    private readonly Stream _stream;
    private readonly byte[] _head;
    private int _read;

    public AheadStream(Stream stream, int length)
    {
        _stream = stream;
        var head = new byte[length];
        _head = head[..stream.ReadAtLeast(head, length, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes; fewer than were asked for where the stream has fewer.</summary>
    public ReadOnlySpan<byte> Head => _head;

    public override int Read(Span<byte> buffer)
    {
        if (_read == _head.Length)
        {
            return _stream.Read(buffer);
        }
        int count = Math.Min(buffer.Length, _head.Length - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }
        base.Dispose(disposing);
    }
}
