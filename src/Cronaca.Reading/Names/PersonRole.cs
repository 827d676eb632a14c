namespace Cronaca.Reading.Names;

/// <summary>What stands beside a person's name and says what the person is.</summary>
/// <param name="Span">The role's words, without article; empty for a bare title.</param>
/// <param name="Noun">The role noun, lower case: "portavoce"; null for a bare title.</param>
/// <param name="Start">Index of the first word of the role, or of the name when the role follows it.</param>
/// <param name="End">Index of the last word of the role, or of the name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, by an adjective, a seat or a place among the role's words.</param>
/// <param name="Gender">Male, Female or None, as a title or the noun tells it.</param>
internal sealed record PersonRole(
    TextSpan Span,
    string? Noun,
    int Start,
    int End,
    string? Country,
    NameTraits Gender
);
