namespace Cronaca.Training.Calibration;

using System.Globalization;
using System.Text;
using Cronaca.Reading;
using Cronaca.Training.Gold;

/// <summary>
/// <c>calibrate FOLDER... [--fit] [--write FILE]</c>: how often claims and their cells are right, by the confidence that the reader gives them, over the marked reports below each folder;
/// <c>--fit</c> fits the confidence on them instead.
/// </summary>
internal static class CalibrationVerb
{
    private static readonly double[] _steps = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    private static readonly string[] _kinds = ["toll", "statement", "gap", "event"];
    private static readonly string[] _cells =
    [
        "toll.group",
        "toll.origin",
        "toll.place",
        "toll.when",
        "toll.modality",
        "statement.origin",
        "event.actor",
        "event.recipient",
        "event.modality",
    ];

    public static int Run(IReadOnlyList<string> arguments)
    {
        int write = arguments.ToList().IndexOf("--write");
        string? page = write >= 0 && write + 1 < arguments.Count ? arguments[write + 1] : null;
        var folders = arguments.Where(a => !a.StartsWith('-') && a != page).ToList();
        if (folders.Find(f => !Directory.Exists(f)) is { } missing)
        {
            Console.Error.WriteLine($"{missing}: no such folder");
            return 1;
        }
        var scores = folders.ConvertAll(f => (Folder: f, Score: GoldVerb.Score(f)));
        if (arguments.Contains("--fit"))
        {
            const string path = "src/Cronaca.Reading/Claims/trust.tsv";
            TrustFit.Write([.. scores.SelectMany(s => s.Score.Judged)], path);
            Console.Error.WriteLine($"{path}: written; build again to use it");
            return 0;
        }
        string text = Page(scores, page);
        Console.Write(text);
        if (page is not null)
        {
            File.WriteAllText(page, text);
        }
        return 0;
    }

    private static string Page(List<(string Folder, GoldScore Score)> scores, string? path)
    {
        bool Own(string folder) => folder.StartsWith("gold/", StringComparison.Ordinal);
        var own = scores.Where(s => Own(s.Folder)).Select(s => s.Score).ToList();
        var others = scores.Where(s => !Own(s.Folder)).Select(s => s.Score).ToList();
        var text = new StringBuilder(
            $"""
            # How sure the reader is, and how often it is right

            Made by

            ```sh
            dotnet run -c Release --project src/Cronaca.Training -- calibrate {string.Join(
                ' ',
                scores.Select(s => s.Folder)
            )} --write {path ?? "docs/calibration.md"}
            ```

            Each claim has a `confidence`: the chance that a careful reader would have marked the same. It is a sum of log-odds over the claim's rule, type and a few signs (`src/Cronaca.Reading/Claims/Trust.cs`),
            fitted on the project's own marked reports in `gold/` (`calibrate gold/it gold/en --fit`). The rules were made with an eye on those reports, so that a constant is taken off for text that nobody has seen:
            the confidence lies between what is right there and what is right in the reports of others, which were not fitted on. Measures are marked nowhere and keep the number of their rule.

            | confidence | claims of `gold/` | said | right | claims of others | said | right |
            |---|--:|--:|--:|--:|--:|--:|

            """.ReplaceLineEndings(
                "\n"
            )
        );
        for (int i = 0; i + 1 < _steps.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {_steps[i]:0.0} to {_steps[i + 1]:0.0} |")
                .Append(Share(own, _steps[i], _steps[i + 1]))
                .Append(Share(others, _steps[i], _steps[i + 1]))
                .Append('\n');
        }
        text.Append("| all |").Append(Share(own, 0, 1)).Append(Share(others, 0, 1)).Append('\n');
        text.Append(
            "\nThe same by kind, the reports of others: claims, mean confidence, share right.\n\n| kind | claims | said | right |\n|---|--:|--:|--:|\n"
        );
        foreach (string kind in _kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind} |")
                .Append(Share(others, 0, 1, c => Name(c) == kind))
                .Append('\n');
        }
        Cells([.. own, .. others], text);
        return text.ToString();
    }

    private static void Cells(List<GoldScore> scores, StringBuilder text)
    {
        text.Append(
            "\nOf claims that were met by a mark, all reports: how often a marked cell is right, by the confidence of the claim.\n\n| cell | under 0.6 | 0.6 to 0.8 | over 0.8 |\n|---|--:|--:|--:|\n"
        );
        foreach (string cell in _cells)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {cell} |");
            foreach (var (from, to) in new[] { (0, 0.6), (0.6, 0.8), (0.8, 1.01) })
            {
                var all = scores
                    .SelectMany(s => s.Cells)
                    .Where(c =>
                        c.Cell == cell && c.Claim.Confidence >= from && c.Claim.Confidence < to
                    )
                    .ToList();
                text.Append(
                    CultureInfo.InvariantCulture,
                    $" {(all.Count == 0 ? "" : $"{100.0 * all.Count(c => c.Right) / all.Count:0} % of {all.Count}")} |"
                );
            }
            text.Append('\n');
        }
    }

    private static string Share(
        List<GoldScore> scores,
        double from,
        double to,
        Func<Claim, bool>? only = null
    )
    {
        var judged = scores
            .SelectMany(s => s.Judged)
            .Where(j =>
                j.Claim.Confidence >= from
                && (j.Claim.Confidence < to || to >= 1)
                && (only is null || only(j.Claim))
            )
            .ToList();
        return judged.Count == 0
            ? " 0 | | |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $" {judged.Count} | {judged.Average(j => j.Claim.Confidence):0.00} | {judged.Count(j => j.Right) / (double)judged.Count:0.00} |"
            );
    }

    private static string Name(Claim claim) =>
        claim switch
        {
            Toll => "toll",
            Event => "event",
            Statement => "statement",
            Gap => "gap",
            _ => "measure",
        };
}
