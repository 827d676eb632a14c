namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Of the nouns that name an event, those that tell of one: not a noun that points back ("the attack"), that says what sort of thing another is
/// ("rescue workers"), that is part of a name, or that is itself the one who does what the verb tells ("the quake destroyed").
/// </summary>
internal sealed class EventSifter(Analysis analysis)
{
    private readonly Analysis _analysis = analysis;
    private readonly HashSet<EventType> _told = [];
    private readonly HashSet<(EventType Type, string Lemma)> _words = [];

    /// <summary>Takes the events of the sentences in their order, each with its trigger's head.</summary>
    public IEnumerable<Event> Sift(IReadOnlyList<(Word Word, Event Event)> found, bool violent)
    {
        var verbs = found.Where(f => f.Word.Upos == Upos.VERB).Select(f => f.Word).ToHashSet();
        foreach (var (word, told) in found)
        {
            if (
                IsConsequence(word, told, found)
                || IsQuality(word)
                || IsSecondHarm(word, found)
                || IsHarmByNobody(word, told, found, violent)
                || word.Upos == Upos.NOUN
                    && (
                        IsInExpression(told, found)
                        || IsOfSameSort(word, told, found)
                        || IsAside(word, told)
                        || IsDoer(word, told, verbs, found)
                        || IsMatter(word, told, verbs)
                    )
            )
            {
                continue;
            }
            yield return told;
        }
        _told.UnionWith(found.Select(f => f.Event.Type));
        _words.UnionWith(found.Select(f => (f.Event.Type, f.Word.Lemma)));
    }

    /// <summary>"Opened fire, killing two", "the explosion killed two": what the act did to people is a toll, and no second act.</summary>
    private bool IsConsequence(
        Word word,
        Event told,
        IReadOnlyList<(Word Word, Event Event)> found
    ) =>
        word.Upos == Upos.VERB
        && told.Type is EventType.Assault or EventType.Accident
        && found.Any(f =>
            f.Event.Type == told.Type
            && f.Word != word
            && (
                f.Word == word.Head
                    && word.Is("advcl")
                    && !word.Has("VerbForm=Fin")
                    && word.Child("mark") is null
                || told.Type == EventType.Assault
                    && f.Word.Upos == Upos.NOUN
                    && f.Word.Head == word
                    && f.Word.Is("nsubj")
                    && !IsWeapon(f.Word)
                    && !Arguments.IsPassive(word)
            )
        );

    /// <summary>The noun of an expression that a verb has told already: "filed charges".</summary>
    private static bool IsInExpression(Event told, IReadOnlyList<(Word Word, Event Event)> found) =>
        found.Any(f =>
            f.Event != told
            && f.Event.Type == told.Type
            && f.Word.Upos == Upos.VERB
            && f.Event.Trigger.Contains(told.Trigger)
        );

    /// <summary>"A march of protest", "scosse di terremoto": the second noun only tells of what sort the first is.</summary>
    private static bool IsOfSameSort(
        Word noun,
        Event told,
        IReadOnlyList<(Word Word, Event Event)> found
    ) =>
        noun.Is("nmod")
        && (noun.HasCase("di") || noun.HasCase("of"))
        && !IsDefinite(noun)
        && found.Any(f =>
            f.Word == noun.Head && f.Word.Upos == Upos.NOUN && f.Event.Type == told.Type
        );

    private bool IsAside(Word noun, Event told) =>
        PointsBack(noun, told) || Qualifies(noun) || IsInName(noun);

    private bool PointsBack(Word noun, Event told) =>
        IsDefinite(noun)
        && (
            HasNobody(told) && _told.Contains(told.Type)
            || !noun.Is("obj") && !HasOwn(noun, told) && _words.Contains((told.Type, noun.Lemma))
        );

    /// <summary>A participle before its noun says what that is like: "the banned group", "smashed windows".</summary>
    private static bool IsQuality(Word word) =>
        word.Upos is (Upos.VERB or Upos.ADJ) && word.Is("amod");

