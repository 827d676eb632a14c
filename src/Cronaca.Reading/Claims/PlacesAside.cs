namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Places that a sentence names for somebody else than those of whom a claim tells: where a speaker is, where another number was counted.</summary>
internal sealed class PlacesAside(Analysis analysis)
{
    /// <summary>How many steps up the tree the speaker may stand.</summary>
    private const int _steps = 5;

    /// <summary>How many words may stand between a number and the place of its own.</summary>
    private const int _near = 5;

    private readonly Analysis _analysis = analysis;

    /// <summary>"un portavoce residente nella capitale ha detto", "a U.S. official in Baghdad said".</summary>
    public bool IsOfSpeaker(PlaceMention spot)
    {
        var at = TreeDistance.HeadOf(spot.First, spot.Last);
        for (int step = 0; step < _steps && at.Head is { } up; step++)
        {
            if (!at.IsAny("nmod", "acl", "appos", "obl", "flat", "conj", "amod"))
            {
                return false;
            }
            if (
                up.Upos is Upos.NOUN or Upos.PROPN
                && up.IsAny("nsubj", "obl")
                && (_analysis.Pack.Noun(up) & NounClass.AnyPerson) != 0
                && up.Head is { } verb
                && _analysis.Pack.Saying(verb).Any()
            )
            {
                return up.Is("nsubj") || up.Relation == "obl:agent";
            }
            at = up;
        }
        return false;
    }

    /// <summary>
    /// "i morti sono 64, 26 solo a Tripoli, e i feriti 150", "18 vittime, di cui 13 nella provincia di Olbia": a place right behind a bare number that counts a part is of that part alone.
    /// </summary>
    /// <param name="word">Whose place is asked for; null for that of the sentence.</param>
    /// <param name="spot">The place.</param>
    public bool IsOfOtherCount(Word? word, PlaceMention spot)
    {
        var words = spot.First.Sentence.Words;
        bool whole = false;
        foreach (var (first, last, number, _) in ItemNumbers.In(_analysis, spot.First.Sentence))
        {
            if (last.Index >= spot.First.Index)
            {
                return false;
            }
            if (
                whole
                && number != word
                && spot.First.Index - last.Index <= _near
                && IsBare(words, last.Index, spot)
                && IsSetOff(words, first.Index)
            )
            {
                return true;
            }
            whole = true;
        }
        return false;
    }

    /// <summary>Nothing that is counted stands between the number and the place.</summary>
    private bool IsBare(IReadOnlyList<Word> words, int last, PlaceMention spot)
    {
        for (int i = last + 1; i < spot.First.Index; i++)
        {
            bool passes =
                words[i].Upos is Upos.ADP or Upos.DET or Upos.ADV or Upos.ADJ
                || words[i].Upos == Upos.NOUN
                    && (_analysis.Pack.Noun(words[i]) & (NounClass.Place | NounClass.Building))
                        != 0;
            if (!passes)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>A comma, a dash, "and" or words for a part stand before the number.</summary>
    private bool IsSetOff(IReadOnlyList<Word> words, int first)
    {
        if (first == 0 || words[first - 1].Upos is Upos.PUNCT or Upos.CCONJ)
        {
            return true;
        }
        var toll = _analysis.Pack.Toll;
        for (int i = Math.Max(0, first - 3); i < first; i++)
        {
            if (toll.Length(words, i, TollWord.Part) == first - i)
            {
                return true;
            }
        }
        return false;
    }
}
