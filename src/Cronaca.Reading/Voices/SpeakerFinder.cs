namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>The voices of a report: of the nouns that say things, and of the media through which they are known.</summary>
internal sealed class SpeakerFinder(LanguagePack pack, NamesOfReport names, ValuesOfReport values)
{
    // How many sentences a voice may be silent and still be meant by "he said".
    private const int _patience = 2;

    private readonly LanguagePack _pack = pack;
    private readonly NamesOfReport _names = names;

    // Who speaks in a stretch of the text.
    private readonly Dictionary<TextSpan, Entity> _speakers = [];
    private readonly ExplainedName _explained = new(pack, names);
    private int _lastSentence = -1;

    public SpeakerKinds Kinds { get; } = new(pack, names, values);

    /// <summary>The last voice heard, for quotations and dropped subjects that follow it; null before the first.</summary>
    public Voice? Last { get; private set; }

    /// <summary>A voice has spoken in a sentence.</summary>
    public void Heard(Voice voice, Sentence sentence)
    {
        Last = voice;
        _lastSentence = sentence.Index;
    }

    /// <summary>Whom a verb of saying cites, by the verb: "reported, citing witnesses".</summary>
    public Dictionary<Word, Voice> Sources { get; } = [];

    /// <summary>The voice of a noun: its words, who it is, and the cue.</summary>
    public Voice Voice(Word noun, TextSpan? cue)
    {
        // "Mr Nkandu told": the parser may take the title for a pronoun.
        if (
            noun.Upos == Upos.PRON
            && noun.Index + 1 < noun.Sentence.Words.Count
            && noun.Sentence.Words[noun.Index + 1] is { Upos: Upos.PROPN } called
            && _names.At(called) is { Entity.Kind: EntityKind.Person }
        )
        {
            noun = called;
        }
        var mention = _names.At(noun);
        // "uno degli accusati" is a phrase as a noun has it.
        bool ofThem = noun.Child("nmod") is { } them && them.Index > noun.Index;
        if (noun.Upos is Upos.PRON or Upos.DET && !ofThem)
        {
            var entity = Continued(noun) ?? mention?.Entity ?? _names.Antecedent(noun);
            if (noun.Lemma == "it" && entity?.Kind is EntityKind.Person or EntityKind.Group)
            {
                entity = null;
            }
            if (entity is not null)
            {
                _speakers[noun.Span] = entity;
            }
            // "all of whom said", "alcuni hanno detto" are not the one who spoke last.
            bool anybody = noun.Has("PronType=Tot") || noun.Has("PronType=Ind");
            var reference = entity?.ToReference() ?? (anybody ? null : Last?.Entity);
            return new Voice
            {
                Span = noun.Span,
                Entity = reference,
                Cue = cue,
            };
        }
        if (
            Kinds.IsMedium(noun)
            && _names.Innermost(noun) is { Kind: MentionKind.Name } medium
            && medium.Entity.Kind == EntityKind.Organisation
            // "La Rete per i diritti" is more than its first word.
            && (noun.Upos == Upos.PROPN || medium.Span != noun.Span)
        )
        {
            _speakers[medium.Span] = medium.Entity;
            return new Voice
            {
                Span = medium.Span,
                Entity = medium.Entity.ToReference(),
                Cue = cue,
            };
        }
        var named = (Person(noun, mention) ?? mention)?.Entity;
        var span = Phrase.Coordinated(noun);
        // "JIBOA EMPLOYEES SAID THAT": a voice ends before the verb that it precedes.
        if (cue is { } verb && span.Start < verb.Start && span.End > verb.Start)
        {
            span = new TextSpan(span.Start, EndBefore(noun.Sentence, verb.Start, noun));
        }
        (span, var explained) = _explained.With(noun, span, cue);
        named = explained ?? named;
        if (named is not null)
        {
            _speakers[span] = named;
        }
        return new Voice
        {
            Span = span,
            Entity = named?.ToReference(),
            Cue = cue,
        };
    }

    private static int EndBefore(Sentence sentence, int start, Word noun)
    {
        int end = noun.Span.End;
        foreach (var word in sentence.Words)
        {
            if (word.Span.End <= start && word.Upos != Upos.PUNCT)
            {
                end = Math.Max(end, word.Span.End);
            }
        }
        return end;
    }

    /// <summary>"he said", "they added": the voice that was heard just before, where the pronoun may stand for it.</summary>
    private Entity? Continued(Word pronoun) =>
        Last is { } last
        && pronoun.Sentence.Index - _lastSentence <= _patience
        && _speakers.TryGetValue(last.Span, out var speaker)
        && _names.MayMean(pronoun, speaker)
            ? speaker
            : null;

    /// <summary>The voice of a verb whose subject is dropped: its antecedent, cited where the report last named it.</summary>
    public Voice? Dropped(Word verb, TextSpan? cue, IReadOnlyList<TextSpan> said)
    {
        var entity = _names.Antecedent(verb);
        var mention = entity?.Mentions.LastOrDefault(m => m.Span.End <= verb.Span.Start);
        // "Il missionario non se la prende con nessuno. «...», ricorda": who was named since the last voice, as the subject.
        bool since =
            mention is not null
            && mention.First.Sentence.Index > _lastSentence
            && !said.Any(s => s.Contains(mention.Span.Start))
            && entity!.Kind is EntityKind.Person or EntityKind.Organisation
            && mention.Head.Is("nsubj");
        if (Last is { } last && !since)
        {
            return last with { Cue = cue };
        }
        return mention is null
            ? null
            : new Voice
            {
                Span = mention.Span,
                Entity = entity!.ToReference(),
                Cue = cue,
            };
    }

    /// <summary>The medium to which something was said ("told Reuters", "ha detto alla Tass"); null when there is none.</summary>
    public Word? Told(Word verb)
    {
        if (SpeechSubject.IsQuotedAs(verb))
        {
            return verb.Head!.Child("nsubj");
        }
        foreach (var word in verb.Dependents)
        {
            if (
                word.IsAny("iobj", "obj", "obl")
                && Kinds.IsMedium(word)
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
            && Kinds.IsMedium(reporter)
        )
        {
            return reporter;
        }
        foreach (var clause in speaker.Dependents)
        {
            if (
                clause.Is("acl")
                && _pack.Saying(clause).Any()
                && Claims.Complements.Agent(clause) is { } medium
                && Kinds.IsMedium(medium)
            )
            {
                return medium;
            }
        }
        return null;
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
                return Kinds.CanSpeak(word) && word.Upos != Upos.PRON ? word : null;
            }
            if (
                word.Is("acl")
                && word.Dependents.FirstOrDefault(d =>
                    d.IsAny("obl", "nmod")
                    && (
                        d.HasCase("da")
                        || d.HasCase("by")
                        || d.HasCase("from")
                        // "il bilancio aggiornato dell'amministrazione"
                        || d.HasCase("di")
                    )
                )
                    is { } giver
                && Kinds.CanSpeak(giver)
            )
            {
                return giver;
            }
        }
        return null;
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
