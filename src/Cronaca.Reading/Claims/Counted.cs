namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Text;

/// <summary>A noun phrase that counts: how many, and of whom.</summary>
/// <param name="Quantity">The range.</param>
/// <param name="Head">The noun (or the number that stands for one).</param>
/// <param name="Group">The words for those counted, without the number; null when only the casualty word itself says who.</param>
/// <param name="Stated">True when a number or a word of number is written; false for "a man", "dead and injured".</param>
internal sealed record Counted(Quantity Quantity, Word Head, TextSpan? Group, bool Stated);
