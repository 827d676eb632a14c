namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>An expression of time found in a sentence, resolved as far as the report settles it.</summary>
internal sealed record TimeMention
{
    /// <summary>Null when neither the report's date nor the text settles it.</summary>
    public required When? When { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>First and last word, both included.</summary>
    public required Word First { get; init; }

    public required Word Last { get; init; }

    /// <summary>True for "dal 2019", "since Monday", "from", "entro": a bound rather than the time itself.</summary>
    public bool IsBound { get; init; }

    /// <summary>The unit (UCUM) in which it comes again: "every week", "annual"; null for what does not.</summary>
    public string? Every { get; init; }

    /// <summary>The two times of a range, each by itself: "between April and June"; empty when it is none.</summary>
    public IReadOnlyList<TimeMention> Ends { get; init; } = [];

    /// <summary>The name of the rule that read it.</summary>
    public required string Rule { get; init; }
}
