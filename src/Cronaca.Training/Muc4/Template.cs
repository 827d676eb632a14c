namespace Cronaca.Training.Muc4;

using System.Globalization;

/// <summary>One incident of a message as a filled template; <paramref name="IsOptional"/> in a key: giving none is right too.</summary>
internal sealed record Template(
    string Message,
    string Number,
    bool IsOptional,
    IReadOnlyDictionary<Slot, IReadOnlyList<Fill>> Fills
)
{
    public string Note { get; init; } = "";

    public IReadOnlyList<Fill> this[Slot slot] => Fills.GetValueOrDefault(slot, []);

    /// <summary>Reads a file of templates; a message without an incident has one with asterisks, which gives an empty list.</summary>
    public static Dictionary<string, List<Template>> Read(TextReader reader)
    {
        Dictionary<string, List<Template>> all = [];
        List<(int Slot, string Text)> lines = [];
        string? line;
        while ((line = reader.ReadLine()) is not null)
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == ';')
            {
                continue;
            }
            int number = SlotNumber(line, out string rest);
            if (number == 0)
            {
                Close(all, lines);
            }
            if (number >= 0)
            {
                lines.Add((number, rest));
            }
            else if (lines.Count > 0)
            {
                var (slot, text) = lines[^1];
                // A string that was broken over two lines goes on; else it is a further filler.
                if (text.Count(c => c == '"') % 2 == 1)
                {
                    lines[^1] = (slot, text + " " + trimmed);
                }
                else
                {
                    lines.Add((slot, trimmed));
                }
            }
        }
        Close(all, lines);
        return all;
    }

    /// <summary><c>21. HUM TGT: NUMBER   1: "X"</c> gives 21 and what stands after the slot's name; -1 for any other line.</summary>
    private static int SlotNumber(string line, out string rest)
    {
        rest = "";
        int dot = line.IndexOf('.', StringComparison.Ordinal);
        if (
            dot is < 1 or > 3
            || !int.TryParse(
                line[..dot],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int n
            )
            || n > 24
        )
        {
            return -1;
        }
        string name = Slots.TemplateName(n);
        int at = line.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return -1;
        }
        rest = line[(at + name.Length)..].Trim();
        return n;
    }

    private static void Close(
        Dictionary<string, List<Template>> all,
        List<(int Slot, string Text)> lines
    )
    {
        if (lines.Count == 0)
        {
            return;
        }
        string message = lines[0].Text.Split(' ')[0];
        if (!all.TryGetValue(message, out List<Template>? templates))
        {
            all[message] = templates = [];
        }
        string number = lines.FirstOrDefault(l => l.Slot == 1).Text ?? "*";
        Dictionary<Slot, IReadOnlyList<Fill>> slots = lines
            .Where(l => l.Slot >= 2 && l.Text is not ("*" or "-" or ""))
            .GroupBy(l => (Slot)l.Slot)
            .ToDictionary(
                g => g.Key,
                g => (IReadOnlyList<Fill>)[.. g.Select(l => Fill.Parse(l.Text, g.Key))]
            );
        if (number.Length > 0 && number[0] != '*')
        {
            templates.Add(
                new(
                    message,
                    number.Split(' ')[0],
                    number.Contains("OPTIONAL", StringComparison.Ordinal),
                    slots
                )
            );
        }
        lines.Clear();
    }
}
