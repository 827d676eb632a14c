namespace Cronaca.Training.Muc4;

/// <summary>The slots of a template in the order of the task's documentation; the value is their number there.</summary>
internal enum Slot
{
    Date = 2,
    Location = 3,
    Type = 4,
    Stage = 5,
    InstrumentId = 6,
    InstrumentType = 7,
    Category = 8,
    Individual = 9,
    Organization = 10,
    Confidence = 11,
    ThingId = 12,
    ThingType = 13,
    ThingNumber = 14,
    ThingNation = 15,
    ThingEffect = 16,
    ThingTotal = 17,
    HumanName = 18,
    HumanDescription = 19,
    HumanType = 20,
    HumanNumber = 21,
    HumanNation = 22,
    HumanEffect = 23,
    HumanTotal = 24,
}

/// <summary>What the slots are called and what kind of filler each takes.</summary>
internal static class Slots
{
    public static readonly Slot[] All = Enum.GetValues<Slot>();

    /// <summary>By number: as a template calls it, and as the official reports of scores do.</summary>
    private static readonly (string Template, string Report)[] _names =
    [
        ("MESSAGE: ID", ""),
        ("MESSAGE: TEMPLATE", "template-id"),
        ("INCIDENT: DATE", "inc-date"),
        ("INCIDENT: LOCATION", "inc-loc"),
        ("INCIDENT: TYPE", "inc-type"),
        ("INCIDENT: STAGE OF EXECUTION", "inc-stage"),
        ("INCIDENT: INSTRUMENT ID", "inc-instr-id"),
        ("INCIDENT: INSTRUMENT TYPE", "inc-instr-type"),
        ("PERP: INCIDENT CATEGORY", "perp-inc-cat"),
        ("PERP: INDIVIDUAL ID", "perp-ind-id"),
        ("PERP: ORGANIZATION ID", "perp-org-id"),
        ("PERP: ORGANIZATION CONFIDENCE", "perp-org-conf"),
        ("PHYS TGT: ID", "phys-tgt-id"),
        ("PHYS TGT: TYPE", "phys-tgt-type"),
        ("PHYS TGT: NUMBER", "phys-tgt-num"),
        ("PHYS TGT: FOREIGN NATION", "phys-tgt-nation"),
        ("PHYS TGT: EFFECT OF INCIDENT", "phys-tgt-effect"),
        ("PHYS TGT: TOTAL NUMBER", "phys-tgt-total-num"),
        ("HUM TGT: NAME", "hum-tgt-name"),
        ("HUM TGT: DESCRIPTION", "hum-tgt-desc"),
        ("HUM TGT: TYPE", "hum-tgt-type"),
        ("HUM TGT: NUMBER", "hum-tgt-num"),
        ("HUM TGT: FOREIGN NATION", "hum-tgt-nation"),
        ("HUM TGT: EFFECT OF INCIDENT", "hum-tgt-effect"),
        ("HUM TGT: TOTAL NUMBER", "hum-tgt-total-num"),
    ];

    public static string TemplateName(int number) => _names[number].Template;

    public static string ReportName(this Slot slot) => _names[(int)slot].Report;

    /// <summary>Takes words of the text, in quotation marks.</summary>
    public static bool IsText(this Slot slot) =>
        slot
            is Slot.InstrumentId
                or Slot.Individual
                or Slot.Organization
                or Slot.ThingId
                or Slot.HumanName
                or Slot.HumanDescription;

    public static bool IsNumber(this Slot slot) =>
        slot is Slot.ThingNumber or Slot.HumanNumber or Slot.ThingTotal or Slot.HumanTotal;

    public static bool IsCrossReferenced(this Slot slot) => slot.Referents().Length > 0;

    /// <summary>The slots that a cross-reference may point to.</summary>
    public static Slot[] Referents(this Slot slot) =>
        slot switch
        {
            Slot.InstrumentType => [Slot.InstrumentId],
            Slot.Confidence => [Slot.Organization],
            Slot.HumanDescription => [Slot.HumanName],
            >= Slot.ThingType and < Slot.ThingTotal => [Slot.ThingId],
            >= Slot.HumanType and < Slot.HumanTotal => [Slot.HumanName, Slot.HumanDescription],
            _ => [],
        };
}
