namespace Cronaca.Reading;

/// <summary>A stretch of the report's own text, in UTF-16 code units; <paramref name="End"/> is not included.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Contains(int position) => position >= Start && position < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) =>
        new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words themselves, to the letter.</summary>
    public string Of(string text) => text[Start..End];
}
