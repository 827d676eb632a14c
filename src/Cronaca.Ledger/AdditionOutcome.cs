namespace Cronaca.Ledger;

/// <summary>What became of a report that was given to the ledger.</summary>
public enum AdditionOutcome
{
    /// <summary>The first version of its source.</summary>
    New,

    /// <summary>Held already, to the letter: nothing was written.</summary>
    Same,

    /// <summary>A further version of a source that the ledger knows.</summary>
    NewVersion,
}
