namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>A stretch of words that looks like a name, on its way to being a mention: what speaks for each kind.</summary>
internal sealed class Spot
{
    public required Sentence Sentence { get; init; }

    /// <summary>Index of the first word in the sentence.</summary>
    public required int First { get; init; }

    /// <summary>Index of the last word, included.</summary>
    public required int Last { get; init; }

    /// <summary>The key of the whole name.</summary>
    public required ulong Key { get; init; }

    public KnownName? Known { get; init; }

    /// <summary>Where the gazetteer has the name; (0, 0) when it has not.</summary>
    public (int First, int Count) Places { get; init; }

    public NameScores Own;

    /// <summary>The words around put something there: "in", a comma and a country.</summary>
    public bool IsLocated { get; set; }

    public EntityKind Kind { get; set; }

    public int Length => Last - First + 1;

    public Word FirstWord => Sentence.Words[First];

    public Word LastWord => Sentence.Words[Last];

    public TextSpan Span => FirstWord.Span.Union(LastWord.Span);
}

/// <summary>What speaks for a name being a person's, a place's, an organisation's; larger is likelier.</summary>
internal record struct NameScores(int Person, int Place, int Organisation)
{
    public readonly int Best => Math.Max(Person, Math.Max(Place, Organisation));

    public readonly EntityKind Kind =>
        Best < 2 ? EntityKind.Unknown
        : Place == Best ? EntityKind.Place
        : Person == Best ? EntityKind.Person
        : EntityKind.Organisation;

    public static NameScores operator +(NameScores a, NameScores b) =>
        new(a.Person + b.Person, a.Place + b.Place, a.Organisation + b.Organisation);

    public readonly NameScores Scaled(int numerator, int denominator) =>
        new(
            Person * numerator / denominator,
            Place * numerator / denominator,
            Organisation * numerator / denominator
        );
}
