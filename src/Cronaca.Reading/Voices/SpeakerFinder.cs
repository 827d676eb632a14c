namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>From a word of saying to the one who says it, and to the medium it was said to.</summary>
internal sealed class SpeakerFinder(LanguagePack pack, NamesOfReport names)
{
    private readonly LanguagePack _pack = pack;
    private readonly NamesOfReport _names = names;

    /// <summary>The last voice heard, for quotations and dropped subjects that follow it.</summary>
    public Voice? Last { get; set; }

    /// <summary>Whom a verb of saying cites, by the verb: "reported, citing witnesses".</summary>
    public Dictionary<Word, Voice> Sources { get; } = [];

    /// <summary>
    /// The noun that is the subject of a verb of saying: its own; the noun next to it where what is said stands before it; that of the verbs it is
    /// coordinated with; the noun a relative clause hangs on. Never a word of what is said. Null when the subject is dropped.
    /// </summary>
    public Word? Subject(Word verb, IReadOnlyList<TextSpan> said)
    {
        if (IsQuotedAs(verb))
        {
            return verb.Head!.Child("obj");
        }
        if (Claims.Arguments.IsPassive(verb))
        {
            return Claims.Arguments.Agent(verb);
        }
        if (Own(verb, said) is { } own)
        {
            return Referent(own, verb);
        }
        bool before = said[0].Start < verb.Span.Start;
        if (before)
        {
            return Neighbour(verb, said);
        }
        var at = verb;
        for (int step = 0; step < 6; step++)
        {
            if (at.Is("acl") && at.Head is { } noun)
            {
                return noun.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON ? noun : null;
            }
            if (!at.IsAny("conj", "advcl", "xcomp") || at.Head is not { } head)
            {
                return null;
            }
            if (
                at.Is("conj")
                && Person(at) is { } person
                && Person(head) is { } other
                && person != other
            )
            {
                return null;
            }
            at = head;
            if (Own(at, said) is { } above)
            {
                return Referent(above, at);
            }
        }
        return null;
    }

    /// <summary>The subject nearest to the verb that is no word of what is said.</summary>
    private Word? Own(Word verb, IReadOnlyList<TextSpan> said)
    {
        // Who can speak comes before what cannot ("Sabato la televisione ha annunciato"); of two before the verb the first
        // ("Il segretario - l'Organizzazione - ha detto"), behind it the nearest.
        Word? nearest = null;
        bool speaks = false;
        foreach (var word in verb.Dependents)
        {
            if (
                !word.Is("nsubj")
                || Within(word, said)
                || word.Has("Clitic=Yes")
                || word.Lemma is "lo" or "ne" or "ci"
            )
            {
                continue;
            }
            bool can = CanSpeak(word);
            if (
                nearest is null
                || (can && !speaks)
                || (can == speaks && nearest.Index > verb.Index && word.Index < nearest.Index)
            )
            {
                (nearest, speaks) = (word, can);
            }
        }
        return nearest;
    }

