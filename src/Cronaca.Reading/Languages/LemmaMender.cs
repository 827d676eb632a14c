namespace Cronaca.Reading.Languages;

using System.Collections.Frozen;
using Cronaca.Reading.Text;

/// <summary>
/// Puts right lemmas of words that the lists know: a parser trained on little text gives "spari" the lemma "spario". Where its lemma is in
/// no list and an ending of <c>endings.tsv</c> leads to one that is, that one is taken; forms that mean two things are settled by <c>lemmas.tsv</c>.
/// </summary>
internal sealed class LemmaMender
{
    private const int _longestForm = 64;

    /// <summary>The lemmas that the lists know, by part of speech.</summary>
    private readonly FrozenDictionary<Upos, FrozenSet<string>> _known;
    private readonly ByWord<string> _settled;

    /// <summary>Endings of forms with those of their lemmas, the longest first, by part of speech and last letter.</summary>
    private readonly FrozenDictionary<
        (Upos Pos, char Last),
        (string Ending, string Lemma)[]
    > _endings;

    public LemmaMender(string tag, IEnumerable<(string Lemma, Upos Pos)> known)
    {
        _known = known
            .GroupBy(k => k.Pos)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(k => k.Lemma).ToFrozenSet(StringComparer.Ordinal)
            );
        _settled = new ByWord<string>(
            WordList
                .Read(tag, "lemmas.tsv", "form", "pos", "lemma")
                .Select(r => (r[0], r.Required<Upos>(1), r[2]))
        );
        _endings = WordList
            .Read(tag, "endings.tsv", "pos", "ending", "lemma")
            .Select(r => (Pos: r.Required<Upos>(0), Ending: r[1], Lemma: r[2]))
            .GroupBy(e => (e.Pos, e.Ending.Length == 0 ? '\0' : e.Ending[^1]))
            .ToFrozenDictionary(
                g => g.Key,
                g =>
                    g.OrderByDescending(e => e.Ending.Length)
                        .Select(e => (e.Ending, e.Lemma))
                        .ToArray()
            );
    }

    public void Mend(Sentence sentence)
    {
        if (sentence.Paragraph.Kind == ParagraphKind.Title)
        {
            Headline(sentence);
        }
        foreach (var word in sentence.Words)
        {
            if (word.Upos is not (Upos.NOUN or Upos.VERB or Upos.ADJ))
            {
                continue;
            }
            string form = word.Form.ToLowerInvariant();
            Participle(word, form);
            BeforeNumber(word);
            if (_settled.TryGetValue(form, word.Upos, out string? settled))
            {
                word.Lemma = settled;
            }
            else if (
                (!Knows(word.Lemma, word.Upos) || IsFar(form, word.Lemma))
                && Known(form, word.Upos) is { } lemma
                && (
                    Shared(form, lemma) >= Shared(form, word.Lemma) + 2
                    || !Knows(word.Lemma, word.Upos)
                )
            )
            {
                word.Lemma = lemma;
            }
        }
    }

    /// <summary>The verb of the lists that a form is one of; null when it is none.</summary>
    public string? VerbOf(string form) =>
        _settled.TryGetValue(form, Upos.VERB, out string? settled) ? settled
        : form.Length > 0 ? Known(form, Upos.VERB)
        : null;

    /// <summary>"Worker kills 2 women": a headline without a verb whose noun in "s" is known as a verb and as no noun has its verb in it.</summary>
    private void Headline(Sentence sentence)
    {
        if (sentence.Words.Any(w => w.Has("VerbForm=Fin")))
        {
            return;
        }
        foreach (var word in sentence.Words)
        {
            bool verb =
                word.Upos == Upos.NOUN
                && word.Index > 0
                && word.Form.EndsWith('s')
                && Knows(word.Lemma, Upos.VERB)
                && !Knows(word.Lemma, Upos.NOUN);
            if (!verb)
            {
                continue;
            }
            word.Upos = Upos.VERB;
            word.Features = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";
            foreach (var child in word.Dependents)
            {
                if (child.Index < word.Index && child.Relation == "compound")
                {
                    child.Relation = "nsubj";
                }
                else if (
                    child.Index > word.Index
                    && child.Relation is "appos" or "flat" or "nummod" or "nmod"
                    && child.Dependents.All(d => d.Relation != "case")
                )
                {
                    child.Relation = "obj";
                }
            }
            return;
        }
    }

    /// <summary>"Blast kills nine": before a number, what looks like a plural is the verb.</summary>
    private void BeforeNumber(Word word)
    {
        var words = word.Sentence.Words;
        if (
            word.Upos == Upos.NOUN
            && word.Has("Number=Plur")
            && word.Index > 0
            && word.Index + 1 < words.Count
            && words[word.Index + 1] is { Upos: Upos.NUM } number
            && number.Head == word
            && Knows(word.Lemma, Upos.VERB)
            && word.Form.EndsWith('s')
        )
        {
            word.Upos = Upos.VERB;
            word.Features = "VerbForm=Fin";
            number.Relation = "obj";
        }
    }

    /// <summary>"due persone sono morte": a participle with the verb "to be" that the tree took for a noun.</summary>
    private void Participle(Word word, string form)
    {
        if (
            word.Upos == Upos.VERB
            || word.Dependents.All(d => d.Relation != "cop")
            || word.Dependents.Any(d => d.Relation is "det" or "nummod" or "case")
        )
        {
            return;
        }
        string? lemma = _settled.TryGetValue(form, Upos.VERB, out string? settled) ? settled : null;
        if (lemma is null || word.Upos == Upos.ADJ)
        {
            return;
        }
        word.Upos = Upos.VERB;
        word.Lemma = lemma;
        foreach (var child in word.Dependents)
        {
            if (child.Relation == "cop")
            {
                child.Relation = "aux";
            }
        }
    }

    /// <summary>Whether form and lemma have hardly a letter in common, as "ferendo" and "fare".</summary>
    private static bool IsFar(string form, string lemma) =>
        Shared(form, lemma) < 3 && form.Length > 5;

    private static int Shared(string form, string lemma)
    {
        int i = 0;
        while (i < form.Length && i < lemma.Length && form[i] == lemma[i])
        {
            i++;
        }
        return i;
    }

    private bool Knows(string lemma, Upos pos) =>
        _known.TryGetValue(pos, out var lemmas) && lemmas.Contains(lemma);

    /// <summary>The first lemma of the lists that an ending of the form leads to; the longest endings first.</summary>
    private string? Known(string form, Upos pos)
    {
        if (form.Length > _longestForm || !_known.TryGetValue(pos, out var lemmas))
        {
            return null;
        }
        return Known(form, (pos, form[^1]), lemmas) ?? Known(form, (pos, '\0'), lemmas);
    }

    private string? Known(string form, (Upos, char) key, FrozenSet<string> lemmas)
    {
        if (!_endings.TryGetValue(key, out var endings))
        {
            return null;
        }
        var lookup = lemmas.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lemma = stackalloc char[_longestForm + 16];
        foreach (var (ending, replacement) in endings)
        {
            int stem = form.Length - ending.Length;
            if (
                stem <= 2
                || replacement.Length > 16
                || !form.EndsWith(ending, StringComparison.Ordinal)
            )
            {
                continue;
            }
            form.AsSpan(0, stem).CopyTo(lemma);
            replacement.CopyTo(lemma[stem..]);
            if (lookup.TryGetValue(lemma[..(stem + replacement.Length)], out string? known))
            {
                return known;
            }
        }
        return null;
    }
}