    /// <summary>"Killing two women and wounding a third": one attack did both.</summary>
    private bool IsSecondHarm(Word word, IReadOnlyList<(Word Word, Event Event)> found) =>
        word.Upos == Upos.VERB
        && word.Is("conj")
        && word.Head is { } first
        && found.Any(f => f.Word == first)
        && IsHarm(first)
        && IsHarm(word)
        && word.Child("nsubj") is null;

    /// <summary>"Ten were killed" is a toll; an act of somebody only where the report tells of violence, and the sentence of nothing else that did it.</summary>
    private bool IsHarmByNobody(
        Word word,
        Event told,
        IReadOnlyList<(Word Word, Event Event)> found,
        bool violent
    ) =>
        told is { Type: EventType.Assault, Actors.Count: 0, Mode: null }
        && word.Upos == Upos.VERB
        && _analysis.Pack.Casualties(word).Any(c => c.Type == TollType.Killed)
        && Arguments.IsPassive(word)
        && (
            !violent
            || found.Any(f =>
                f.Word != word
                && f.Event.Type
                    is EventType.Assault
                        or EventType.Accident
                        or EventType.Disaster
                        or EventType.Protest
            )
        );

    private bool IsHarm(Word word) =>
        _analysis.Pack.Casualties(word).Any(c => c.Type is TollType.Killed or TollType.Injured);

    private static bool HasNobody(Event told) =>
        told.Actors.Count == 0 && told.Recipients.Count == 0;

    /// <summary>Whether those who took part stand with the noun itself: "the attack on the camp".</summary>
    private static bool HasOwn(Word noun, Event told)
    {
        var phrase = noun.SubtreeSpan();
        return told.Actors.Concat(told.Recipients).Any(p => phrase.Contains(p.Span));
    }

    /// <summary>By its own article, or, where the tree has lost it, by the one right before it and its adjectives.</summary>
    private static bool IsDefinite(Word noun)
    {
        var words = noun.Sentence.Words;
        for (int i = noun.Index - 1; i >= 0; i--)
        {
            var before = words[i];
            if (before.Upos == Upos.DET)
            {
                return before.Has("Definite=Def") || before.Has("PronType=Dem");
            }
            if (before.Upos is not (Upos.ADJ or Upos.NUM) && !before.Is("compound"))
            {
                return false;
            }
        }
        return false;
    }

    private static bool Qualifies(Word noun) =>
        noun.Is("compound") && noun.Head is { Upos: Upos.NOUN } head && head.Index > noun.Index;

    private bool IsInName(Word noun) =>
        _analysis.Names.At(noun)
            is {
                Kind: MentionKind.Name,
                Entity.Kind: EntityKind.Organisation or EntityKind.Person
            } name
        && name.First != name.Last;

    /// <summary>The definite noun of which a verb tells the event: "reached the agreement", "lifted the ban".</summary>
    private static bool IsMatter(Word noun, Event told, HashSet<Word> verbs) =>
        (told.Type == EventType.Agree || HasNobody(told))
        && noun.Head is { } head
        && verbs.Contains(head)
        && noun.IsAny("nsubj", "obj")
        && (
            IsDefinite(noun)
            || told.Type
                is EventType.Agree
                    or EventType.Aid
                    or EventType.Accident
                    or EventType.Disaster
        );

    /// <summary>"A car bomb exploded": the verb tells it.</summary>
    private bool IsWeapon(Word noun) => (_analysis.Pack.Noun(noun) & NounClass.Weapon) != 0;

    /// <summary>A storm, a quake, a fire that destroys something is the actor of that event and none of its own.</summary>
    private bool IsDoer(
        Word noun,
        Event told,
        HashSet<Word> verbs,
        IReadOnlyList<(Word Word, Event Event)> found
    ) =>
        IsWeapon(noun) && found.Any(f => f.Word == noun.Head && noun.Is("nsubj"))
        || told.Type is EventType.Disaster or EventType.Accident
            && (
                (_analysis.Pack.Noun(noun) & NounClass.Nature) != 0
                || found.Any(f => f.Word == noun.Head && f.Event.Type == told.Type)
            )
            && noun.Head is { } head
            && verbs.Contains(head)
            && (
                noun.Is("nsubj") && !Arguments.IsPassive(head)
                || Arguments.IsPassive(head) && Complements.Agent(head) == noun
            );
}
