namespace Cronaca.Reading;

public enum GapType
{
    NoEvidence,
    Undetermined,
    Unverified,
    Undisclosed,
    NoComment,
}
