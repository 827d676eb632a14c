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

    /// <summary>Takes the events of the sentences in their order, each with its trigger's head.</summary>
    public IEnumerable<Event> Sift(IReadOnlyList<(Word Word, Event Event)> found)
    {
        var verbs = found.Where(f => f.Word.Upos == Upos.VERB).Select(f => f.Word).ToHashSet();
        foreach (var (word, told) in found)
        {
            if (
                word.Upos == Upos.NOUN
                && (IsAside(word, told) || IsDoer(word, told, verbs) || IsMatter(word, told, verbs))
            )
            {
                continue;
            }
            yield return told;
        }
        _told.UnionWith(found.Select(f => f.Event.Type));
    }

    private bool IsAside(Word noun, Event told) =>
        PointsBack(noun, told) || Qualifies(noun) || IsInName(noun);

    private bool PointsBack(Word noun, Event told) =>
        told.Actors.Count == 0
        && told.Recipients.Count == 0
        && _told.Contains(told.Type)
        && IsDefinite(noun);

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
        told.Actors.Count == 0
        && told.Recipients.Count == 0
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

    /// <summary>A storm, a quake, a fire that destroys something is the actor of that event and none of its own.</summary>
    private bool IsDoer(Word noun, Event told, HashSet<Word> verbs) =>
        told.Type is EventType.Disaster or EventType.Accident
        && (_analysis.Pack.Noun(noun) & NounClass.Nature) != 0
        && noun.Head is { } head
        && verbs.Contains(head)
        && (
            noun.Is("nsubj") && !Arguments.IsPassive(head)
            || Arguments.IsPassive(head) && Arguments.Agent(head) == noun
        );
}
