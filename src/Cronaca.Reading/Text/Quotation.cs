namespace Cronaca.Reading.Text;

/// <summary>A stretch between quotation marks.</summary>
/// <param name="Span">With the marks.</param>
/// <param name="Content">Without the marks.</param>
/// <param name="Level">0 for an outermost quotation, 1 for one within it, and so on.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Content, int Level);
