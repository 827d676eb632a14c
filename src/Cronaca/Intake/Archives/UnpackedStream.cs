namespace Cronaca.Intake.Archives;

/// <summary>What the runtime's unpackers give, and an error where they give up in silence: they take the end of the file for the end of what is packed.</summary>
internal sealed class UnpackedStream(Stream unpacker, CountedStream packed) : ForwardStream
{
    private readonly Stream _unpacker = unpacker;
    private readonly CountedStream _packed = packed;

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _unpacker.Read(buffer);
        }
        // The runtime says what is broken in three ways, one of them as a fault of the disk.
        catch (Exception error)
            when (error is InvalidDataException or InvalidOperationException
                || (error is IOException && !_packed.HasFailed)
            )
        {
            throw new UnreadableException(
                $"found broken packing; expected {Decompression.Accepted}"
            );
        }
        // One that has come to its end asks for nothing more.
        return count == 0 && buffer.Length > 0 && _packed.HasEnded && _packed.Count > 0
            ? throw new UnreadableException("what is packed breaks off")
            : count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacker.Dispose();
        }
        base.Dispose(disposing);
    }
}
