namespace Cronaca.Reading;

public enum EntityKind
{
    Unknown,
    Person,
    Organisation,
    Place,

    /// <summary>People told together by what they are or do: "i manifestanti", "members of the security forces".</summary>
    Group,
}
