namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>The persons, organisations, places and groups of a report, and where it speaks of them.</summary>
internal sealed class NamesOfReport
{
    private readonly Mention[][] _bySentence;
    private readonly Dictionary<Mention, Where> _places;
    private readonly Antecedents _antecedents;
    private readonly PlaceChooser _chooser;
    private readonly NameLists _lists;

    internal NamesOfReport(
        IReadOnlyList<Entity> entities,
        Mention[][] bySentence,
        Dictionary<Mention, Where> places,
        Antecedents antecedents,
        PlaceChooser chooser,
        NameLists lists
    )
    {
        _chooser = chooser;
        _lists = lists;
        Entities = entities;
        _bySentence = bySentence;
        _places = places;
        _antecedents = antecedents;
    }

    /// <summary>In the order in which the report first speaks of them.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The mentions in a sentence, in order; a longer one before those within it.</summary>
    public IEnumerable<Mention> In(Sentence sentence) =>
        sentence.Index < _bySentence.Length ? _bySentence[sentence.Index] : [];

    /// <summary>The longest mention that contains this word; null when none does.</summary>
    public Mention? At(Word word)
    {
        Mention? best = null;
        foreach (Mention mention in Of(word.Sentence))
        {
            if (
                mention.First.Index <= word.Index
                && word.Index <= mention.Last.Index
                && (best is null || mention.Span.Length > best.Span.Length)
            )
            {
                best = mention;
            }
        }
        return best;
    }

    /// <summary>The shortest mention that contains this word: the place within "la polizia di Almaty"; null when none does.</summary>
    public Mention? Innermost(Word word)
    {
        Mention? best = null;
        foreach (Mention mention in Of(word.Sentence))
        {
            if (
                mention.First.Index <= word.Index
                && word.Index <= mention.Last.Index
                && (best is null || mention.Span.Length < best.Span.Length)
            )
            {
                best = mention;
            }
        }
        return best;
    }

    /// <summary>The place a mention names, with what the gazetteer knows of the one that is meant; null for a mention of no place.</summary>
    public Where? PlaceOf(Mention mention) => _places.GetValueOrDefault(mention);

    /// <summary>The town that a dateline names; null when the gazetteer does not know which is meant.</summary>
    /// <param name="name">As written: "LUSAKA".</param>
    /// <param name="beside">What stands behind the comma: "Zambia"; null for nothing.</param>
    public Place? Town(string name, string? beside) => _chooser.Town(name, beside);

    /// <summary>The country that an adjective or a name tells: "Zambian", "Zambia"; null for other words.</summary>
    public string? CountryOf(Word word) =>
        NameAt(word) is { } name
            ? name.Entity.Place is { Kind: PlaceKind.Country } place
                ? place.Country
                : null
            : _lists.CountryOf(word.Form);

    /// <summary>The longest name, and no description, that contains this word; null when none does.</summary>
    public Mention? NameAt(Word word)
    {
        Mention? best = null;
        foreach (Mention mention in Of(word.Sentence))
        {
            if (
                mention.Kind == MentionKind.Name
                && mention.First.Index <= word.Index
                && word.Index <= mention.Last.Index
                && (best is null || mention.Span.Length > best.Span.Length)
            )
            {
                best = mention;
            }
        }
        return best;
    }

    /// <summary>The capital of that country, or for null of the one that the report speaks of most; null when there is none.</summary>
    public Place? Capital(string? country) =>
        Gazetteer.Instance.Capital(country ?? _chooser.Country);

    /// <summary>The country that the report speaks of most; null when it speaks of none, or of two as often.</summary>
    public Place? Country() => Gazetteer.Instance.Country(_chooser.Country);

    /// <summary>Whom a pronoun, or the dropped subject of a verb, stands for; null rather than a guess.</summary>
    public Entity? Antecedent(Word verbOrPronoun) => _antecedents.Of(verbOrPronoun);

    /// <summary>Whether a pronoun may stand for an entity, by gender, number and kind; false for pronouns that are none of persons and bodies.</summary>
    public bool MayMean(Word pronoun, Entity entity)
    {
        var traits = _lists.Of(pronoun.Form);
        if ((traits & NameTraits.They) != NameTraits.None)
        {
            return entity.Kind is EntityKind.Group or EntityKind.Organisation;
        }
        if ((traits & (NameTraits.He | NameTraits.She)) == NameTraits.None)
        {
            return pronoun.Has("Gender=Neut") && entity.Kind == EntityKind.Organisation;
        }
        return entity.Kind == EntityKind.Person
            && _antecedents.MayBe(
                entity,
                (traits & NameTraits.She) != NameTraits.None ? NameTraits.Female : NameTraits.Male
            );
    }

    private Mention[] Of(Sentence sentence) =>
        sentence.Index < _bySentence.Length ? _bySentence[sentence.Index] : [];
}
