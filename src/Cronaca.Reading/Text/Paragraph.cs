namespace Cronaca.Reading.Text;

internal sealed class Paragraph
{
    public required int Index { get; init; }

    public required TextSpan Span { get; init; }

    public required ParagraphKind Kind { get; init; }

    /// <summary>The dateline or agency credit that opens the paragraph ("ALMATY, 6 gen (Reuters) -"), which is no part of its first sentence; null when there is none.</summary>
    public TextSpan? Dateline { get; init; }
}
