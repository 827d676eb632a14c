namespace Cronaca.Pages;

using System.Globalization;
using Cronaca.Reading;

/// <summary>Readings as tab-separated rows, one a claim, for a spreadsheet: a header line, then a row for each claim of each report.</summary>
internal static class ClaimTable
{
    public const string Header =
        "report\tkind\ttype\tlow\thigh\thedge\tunit\tactor\trecipient\tfrom\tto\tplace\tcountry\torigin\trelay\tpolarity\tmodality\tbackground\tcontent\tquote\tstart\tend\trule\tconfidence";

    public static void Write(TextWriter output, Reading reading)
    {
        string text = reading.Report.Text;
        string name = reading.Report.Key ?? reading.Report.File ?? reading.Id;
        foreach (var claim in reading.Claims)
        {
            var quantity = (claim as Toll)?.Quantity ?? (claim as Measure)?.Quantity;
            string[] cells =
            [
                name,
                claim.GetType().Name.ToLowerInvariant(),
                Type(claim),
                Number(quantity?.Low),
                Number(quantity?.High),
                quantity is null ? "" : ReadingJson.Name(quantity.Hedge),
                quantity?.Unit ?? "",
                Words(claim.Actors, text),
                Words(claim.Recipients, text),
                Day(claim.When?.From),
                Day(claim.When?.To),
                claim.Where?.Name ?? "",
                claim.Where?.Country ?? "",
                claim.Attribution.Count > 0 ? Phrasing.Speaker(claim.Attribution[^1], text) : "",
                string.Join(
                    "; ",
                    claim.Attribution.SkipLast(1).Select(v => Phrasing.Speaker(v, text))
                ),
                ReadingJson.Name(claim.Polarity),
                ReadingJson.Name(claim.Modality),
                claim.Background ? "true" : "false",
                Content(claim, text),
                claim.Quote.Of(text),
                claim.Quote.Start.ToString(CultureInfo.InvariantCulture),
                claim.Quote.End.ToString(CultureInfo.InvariantCulture),
                claim.Rule,
                claim.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
            ];
            output.WriteLine(string.Join('\t', cells.Select(Cell)));
        }
    }

    /// <summary>No tab, no line break; and no formula where a spreadsheet would run it.</summary>
    private static string Cell(string text)
    {
        string line = Phrasing.Clean(text, int.MaxValue - 2);
        return
            line.Length > 0
            && line[0] is '=' or '+' or '-' or '@'
            && !decimal.TryParse(line, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? "'" + line
            : line;
    }

    private static string Type(Claim claim) =>
        claim switch
        {
            Toll toll => ReadingJson.Name(toll.Type),
            Event @event => ReadingJson.Name(@event.Type),
            Statement statement => ReadingJson.Name(statement.Type),
            Measure measure => ReadingJson.Name(measure.Type),
            Gap gap => ReadingJson.Name(gap.Type),
            _ => "",
        };

    private static string Content(Claim claim, string text) =>
        claim switch
        {
            Event @event => @event.Trigger.Of(text),
            Statement statement => statement.Content.Of(text),
            Measure { Of: { } of } => of.Of(text),
            _ => "",
        };

    private static string Words(IReadOnlyList<Participant> participants, string text) =>
        string.Join("; ", participants.Select(p => p.Span.Of(text)));

    private static string Number(decimal? number) =>
        number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
