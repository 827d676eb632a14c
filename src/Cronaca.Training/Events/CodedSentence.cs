namespace Cronaca.Training.Events;

using System.Text.Json;

/// <summary>
/// A sentence of the PLOVER gold records with its one coded event: the type by today's manual, the coder's words for event, actors and recipients.
/// </summary>
internal sealed record CodedSentence(
    string Id,
    string Text,
    string Type,
    string? Mode,
    string[] EventWords,
    string[] Actors,
    string[] Recipients
)
{
    /// <summary>Records of the file in its order; the one that tells of the file itself and those without a sentence are left out.</summary>
    public static List<CodedSentence> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        List<CodedSentence> all = [];
        foreach (var record in file.RootElement.EnumerateArray())
        {
            if (!record.TryGetProperty("text", out var text))
            {
                continue;
            }
            string? mode = record.TryGetProperty("mode", out var told) ? told.GetString() : null;
            all.Add(
                new CodedSentence(
                    record.GetProperty("id").GetString()!,
                    text.GetString()!,
                    Today(record.GetProperty("event").GetString()!, mode),
                    ModeToday(mode),
                    record
                        .GetProperty("eventText")
                        .GetString()!
                        .Split(
                            [' ', '.', ','],
                            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                        ),
                    Names(record, "source"),
                    Names(record, "target")
                )
            );
        }
        return all;
    }

    /// <summary>Both sides of an agreement or a meeting stand among the sources, with no target: who is actor is not told.</summary>
    public bool IsMutual => Recipients.Length == 0 && Actors.Length > 1;

    /// <summary>The file has the type names of 2016 and CAMEO's sense of coercion, which took in destroying.</summary>
    private static string Today(string type, string? mode) =>
        (type, mode) switch
        {
            ("DEMAND", _) => "REQUEST",
            ("DISAPPROVE" or "INVESTIGATE", _) => "ACCUSE",
            ("FIGHT", _) or ("COERCE", "destroy") => "ASSAULT",
            _ => type,
        };

    /// <summary>The modes of 2016 by their names in today's manual; null where none is coded or it has none for it.</summary>
    private static string? ModeToday(string? mode) =>
        mode switch
        {
            null or "" or "other" or "political" or "detain" => null,
            "host" => "visit",
            "strike-hun" => "hunger",
            "strike-gen" => "strike",
            "riot-spon" => "riot",
            "demo-org" or "demo-spon" => "demo",
            "assassinate" => "targeted",
            "confiscate" => "seize",
            "ban" => "restrict",
            _ => mode,
        };

    private static string[] Names(JsonElement record, string side) =>
        record.TryGetProperty(side, out var list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Select(p =>
                        p.TryGetProperty("actorText", out var words) ? words.GetString()! : ""
                    )
                    .Where(w => w.Length > 0),
            ]
            : [];
}
