namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>Reads the names of a report: finds them, tells their kinds and places, ties the mentions of one entity together.</summary>
internal sealed class NameReader
{
    private readonly Document _document;
    private readonly NameLists _lists;
    private readonly RoleReader _roles;
    private readonly DescriptionReader _descriptions;
    private readonly EntityTable _table;
    private readonly PlaceChooser _places;
    private readonly List<Spot> _spots;
    private readonly Dictionary<Mention, Where> _wheres = new(ReferenceEqualityComparer.Instance);
    private readonly List<Description> _described = [];
    private readonly List<(Description Description, int Spot)> _deferred = [];
    private readonly List<Mention> _mentions = [];
    private readonly Mention[][] _bySentence;
    private bool[] _taken = new bool[64];
    private Entity? _lastPlural;

    private NameReader(Document document)
    {
        _document = document;
        _lists = NameLists.For(document.Language);
        _roles = new RoleReader(document.Text, _lists);
        _descriptions = new DescriptionReader(_lists);
        _table = new EntityTable(_lists);
        _spots = new NameSpotter(document).Find(out List<string> countries);
        SpotKinds.Credit(_spots, document);
        _places = new PlaceChooser(document.Text, _lists, _spots);
        foreach (string country in countries)
        {
            _places.Count(country);
        }
        _bySentence = new Mention[document.Sentences.Count][];
    }

    /// <summary>The names of a document whose sentences are parsed; without a parse, roles, pronouns and descriptions are fewer.</summary>
    public static NamesOfReport Read(Document document) => new NameReader(document).Read();

    private NamesOfReport Read()
    {
        int next = 0;
        foreach (Sentence sentence in _document.Sentences)
        {
            int first = next;
            while (next < _spots.Count && ReferenceEquals(_spots[next].Sentence, sentence))
            {
                next++;
            }
            Read(sentence, first, next);
        }
        return new NamesOfReport(
            _table.Entities,
            _bySentence,
            _wheres,
            new Antecedents(_document, _bySentence, _table.Persons),
            _places,
            _lists
        );
    }

    private void Read(Sentence sentence, int first, int end)
    {
        _mentions.Clear();
        _described.Clear();
        _deferred.Clear();
        PersonRole?[] found = FindRoles(sentence, first, end);
        _descriptions.Find(sentence, _taken.AsSpan(0, sentence.Words.Count), _described);
        Entity?[] named = new Entity?[end - first];
        int name = first;
        int description = 0;
        foreach (Word word in sentence.Words)
        {
            for (; name < end && _spots[name].First <= word.Index; name++)
            {
                if (_spots[name].Kind != EntityKind.Unknown)
                {
                    named[name - first] = AddName(name, end, found[name - first]);
                }
            }
            for (
                ;
                description < _described.Count && _described[description].Head.Index == word.Index;
                description++
            )
            {
                AddOrDefer(_described[description], first, end);
            }
            if (word.Upos == Upos.PRON)
            {
                AddPronoun(word);
            }
        }
        foreach ((Description waiting, int by) in _deferred)
        {
            AddDescription(waiting, named[by - first]);
        }
        _mentions.Sort(
            static (a, b) =>
                a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : b.Span.End - a.Span.End
        );
        _bySentence[sentence.Index] = [.. _mentions];
    }

    /// <summary>The role beside each name from <paramref name="first"/> on, by its place in the list; marks the words of names and roles as taken.</summary>
    private PersonRole?[] FindRoles(Sentence sentence, int first, int end)
    {
        int count = sentence.Words.Count;
        if (_taken.Length < count)
        {
            _taken = new bool[Math.Max(count, _taken.Length * 2)];
        }
        _taken.AsSpan(0, count).Clear();
        PersonRole?[] found = new PersonRole?[end - first];
        for (int i = first; i < end; i++)
        {
            Spot spot = _spots[i];
            if (spot.Kind == EntityKind.Unknown)
            {
                continue;
            }
            int from = spot.First;
            int to = spot.Last;
            Spot? next = i + 1 < end ? _spots[i + 1] : null;
            if (spot.Kind == EntityKind.Person && _roles.Find(spot, next) is { } role)
            {
                found[i - first] = role;
                from = role.Start;
                to = role.End;
            }
            _taken.AsSpan(from, to - from + 1).Fill(true);
        }
        return found;
    }

