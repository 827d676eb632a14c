namespace Cronaca.Pages.Exports;

using Cronaca.Reading;

/// <summary>ACLED's event for a PLOVER type and mode, by the codebook's definitions; an empty type where ACLED has none. Who the sides are is left to a person: a battle, which takes two armed ones, is told as an attack.</summary>
internal static class AcledTypes
{
    public static (string Disorder, string Type, string SubType) Of(Event happened) =>
        (happened.Type, happened.Mode) switch
        {
            (EventType.Assault, "aerial" or "drone") => Remote("Air/drone strike"),
            (EventType.Assault, "explosives") => Remote("Remote explosive/landmine/IED"),
            (EventType.Assault, "suicide-attack") => Remote("Suicide bomb"),
            (EventType.Assault, "heavy-weapons") => Remote("Shelling/artillery/missile attack"),
            (EventType.Assault, "sexual") => Civilians("Sexual violence"),
            (EventType.Assault, "abduct") => Civilians("Abduction/forced disappearance"),
            (EventType.Assault, "destroy") => Strategic("Looting/property destruction"),
            (EventType.Assault, "crowd-control") => (
                "Demonstrations",
                "Protests",
                "Protest with intervention"
            ),
            (EventType.Assault, _) => Civilians("Attack"),
            (EventType.Protest, "riot" or "vandalize") => (
                "Demonstrations",
                "Riots",
                "Violent demonstration"
            ),
            (EventType.Protest, _) => ("Demonstrations", "Protests", "Peaceful protest"),
            (EventType.Coerce, "arrest") => Strategic("Arrests"),
            (EventType.Agree, _) or (EventType.Retreat, "ceasefire") => Strategic("Agreement"),
            (EventType.Retreat, "disarm") => Strategic("Disrupted weapons use"),
            _ => ("", "", ""),
        };

    private static (string Disorder, string Type, string SubType) Remote(string subType) =>
        ("Political violence", "Explosions/Remote violence", subType);

    private static (string Disorder, string Type, string SubType) Civilians(string subType) =>
        ("Political violence", "Violence against civilians", subType);

    private static (string Disorder, string Type, string SubType) Strategic(string subType) =>
        ("Strategic developments", "Strategic developments", subType);
}
