namespace Cronaca.Training.Muc4;

using System.Text.RegularExpressions;
using Cronaca.Reading;
using Cronaca.Reading.Claims;

/// <summary>
/// The incidents of a message, read off our claims: tolls of killed, injured and abducted and events of assault are grouped into what happened, by victim, kind, day, place and nearness.
/// Left out is what the task leaves out: threats and plans, what is denied, fights between armed men, what lies months back.
/// </summary>
internal sealed partial class IncidentReader
{
    private const int _recentDays = 60;
    private const int _near = 3;

    private readonly Analysis _analysis;
    private readonly LocationList _locations;

    /// <summary>The country of the town that the message comes from.</summary>
    private readonly string? _dateline;
    private readonly TargetReader _targets;
    private readonly Perpetrators _perpetrators;
    private readonly List<Incident> _incidents = [];

    private IncidentReader(string message, LocationList locations)
    {
        Match header = Header().Match(message.Length > 200 ? message[..200] : message);
        DateOnly? published = header.Success
            ? DateFill
                .Parse($"{header.Groups["day"]} {header.Groups["month"]} {header.Groups["year"]}")
                ?.To
            : null;
        _locations = locations;
        _dateline = locations
            .Of(Fill.Clean(message[..Math.Max(0, message.IndexOf(',', StringComparison.Ordinal))]))
            ?.Split(':')[0];
        _analysis = Reader.Analyse(
            new Report
            {
                Text = Mark().Replace(message, m => new string(' ', m.Length)),
                Language = "en",
                Published = published,
            },
            out _
        );
        _targets = new(_analysis);
        _perpetrators = new(_analysis);
    }

    public static List<Template> Read(string name, string message, LocationList locations)
    {
        IncidentReader reader = new(message, locations);
        foreach (Claim claim in ClaimReader.Read(reader._analysis).OrderBy(c => c.Quote.Start))
        {
            reader.Take(claim);
        }
        return reader.Templates(name);
    }

    private List<Template> Templates(string name)
    {
        string date = _analysis.Published is { } day ? DateFill.Write(null, day) : "-";
        string? told = _analysis.Names.Country() is { } most ? Fill.Clean(most.Name) : null;
        string country = LocationList.IsOfInterest(told) ? told! : _dateline ?? told ?? "-";
        return
        [
            .. _incidents
                .Where(i =>
                    LocationList.IsOfInterest(i.Place ?? country) && IncidentWeight.Of(i) >= 0
                )
                .Select((incident, i) => incident.ToTemplate(name, i + 1, date, country)),
        ];
    }

    private void Take(Claim claim)
    {
        if (claim is Toll { Type: TollType.Released or TollType.Rescued } free)
        {
            Free(free);
        }
        if (
            KindOf(claim) is not { } kind
            || claim.Polarity == Polarity.Negative
            || claim.Modality is not (Modality.Actual or Modality.Possible)
            || IsOld(claim)
        )
        {
            return;
        }
        if (claim is Toll { Quantity.High: 0 } none)
        {
            Spare(none);
            return;
        }
        List<Target> targets = _targets.Of(claim);
        if (targets.Count == 0)
        {
            return;
        }
        Incident incident = Find(claim, kind, targets);
        incident.Type = incident.Type == "ATTACK" ? kind : incident.Type;
        incident.Date ??= DateOf(claim);
        incident.Place ??= PlaceOf(claim);
        incident.Sentence = claim.Sentence;
        incident.Claims++;
        foreach (Target target in targets)
        {
            Add(incident, target);
        }
        foreach (Participant actor in claim.Actors)
        {
            incident.Individuals.Add(_targets.WordsOf(actor.Span));
        }
        foreach ((string body, string confidence) in _perpetrators.Of(claim))
        {
            incident.Organizations.TryAdd(body, confidence);
        }
        incident.Signs |= IncidentWeight.SignsOf(incident, claim);
        if (_analysis.Document.Quotations.Any(q => q.Span.Contains(claim.Quote.Start)))
        {
            incident.Signs |= IncidentSigns.Quoted;
        }
    }

    /// <summary>"No one was injured": those hit in the incident just told of came off.</summary>
    private void Spare(Toll none)
    {
        if (
            _incidents.LastOrDefault() is { } last
            && none.Sentence - last.Sentence <= _near
            && last.Targets.Find(t => !t.IsThing && t.Effects.Count == 0) is { } spared
        )
        {
            spared.Effects.Add(none.Type == TollType.Killed ? "NO DEATH" : "NO INJURY OR DEATH");
        }
    }

    private void Free(Toll free)
    {
        foreach (Target target in _targets.Of(free))
        {
            _incidents
                .Where(i => i.Type == "KIDNAPPING")
                .SelectMany(i => i.Targets)
                .LastOrDefault(t => t.IsSame(target))
                ?.Effects.Add("REGAINED FREEDOM");
        }
    }