    /// <summary>The noun right behind the verb or right before it, where the tree names no subject: ", ha detto a Reuters Ali", ", officials said".</summary>
    private Word? Neighbour(Word verb, IReadOnlyList<TextSpan> said)
    {
        var words = verb.Sentence.Words;
        for (int i = verb.Index + 1; i < Math.Min(words.Count, verb.Index + 8); i++)
        {
            if (words[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT)
            {
                break;
            }
            if (
                words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && Top(words[i], verb.Index + 1) is var noun
                && !noun.Dependents.Any(d => d.Is("case"))
                && !Within(noun, said)
                && CanSpeak(noun)
                && !IsMedium(noun)
            )
            {
                return noun;
            }
        }
        for (int i = verb.Index - 1; i >= 0 && i > verb.Index - 10; i--)
        {
            if (words[i].Form is "," or "\"" or "”" or "»" || Within(words[i], said))
            {
                break;
            }
            if (
                words[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON
                && !words[i].Is("iobj")
                && !words[i].Is("expl")
            )
            {
                var noun = words[i];
                while (
                    noun.Head is { } head
                    && head.Index < verb.Index
                    && head.Index > verb.Index - 10
                    && noun.IsAny("nmod", "flat", "compound", "amod", "appos")
                    && !Within(head, said)
                )
                {
                    noun = head;
                }
                return noun;
            }
        }
        return BehindSaid(verb, said);
    }

    /// <summary>"«...», Ada Bello, the mayor of Jos, told Reuters": the first noun behind what is said, when only its afterthoughts stand next to the verb.</summary>
    private Word? BehindSaid(Word verb, IReadOnlyList<TextSpan> said)
    {
        foreach (var word in verb.Sentence.Words)
        {
            if (word.Index >= verb.Index)
            {
                break;
            }
            if (
                word.Span.Start >= said[^1].End
                && word.Upos is Upos.NOUN or Upos.PROPN
                && CanSpeak(word)
            )
            {
                return Top(word, word.Index);
            }
        }
        return null;
    }

    /// <summary>From a word to the head of its noun phrase, no further left than an index.</summary>
    private static Word Top(Word word, int from)
    {
        while (
            word.Head is { } head
            && head.Index >= from
            && head.Index < word.Index + 6
            && word.IsAny("nmod", "flat", "compound", "amod", "appos", "nummod")
            && head.Upos is Upos.NOUN or Upos.PROPN
        )
        {
            word = head;
        }
        return word;
    }

    private static bool Within(Word word, IReadOnlyList<TextSpan> said)
    {
        foreach (var span in said)
        {
            if (span.Contains(word.Span.Start))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The voice of a noun: its words, who it is, and the cue.</summary>
    public Voice Voice(Word noun, TextSpan? cue)
    {
        var mention = _names.At(noun);
        if (noun.Upos == Upos.PRON || noun.Upos == Upos.DET)
        {
            var entity = mention?.Entity ?? _names.Antecedent(noun);
            if (noun.Lemma == "it" && entity?.Kind == EntityKind.Person)
            {
                entity = null;
            }
            var reference = entity?.ToReference() ?? Last?.Entity;
            return new Voice
            {
                Span = noun.Span,
                Entity = reference,
                Cue = cue,
            };
        }
        if (
            IsMedium(noun)
            && _names.Innermost(noun) is { Kind: MentionKind.Name } medium
            && medium.Entity.Kind == EntityKind.Organisation
        )
        {
            return new Voice
            {
                Span = medium.Span,
                Entity = medium.Entity.ToReference(),
                Cue = cue,
            };
        }
        var named = Person(noun, mention);
        return new Voice
        {
            Span = Phrase.Coordinated(noun),
            Entity = (named ?? mention)?.Entity.ToReference(),
            Cue = cue,
        };
    }

    /// <summary>The voice of a verb whose subject is dropped: its antecedent, cited where the report last named it.</summary>
    public Voice? Dropped(Word verb, TextSpan? cue)
    {
        if (Last is { } last)
        {
            return last with { Cue = cue };
        }
        var entity = _names.Antecedent(verb);
        var mention = entity?.Mentions.LastOrDefault(m => m.Span.End <= verb.Span.Start);
        return mention is null
            ? null
            : new Voice
            {
                Span = mention.Span,
                Entity = entity!.ToReference(),
                Cue = cue,
            };
    }

    /// <summary>"IRNA quoted X as saying that": the one who is quoted speaks, through the one who quotes.</summary>
    public static bool IsQuotedAs(Word verb) =>
        verb.Is("advcl")
        && verb.Head is { Upos: Upos.VERB } head
        && head.Child("obj") is not null
        && verb.Dependents.Any(d => d.IsAny("mark", "case") && d.Lemma == "as");

    /// <summary>The medium to which something was said ("told Reuters", "ha detto alla Tass"); null when there is none.</summary>
    public Word? Told(Word verb)
    {
        if (IsQuotedAs(verb))
        {
            return verb.Head!.Child("nsubj");
        }
        foreach (var word in verb.Dependents)
        {
            if (
                word.IsAny("iobj", "obj", "obl")
                && IsMedium(word)
                // "told reporters" names no medium through which it came.
                && !(word.Upos == Upos.NOUN && word.Has("Number=Plur"))
                && !word.HasCase("in")
                && word.Relation != "obl:agent"
            )
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>"a witness quoted by state radio": the medium through which a voice is known; null when none is told.</summary>
    public Word? QuotedBy(Word speaker)
    {
        // "TASS ha citato testimoni che hanno detto ..."
        if (
            speaker.Is("obj")
            && speaker.Head is { Upos: Upos.VERB } citing
            && citing.Child("nsubj") is { } reporter
            && IsMedium(reporter)
        )
        {
            return reporter;
        }
        foreach (var clause in speaker.Dependents)
        {
            if (
                clause.Is("acl")
                && _pack.Saying(clause).Any()
                && Claims.Arguments.Agent(clause) is { } medium
                && IsMedium(medium)
            )
            {
                return medium;
            }
        }
        return null;
    }

    public bool IsMedium(Word noun)
    {
        if ((_pack.Noun(noun) & NounClass.Media) != 0 || _pack.IsMedium(noun.Form))
        {
            return true;
        }
        return _names.At(noun) is { } mention
            && mention.Entity.Kind != EntityKind.Person
            && (
                _pack.IsMedium(mention.Entity.Name)
                || mention.Entity.Name.Split(' ').Any(_pack.IsMedium)
            );
    }

    /// <summary>Whether a noun can be a voice: somebody, a body, a document, or a name.</summary>
    public bool CanSpeak(Word noun)
    {
        if (noun.Upos is Upos.PROPN or Upos.PRON)
        {
            return true;
        }
        var kind = _pack.Noun(noun);
        return (kind & (NounClass.AnyAgent | NounClass.Document)) != 0
            || _names.At(noun) is not null
            || (noun.Upos == Upos.NOUN && _pack.Saying(noun).Any());
    }

    /// <summary>Who gave an account: "i rilievi del Servizio geologico", "le informazioni giunte dai responsabili", "the police's version"; null when nobody is named.</summary>
    public Word? Owner(Word account)
    {
        foreach (var word in account.Dependents)
        {
            if (
                word.Relation == "nmod:poss"
                || (
                    word.Is("nmod")
                    && (
                        word.HasCase("di")
                        || word.HasCase("of")
                        || word.HasCase("da")
                        || word.HasCase("by")
                        || word.HasCase("from")
                    )
                )
            )
            {
                return CanSpeak(word) && word.Upos != Upos.PRON ? word : null;
            }
            if (
                word.Is("acl")
                && word.Dependents.FirstOrDefault(d =>
                    d.IsAny("obl") && (d.HasCase("da") || d.HasCase("by") || d.HasCase("from"))
                )
                    is { } giver
                && CanSpeak(giver)
            )
            {
                return giver;
            }
        }
        return null;
    }

    /// <summary>Whether a noun can have seen or heard: people, reporters, witnesses.</summary>
    public bool IsObserver(Word noun) =>
        (_pack.Noun(noun) & (NounClass.AnyPerson | NounClass.Media)) != 0
        || _names.At(noun) is { Entity.Kind: EntityKind.Person };

    /// <summary>A relative pronoun stands for the noun its clause hangs on, or the one right before it.</summary>
    private static Word Referent(Word subject, Word verb)
    {
        if (
            subject.Upos != Upos.PRON
            || !(
                subject.Has("PronType=Rel") || subject.Lemma is "che" or "quale" or "who" or "which"
            )
        )
        {
            return subject;
        }
        if (verb.Is("acl") && verb.Head is { } noun)
        {
            return noun;
        }
        var words = subject.Sentence.Words;
        for (int i = subject.Index - 1; i >= 0 && i >= subject.Index - 3; i--)
        {
            if (words[i].Upos is Upos.NOUN or Upos.PROPN)
            {
                return words[i];
            }
        }
        return subject;
    }

    private static char? Person(Word verb)
    {
        int at = verb.Features.IndexOf("Person=", StringComparison.Ordinal);
        return at < 0 ? null : verb.Features[at + 7];
    }

    /// <summary>The person named in apposition to a role: "head of the service, Massoud Dalman".</summary>
    private Mention? Person(Word noun, Mention? mention)
    {
        if (mention is { Entity.Kind: EntityKind.Person, Kind: MentionKind.Name })
        {
            return mention;
        }
        // "l'economista Tim Ash", whatever the tree makes of the name.
        if (
            noun.Index + 1 < noun.Sentence.Words.Count
            && noun.Sentence.Words[noun.Index + 1] is { Upos: Upos.PROPN } next
            && _names.At(next) is { Entity.Kind: EntityKind.Person } behind
        )
        {
            return behind;
        }
        foreach (var word in noun.Dependents)
        {
            if (
                word.IsAny("appos", "flat", "nmod", "compound")
                && _names.At(word) is { } named
                && named.Entity.Kind == EntityKind.Person
                && !word.Dependents.Any(d => d.Is("case"))
            )
            {
                return named;
            }
        }
        return mention?.Entity.Kind == EntityKind.Person ? mention : null;
    }
}
