namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>
/// The words of a sentence as the finding of names sees them: which capitals may begin or go on a name. Learns first how the report writes its words,
/// so that the capital at the head of a sentence, or in a title where all words have one, is weighed by what the rest of the report does.
/// </summary>
internal sealed class NameTokens
{
    private readonly NameLists lists;
    private readonly Gazetteer gazetteer = Gazetteer.Instance;
    private readonly HashSet<string> capitalInside = new(StringComparer.Ordinal);
    private readonly HashSet<string> small = new(StringComparer.OrdinalIgnoreCase);
    private NameToken[] tokens = new NameToken[64];
    private int count;

    public NameTokens(Document document, NameLists lists)
    {
        this.lists = lists;
        Learn(document);
    }

    /// <summary>The countries of the adjectives and inhabitants in the sentences taken so far, one entry for each time.</summary>
    public List<string> Countries { get; } = [];

    /// <summary>The words of a sentence; they hold until the next one is taken.</summary>
    public ReadOnlySpan<NameToken> Of(Sentence sentence)
    {
        Take(sentence);
        return tokens.AsSpan(0, count);
    }

    private void Learn(Document document)
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
            if (
                token.Has(NameTraits.Demonym)
                && token.Word.Form.Length > 2
                && lists.CountryOf(token.Word.Form) is { } country
            )
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
        if (i + 1 < count && tokens[i + 1].Word.Form is ['$' or '€' or '£', ..])
        {
            // "US$5 million" is money.
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
}
