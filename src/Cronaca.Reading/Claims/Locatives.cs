namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Whether a sentence tells by a place where something happens: by its preposition, by the noun above it, by the word that strikes it.</summary>
internal sealed class Locatives(Analysis analysis)
{
    private readonly Analysis _analysis = analysis;

    /// <summary>
    /// "a Lahore", "nel nord del Togo", "hit Aceh", "the Peru quake", "Lahore, Pakistan: esplosioni": a preposition of place, a noun of place or a word that
    /// names a happening that governs it, or the place that opens a headline.
    /// </summary>
    public bool Holds(Word first, Word last, Word head) =>
        !NamesIllness(head)
        && (
            HasPreposition(head)
            || IsBehindPreposition(first)
            || IsWithinPlace(head)
            || IsScene(head)
            || IsStruck(first)
            || OpensTitle(first, last)
        );

    /// <summary>"la febbre di Lassa", "West Nile virus": the place is a part of the name of the illness.</summary>
    private bool NamesIllness(Word head) =>
        head.IsAny("nmod", "compound", "flat", "amod")
        && head.Head is { } above
        && _analysis.Pack.Toll.Is(above, TollWord.Illness);

    /// <summary>"a quake hits Aceh": the word right before the place strikes it, wherever the tree hangs the two.</summary>
    private bool IsStruck(Word first)
    {
        var words = first.Sentence.Words;
        int i = first.Index - 1;
        while (i > 0 && words[i].Upos is Upos.DET or Upos.ADJ)
        {
            i--;
        }
        var toll = _analysis.Pack.Toll;
        return i >= 0
            && (toll.Is(words[i], TollWord.Strike) || toll.Length(words, i, TollWord.Strike) > 0);
    }

    public bool HasPreposition(Word head) =>
        head.Dependents.Any(d => d.Is("case") && IsPreposition(d));

    /// <summary>"a Sant'Agostino": the preposition right before the name, whichever of its words has it in the tree.</summary>
    private bool IsBehindPreposition(Word first)
    {
        var words = first.Sentence.Words;
        int i = first.Index - 1;
        i -= i > 0 && words[i].Upos == Upos.DET ? 1 : 0;
        return i >= 0 && words[i].Upos == Upos.ADP && IsPreposition(words[i]);
    }

    private bool IsPreposition(Word word) => _analysis.Pack.Toll.Is(word, TollWord.At);

    /// <summary>"nella regione di Tillabéri", "in the outskirts of Juba", "all'interno del liceo": the noun of place above it is locative.</summary>
    public bool IsWithinPlace(Word head)
    {
        for (
            var at = head;
            at.IsAny("nmod", "appos", "flat", "compound", "conj")
                && at.Head is { Upos: Upos.NOUN or Upos.PROPN } above;
            at = above
        )
        {
            var kind = _analysis.Pack.Noun(above);
            if (above.Upos == Upos.NOUN && (kind & (NounClass.Place | NounClass.Building)) == 0)
            {
                return false;
            }
            if (HasPreposition(above))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a disaster or an attack strikes is where it happens.</summary>
    private bool IsScene(Word head)
    {
        if (head.Head is not { } above)
        {
            return false;
        }
        bool struck =
            head.IsAny("obj", "compound", "amod")
            || head.Relation == "nsubj:pass"
            || head.Is("nmod") && _analysis.Pack.Toll.HasCase(head, TollWord.Of);
        return struck
            && Happenings.Of(_analysis.Pack, above)
            && !_analysis.Pack.Events(above).Any(e => e.Lemmas.Contains(head.Lemma));
    }

    private static bool OpensTitle(Word first, Word last)
    {
        if (first.Sentence.Paragraph.Kind != ParagraphKind.Title || first.Index > 2)
        {
            return false;
        }
        var words = first.Sentence.Words;
        bool begins = first.Index == 0 || words[first.Index - 1].Form == ",";
        return begins && last.Index + 1 < words.Count && words[last.Index + 1].Form is ":" or ",";
    }
}
