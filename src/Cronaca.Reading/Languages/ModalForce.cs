namespace Cronaca.Reading.Languages;

/// <summary>What a word does to what hangs on it.</summary>
internal enum ModalForce
{
    Possible,
    Planned,
    Demanded,
    Hypothetical,
    Negative,
}
