namespace Cronaca.Training.Origins;

/// <summary>A text of a corpus as sentences, each with whether a paragraph ends behind it.</summary>
/// <param name="Name">What the corpus calls it.</param>
/// <param name="Language">Its language.</param>
/// <param name="Sentences">The sentences, the title first.</param>
internal sealed record OriginalText(string Name, string Language, IReadOnlyList<string> Sentences)
{
    /// <summary>The title, a blank line, and three sentences a paragraph.</summary>
    public string Text => Join(Sentences);

    public static string Join(IReadOnlyList<string> sentences) =>
        string.Join(
            "\n\n",
            new[] { sentences[0] }.Concat(
                sentences.Skip(1).Chunk(3).Select(p => string.Join(' ', p))
            )
        );
}
