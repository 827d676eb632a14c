namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>Which words may stand within a role, where it ends, and of which country it speaks.</summary>
internal sealed class RoleWords(string text, NameLists lists)
{
    private NameTraits Of(Word word) => lists.Of(word.Form);

    /// <summary>Whether the word may stand within a role: capitals, adjectives of countries, nouns of bodies, small words between them, nouns that the parser knows.</summary>
    public bool Carries(IReadOnlyList<Word> words, int i, NameTraits traits, bool leftOfNoun)
    {
        Word word = words[i];
        string form = word.Form;
        if (
            word.Upos is Upos.VERB or Upos.AUX or Upos.PRON or Upos.SCONJ or Upos.PUNCT
            && form is not ("-" or "'" or "’")
        )
        {
            return false;
        }
        if ((traits & NameTraits.Former) != NameTraits.None || form is "'s" or "’s" or "-")
        {
            return true;
        }
        if (leftOfNoun)
        {
            // Left of the noun English puts adjectives, bodies and possessors; an article or a preposition ends the phrase.
            if (
                (traits & (NameTraits.Article | NameTraits.In | NameTraits.And)) != NameTraits.None
                || !char.IsLetter(form[0])
            )
            {
                return false;
            }
            if ((traits & NameTraits.Of) != NameTraits.None)
            {
                return false;
            }
            return (char.IsUpper(form[0]) && i > 0)
                || (traits & (NameTraits.Demonym | NameTraits.AnyBody)) != NameTraits.None
                || word.Upos is Upos.ADJ or Upos.PROPN
                || (
                    word.Upos == Upos.NOUN
                    && word.Relation.StartsWith("compound", StringComparison.Ordinal)
                )
                || (lists.CountryOf(form) is not null);
        }
        if ((traits & NameTraits.Of) != NameTraits.None)
        {
            return true;
        }
        if ((traits & NameTraits.Article) != NameTraits.None)
        {
            return i > 0 && (Of(words[i - 1]) & NameTraits.Of) != NameTraits.None
                || (traits & NameTraits.Of) != NameTraits.None;
        }
        return char.IsLetter(form[0])
            && (
                char.IsUpper(form[0])
                || (
                    traits
                    & (
                        NameTraits.Demonym
                        | NameTraits.AnyBody
                        | NameTraits.AnySite
                        | NameTraits.And
                    )
                ) != NameTraits.None
                || word.Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN
                || (
                    i > 0
                    && (Of(words[i - 1]) & (NameTraits.Of | NameTraits.Article)) != NameTraits.None
                )
            );
    }

    /// <summary>Index of the last word of the role that begins with this noun.</summary>
    public int EndOfRole(IReadOnlyList<Word> words, int noun, int limit)
    {
        int i = noun + 1;
        while (i < words.Count && i < limit)
        {
            string form = words[i].Form;
            NameTraits traits = Of(words[i]);
            bool fits =
                (
                    traits
                    & (
                        NameTraits.Of
                        | NameTraits.Article
                        | NameTraits.Demonym
                        | NameTraits.AnyBody
                        | NameTraits.AnySite
                    )
                ) != NameTraits.None
                || (char.IsUpper(form[0]) && char.IsLetter(form[0]))
                || form is "'s" or "’s"
                || words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN
                || ((traits & NameTraits.In) != NameTraits.None && BeforeCapital(words, i))
                || (
                    words[i].Upos == Upos.X
                    && (Of(words[i - 1]) & (NameTraits.Of | NameTraits.Article)) != NameTraits.None
                    && char.IsLetter(form[0])
                );
            if (!fits || words[i].Upos is Upos.VERB or Upos.AUX)
            {
                break;
            }
            i++;
        }
        i--;
        while (
            i > noun
            && (Of(words[i]) & (NameTraits.Of | NameTraits.Article | NameTraits.In))
                != NameTraits.None
            && !char.IsUpper(words[i].Form[0])
        )
        {
            i--;
        }
        return i;
    }

    // "responsabile per il bilancio alla Casa Bianca".
    private bool BeforeCapital(IReadOnlyList<Word> words, int i)
    {
        int next = i + 1;
        if (next + 1 < words.Count && (Of(words[next]) & NameTraits.Article) != NameTraits.None)
        {
            next++;
        }
        return next < words.Count && char.IsUpper(words[next].Form[0]);
    }

    /// <summary>The country of a place or seat that begins at a word, of up to four words; null when none does.</summary>
    public string? CountryAt(IReadOnlyList<Word> words, int first, int end)
    {
        if (!char.IsUpper(words[first].Form[0]))
        {
            return null;
        }
        NameKey key = default;
        string? country = null;
        for (int i = first; i <= end && i < first + 4; i++)
        {
            key.Append(words[i], text);
            if (lists.Known(key.Value) is { Country: { } seat })
            {
                country = seat;
                continue;
            }
            (int at, int count) = Gazetteer.Instance.Range(key.Value);
            if (
                count > 0
                && (i > first || words[i].Form.Length > 3 || words[i].Form is "US" or "UK")
            )
            {
                Place place = Gazetteer.Instance.Candidate(at);
                if (
                    place.Country.Length > 0
                    && (place.Kind != PlaceKind.City || place.Population > 300_000)
                )
                {
                    country = place.Country;
                }
            }
        }
        return country;
    }

    /// <summary>The first word of the role that is no article.</summary>
    public int SkipArticles(IReadOnlyList<Word> words, int start, int noun)
    {
        while (
            start < noun
            && (
                (Of(words[start]) & NameTraits.Article) != NameTraits.None
                || words[start].Form is "'s" or "’s" or "-"
            )
        )
        {
            start++;
        }
        return start;
    }
}
