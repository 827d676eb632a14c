namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>
/// Finds the stretches of a report that are names, from capitals, lists and, where the parser has been, parts of speech. One pass to learn how
/// the report writes its words, one to cut the names, one to settle their kinds by all that the report says of each.
/// </summary>
internal sealed class NameSpotter(Document document)
{
    private const int _maxLength = 12;

    private readonly NameLists _lists = NameLists.For(document.Language);
    private readonly Gazetteer _gazetteer = Gazetteer.Instance;
    private readonly List<Spot> _spots = [];

    /// <summary>The names, in the order of the text.</summary>
    /// <param name="countries">The countries of the adjectives and inhabitants in the text, one entry for each time.</param>
    public List<Spot> Find(out List<string> countries)
    {
        NameTokens words = new(document, _lists);
        foreach (Sentence sentence in document.Sentences)
        {
            Cut(sentence, words.Of(sentence));
        }
        SpotKinds.Settle(_spots);
        countries = words.Countries;
        return _spots;
    }

    private void Cut(Sentence sentence, ReadOnlySpan<NameToken> tokens)
    {
        int i = 0;
        while (i < tokens.Length)
        {
            if (!tokens[i].Capital || (!tokens[i].Nameable && !MayBeginListed(tokens, i)))
            {
                i++;
                continue;
            }
            int last = Listed(tokens, sentence, i);
            if (last < 0 && tokens[i].Nameable)
            {
                last = Run(tokens, sentence, i);
            }
            i = Math.Max(i, last) + 1;
        }
    }

    // "La Repubblica", "The Washington Post", "Central African Republic": what is no name by itself may begin one of the lists.
    private static bool MayBeginListed(ReadOnlySpan<NameToken> tokens, int i) =>
        i + 1 < tokens.Length && !tokens[i].Has(NameTraits.Calendar);

    /// <summary>The longest name of the lists or the gazetteer of two words or more, or one word that nothing prolongs; its last word, or -1.</summary>
    private int Listed(ReadOnlySpan<NameToken> tokens, Sentence sentence, int first)
    {
        NameKey key = default;
        int found = -1;
        ulong foundKey = 0;
        KnownName? known = null;
        (int First, int Count) places = default;
        for (int i = first; i < tokens.Length && i < first + Gazetteer.MaxWords + 2; i++)
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
            KnownName? candidate = _lists.Known(key.Value);
            (int First, int Count) range = _gazetteer.Range(key.Value);
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
        if (
            found < 0
            || (found + 1 < tokens.Length && tokens[found + 1].Nameable && !Parts(tokens, found))
        )
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
        if (found == first && IsProlonged(tokens, found))
        {
            return -1;
        }
        int start = known is null ? NameJoints.Before(tokens, first, false) : first;
        Add(tokens, sentence, start, found, start == first ? foundKey : 0, known, places);
        return found;
    }

    // Whether the word after a listed name begins something else: "Kazakhstan President Tokayev".
    private bool Parts(ReadOnlySpan<NameToken> tokens, int i) =>
        tokens[i + 1].Has(NameTraits.AnyRole & ~NameTraits.Kin)
        || (
            tokens[i + 1].Has(NameTraits.FirstName)
            && !tokens[i + 1].Has(NameTraits.DoubtfulFirstName)
            && _lists.Known(NameKey.Of(tokens[i].Word.Form)) is not null
        );

    private static bool IsProlonged(ReadOnlySpan<NameToken> tokens, int i) =>
        tokens[i].Has(NameTraits.AnyBody | NameTraits.AnySite)
        && NameJoints.Next(tokens, i, true) > 0;

    /// <summary>The run of capitals from here, with the small words that join them; cut, and its last word.</summary>
    private int Run(ReadOnlySpan<NameToken> tokens, Sentence sentence, int first)
    {
        int i = first;
        // "President Barack Obama", "Prime Minister Renzi": roles are no part of the name.
        while (
            i + 1 < tokens.Length
            && tokens[i].Nameable
            && tokens[i + 1].Nameable
            && tokens[i].Has(NameTraits.AnyRole)
            && !tokens[i].Has(NameTraits.FirstName | NameTraits.AnyBody)
        )
        {
            i++;
        }
        // "Secretary-General Ban Ki-moon", where the language parts words at hyphens.
        if (
            i + 3 < tokens.Length
            && tokens[i].Has(NameTraits.AnyRole)
            && tokens[i + 1].Word.Form == "-"
            && tokens[i + 2].Has(NameTraits.AnyRole)
            && tokens[i + 3].Nameable
        )
        {
            i += 3;
        }
        bool afterRole = i > first;
        int start = i;
        bool body = tokens[i].Has(NameTraits.AnyBody | NameTraits.AnySite);
        bool person = tokens[i].Has(NameTraits.FirstName);
        while (i < start + _maxLength)
        {
            int step = NameJoints.Next(tokens, i, body);
            if (step == 0)
            {
                step = NameJoints.NextParticle(tokens, i, person && i == start);
            }
            if (step == 0)
            {
                break;
            }
            NameToken next = tokens[i + step];
            if (step == 1 && EndsBefore(tokens, i, start))
            {
                break;
            }
            bool surname = person && (i + 2 >= tokens.Length || !tokens[i + 2].Nameable);
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
        Add(tokens, sentence, NameJoints.Before(tokens, start, afterRole), i, 0, null, default);
        return i;
    }

    // "Fort Pitt Capital Group Charlie Smith", "Fire Department Chief James Steele": a person begins where a body's name has ended.
    private static bool EndsBefore(ReadOnlySpan<NameToken> tokens, int i, int start)
    {
        int next = i + 1;
        bool ended =
            i > start
                ? tokens[i].Has(NameTraits.AnyBody | NameTraits.LegalForm)
                : IsEndOfRole(tokens, i);
        if (!ended || next + 1 >= tokens.Length || !tokens[next + 1].Nameable)
        {
            return false;
        }
        return IsFirstName(in tokens[next])
            || (tokens[next].Has(NameTraits.AnyRole) && IsFirstName(in tokens[next + 1]));

        static bool IsFirstName(ref readonly NameToken token) =>
            token.Has(NameTraits.FirstName) && !token.Has(NameTraits.DoubtfulFirstName);
    }

    // "il segretario di Stato Anna Rossini", "ministro dell'Istruzione Anna Rossini": the one word belongs to the role before it.
    private static bool IsEndOfRole(ReadOnlySpan<NameToken> tokens, int i)
    {
        if (tokens[i].Has(NameTraits.FirstName))
        {
            return false;
        }
        bool of = i > 0 && tokens[i - 1].Has(NameTraits.Of);
        bool article = i > 0 && tokens[i - 1].Has(NameTraits.Article);
        return tokens[i].AllCapitals
            || (of && tokens[i].Has(NameTraits.AnyBody | NameTraits.Common))
            || (article && tokens[i].Has(NameTraits.Common) && !tokens[i].Has(NameTraits.AnyBody));
    }

    private void Add(
        ReadOnlySpan<NameToken> tokens,
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
            known = _lists.Known(key);
            places = _gazetteer.Range(key);
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
        spot.Own = SpotScorer.Score(spot, tokens, _lists);
        _spots.Add(spot);
    }
}
