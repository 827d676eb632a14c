namespace Cronaca.Ledger;

/// <summary>A ledger that cannot be opened, read or written. The message is for people: which file, what was found, what was expected.</summary>
public sealed class LedgerException : Exception
{
    public LedgerException(string message)
        : base(message) { }

    public LedgerException(string message, Exception inner)
        : base(message, inner) { }

    public LedgerException() { }
}
