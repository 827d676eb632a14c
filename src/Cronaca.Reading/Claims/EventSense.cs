namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// The type of an event where the word alone does not settle it: by who does it ("the quake killed", "protesters shut down") and by what the report has told
/// so far (engineers sent after a flood are aid; who is held after an abduction is held captive).
/// </summary>
internal sealed class EventSense(Draft draft)
{
    private readonly Draft _draft = draft;
    private readonly HashSet<EventType> _told = [];
    private bool _abducted;

    /// <summary>What the report has told so far; to be handed the events of each sentence in their order.</summary>
    public void Tell(IEnumerable<Event> events)
    {
        foreach (var told in events)
        {
            _told.Add(told.Type);
            _abducted |= told is { Type: EventType.Assault, Mode: "abduct" };
        }
    }

    public (EventType Type, string? Mode) Of(
        Word word,
        EventEntry entry,
        EventType type,
        Word? doer
    )
    {
        var by = doer is null ? NounClass.None : _draft.Participants.MeantClass(doer);
        switch (type)
        {
            case EventType.Assault when IsNatural(word, doer, by):
                return (EventType.Disaster, null);
            case EventType.Coerce
                when entry.Mode is "restrict" or "withhold"
                    && (by & (NounClass.Protester | NounClass.Force)) == NounClass.Protester:
                return (EventType.Protest, "obstruct");
            case EventType.Coerce
                when entry.Mode is "arrest"
                    && (
                        (by & (NounClass.Fighter | NounClass.Force)) == NounClass.Fighter
                        || doer is null
                            && _abducted
                            && _draft.Analysis.Pack.Events(word).Any(e => e.Mode == "abduct")
                    ):
                return (EventType.Assault, "abduct");
            case EventType.Mobilize
                when _told.Contains(EventType.Disaster) && !_told.Contains(EventType.Assault):
                return (EventType.Aid, null);
            default:
                return (type, entry.Mode);
        }
    }

    /// <summary>Whether those killed without a word of by whom may have been killed by someone: not after a disaster or an accident alone.</summary>
    public bool MayBeViolent =>
        _told.Contains(EventType.Assault)
        || !_told.Contains(EventType.Disaster) && !_told.Contains(EventType.Accident);

    /// <summary>A storm or a quake that does it, or in which it was done.</summary>
    private bool IsNatural(Word word, Word? doer, NounClass by)
    {
        const NounClass agents = NounClass.AnyAgent | NounClass.Weapon | NounClass.Vehicle;
        if (doer is not null)
        {
            return (by & (NounClass.Nature | agents)) == NounClass.Nature;
        }
        return word.Upos is Upos.VERB or Upos.ADJ
            && word.Children("obl")
                .Any(o =>
                    (_draft.Analysis.Pack.Noun(o) & (NounClass.Nature | agents)) == NounClass.Nature
                );
    }
}
