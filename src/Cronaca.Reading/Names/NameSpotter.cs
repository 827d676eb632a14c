namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>
/// Finds the stretches of a report that are names, from capitals, lists and, where the parser has been, parts of speech. One pass to learn how
/// the report writes its words, one to cut the names, one to settle their kinds by all that the report says of each.
/// </summary>
internal sealed class NameSpotter(Document document)
{
    private const int MaxLength = 12;

    private readonly NameLists lists = NameLists.For(document.Language);
    private readonly Gazetteer gazetteer = Gazetteer.Instance;
    private readonly HashSet<string> capitalInside = new(StringComparer.Ordinal);
    private readonly HashSet<string> small = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Spot> spots = [];
    private NameToken[] tokens = new NameToken[64];
    private int count;

    /// <summary>The countries of the adjectives and inhabitants in the text, one entry for each time.</summary>
    public List<string> Countries { get; } = [];

    public List<Spot> Find()
    {
        Learn();
        foreach (Sentence sentence in document.Sentences)
        {
            Take(sentence);
            Cut(sentence);
        }
        SpotKinds.Settle(spots);
        return spots;
    }

    private void Learn()
    {
        foreach (Sentence sentence in document.Sentences)
        {
            bool start = true;
            bool shouted = IsShouted(sentence);
            foreach (Word word in sentence.Words)
            {
                char first = word.Form.Length > 0 ? word.Form[0] : ' ';
                if (char.IsLower(first))
                {
                    small.Add(word.Form);
                }
                else if (!start && !shouted && char.IsUpper(first))
                {
                    capitalInside.Add(word.Form);
                }
                start = start ? !char.IsLetterOrDigit(first) : IsOpening(word.Form);
            }
        }
    }

    /// <summary>Whether capitals say nothing here: all words are capitals, or a title in which nearly every word has one.</summary>
    private static bool IsShouted(Sentence sentence)
    {
        int words = 0;
        int capitals = 0;
        int all = 0;
        int shouted = 0;
        foreach (Word word in sentence.Words)
        {
            if (word.Form.Length == 0 || !char.IsLetter(word.Form[0]))
            {
                continue;
            }
            all++;
            shouted += char.IsUpper(word.Form[^1]) ? 1 : 0;
            if (word.Form.Length > 3)
            {
                words++;
                capitals += char.IsUpper(word.Form[0]) ? 1 : 0;
            }
        }
        return (words >= 4 && capitals * 10 >= words * 8) || (all >= 2 && shouted * 10 >= all * 8);
    }

    private static bool IsOpening(string form) =>
        form.Length == 1 && form[0] is '"' or '“' or '«' or '‘' or ':' or '„' or '-' or '–' or '—';

    private void Take(Sentence sentence)
    {
        count = sentence.Words.Count;
        if (tokens.Length < count)
        {
            tokens = new NameToken[Math.Max(count, tokens.Length * 2)];
        }
        bool start = true;
        bool shouted = IsShouted(sentence);
        for (int i = 0; i < count; i++)
        {
            NameToken token = NameToken.Of(sentence.Words[i], lists);
            token.AtStart = start || shouted;
            token.Shouted = shouted;
            if (token.Has(NameTraits.Demonym) && lists.CountryOf(token.Word.Form) is { } country)
            {
                Countries.Add(country);
            }
            tokens[i] = token;
            start = start ? token.Mark : IsOpening(token.Word.Form);
        }
        for (int i = count - 1; i >= 0; i--)
        {
            tokens[i].Nameable = IsNameable(i);
        }
    }