    private Entity AddName(int at, int end, PersonRole? role)
    {
        Spot spot = _spots[at];
        string name = NameOf(spot);
        return spot.Kind switch
        {
            EntityKind.Person => AddPerson(spot, name, role),
            EntityKind.Place => AddPlace(spot, name, SpotNeighbours.Follower(_spots, at, end)),
            _ => AddOrganisation(at, name),
        };
    }

    private Entity AddPerson(Spot spot, string name, PersonRole? role)
    {
        Entity entity = _table.Persons.Named(spot, name, role);
        Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
        if (role is { Span.IsEmpty: false })
        {
            entity.Role ??= role.Span.Of(_document.Text);
            // "Il ministro Omar Shah": the noun is the head of the clause's subject, and it is he.
            IReadOnlyList<Word> words = spot.Sentence.Words;
            int first = role.Start;
            if (
                first < spot.First
                && first > 0
                && words[first - 1].PartCount == 1
                && (_lists.Of(words[first - 1].Form) & NameTraits.Article) != NameTraits.None
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
        Place? place = _places.Choose(spot, follower);
        Entity entity =
            place is not null && Governments.IsMeant(spot, place, _lists)
                ? _table.Government(place.Country, name, place)
                : _table.Place(spot.Key, name, place);
        Mention mention = Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
        _wheres.Add(
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
        Spot spot = _spots[at];
        Entity? whole = SpotNeighbours.WholeOf(_spots, at, _table);
        Entity entity =
            whole ?? _table.Organisation(spot.Key, name, spot.Known?.Country ?? CountryOf(spot));
        if (whole is not null)
        {
            _table.Alias(spot.Key, whole);
        }
        Add(entity, MentionKind.Name, spot.Sentence, spot.First, spot.Last, null);
        return entity;
    }

    private string NameOf(Spot spot)
    {
        string text = spot.Span.Of(_document.Text);
        // A name may run over a line's end.
        return text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : text.ReplaceLineEndings(" ");
    }

    private string? CountryOf(Spot spot)
    {
        for (int i = spot.First; i <= spot.Last; i++)
        {
            if (_lists.CountryOf(spot.Sentence.Words[i].Form) is { } country)
            {
                return country;
            }
        }
        return null;
    }

    private void AddOrDefer(Description description, int first, int end)
    {
        int by = NamedNoun.Find(description, _spots, first, end);
        if (by < 0)
        {
            AddDescription(description, null);
        }
        else
        {
            // Who it is, is told by a name further on.
            _deferred.Add((description, by));
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
                if ((_lists.Of(words[i].Form) & NameTraits.Article) == NameTraits.None)
                {
                    key.Append(words[i], _document.Text);
                }
            }
            TextSpan span = words[description.First].Span.Union(words[description.Last].Span);
            entity = _table.Described(description, span.Of(_document.Text), key.Value);
        }
        Add(
            entity,
            MentionKind.Description,
            head.Sentence,
            description.First,
            description.Last,
            head
        );
        _lastPlural = description.IsPlural ? entity : _lastPlural;
    }

    private void AddPronoun(Word word)
    {
        NameTraits traits = _lists.Of(word.Form);
        const NameTraits pronouns = NameTraits.He | NameTraits.She | NameTraits.They;
        if ((traits & pronouns) == NameTraits.None || word.Has("Poss=Yes"))
        {
            return;
        }
        Entity? entity =
            (traits & NameTraits.They) != NameTraits.None ? _lastPlural
            : (traits & NameTraits.She) != NameTraits.None
                ? _table.Persons.LastOf(NameTraits.Female)
            : _table.Persons.LastOf(NameTraits.Male);
        if (entity is not null)
        {
            Add(entity, MentionKind.Pronoun, word.Sentence, word.Index, word.Index, word);
            _table.Persons.Touch(entity);
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
        _mentions.Add(mention);
        return mention;
    }
}
