namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>One place in the text where an entity is spoken of.</summary>
internal sealed record Mention
{
    public required Entity Entity { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>The name itself, or for a description or a pronoun its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>First and last word, both included.</summary>
    public required Word First { get; init; }

    public required Word Last { get; init; }

    /// <summary>The word of the mention that is the head in the tree.</summary>
    public required Word Head { get; init; }
}
