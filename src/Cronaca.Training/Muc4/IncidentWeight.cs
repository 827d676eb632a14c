namespace Cronaca.Training.Muc4;

using Cronaca.Reading;

/// <summary>Whether an incident is one that the task asks for: a specific one, told as news. The weights are small numbers, set on DEV.</summary>
internal static class IncidentWeight
{
    private static readonly (IncidentSigns Sign, int Weight)[] _weights =
    [
        (IncidentSigns.Named, 2),
        (IncidentSigns.Bombing, 2),
        (IncidentSigns.IsToll, 2),
        (IncidentSigns.IsEvent, 2),
        (IncidentSigns.Dated, 1),
        (IncidentSigns.Early, 1),
        (IncidentSigns.Repeated, 1),
        (IncidentSigns.Thing, 1),
        (IncidentSigns.Plural, -1),
        (IncidentSigns.Told, -1),
        (IncidentSigns.Effect, -1),
        (IncidentSigns.Quoted, -1),
    ];

    private const int _least = 3;

    public static int Of(Incident incident) =>
        _weights.Sum(w => incident.Signs.HasFlag(w.Sign) ? w.Weight : 0) - _least;

    public static IncidentSigns SignsOf(Incident incident, Claim claim)
    {
        IncidentSigns signs = IncidentSigns.None;
        void Add(bool holds, IncidentSigns sign) => signs |= holds ? sign : IncidentSigns.None;
        Add(incident.Targets.Exists(t => t.IsName), IncidentSigns.Named);
        Add(incident.Date is not null, IncidentSigns.Dated);
        Add(incident.Place?.Contains(':', StringComparison.Ordinal) == true, IncidentSigns.Placed);
        Add(incident.Targets.Exists(t => t.Effects.Count > 0), IncidentSigns.Effect);
        Add(
            incident.Targets.Exists(t => t.Number.Length > 0 && char.IsAsciiDigit(t.Number[0])),
            IncidentSigns.Counted
        );
        Add(claim.Sentence < 4, IncidentSigns.Early);
        Add(incident.Claims > 1, IncidentSigns.Repeated);
        Add(claim.Actors.Count > 0, IncidentSigns.Actor);
        Add(incident.Organizations.Count > 0, IncidentSigns.Organization);
        Add(incident.Targets.Exists(t => t.IsThing), IncidentSigns.Thing);
        Add(incident.Targets.TrueForAll(t => t.IsThing), IncidentSigns.NoPerson);
        Add(incident.Targets.TrueForAll(t => t.Number == "PLURAL"), IncidentSigns.Plural);
        Add(claim.Background, IncidentSigns.Background);
        Add(claim.Modality != Modality.Actual, IncidentSigns.Doubtful);
        Add(claim.Attribution.Count > 0, IncidentSigns.Told);
        Add(claim is Event, IncidentSigns.IsEvent);
        Add(claim is Toll, IncidentSigns.IsToll);
        Add(incident.Type == "BOMBING", IncidentSigns.Bombing);
        Add(incident.Type == "KIDNAPPING", IncidentSigns.Kidnapping);
        return signs;
    }
}