    // Runs from right to left: whether the next word may be part of a name is known.
    private bool IsNameable(int i)
    {
        ref NameToken token = ref tokens[i];
        if (!token.Capital || token.Has(NameTraits.Calendar))
        {
            return false;
        }
        bool next = i + 1 < count && tokens[i + 1].Nameable;
        string form = token.Word.Form;
        if (token.Has(NameTraits.Other | NameTraits.Demonym))
        {
            // "Ucraina" is a country and an adjective; "US" is no pronoun.
            return BeginsBody(i) || (token.Has(NameTraits.Demonym) && IsCountry(form));
        }
        if (token.Has(NameTraits.Function | NameTraits.Particle | NameTraits.Former))
        {
            bool inside = !token.AtStart || (capitalInside.Contains(form) && !small.Contains(form));
            // "La Russa", "Los Angeles"; "Lucio Dalla".
            bool begins =
                next
                && token.Has(NameTraits.Particle | NameTraits.Article)
                && !tokens[i + 1].Has(NameTraits.AnyRole);
            bool ends =
                i > 0
                && !token.AtStart
                && tokens[i - 1].Capital
                && tokens[i - 1].Has(NameTraits.FirstName);
            return inside && (begins || ends);
        }
        if (!token.AtStart)
        {
            return true;
        }
        if (capitalInside.Contains(form) && !small.Contains(form))
        {
            return true;
        }
        if (token.Has(NameTraits.Common))
        {
            return !token.Has(NameTraits.DoubtfulFirstName)
                && token.Has(
                    NameTraits.FirstName | NameTraits.Body | NameTraits.AnySite | NameTraits.AnyRole
                )
                && next;
        }
        if (token.Shouted && !capitalInside.Contains(Titled(form)))
        {
            return token.Has(NameTraits.FirstName) || gazetteer.Range(NameKey.Of(form)).Count > 0;
        }
        return token.Word.Upos is Upos.X or Upos.PROPN
            || token.Has(NameTraits.FirstName)
            || next
            || gazetteer.Range(NameKey.Of(form)).Count > 0;
    }

