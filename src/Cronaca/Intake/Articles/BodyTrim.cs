namespace Cronaca.Intake.Articles;

/// <summary>Cuts from the blocks of the box of an article what is no part of its text: lines of furniture, lists of links, what comes before its first sentence and after its last.</summary>
internal static class BodyTrim
{
    /// <summary>The blocks that are the text, in their order.</summary>
    /// <param name="blocks">The blocks of the box.</param>
    /// <param name="title">The title, which is no part of the text.</param>
    /// <param name="sure">Those that the page tells machines are the article's; none when it does not.</param>
    public static IReadOnlyList<Block> Of(List<Block> blocks, string? title, HashSet<Block> sure)
    {
        var kept = blocks
            .Where(b =>
                sure.Contains(b)
                || !(Furniture.Is(b) || IsMarkup(b) || IsLinks(b) || IsTitle(b, title))
            )
            .ToList();
        int start = kept.FindIndex(b => sure.Contains(b) || (Starts(b) && !IsDateLine(b)));
        int end = kept.FindLastIndex(b => sure.Contains(b) || Ends(b));
        return start < 0 || end < start ? kept : kept.GetRange(start, end - start + 1);
    }

    private static bool IsMarkup(Block block) =>
        block.Text.StartsWith('<') && block.Text.EndsWith('>');

    /// <summary>A line or an item that is all link, and no sentence.</summary>
    private static bool IsLinks(Block block) =>
        block.LinkShare > 0.8
        && (block.Kind == BlockKind.Item || block.Words < 25)
        && block.Kind != BlockKind.Row;

    private static bool IsTitle(Block block, string? title) =>
        block.Text == title && block.Kind == BlockKind.Heading;

    /// <summary>"Updated 5:27 am, Wednesday, November 20, 2019": before the text it is no part of it.</summary>
    private static bool IsDateLine(Block block) =>
        block.Words <= 14 && DateWords.Find(block.Text) is not null && !EndsSentence(block.Text);

    private static bool Starts(Block block) => block.Words >= 8 || EndsSentence(block.Text);

    private static bool Ends(Block block) =>
        block.Kind != BlockKind.Heading
        && (
            block.Words >= 4
            || EndsSentence(block.Text)
            || AgencyFinder.AtEnd(block.Text) is not null
        );

    private static bool EndsSentence(string text) =>
        text.AsSpan().TrimEnd("\"”’»')] ") is [.., '.' or '!' or '?' or '…' or ':'];
}
