namespace Cronaca.Reading.Text;

/// <summary>A surface token: what stands between spaces and marks, before it is parted into syntactic words.</summary>
/// <param name="Start">Where it begins in the report's text.</param>
/// <param name="End">Where it ends, not included.</param>
/// <param name="Kind">What it is, as far as the characters tell.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public TextSpan Span => new(Start, End);
}
