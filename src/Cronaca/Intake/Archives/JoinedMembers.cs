namespace Cronaca.Intake.Archives;

/// <summary>The members of a gzip body, one after another, each with its checksum looked at.</summary>
internal sealed class JoinedMembers : ForwardStream
{
    private readonly CountedStream _packed;
    private readonly GzipMembers _members;

    public JoinedMembers(Stream packed, UnpackLimits limits)
    {
        _packed = new CountedStream(packed);
        _members = new GzipMembers(_packed, limits);
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        while ((count = _members.Read(buffer)) == 0 && _members.Next()) { }
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _members.Dispose();
            _packed.Dispose();
        }
        base.Dispose(disposing);
    }
}
