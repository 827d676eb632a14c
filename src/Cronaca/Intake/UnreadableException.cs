namespace Cronaca.Intake;

/// <summary>An input that cannot be read as a report. The message is for people: where, what was found, what was expected.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
