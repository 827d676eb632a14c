namespace Cronaca.Reading;

/// <summary>The sixteen types of PLOVER (manual, draft 2.0) and four for what it leaves out.</summary>
public enum EventType
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Reject,
    Accuse,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
    Crime,
    Disaster,
    Accident,
    Politics,
}
