namespace Cronaca.Pages;

using Cronaca.Reading;

/// <summary>Readings as tab-separated rows, one a claim, for a spreadsheet: a header line, then a row for each claim of each report.</summary>
internal static class ClaimTable
{
    private static readonly Listing<(Reading Reading, Claim Claim)> _listing = new([
        ("report", row => row.Reading.Report.Key ?? row.Reading.Report.File ?? row.Reading.Id),
        .. ClaimCells.Columns.Select(column =>
            (
                column.Name,
                (Func<(Reading Reading, Claim Claim), object?>)(
                    row => column.Value(row.Claim, row.Reading.Report.Text)
                )
            )
        ),
    ]);

    public static void WriteHeader(TextWriter output) => _listing.WriteHeader(output, '\t');

    public static void Write(TextWriter output, Reading reading) =>
        _listing.WriteRows(output, reading.Claims.Select(claim => (reading, claim)), '\t');
}
