namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Reads the names of a report: finds them, tells their kinds and places, ties the mentions of one entity together.</summary>
internal sealed class NameReader
{
    private readonly Document document;
    private readonly NameLists lists;
    private readonly RoleReader roles;
    private readonly DescriptionReader descriptions;
    private readonly EntityTable table;
    private readonly PlaceChooser places;
    private readonly List<Spot> spots;
    private readonly Dictionary<Mention, Where> wheres = new(ReferenceEqualityComparer.Instance);
    private readonly List<Description> described = [];
    private readonly List<(Description Description, int Spot)> deferred = [];
    private readonly List<Mention> mentions = [];
    private readonly Mention[][] bySentence;
    private bool[] taken = new bool[64];
    private Entity? lastPlural;

    private NameReader(Document document)
    {
        this.document = document;
        lists = NameLists.For(document.Language);
        roles = new RoleReader(document.Text, lists);
        descriptions = new DescriptionReader(lists);
        table = new EntityTable(lists);
        NameSpotter spotter = new(document);
        spots = spotter.Find();
        places = new PlaceChooser(document.Text, lists, spots);
        foreach (string country in spotter.Countries)
        {
            places.Count(country);
        }
        bySentence = new Mention[document.Sentences.Count][];
    }

    /// <summary>The names of a document whose sentences are parsed; without a parse, roles, pronouns and descriptions are fewer.</summary>
    public static NamesOfReport Read(Document document) => new NameReader(document).Read();

