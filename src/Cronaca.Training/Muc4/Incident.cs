namespace Cronaca.Training.Muc4;

using System.Globalization;
using Cronaca.Reading;

/// <summary>Somebody, or something, that an incident hit: the words, how many, what became of them.</summary>
internal sealed record Target(string Words, bool IsName, bool IsThing, string? Role)
{
    public string Number { get; set; } = "";

    public SortedSet<string> Effects { get; } = new(StringComparer.Ordinal);

    /// <summary>"RICARDO ALFONSO CASTELLAR" is "CASTELLAR", "6 JESUIT PRIESTS" are "JESUIT PRIESTS".</summary>
    public bool IsSame(Target other) =>
        IsThing == other.IsThing
        && (
            IsName || other.IsName
                ? Contains(Words, other.Words) || Contains(other.Words, Words)
                : Wording.Compare(Words, other.Words) == Mark.Correct
                    || Wording.Compare(other.Words, Words) == Mark.Correct
        );

    private static bool Contains(string whole, string part) =>
        part.Split(' ').All(whole.Split(' ').Contains);
}

/// <summary>What speaks for an incident being one that the task asks for.</summary>
[Flags]
internal enum IncidentSigns
{
    None = 0,
    Named = 1,
    Dated = 1 << 1,
    Placed = 1 << 2,
    Effect = 1 << 3,
    Counted = 1 << 4,
    Early = 1 << 5,
    Repeated = 1 << 6,
    Actor = 1 << 7,
    Organization = 1 << 8,
    Thing = 1 << 9,
    Background = 1 << 10,
    Doubtful = 1 << 11,
    Told = 1 << 12,
    Bombing = 1 << 13,
    Kidnapping = 1 << 14,
    Plural = 1 << 15,
    NoPerson = 1 << 16,
    ArmedActor = 1 << 17,
    IsEvent = 1 << 18,
    IsToll = 1 << 19,
    Quoted = 1 << 20,
}

/// <summary>One happening as a template tells it, put together from the claims of a report that tell of it.</summary>
internal sealed class Incident
{
    public string Type { get; set; } = "ATTACK";

    public string? Date { get; set; }

    public string? Place { get; set; }

    /// <summary>The last sentence that told of it.</summary>
    public int Sentence { get; set; }

    public int Claims { get; set; }

    public IncidentSigns Signs { get; set; }

    public List<Target> Targets { get; } = [];

    public List<string> Individuals { get; } = [];

    /// <summary>Organisations by name, and how sure the report is that they did it.</summary>
    public Dictionary<string, string> Organizations { get; } = [];

    public Template ToTemplate(string message, int number, string date, string country)
    {
        Dictionary<Slot, IReadOnlyList<Fill>> fills = [];
        void Put(Slot slot, IEnumerable<Fill> filled) => fills[slot] = [.. filled];
        Target[] people = [.. Targets.Where(t => !t.IsThing)];
        Put(Slot.Date, [new([Date ?? date], [])]);
        Put(Slot.Location, [new([Place ?? country], [])]);
        Put(Slot.Type, [new([Type], [])]);
        Put(Slot.Individual, Individuals.Distinct().Select(i => new Fill([i], [])));
        Put(Slot.Organization, Organizations.Keys.Select(o => new Fill([o], [])));
        Put(Slot.Confidence, Organizations.Select(o => new Fill([o.Value], [o.Key])));
        if (Type != "KIDNAPPING")
        {
            Put(Slot.ThingId, Targets.Where(t => t.IsThing).Select(t => new Fill([t.Words], [])));
        }
        Put(Slot.HumanName, people.Where(t => t.IsName).Select(t => new Fill([t.Words], [])));
        Put(
            Slot.HumanDescription,
            people
                .Where(t => !t.IsName || t.Role is not null)
                .Select(t => t.IsName ? new Fill([t.Role!], [t.Words]) : new Fill([t.Words], []))
        );
        Put(Slot.HumanType, people.Select(t => new Fill(["CIVILIAN"], [t.Words])));
        Put(Slot.HumanNumber, people.Select(t => new Fill([t.Number], [t.Words])));
        Put(
            Slot.HumanEffect,
            people.SelectMany(t => t.Effects.Select(e => new Fill([e], [t.Words])))
        );
        return new(message, number.ToString(CultureInfo.InvariantCulture), false, fills)
        {
            Note = Signs.ToString(),
        };
    }

    /// <summary>A number as the documentation writes it: 7, ~7, 5 - 7, 90 -, - 26, PLURAL.</summary>
    public static string Number(Quantity quantity) =>
        (quantity.Low, quantity.High) switch
        {
            _ when quantity.Hedge == Hedge.Vague => "PLURAL",
            ({ } low, { } high) when low == high => (quantity.Hedge == Hedge.About ? "~" : "")
                + Digits(low),
            ({ } low, { } high) => $"{Digits(low)} - {Digits(high)}",
            // "At least 6" is 6 and more, "more than 6" too.
            ({ } low, null) => $"{Digits(quantity.Hedge == Hedge.MoreThan ? low - 1 : low)} -",
            (null, { } high) => $"- {Digits(high)}",
            _ => "PLURAL",
        };

    private static string Digits(decimal number) =>
        number.ToString("0", CultureInfo.InvariantCulture);
}
