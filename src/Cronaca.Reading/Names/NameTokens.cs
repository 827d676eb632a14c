namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>
/// The words of a sentence as the finding of names sees them: which capitals may begin or go on a name. Learns first how the report writes its words,
/// so that the capital at the head of a sentence, or in a title where all words have one, is weighed by what the rest of the report does.
/// </summary>
internal sealed class NameTokens
{
    private readonly NameLists _lists;
    private readonly Gazetteer _gazetteer = Gazetteer.Instance;
    private readonly HashSet<string> _capitalInside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);
    private NameToken[] _tokens = new NameToken[64];
    private int _count;

    public NameTokens(Document document, NameLists lists)
    {
        _lists = lists;
        Learn(document);
    }

    /// <summary>The countries of the adjectives and inhabitants in the sentences taken so far, one entry for each time.</summary>
    public List<string> Countries { get; } = [];

    /// <summary>The words of a sentence; they hold until the next one is taken.</summary>
    public ReadOnlySpan<NameToken> Of(Sentence sentence)
    {
        Take(sentence);
        return _tokens.AsSpan(0, _count);
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
                    _small.Add(word.Form);
                }
                else if (!start && !shouted && char.IsUpper(first))
                {
                    _capitalInside.Add(word.Form);
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
        _count = sentence.Words.Count;
        if (_tokens.Length < _count)
        {
            _tokens = new NameToken[Math.Max(_count, _tokens.Length * 2)];
        }
        bool start = true;
        bool shouted = IsShouted(sentence);
        for (int i = 0; i < _count; i++)
        {
            NameToken token = NameToken.Of(sentence.Words[i], _lists);
            token.AtStart = start || shouted;
            token.Shouted = shouted;
            if (
                token.Has(NameTraits.Demonym)
                && token.Word.Form.Length > 2
                && _lists.CountryOf(token.Word.Form) is { } country
            )
            {
                Countries.Add(country);
            }
            _tokens[i] = token;
            start = start ? token.Mark : IsOpening(token.Word.Form);
        }
        for (int i = _count - 1; i >= 0; i--)
        {
            _tokens[i].Nameable = IsNameable(i);
        }
    }

    // Runs from right to left: whether the next word may be part of a name is known.
    private bool IsNameable(int i)
    {
        ref NameToken token = ref _tokens[i];
        if (!token.Capital || token.Has(NameTraits.Calendar))
        {
            return false;
        }
        if (i + 1 < _count && _tokens[i + 1].Word.Form is ['$' or '€' or '£', ..])
        {
            // "US$5 million" is money.
            return false;
        }
        bool next = i + 1 < _count && _tokens[i + 1].Nameable;
        string form = token.Word.Form;
        if (token.Has(NameTraits.Other | NameTraits.Demonym))
        {
            // "Ucraina" is a country and an adjective; "US" is no pronoun.
            return BeginsBody(i) || (token.Has(NameTraits.Demonym) && IsCountry(form));
        }
        if (token.Has(NameTraits.Function | NameTraits.Particle | NameTraits.Former))
        {
            bool inside =
                !token.AtStart || (_capitalInside.Contains(form) && !_small.Contains(form));
            // "La Russa", "Los Angeles"; "Lucio Dalla".
            bool begins =
                next
                && token.Has(NameTraits.Particle | NameTraits.Article)
                && !_tokens[i + 1].Has(NameTraits.AnyRole);
            bool ends =
                i > 0
                && !token.AtStart
                && _tokens[i - 1].Capital
                && _tokens[i - 1].Has(NameTraits.FirstName);
            return inside && (begins || ends);
        }
        if (!token.AtStart)
        {
            return true;
        }
        if (_capitalInside.Contains(form) && !_small.Contains(form))
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
        if (token.Shouted && !_capitalInside.Contains(Titled(form)))
        {
            return token.Has(NameTraits.FirstName) || _gazetteer.Range(NameKey.Of(form)).Count > 0;
        }
        return token.Word.Upos is Upos.X or Upos.PROPN
            || token.Has(NameTraits.FirstName)
            || next
            || _gazetteer.Range(NameKey.Of(form)).Count > 0;
    }

    // "Russian Foreign Ministry", "Royal Australian Air Force".
    private bool BeginsBody(int i)
    {
        for (int at = i + 1; at < _count && at < i + 5 && _tokens[at].Nameable; at++)
        {
            if (_tokens[at].Has(NameTraits.AnyBody | NameTraits.LegalForm))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsCountry(string form)
    {
        (int first, int count) = _gazetteer.Range(NameKey.Of(form));
        return count > 0
            && (form.Length > 3 || char.IsUpper(form[^1]) || form[^1] == '.')
            && _gazetteer.Candidate(first).Kind == PlaceKind.Country
            && _gazetteer.IsMainName(first);
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