    private NamesOfReport Read()
    {
        int next = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            int first = next;
            while (next < spots.Count && ReferenceEquals(spots[next].Sentence, sentence))
            {
                next++;
            }
            Read(sentence, first, next);
        }
        return new NamesOfReport(
            table.Entities,
            bySentence,
            wheres,
            new Antecedents(document, bySentence, table)
        );
    }

    private void Read(Sentence sentence, int first, int end)
    {
        IReadOnlyList<Word> words = sentence.Words;
        if (taken.Length < words.Count)
        {
            taken = new bool[Math.Max(words.Count, taken.Length * 2)];
        }
        taken.AsSpan(0, words.Count).Clear();
        mentions.Clear();
        described.Clear();
        deferred.Clear();
        PersonRole?[] found = new PersonRole?[end - first];
        Entity?[] named = new Entity?[end - first];
        for (int i = first; i < end; i++)
        {
            Spot spot = spots[i];
            if (spot.Kind == EntityKind.Unknown)
            {
                continue;
            }
            int from = spot.First;
            int to = spot.Last;
            if (
                spot.Kind == EntityKind.Person
                && roles.Find(spot, i + 1 < end ? spots[i + 1] : null) is { } role
            )
            {
                found[i - first] = role;
                from = role.Start;
                to = role.End;
            }
            taken.AsSpan(from, to - from + 1).Fill(true);
        }
        descriptions.Find(sentence, taken.AsSpan(0, words.Count), described);
        int name = first;
        int description = 0;
        foreach (Word word in words)
        {
            while (name < end && spots[name].First == word.Index)
            {
                if (spots[name].Kind != EntityKind.Unknown)
                {
                    named[name - first] = AddName(name, end, found[name - first]);
                }
                name++;
            }
            while (description < described.Count && described[description].Head.Index == word.Index)
            {
                int by = NamedBy(word, first, end);
                if (by < 0)
                {
                    AddDescription(described[description], null);
                }
                else
                {
                    deferred.Add((described[description], by));
                }
                description++;
            }
            if (word.Upos == Upos.PRON)
            {
                AddPronoun(word);
            }
        }
        foreach ((Description waiting, int by) in deferred)
        {
            AddDescription(waiting, named[by - first]);
        }
        mentions.Sort(
            static (a, b) =>
                a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : b.Span.End - a.Span.End
        );
        bySentence[sentence.Index] = [.. mentions];
    }

    private Entity AddName(int at, int end, PersonRole? role)
    {
        Spot spot = spots[at];
        string name = NameOf(spot);
        Entity entity;
        Place? place = null;
        bool acronym = false;
        switch (spot.Kind)
        {
            case EntityKind.Person:
                entity = table.Person(spot, name, role);
                if (role is { Span.IsEmpty: false })
                {
                    entity.Role ??= role.Span.Of(document.Text);
                }
                break;
            case EntityKind.Place:
                place = places.Choose(spot, Follower(at, end));
                entity =
                    place is not null && StandsForState(spot, place)
                        ? table.Government(place.Country, name, place)
                        : table.Place(spot.Key, name, place);
                break;
            default:
                acronym = IsAcronymOf(at, out Entity? whole);
                entity =
                    whole
                    ?? table.Organisation(spot.Key, name, spot.Known?.Country ?? CountryOf(spot));
                if (acronym)
                {
                    table.Alias(spot.Key, entity);
                }
                break;
        }
        Mention mention = Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
        if (spot.Kind == EntityKind.Place)
        {
            wheres.Add(
                mention,
                new Where
                {
                    Name = name,
                    Span = mention.Span,
                    GeoNamesId = place is { Id: > 0 } ? place.Id : null,
                    Country = place is { Country.Length: > 0 } ? place.Country : null,
                    Latitude = place?.Latitude,
                    Longitude = place?.Longitude,
                }
            );
        }
        return entity;
    }

    private string NameOf(Spot spot)
    {
        string text = spot.Span.Of(document.Text);
        // A name may run over a line's end.
        return text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : text.ReplaceLineEndings(" ");
    }

    // "Portland, Oregon", "Tripoli (Libano)": the next name, when a comma or a bracket is all that stands between.
    private Spot? Follower(int at, int end)
    {
        if (at + 1 >= end)
        {
            return null;
        }
        Spot next = spots[at + 1];
        int mark = spots[at].Last + 1;
        return next.First == mark + 1 && spots[at].Sentence.Words[mark].Form is "," or "("
            ? next
            : null;
    }

    // "Organizzazione del Trattato di Sicurezza Collettiva (CSTO)".
    private bool IsAcronymOf(int at, out Entity? whole)
    {
        whole = null;
        Spot spot = spots[at];
        if (at == 0 || spot.Length > 1 || spot.First < 2 || spot.FirstWord.Form.Length > 8)
        {
            return false;
        }
        Spot before = spots[at - 1];
        bool bracketed =
            ReferenceEquals(before.Sentence, spot.Sentence)
            && before.Last == spot.First - 2
            && spot.Sentence.Words[spot.First - 1].Form == "("
            && before is { Kind: EntityKind.Organisation, Length: > 1 };
        foreach (char c in spot.FirstWord.Form)
        {
            bracketed &= char.IsUpper(c) || c is '.' or '-';
        }
        whole = bracketed ? table.ByName(before.Key) : null;
        return whole is not null;
    }

    private string? CountryOf(Spot spot)
    {
        for (int i = spot.First; i <= spot.Last; i++)
        {
            if (lists.CountryOf(spot.Sentence.Words[i].Form) is { } country)
            {
                return country;
            }
        }
        return null;
    }

    /// <summary>A country or a capital that acts: "Mosca ha detto", "guidata da Mosca"; not "a Mosca", "in Russia".</summary>
    private bool StandsForState(Spot spot, Place place)
    {
        if (place.Kind is not (PlaceKind.Country or PlaceKind.Capital) || place.Country.Length == 0)
        {
            return false;
        }
        Word head = HeadOf(spot.Sentence.Words, spot.First, spot.Last);
        if (head.Relation.Length == 0)
        {
            return ActsByItsPlace(spot);
        }
        Word first = head.FirstConjunct();
        if (first.Is("obl:agent"))
        {
            return true;
        }
        return first.Relation == "nsubj"
            && first.Head is { Upos: Upos.VERB }
            && first.Case() is null;
    }

    // Without a tree: no preposition before, a small word that is no preposition after.
    private bool ActsByItsPlace(Spot spot)
    {
        IReadOnlyList<Word> words = spot.Sentence.Words;
        int before = spot.First - 1;
        if (before >= 0 && (lists.Of(words[before].Form) & NameTraits.Article) != NameTraits.None)
        {
            before--;
        }
        int after = spot.Last + 1;
        bool free = before < 0 || words[before].Form is "," or "." or ";";
        return free
            && after < words.Count
            && char.IsLower(words[after].Form[0])
            && (lists.Of(words[after].Form) & (NameTraits.Function & ~NameTraits.In))
                == NameTraits.None;
    }

    private void AddDescription(Description description, Entity? known)
    {
        Word head = description.Head;
        IReadOnlyList<Word> words = head.Sentence.Words;
        NameKey key = default;
        for (int i = description.First; i <= description.Last; i++)
        {
            if ((lists.Of(words[i].Form) & NameTraits.Article) == NameTraits.None)
            {
                key.Append(words[i], document.Text);
            }
        }
        TextSpan span = words[description.First].Span.Union(words[description.Last].Span);
        if (table.Description(description, span.Of(document.Text), key.Value) is not { } entity)
        {
            return;
        }
        Add(
            entity,
            MentionKind.Description,
            head.Sentence,
            description.First,
            description.Last,
            head
        );
        if (description.IsPlural)
        {
            lastPlural = entity;
        }
    }

    /// <summary>Which name, of those from <paramref name="first"/> to before <paramref name="end"/>, names what the noun describes: "l'agenzia di stampa TASS", "his successor, President Erlan Bekov"; -1 for none.</summary>
    private int NamedBy(Word noun, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            Spot spot = spots[i];
            if (
                spot.Kind is not (EntityKind.Organisation or EntityKind.Person)
                || spot.First <= noun.Index
            )
            {
                continue;
            }
            Word word = HeadOf(spot.Sentence.Words, spot.First, spot.Last);
            for (int step = 0; step < 3 && word.Head is { } above; step++)
            {
                bool names =
                    word.IsAny("appos", "flat")
                    || (word.IsAny("nmod", "compound") && word.Case() is null);
                if (!names)
                {
                    break;
                }
                if (ReferenceEquals(above, noun))
                {
                    return i;
                }
                word = above;
            }
        }
        return -1;
    }

    private void AddPronoun(Word word)
    {
        NameTraits traits = lists.Of(word.Form);
        if (
            (traits & (NameTraits.He | NameTraits.She | NameTraits.They)) == NameTraits.None
            || word.Has("Poss=Yes")
        )
        {
            return;
        }
        Entity? entity =
            (traits & NameTraits.They) != NameTraits.None
                ? lastPlural
                : LastPerson(
                    (traits & NameTraits.She) != NameTraits.None
                        ? NameTraits.Female
                        : NameTraits.Male
                );
        if (entity is not null)
        {
            Add(entity, MentionKind.Pronoun, word.Sentence, word.Index, word.Index, word);
            table.Touch(entity);
        }
    }

    private Entity? LastPerson(NameTraits gender)
    {
        for (int i = table.Recent.Count - 1; i >= 0; i--)
        {
            Person person = table.Recent[i];
            if (person.Gender == NameTraits.None || person.Gender == gender)
            {
                return person.Entity;
            }
        }
        return null;
    }

    private Mention Add(
        Entity entity,
        MentionKind kind,
        Sentence sentence,
        int first,
        int last,
        Word? head
    )
    {
        Mention mention = new()
        {
            Entity = entity,
            Kind = kind,
            Span = sentence.Words[first].Span.Union(sentence.Words[last].Span),
            First = sentence.Words[first],
            Last = sentence.Words[last],
            Head = head ?? HeadOf(sentence.Words, first, last),
        };
        entity.Mentions.Add(mention);
        mentions.Add(mention);
        return mention;
    }

    private static Word HeadOf(IReadOnlyList<Word> words, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            Word? head = words[i].Head;
            if (
                words[i].Relation.Length > 0
                && (head is null || head.Index < first || head.Index > last)
            )
            {
                return words[i];
            }
        }
        return words[first];
    }
}
