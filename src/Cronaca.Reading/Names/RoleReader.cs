namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>
/// Reads the role of a named person from the words before the name ("la direttrice del porto di Tema Ama Boateng", "the Kazakh
/// president, Kassym-Jomart Tokayev") or after it ("Hamid Nawaz, ministro dell'Interno").
/// </summary>
internal sealed class RoleReader(string text, NameLists lists)
{
    private readonly RoleWords _phrase = new(text, lists);

    private const int _reach = 14;
    private const NameTraits _roles =
        NameTraits.Office | NameTraits.Rank | NameTraits.Profession | NameTraits.Kin;

    /// <summary>The role, or null when the text gives none here.</summary>
    /// <param name="spot">The person's name.</param>
    /// <param name="next">The name after it in the sentence: a role right before that one is not this one's.</param>
    public PersonRole? Find(Spot spot, Spot? next) => Before(spot) ?? After(spot, next);

    private NameTraits Of(Word word) => lists.Of(word.Form);

    private PersonRole? Before(Spot spot)
    {
        IReadOnlyList<Word> words = spot.Sentence.Words;
        int i = spot.First - 1;
        NameTraits title = NameTraits.None;
        while (
            i >= 0
            && (Of(words[i]) & NameTraits.Title) != NameTraits.None
            && (Of(words[i]) & _roles) == NameTraits.None
        )
        {
            title |= Gender(words[i]);
            i--;
        }
        int end = i;
        bool comma = end >= 0 && words[end].Form == ",";
        if (comma)
        {
            end--;
        }
        // "il successore di Bekov": the noun is somebody else's.
        if (
            end >= 0
            && (Of(words[end]) & (NameTraits.Function & ~NameTraits.He & ~NameTraits.She))
                != NameTraits.None
            && (Of(words[end]) & _roles) == NameTraits.None
        )
        {
            end = -1;
        }
        int noun = -1;
        int start = end + 1;
        for (i = end; i >= 0 && end - i < _reach; i--)
        {
            NameTraits traits = Of(words[i]);
            bool role = (traits & _roles) != NameTraits.None && !IsOther(words[i]);
            if (role)
            {
                noun = i;
                start = i;
                continue;
            }
            if (!_phrase.Carries(words, i, traits, noun >= 0))
            {
                break;
            }
            if (noun >= 0 && (traits & NameTraits.Of) == NameTraits.None)
            {
                start = i;
            }
        }
        if (noun < 0 || (comma && !IsIntroduced(words, start)))
        {
            return title == NameTraits.None
                ? null
                : new PersonRole(default, null, spot.First, spot.Last, null, title);
        }
        start = _phrase.SkipArticles(words, start, noun);
        return Make(words, start, end, Head(words, start, end, noun), spot, title);
    }

    // A capitalised word that a list has as a role may be a surname or a person's name: "King", "Prince".
    private bool IsOther(Word word) =>
        char.IsUpper(word.Form[0])
        && (Of(word) & NameTraits.FirstName) != NameTraits.None
        && word.Index > 0
        && (Of(word) & NameTraits.Office) == NameTraits.None;

    // With a comma between, a role must begin as one does: "the Kazakh president, Tokayev", not "said the president, Monday".
    private bool IsIntroduced(IReadOnlyList<Word> words, int start) =>
        start == 0
        || (Of(words[start - 1]) & NameTraits.Article) != NameTraits.None
        || (Of(words[start]) & (NameTraits.Article | NameTraits.Former | NameTraits.Demonym))
            != NameTraits.None
        || words[start].Form.Contains('-', StringComparison.Ordinal)
        || (words[start - 1].Form is "," or "e" or "and");

    // "UNRWA's Director of Operations": the role's own noun is the first one outside an "of"; the scan stopped at the leftmost.
    private int Head(IReadOnlyList<Word> words, int start, int end, int leftmost)
    {
        int head = leftmost;
        for (int i = leftmost + 1; i <= end; i++)
        {
            NameTraits traits = Of(words[i]);
            if ((traits & NameTraits.Of) != NameTraits.None)
            {
                break;
            }
            if ((traits & _roles) != NameTraits.None)
            {
                head = i;
            }
        }
        return head;
    }

    private PersonRole? After(Spot spot, Spot? next)
    {
        IReadOnlyList<Word> words = spot.Sentence.Words;
        int i = spot.Last + 1;
        if (i + 1 >= words.Count || words[i].Form is not ("," or "(" or "-" or "–" or "—"))
        {
            return null;
        }
        i++;
        int start = i;
        int noun = -1;
        for (; i < words.Count && i - start < 8; i++)
        {
            NameTraits traits = Of(words[i]);
            if ((traits & _roles) != NameTraits.None)
            {
                noun = i;
                break;
            }
            bool fits =
                (
                    traits
                    & (
                        NameTraits.Article
                        | NameTraits.Former
                        | NameTraits.Demonym
                        | NameTraits.AnyBody
                    )
                ) != NameTraits.None
                || words[i].Upos is Upos.ADJ
                || words[i].Form is "'s" or "’s"
                || char.IsUpper(words[i].Form[0]);
            if (!fits)
            {
                return null;
            }
        }
        if (noun < 0)
        {
            return null;
        }
        // "Tokayev, il presidente Putin": the noun belongs to the name that follows it.
        int end = _phrase.EndOfRole(words, noun, start + _reach);
        if (
            next is { Kind: EntityKind.Person }
            && next.First > noun
            && next.First <= end + 1
            && (Of(words[next.First - 1]) & NameTraits.Of) == NameTraits.None
        )
        {
            return null;
        }
        start = _phrase.SkipArticles(words, start, noun);
        return Make(words, start, end, noun, spot, NameTraits.None);
    }

    private PersonRole Make(
        IReadOnlyList<Word> words,
        int start,
        int end,
        int noun,
        Spot spot,
        NameTraits gender
    )
    {
        string? country = null;
        for (int i = start; i <= end; i++)
        {
            country ??= _phrase.CountryAt(words, i, end) ?? lists.CountryOf(words[i].Form);
        }
        return new PersonRole(
            words[start].Span.Union(words[end].Span),
            words[noun].Form.ToLowerInvariant(),
            Math.Min(start, spot.First),
            Math.Max(end, spot.Last),
            country,
            gender | Gender(words[noun])
        );
    }

    private NameTraits Gender(Word word) =>
        word.Has("Gender=Fem")
            ? NameTraits.Female
            : Of(word) & (NameTraits.Male | NameTraits.Female);
}
