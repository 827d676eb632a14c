namespace Cronaca.Intake.Archives;

/// <summary>How much comes out of what is packed before it is held to be an attack.</summary>
internal sealed record UnpackLimits
{
    /// <summary>Bytes that come out, at most.</summary>
    public long Bytes { get; init; } = ReportBytes.Largest;

    /// <summary>How many times as much may come out as went in. Pages come to 4 to 20 times, menus repeated without end to 100; deflate reaches 1,032.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes that may come out before the ratio counts: small things pack well.</summary>
    public long Free { get; init; } = 1024 * 1024;
}
