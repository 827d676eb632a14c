namespace Cronaca.Ledger;

/// <summary>Whom a report or a claim comes from in the end; two claims of one origin are one witness.</summary>
/// <param name="Key">The same for the same origin ("agency:reuters", "voice:interior ministry", "report:17").</param>
/// <param name="Name">For people.</param>
/// <param name="How">How it was told: "agency credit", "same text as report 17", "end of the chain of voices", "the outlet itself".</param>
public sealed record Origin(string Key, string Name, string How);
