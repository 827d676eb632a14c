namespace Cronaca.Reading.Names;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Finds the noun phrases that tell of people and bodies without naming them. It reads the tree: without one it finds nothing.</summary>
internal sealed class DescriptionReader(NameLists lists)
{
    private const NameTraits _roles =
        NameTraits.Office | NameTraits.Rank | NameTraits.Profession | NameTraits.Kin;

    /// <summary>Adds the descriptions of a sentence.</summary>
    /// <param name="sentence">Where to look.</param>
    /// <param name="taken">Which words belong to names or to the roles of named persons.</param>
    /// <param name="found">Where the descriptions are added, in the order of their heads.</param>
    public void Find(Sentence sentence, ReadOnlySpan<bool> taken, List<Description> found)
    {
        foreach (Word word in sentence.Words)
        {
            if (word.Upos != Upos.NOUN || taken[word.Index])
            {
                continue;
            }
            NounClass all = lists.NounOf(word.Lemma);
            NounClass classes = all & NounClass.AnyAgent;
            // "il Paese", "l'ufficio": where things happen rather than who does them.
            if (
                (all & (NounClass.Place | NounClass.Building)) != NounClass.None
                && (all & NounClass.AnyPerson) == NounClass.None
                && !word.IsAny("nsubj", "obl:agent")
            )
            {
                continue;
            }
            bool role =
                (lists.Of(word.Lemma) & _roles) != NameTraits.None
                || (lists.Of(word.Form) & _roles) != NameTraits.None;
            if (role && classes == NounClass.None)
            {
                classes = NounClass.People;
            }
            NameTraits traits = lists.Of(word.Lemma);
            if (
                classes == NounClass.None
                && (traits & (NameTraits.Force | NameTraits.Body)) != NameTraits.None
            )
            {
                classes =
                    (traits & NameTraits.Force) != NameTraits.None
                        ? NounClass.Force
                        : NounClass.Organisation;
            }
            if (classes == NounClass.None)
            {
                continue;
            }
            Description? description = Read(word, classes, role);
            if (description is not null)
            {
                found.Add(description);
            }
        }
    }

    private Description? Read(Word head, NounClass classes, bool role)
    {
        (int first, int last) = NounPhrase.Around(head);
        bool definite = false;
        bool bare = true;
        // "le autorità": the article tells the number where the noun does not.
        bool plural = head.Has("Number=Plur");
        string? country = null;
        for (int i = first; i <= last; i++)
        {
            Word word = head.Sentence.Words[i];
            if (ReferenceEquals(word, head))
            {
                continue;
            }
            NameTraits traits = lists.Of(word.Form);
            if (ReferenceEquals(word.Head, head) && word.Is("det"))
            {
                definite |= IsDefinite(word);
                plural |= word.Has("Number=Plur");
            }
            bare &=
                word.Is("det")
                || (traits & NameTraits.Former) != NameTraits.None
                || word.Upos == Upos.PUNCT;
            country ??= lists.CountryOf(word.Form) ?? CountryOf(word);
        }
        bool acts = head.IsAny("nsubj", "obl:agent") || head.FirstConjunct().Is("nsubj");
        if (!definite && !acts)
        {
            return null;
        }
        // The article within "dalle truppe" has no letters of its own.
        while (
            first < head.Index
            && head.Sentence.Words[first] is { PartCount: > 1 } part
            && part.Index < head.Index
            && part.Upos is Upos.DET or Upos.ADP
        )
        {
            first++;
        }
        return new Description(head, first, last, classes, definite, plural, bare, country)
        {
            IsRole = role,
        };
    }

    private static bool IsDefinite(Word word) =>
        word.Has("Definite=Def") || word.Has("PronType=Dem") || word.Has("PronType=Prs");

    private static string? CountryOf(Word word)
    {
        if (word.Upos != Upos.PROPN || word.Form.Length < 3)
        {
            return null;
        }
        (int at, int count) = Gazetteer.Instance.Range(NameKey.Of(word.Form));
        if (count == 0)
        {
            return null;
        }
        Place place = Gazetteer.Instance.Candidate(at);
        return place.Country.Length > 0 && place.Population > 300_000 ? place.Country : null;
    }
}
