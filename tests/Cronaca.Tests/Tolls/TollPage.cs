namespace Cronaca.Tests.Tolls;

using System.Globalization;
using System.Text;
using Cronaca.Ledger;
using Cronaca.Ledger.Tolls;

/// <summary>The example of docs/tolls.md: dispatches, a line each, and the histories that come of them.</summary>
internal static class TollPage
{
    /// <summary>The histories of dispatches "outlet | time | language | text".</summary>
    public static string Of(IEnumerable<string> dispatches)
    {
        var desk = new Desk();
        foreach (string line in dispatches)
        {
            string[] cells = line.Split(" | ");
            desk.Told(cells[0], cells[1], cells[3], language: cells[2]);
        }
        var page = new StringBuilder();
        foreach (var history in desk.Histories())
        {
            Write(page, history);
        }
        return page.ToString().TrimEnd();
    }

    private static void Write(StringBuilder page, TollHistory history)
    {
        string days =
            history.From is null ? ""
            : history.From == history.To ? $", {Day(history.From)}"
            : $", {Day(history.From)} to {Day(history.To)}";
        page.Append(
            CultureInfo.InvariantCulture,
            $"{history.Measure.ToString().ToLowerInvariant()}, {history.Group ?? "people"}, {history.Place?.Name ?? "nowhere"}{days}\n"
        );
        foreach (var figure in history.Figures)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"  {figure.ReportTime:dd HH:mm}  {figure.Origin.Name}: {Reach.Said(figure.Toll.Quantity)}\n"
            );
        }
        foreach (var difference in history.Differences)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"  {difference.Label.ToString().ToLowerInvariant()}: {difference.Reason}\n"
            );
        }
        var picture = TollPicture.Of(history);
        page.Append(
            picture.Best is null
                ? "  no number for the whole\n"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"  low {picture.Low}, best {picture.Best}, high {picture.High}{(picture.IsDisputed ? ", disputed" : "")}\n"
                )
        );
    }

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";
}
