namespace Cronaca.Intake.Archives;

/// <summary>Reads what another stream unpacks, and stops where it becomes too much, by itself or for what went in.</summary>
internal sealed class BoundedStream(Stream unpacked, CountedStream packed, UnpackLimits limits)
    : ForwardStream
{
    private readonly Stream _unpacked = unpacked;
    private readonly CountedStream _packed = packed;
    private readonly UnpackLimits _limits = limits;
    private long _count;

    public override int Read(Span<byte> buffer)
    {
        int count = _unpacked.Read(buffer);
        _count += count;
        if (_count > _limits.Bytes)
        {
            throw Decompression.TooMuch(_limits.Bytes);
        }
        if (_count > _limits.Free && _count / _limits.Ratio > _packed.Count)
        {
            throw Decompression.TooDense(_limits.Ratio);
        }
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }
        base.Dispose(disposing);
    }
}
