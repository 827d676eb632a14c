namespace Cronaca;

internal static class ExitCode
{
    /// <summary>All that was given was read.</summary>
    public const int Success = 0;

    /// <summary>Something could not be read; what could be was.</summary>
    public const int Unread = 1;

    /// <summary>The command line is not one.</summary>
    public const int Usage = 2;

    /// <summary>The ledger cannot be opened, read or written; what was told as added is kept.</summary>
    public const int Ledger = 3;

    /// <summary>Stopped by Ctrl-C; what was told as added is kept.</summary>
    public const int Stopped = 130;
}
