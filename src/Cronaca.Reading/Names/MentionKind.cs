namespace Cronaca.Reading.Names;

internal enum MentionKind
{
    Name,

    /// <summary>"l'ex presidente", "the group".</summary>
    Description,
    Pronoun,
}
