namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Text;

/// <summary>The tolls of a sentence as they are found, each with what it counts and the word that says what happened.</summary>
internal sealed class TollList
{
    private readonly List<Found> _found = [];

    public IReadOnlyList<Toll> Tolls => [.. _found.Select(f => f.Toll)];

    public IReadOnlyList<Found> All => _found;

    /// <summary>Whether the same is told already: the same happening to those at the same words.</summary>
    public bool Has(TollType type, Counted counted) =>
        _found.Exists(f =>
            f.Toll.Type == type
            && (
                f.Counted.Quantity.Span.Overlaps(counted.Quantity.Span)
                || f.Counted.Head == counted.Head && !(f.Counted.Stated && counted.Stated)
            )
        );

    /// <summary>Whether a toll counts by the number at a span.</summary>
    public bool Counts(TextSpan number) =>
        _found.Exists(f => f.Counted.Quantity.Span.Overlaps(number));

    /// <summary>"69 feriti, di cui 11 in gravi condizioni": what was found as a toll of its own counts a part of another.</summary>
    public void MakePart(TollType type, Counted counted, string whole)
    {
        int i = _found.FindIndex(f =>
            f.Toll.Type == type && f.Counted.Quantity.Span == counted.Quantity.Span
        );
        if (i >= 0 && _found[i].Toll.PartOf is null && TollParts.Key(_found[i].Toll) != whole)
        {
            _found[i] = _found[i] with { Toll = _found[i].Toll with { PartOf = whole } };
        }
    }

    public void Add(Toll toll, Counted counted, Word predicate) =>
        _found.Add(new Found(toll, counted, predicate));

    /// <summary>Drops "people killed" without a number where the sentence gives the number of the same: "its count of people killed has reached 31".</summary>
    public void Supersede(Word predicate, TollType type) =>
        _found.RemoveAll(f => f.Predicate == predicate && f.Toll.Type == type && !f.Counted.Stated);

    internal sealed record Found(Toll Toll, Counted Counted, Word Predicate);
}
