namespace Cronaca.Training.Gold;

using System.Globalization;
using System.Text.Json;
using Cronaca.Reading;

/// <summary>A marked report: a folder with its text, what is known of it, and four tables of what a careful reader finds in it.</summary>
internal sealed record GoldCase(
    string Name,
    Report Report,
    IReadOnlyList<GoldRow> Tolls,
    IReadOnlyList<GoldRow> Statements,
    IReadOnlyList<GoldRow> Gaps,
    IReadOnlyList<GoldRow> Events
)
{
    /// <summary>All cases below a folder, by name.</summary>
    /// <exception cref="InvalidDataException">A table is not what it should be; the message names file and line.</exception>
    public static IReadOnlyList<GoldCase> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateDirectories(folder)
                .Where(d => File.Exists(Path.Combine(d, "text.txt")))
                .OrderBy(d => d, StringComparer.Ordinal)
                .Select(Read),
        ];

    private static GoldCase Read(string folder)
    {
        using var about = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "about.json")));
        var published = about.RootElement.GetProperty("published");
        return new GoldCase(
            Path.GetFileName(folder),
            new Report
            {
                Text = File.ReadAllText(Path.Combine(folder, "text.txt")),
                Language = about.RootElement.GetProperty("language").GetString(),
                Published =
                    published.ValueKind == JsonValueKind.String
                        ? DateOnly.ParseExact(
                            published.GetString()!,
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture
                        )
                        : null,
            },
            Rows(folder, "tolls.tsv"),
            Rows(folder, "statements.tsv"),
            Rows(folder, "gaps.tsv"),
            Rows(folder, "events.tsv")
        );
    }

    private static List<GoldRow> Rows(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        var rows = new List<GoldRow>();
        string[]? header = null;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                continue;
            }
            if (cells.Length != header.Length)
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: found {cells.Length} cells, expected {header.Length}"
                );
            }
            rows.Add(new GoldRow(header, cells));
        }
        return rows;
    }
}
