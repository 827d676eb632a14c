namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>What follows the verb and is said: its clause, an infinitive, what a conjunction introduces, the reason a critic gives.</summary>
internal sealed partial class SpokenClause(
    LanguagePack pack,
    ValuesOfReport values,
    SpeakerFinder speakers
)
{
    private readonly LanguagePack _pack = pack;
    private readonly ValuesOfReport _values = values;
    private readonly SpeakerFinder _speakers = speakers;

    /// <summary>A clause that follows the verb and is what is said.</summary>
    public static Word? Complement(Word cue, SayingEntry entry)
    {
        foreach (var word in cue.Dependents)
        {
            if (word.Index < cue.Index)
            {
                continue;
            }
            if (
                word.Is("ccomp")
                && word.Dependents.Count > 0
                && IsClause(word, entry)
                && !IsAside(word)
                && !IsBeyondSemicolon(cue, word)
            )
            {
                return word;
            }
            bool infinitive =
                word.Upos is Upos.VERB or Upos.AUX or Upos.ADJ or Upos.NOUN
                && word.Dependents.Any(d =>
                    d.IsAny("mark", "case")
                    && d.Index < word.Index
                    && d.Lemma is "di" or "a" or "to" or "of" or "per" or "da" or "for"
                );
            if (
                word.Is("xcomp")
                && (entry.Frame & SayingFrame.Infinitive) != 0
                && infinitive
                && entry.Class is not (SayingClass.Hear or SayingClass.Show)
            )
            {
                return word;
            }
            // "denied firing on them", "admitted having fired"
            if (
                word.Is("xcomp")
                && word.Index <= cue.Index + 2
                && (entry.Frame & SayingFrame.That) != 0
                && entry.Class is SayingClass.Deny or SayingClass.Confirm
                && IsParticipleOfNow(word)
            )
            {
                return word;
            }
            bool close = word.SubtreeSpan().Start - cue.Span.End <= 2;
            if (
                word.IsAny("advcl", "obl", "csubj")
                && infinitive
                && (entry.Frame & SayingFrame.Infinitive) != 0
                && (
                    close
                    || entry.Class is SayingClass.Accuse or SayingClass.Ask or SayingClass.Warn
                )
                && word.Upos is Upos.VERB or Upos.AUX
                && word.Dependents.Any(d =>
                    d.IsAny("mark", "case") && d.Lemma is "di" or "of" or "to" or "a"
                )
            )
            {
                return word;
            }
        }
        // "accused the guards of firing": the tree may hang the charge on the one accused.
        return entry.Class == SayingClass.Accuse && (entry.Frame & SayingFrame.Infinitive) != 0
            ? cue.Child("obj")
                ?.Dependents.FirstOrDefault(d =>
                    d.Is("acl")
                    && d.Upos == Upos.VERB
                    && d.Dependents.Any(m => m.IsAny("mark", "case") && m.Lemma is "of" or "di")
                )
            : null;
    }

    /// <summary>"he said, declining to give a name": what a comma and a participle set beside the verb is not said.</summary>
    private static bool IsAside(Word word)
    {
        bool participle =
            word.Has("VerbForm=Ger")
            || (
                word.Has("VerbForm=Part")
                && word.Child("aux") is null
                && word.Child("nsubj") is null
            );
        return participle && word.Index > 0 && word.Sentence.Words[word.Index - 1].Form == ",";
    }

    /// <summary>"claimed a turnout of 20,000; police spoke of 5,000": what follows a semicolon is a sentence of its own.</summary>
    private static bool IsBeyondSemicolon(Word cue, Word clause)
    {
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1; i < clause.Index && !words[i].Has("VerbForm=Fin"); i++)
        {
            if (words[i].Form == ";")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What is seen, shown or thought must be a whole clause: "mostra i poliziotti aprire il fuoco" says nothing.</summary>
    private static bool IsClause(Word word, SayingEntry entry) =>
        entry.Class is not (SayingClass.Hear or SayingClass.Show or SayingClass.Think)
        || word.Has("VerbForm=Fin")
        || word.Dependents.Any(d => d.IsAny("mark", "aux", "cop", "nsubj"));

    /// <summary>Whether a clause is one of saying: its head, or a verb coordinated with it.</summary>
    public bool Speaks(Word clause) =>
        clause
            .WithConjuncts()
            .Any(w =>
                w.Upos is Upos.VERB
                // "and that 21 people were admitted"
                && !IsPassive(w)
                // "the sound of the shots echoed" says nothing.
                && (
                    w.Child("nsubj") is not { Upos: Upos.NOUN } subject
                    || _speakers.Kinds.CanSpeak(subject)
                )
                && (
                    _pack
                        .Saying(w)
                        .Any(s =>
                            s.Class
                                is not (SayingClass.Hear or SayingClass.Show or SayingClass.Think)
                        )
                    // "said the workers were safe but declined to say"
                    || (
                        w.Is("conj")
                        && w.Child("nsubj") is null
                        && _pack.Modal(w) == ModalForce.Negative
                    )
                )
            );

    /// <summary>"were admitted", "are said": whom it is done to speaks no word. A bare participle may be a verb of the past, and counts for none.</summary>
    private bool IsPassive(Word verb)
    {
        bool passive = verb.Dependents.Any(d => d.Relation is "aux:pass" or "nsubj:pass");
        return passive
            || verb.Is("conj")
                // "that the others be freed and called for an inquiry"
                && !_pack.Saying(verb).Any(s => s.Lemmas.Length > 1)
                && verb.Child("obj") is null
                && verb.Child("ccomp") is null
                && verb.Child("nsubj") is null
                && verb.Child("aux") is null
                && verb.Has("VerbForm=Part")
                && verb.Head is { } head
                && head.Dependents.Any(d => d.Relation is "aux:pass");
    }

    /// <summary>"ha detto a Reuters per telefono che ...": the conjunction tells where it begins when the tree does not.</summary>
    public TextSpan? Introduced(Word cue, SayingEntry entry, bool afterNoun = false)
    {
        bool infinitive = !afterNoun && (entry.Frame & SayingFrame.Infinitive) != 0;
        bool clause = (entry.Frame & SayingFrame.That) != 0;
        var words = cue.Sentence.Words;
        for (int i = cue.Index + 1; i < Math.Min(words.Count - 2, cue.Index + 12); i++)
        {
            bool another = words[i].Upos == Upos.VERB && _pack.Saying(words[i]).Any();
            if (
                another
                || words[i].Has("VerbForm=Fin")
                || words[i].Form is ":" or ";" or "\"" or "«" or "“"
            )
            {
                return null;
            }
            // "said, declining to give a name": the infinitive is another verb's.
            infinitive &= !IsParticipleOfNow(words[i]);
            bool that =
                clause
                && words[i].Lemma is "che" or "that"
                && !words[i].Has("Number=Plur")
                && words[i].Upos is Upos.SCONJ or Upos.PRON
                && words[i - 1].Upos is not (Upos.PUNCT or Upos.NUM)
                && (
                    words[i - 1].Upos is not Upos.NOUN
                    || (
                        afterNoun
                        && (!_pack.Saying(words[i - 1]).Any() || IsSetting(words[i - 1], cue))
                    )
                );
            if (that || (infinitive && OpensInfinitive(words, i)))
            {
                int end = i + 1;
                while (end + 1 < words.Count && !EndsBefore(words, end + 1))
                {
                    end++;
                }
                return new TextSpan(words[i].Span.Start, words[end].Span.End);
            }
        }
        return null;
    }

    /// <summary>"said in a televised address that", "ha detto in un comunicato che": where it was said, not what.</summary>
    private static bool IsSetting(Word noun, Word cue) =>
        noun.Is("obl")
        && noun.Head == cue
        && (
            noun.HasCase("in")
            || noun.HasCase("at")
            || noun.HasCase("during")
            || noun.HasCase("durante")
        );

    private static bool IsParticipleOfNow(Word word) =>
        word.Has("VerbForm=Ger")
        || (word.Has("VerbForm=Part") && word.Has("Tense=Pres"))
        || word.Dependents.Any(d => d.Is("aux") && d.Form == "having");

    /// <summary>"di stanziare", "to leave": a marker with an infinitive behind it.</summary>
    private static bool OpensInfinitive(IReadOnlyList<Word> words, int at)
    {
        if (words[at].Form.ToLowerInvariant() is not ("di" or "a" or "ad" or "to"))
        {
            return false;
        }
        for (int i = at + 1; i < Math.Min(words.Count, at + 4); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX)
            {
                return words[i].Has("VerbForm=Inf");
            }
            if (words[i].Upos is not (Upos.ADV or Upos.PRON or Upos.PART))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"critica l'accordo perché ...": the reason is what the critic says.</summary>
    public static TextSpan? Because(Word cue)
    {
        foreach (var word in cue.Dependents)
        {
            if (
                word.Is("advcl")
                && word.Index > cue.Index
                && word.Dependents.FirstOrDefault(d =>
                    d.Is("mark") && d.Lemma is "perché" or "because"
                )
                    is { } mark
            )
            {
                var span = word.SubtreeSpan();
                return new TextSpan(mark.Span.End, Math.Max(span.End, mark.Span.End));
            }
        }
        return null;
    }
}