    // "Russian Foreign Ministry", "Royal Australian Air Force".
    private bool BeginsBody(int i)
    {
        for (int at = i + 1; at < count && at < i + 5 && tokens[at].Nameable; at++)
        {
            if (tokens[at].Has(NameTraits.AnyBody | NameTraits.LegalForm))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsCountry(string form)
    {
        (int first, int count) = gazetteer.Range(NameKey.Of(form));
        return count > 0
            && (form.Length > 3 || char.IsUpper(form[^1]) || form[^1] == '.')
            && gazetteer.Candidate(first).Kind == PlaceKind.Country
            && gazetteer.IsMainName(first);
    }

    // "ALMATY" as the body writes it: "Almaty".
    private static string Titled(string form) =>
        string.Create(
            form.Length,
            form,
            static (span, from) =>
            {
                from.AsSpan().ToLowerInvariant(span);
                span[0] = from[0];
            }
        );

    private void Cut(Sentence sentence)
    {
        int i = 0;
        while (i < count)
        {
            if (!tokens[i].Capital || (!tokens[i].Nameable && !MayBeginListed(i)))
            {
                i++;
                continue;
            }
            int last = Listed(sentence, i);
            if (last < 0 && tokens[i].Nameable)
            {
                last = Run(sentence, i);
            }
            i = Math.Max(i, last) + 1;
        }
    }

    // "La Repubblica", "The Washington Post", "Central African Republic": what is no name by itself may begin one of the lists.
    private bool MayBeginListed(int i) => i + 1 < count && !tokens[i].Has(NameTraits.Calendar);

    /// <summary>The longest name of the lists or the gazetteer of two words or more, or one word that nothing prolongs; its last word, or -1.</summary>
    private int Listed(Sentence sentence, int first)
    {
        NameKey key = default;
        int found = -1;
        ulong foundKey = 0;
        KnownName? known = null;
        (int First, int Count) places = default;
        for (int i = first; i < count && i < first + Gazetteer.MaxWords + 2; i++)
        {
            key.Append(tokens[i].Word, document.Text);
            if (tokens[i].Mark)
            {
                if (i == first || tokens[i].Word.Form is not ("-" or "'" or "’" or "." or "&"))
                {
                    break;
                }
                continue;
            }
            if (tokens[i].Word.PartCount > 1)
            {
                // A name does not end with "del".
                continue;
            }
            KnownName? candidate = lists.Known(key.Value);
            (int First, int Count) range = gazetteer.Range(key.Value);
            bool single = i == first;
            if (candidate is not null && single && !candidate.Holds(tokens[i].Word.Form))
            {
                candidate = null;
            }
            if (
                range.Count > 0
                && single
                && tokens[i].Word.Form.Length <= 3
                && !tokens[i].AllCapitals
            )
            {
                range = default;
            }
            if (candidate is null && range.Count == 0)
            {
                continue;
            }
            if (
                single
                && (
                    !tokens[i].Nameable
                    || (
                        candidate is null
                        && tokens[i].Has(NameTraits.AnyRole)
                        && !tokens[i].Has(NameTraits.FirstName)
                    )
                )
            )
            {
                continue;
            }
            found = i;
            foundKey = key.Value;
            known = candidate;
            places = range;
        }
        if (found < 0 || (found + 1 < count && tokens[found + 1].Nameable && !Parts(found)))
        {
            // A longer run of capitals decides for itself what it is.
            if (found <= first)
            {
                return -1;
            }
            if (!tokens[found + 1].Has(NameTraits.AnyRole | NameTraits.FirstName))
            {
                return -1;
            }
        }
        if (found == first && IsProlonged(found))
        {
            return -1;
        }
        int start = known is null ? ExtendLeft(first, false) : first;
        Add(sentence, start, found, start == first ? foundKey : 0, known, places);
        return found;
    }

    // Whether the word after a listed name begins something else: "Kazakhstan President Tokayev".
    private bool Parts(int i) =>
        tokens[i + 1].Has(NameTraits.AnyRole & ~NameTraits.Kin)
        || (
            tokens[i + 1].Has(NameTraits.FirstName)
            && !tokens[i + 1].Has(NameTraits.DoubtfulFirstName)
            && lists.Known(NameKey.Of(tokens[i].Word.Form)) is not null
        );

    private bool IsProlonged(int i) =>
        tokens[i].Has(NameTraits.AnyBody | NameTraits.AnySite) && Joins(i, true) > 0;

    /// <summary>The run of capitals from here, with the small words that join them; cut, and its last word.</summary>
    private int Run(Sentence sentence, int first)
    {
        int i = first;
        // "President Barack Obama", "Prime Minister Renzi": roles are no part of the name.
        while (
            i + 1 < count
            && tokens[i].Nameable
            && tokens[i + 1].Nameable
            && tokens[i].Has(NameTraits.AnyRole)
            && !tokens[i].Has(NameTraits.FirstName | NameTraits.AnyBody)
        )
        {
            i++;
        }
        bool afterRole = i > first;
        int start = i;
        bool body = tokens[i].Has(NameTraits.AnyBody | NameTraits.AnySite);
        bool person = tokens[i].Has(NameTraits.FirstName);
        while (i < start + MaxLength)
        {
            int step = Joins(i, body);
            if (step == 0)
            {
                step = Particle(i, person && i == start);
            }
            if (step == 0)
            {
                break;
            }
            NameToken next = tokens[i + step];
            bool surname = person && (i + 2 >= count || !tokens[i + 2].Nameable);
            if (
                next.Has(NameTraits.AnyRole)
                && !body
                && !surname
                && !next.Has(NameTraits.FirstName)
                && step == 1
            )
            {
                break;
            }
            i += step;
            body |= next.Has(NameTraits.AnyBody | NameTraits.AnySite);
            person |= next.Has(NameTraits.FirstName);
        }
        if (
            start == i
            && tokens[i].Has(NameTraits.AnyRole | NameTraits.Former)
            && (tokens[i].AtStart || !tokens[i].Has(NameTraits.AnyRole))
            && !tokens[i].Has(NameTraits.FirstName)
        )
        {
            return i;
        }
        Add(sentence, ExtendLeft(start, afterRole), i, 0, null, default);
        return i;
    }

    // "piazza Navona", "golfo di Aden": the small noun before is part of the place's name.
    private int ExtendLeft(int first, bool afterRole)
    {
        if (afterRole || first == 0)
        {
            return first;
        }
        int before = first - 1;
        while (
            before > 0
            && first - before < 3
            && tokens[before].Has(NameTraits.Of | NameTraits.Article)
            && !tokens[before].Capital
        )
        {
            before--;
        }
        ref NameToken noun = ref tokens[before];
        bool fits =
            before == first - 1
                ? noun.Has(NameTraits.Site | NameTraits.Nature)
                : noun.Has(NameTraits.Nature | NameTraits.Area)
                    && tokens[before + 1].Has(NameTraits.Of);
        return fits && !noun.Capital ? before : first;
    }

    /// <summary>How many words on the name goes on: 1 for a capital, more over small words; 0 when it ends here.</summary>
    private int Joins(int i, bool body)
    {
        if (i + 1 >= count)
        {
            return 0;
        }
        ref NameToken next = ref tokens[i + 1];
        if (next.Nameable || (next.Initial && next.Capital))
        {
            return 1;
        }
        if (
            next.Capital
            && body
            && next.Has(NameTraits.Demonym | NameTraits.Other | NameTraits.Common)
            && !next.Has(NameTraits.Calendar | NameTraits.Function)
        )
        {
            return 1;
        }
        if (i + 2 >= count)
        {
            return 0;
        }
        bool tight =
            next.Word.Span.Start == tokens[i].Word.Span.End
            && tokens[i + 2].Word.Span.Start == next.Word.Span.End;
        if (
            next.Mark
            && ((tight && next.Word.Form is "-" or "'" or "’" or "/") || next.Word.Form == "&")
            && tokens[i + 2].Capital
        )
        {
            return 2;
        }
        // "Servizio geologico degli Stati Uniti": adjectives may stand between.
        int of = i + 1;
        while (
            body
            && of < count
            && of < i + 3
            && tokens[of].Word.Upos == Upos.ADJ
            && !tokens[of].Capital
        )
        {
            of++;
        }
        if (body && of + 1 < count && tokens[of].Has(NameTraits.Of) && !tokens[of].Capital)
        {
            int at = of + 1;
            if (at + 1 < count && tokens[at].Has(NameTraits.Article) && !tokens[at].Capital)
            {
                at++;
            }
            return tokens[at].Nameable && !tokens[at].Has(NameTraits.Calendar) ? at - i : 0;
        }
        return 0;
    }

    // "Ursula von der Leyen", "Osama bin Laden", "Leonardo da Vinci".
    private int Particle(int i, bool afterFirstName)
    {
        int at = i + 1;
        while (
            at < count && at <= i + 3 && tokens[at].Has(NameTraits.Particle) && !tokens[at].Capital
        )
        {
            bool joins = afterFirstName
                ? !tokens[at].Has(NameTraits.In)
                : !tokens[at].Has(NameTraits.Of | NameTraits.In | NameTraits.Article);
            if (!joins)
            {
                return 0;
            }
            at++;
        }
        return at > i + 1 && at < count && tokens[at].Nameable ? at - i : 0;
    }

    private void Add(
        Sentence sentence,
        int first,
        int last,
        ulong key,
        KnownName? known,
        (int First, int Count) places
    )
    {
        if (key == 0)
        {
            NameKey whole = default;
            for (int i = first; i <= last; i++)
            {
                whole.Append(tokens[i].Word, document.Text);
            }
            key = whole.Value;
            known = lists.Known(key);
            places = gazetteer.Range(key);
            if (known?.Holds(tokens[first].Word.Form) == false && first == last)
            {
                known = null;
            }
        }
        if (key == 0)
        {
            return;
        }
        Spot spot = new()
        {
            Sentence = sentence,
            First = first,
            Last = last,
            Key = key,
            Known = known,
            Places = places,
        };
        spot.Own = SpotScorer.Score(spot, tokens.AsSpan(0, count), lists);
        spots.Add(spot);
    }
}
