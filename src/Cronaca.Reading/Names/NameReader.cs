namespace Cronaca.Reading.Names;

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
        spots = new NameSpotter(document).Find(out List<string> countries);
        places = new PlaceChooser(document.Text, lists, spots);
        foreach (string country in countries)
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
            new Antecedents(document, bySentence, table.Persons)
        );
    }

    private void Read(Sentence sentence, int first, int end)
    {
        mentions.Clear();
        described.Clear();
        deferred.Clear();
        PersonRole?[] found = FindRoles(sentence, first, end);
        descriptions.Find(sentence, taken.AsSpan(0, sentence.Words.Count), described);
        Entity?[] named = new Entity?[end - first];
        int name = first;
        int description = 0;
        foreach (Word word in sentence.Words)
        {
            for (; name < end && spots[name].First <= word.Index; name++)
            {
                if (spots[name].Kind != EntityKind.Unknown)
                {
                    named[name - first] = AddName(name, end, found[name - first]);
                }
            }
            for (
                ;
                description < described.Count && described[description].Head.Index == word.Index;
                description++
            )
            {
                AddOrDefer(described[description], first, end);
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

    /// <summary>The role beside each name from <paramref name="first"/> on, by its place in the list; marks the words of names and roles as taken.</summary>
    private PersonRole?[] FindRoles(Sentence sentence, int first, int end)
    {
        int count = sentence.Words.Count;
        if (taken.Length < count)
        {
            taken = new bool[Math.Max(count, taken.Length * 2)];
        }
        taken.AsSpan(0, count).Clear();
        PersonRole?[] found = new PersonRole?[end - first];
        for (int i = first; i < end; i++)
        {
            Spot spot = spots[i];
            if (spot.Kind == EntityKind.Unknown)
            {
                continue;
            }
            int from = spot.First;
            int to = spot.Last;
            Spot? next = i + 1 < end ? spots[i + 1] : null;
            if (spot.Kind == EntityKind.Person && roles.Find(spot, next) is { } role)
            {
                found[i - first] = role;
                from = role.Start;
                to = role.End;
            }
            taken.AsSpan(from, to - from + 1).Fill(true);
        }
        return found;
    }

    private Entity AddName(int at, int end, PersonRole? role)
    {
        Spot spot = spots[at];
        string name = NameOf(spot);
        return spot.Kind switch
        {
            EntityKind.Person => AddPerson(spot, name, role),
            EntityKind.Place => AddPlace(spot, name, SpotNeighbours.Follower(spots, at, end)),
            _ => AddOrganisation(at, name),
        };
    }

    private Entity AddPerson(Spot spot, string name, PersonRole? role)
    {
        Entity entity = table.Persons.Named(spot, name, role);
        Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
        if (role is { Span.IsEmpty: false })
        {
            entity.Role ??= role.Span.Of(document.Text);
            // "Il ministro Omar Shah": the noun is the head of the clause's subject, and it is he.
            IReadOnlyList<Word> words = spot.Sentence.Words;
            int first = role.Start;
            if (
                first < spot.First
                && first > 0
                && words[first - 1].PartCount == 1
                && (lists.Of(words[first - 1].Form) & NameTraits.Article) != NameTraits.None
            )
            {
                first--;
            }
            Add(entity, MentionKind.Description, spot.Sentence, first, role.End, null);
        }
        return entity;
    }

    private Entity AddPlace(Spot spot, string name, Spot? follower)
    {
        Place? place = places.Choose(spot, follower);
        Entity entity =
            place is not null && Governments.IsMeant(spot, place, lists)
                ? table.Government(place.Country, name, place)
                : table.Place(spot.Key, name, place);
        Mention mention = Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
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
        return entity;
    }

    private Entity AddOrganisation(int at, string name)
    {
        Spot spot = spots[at];
        Entity? whole = SpotNeighbours.WholeOf(spots, at, table);
        Entity entity =
            whole ?? table.Organisation(spot.Key, name, spot.Known?.Country ?? CountryOf(spot));
        if (whole is not null)
        {
            table.Alias(spot.Key, whole);
        }
        Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
        return entity;
    }

    private string NameOf(Spot spot)
    {
        string text = spot.Span.Of(document.Text);
        // A name may run over a line's end.
        return text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : text.ReplaceLineEndings(" ");
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

    private void AddOrDefer(Description description, int first, int end)
    {
        int by = NamedNoun.Find(description, spots, first, end);
        if (by < 0)
        {
            AddDescription(description, null);
        }
        else
        {
            // Who it is, is told by a name further on.
            deferred.Add((description, by));
        }
    }

    private void AddDescription(Description description, Entity? known)
    {
        Word head = description.Head;
        IReadOnlyList<Word> words = head.Sentence.Words;
        Entity? entity = known;
        if (entity is null)
        {
            NameKey key = default;
            for (int i = description.First; i <= description.Last; i++)
            {
                if ((lists.Of(words[i].Form) & NameTraits.Article) == NameTraits.None)
                {
                    key.Append(words[i], document.Text);
                }
            }
            TextSpan span = words[description.First].Span.Union(words[description.Last].Span);
            entity = table.Described(description, span.Of(document.Text), key.Value);
        }
        Add(
            entity,
            MentionKind.Description,
            head.Sentence,
            description.First,
            description.Last,
            head
        );
        lastPlural = description.IsPlural ? entity : lastPlural;
    }

    private void AddPronoun(Word word)
    {
        NameTraits traits = lists.Of(word.Form);
        const NameTraits pronouns = NameTraits.He | NameTraits.She | NameTraits.They;
        if ((traits & pronouns) == NameTraits.None || word.Has("Poss=Yes"))
        {
            return;
        }
        Entity? entity =
            (traits & NameTraits.They) != NameTraits.None ? lastPlural
            : (traits & NameTraits.She) != NameTraits.None ? table.Persons.LastOf(NameTraits.Female)
            : table.Persons.LastOf(NameTraits.Male);
        if (entity is not null)
        {
            Add(entity, MentionKind.Pronoun, word.Sentence, word.Index, word.Index, word);
            table.Persons.Touch(entity);
        }
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
            Head = head ?? NounPhrase.HeadOf(sentence.Words, first, last),
        };
        entity.Mentions.Add(mention);
        mentions.Add(mention);
        return mention;
    }
}