    private Incident Find(Claim claim, string kind, List<Target> targets)
    {
        Incident? found =
            _incidents.LastOrDefault(i =>
                i.Targets.Any(t => t.IsName && targets.Any(o => o.IsName && t.IsSame(o)))
            )
            ?? _incidents.LastOrDefault(i => Fits(i) && i.Targets.Any(t => targets.Any(t.IsSame)))
            ?? _incidents.LastOrDefault(i =>
                Fits(i) && claim.Sentence - i.Sentence <= _near && !NamesOther(i)
            );
        if (found is null)
        {
            _incidents.Add(found = new Incident { Type = kind });
        }
        return found;

        // Two persons told of by name in two sentences are as a rule two incidents.
        bool NamesOther(Incident incident) =>
            claim.Sentence > incident.Sentence
            && targets.Exists(t => t.IsName)
            && incident.Targets.Exists(t => t.IsName);

        bool Fits(Incident incident) =>
            (incident.Type == kind || incident.Type == "ATTACK" || kind == "ATTACK")
            && Agree(incident.Date, DateOf(claim))
            && Agree(incident.Place, PlaceOf(claim));
    }

    private static bool Agree(string? one, string? other) =>
        one is null
        || other is null
        || one.StartsWith(other, StringComparison.Ordinal)
        || other.StartsWith(one, StringComparison.Ordinal);

    private static void Add(Incident incident, Target target)
    {
        if (incident.Targets.Find(t => t.IsSame(target)) is not { } known)
        {
            incident.Targets.Add(target);
            return;
        }
        if (target.IsName && !known.IsName)
        {
            target.Effects.UnionWith(known.Effects);
            incident.Targets[incident.Targets.IndexOf(known)] = target;
            return;
        }
        known.Effects.UnionWith(target.Effects);
        known.Number = known.Number is "" or "PLURAL" ? target.Number : known.Number;
    }

    /// <summary>The kind of incident that a claim tells of; null for all else.</summary>
    private string? KindOf(Claim claim) =>
        claim switch
        {
            Toll { Type: TollType.Killed or TollType.Injured or TollType.Destroyed } => "ATTACK",
            Toll { Type: TollType.Abducted } => "KIDNAPPING",
            Event { Type: EventType.Assault, Mode: "explosives" or "suicide-attack" } => "BOMBING",
            Event { Type: EventType.Assault, Mode: "abduct" } => "KIDNAPPING",
            Event { Type: EventType.Assault } told => Fire()
                .IsMatch(told.Trigger.Of(_analysis.Text))
                ? "ARSON"
                : "ATTACK",
            Event { Type: EventType.Crime } told
                when Robbery().IsMatch(told.Trigger.Of(_analysis.Text)) => "ROBBERY",
            _ => null,
        };

    private bool IsOld(Claim claim) =>
        claim.When?.To is { } to
        && _analysis.Published is { } published
        && to.DayNumber < published.DayNumber - _recentDays;

    /// <summary>A weekday is no date to the task, nor is a stretch that begins or ends nowhere.</summary>
    private string? DateOf(Claim claim) =>
        claim.When is { From: { } from, To: { } to } when
        && to.DayNumber - from.DayNumber < 40
        && !Weekday().IsMatch(when.Span.Of(_analysis.Text))
            ? DateFill.Write(from, to)
            : null;

    private string? PlaceOf(Claim claim) =>
        claim.Where is { } where ? _locations.Of(Fill.Clean(where.Name)) : null;

    private const RegexOptions _options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>"SAN SALVADOR, 3 JAN 90 --".</summary>
    [GeneratedRegex(@"\b(?<day>\d{1,2}) (?<month>[A-Z]{3})[A-Z]* (?<year>\d{2})\b", _options)]
    private static partial Regex Header();

    /// <summary>What the collectors wrote into the texts: "[TEXT]", "[PASSAGE OMITTED]".</summary>
    [GeneratedRegex(
        @"\[(TEXT|REPORT|ARTICLE|EXCERPTS?|SUMMARY|BULLETIN|STATEMENT|SPEECH|COMMUNIQUE|EDITORIAL( REPORT)?|COMMENTARY|STATION COMMENTARY|PASSAGE OMITTED|CONTINUED|(BEGIN|END) RECORDING|WORDS INDISTINCT)\]",
        _options
    )]
    private static partial Regex Mark();

    [GeneratedRegex(@"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", _options)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(arson|burn\w*|fire|ablaze|torch\w*)\b", _options)]
    private static partial Regex Fire();

    [GeneratedRegex(@"\b(rob\w*|loot\w*|st[eo]l\w*|stealing)\b", _options)]
    private static partial Regex Robbery();
}
