namespace Cronaca.Ledger;

/// <summary>When an address was asked last, and what its server said of the state of what stands there, so that it can be asked for what has changed only.</summary>
/// <param name="Address">As it was asked for.</param>
/// <param name="ETag">The server's mark of the state, word for word; null when it gave none.</param>
/// <param name="LastModified">The server's date of the state, word for word; null when it gave none.</param>
/// <param name="At">When.</param>
public sealed record Visit(string Address, string? ETag, string? LastModified, DateTimeOffset At);
