namespace Cronaca.Training.Gold;

using System.Globalization;
using System.Text;

/// <summary>The figures of marked reports as a page of the documentation.</summary>
internal static class GoldPage
{
    private static readonly (string Name, string What)[] _rows =
    [
        ("toll", "tolls: type, number, words (F1)"),
        ("toll, strict", "tolls, low, high and hedge as marked (F1)"),
        ("toll, affected", "tolls of those `affected`, on whom markers agree least (F1)"),
        ("toll.group", "whose: the words for those counted"),
        ("toll.origin", "on whose word"),
        ("toll.place", "where"),
        ("toll.when", "when, where the text settles it"),
        ("toll.modality", "whether it happened, may have, will"),
        ("statement", "statements (F1)"),
        ("statement.origin", "who said it"),
        ("gap", "what is not known (F1)"),
        ("event", "events: type and trigger (F1)"),
        ("event.actor", "who did it"),
        ("event.recipient", "to whom"),
        ("event.modality", "whether it happened, may have, will"),
        ("quote is to the letter", "quotes to the letter"),
    ];

    public static void Write(string path, IReadOnlyList<(string Folder, GoldScore Score)> scores)
    {
        var page = new StringBuilder();
        page.Append("# Readings held against marked reports\n\n");
        page.Append(
            "Made by\n\n```sh\ndotnet run -c Release --project src/Cronaca.Training -- gold"
        );
        foreach (var (folder, _) in scores)
        {
            page.Append(CultureInfo.InvariantCulture, $" {folder}");
        }
        page.Append(CultureInfo.InvariantCulture, $" --write {path}\n```\n\n");
        page.Append(
            "F1 of what is found, in percent; of what is found, the share of parts that are right. `gold/` are the project's own dispatches; other folders hold reports that do not ship. "
                + "Both were looked at while the rules were made, so that reports nobody has seen read somewhat worse. Two careful people marking the same reports agree to about "
                + "87 on tolls, 96 on statements and 81 on events.\n\n"
        );
        page.Append("| |")
            .AppendJoin('|', scores.Select(s => $" {Name(s.Folder)} "))
            .Append("|\n|---|");
        page.AppendJoin('|', scores.Select(_ => "--:")).Append("|\n");
        foreach (var (name, what) in _rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {what} |");
            page.AppendJoin('|', scores.Select(s => Cell(s.Score, name))).Append("|\n");
        }
        File.WriteAllText(path, page.ToString());
    }

    private static string Name(string folder)
    {
        string full = Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/');
        return full.StartsWith("gold/", StringComparison.Ordinal)
            ? full
            : $"others' {Path.GetFileName(full)}";
    }

    private static string Cell(GoldScore score, string name) =>
        score.Figures.TryGetValue(name, out double figure)
            ? string.Create(CultureInfo.InvariantCulture, $" {figure:0.0} ")
            : " ";
}
