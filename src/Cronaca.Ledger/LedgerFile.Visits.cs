namespace Cronaca.Ledger;

public sealed partial class LedgerFile
{
    /// <summary>The last visit to an address; null when it was never asked.</summary>
    public Visit? LastVisit(string address) =>
        Asking(() =>
            _database
                .Rows(
                    row => new Visit(
                        row.GetString(0),
                        row.IsDBNull(1) ? null : row.GetString(1),
                        row.IsDBNull(2) ? null : row.GetString(2),
                        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))
                    ),
                    "SELECT address, etag, modified, seen FROM visit WHERE address = $1 ORDER BY number DESC LIMIT 1",
                    address
                )
                .FirstOrDefault()
        );

    /// <summary>Notes visits, together or not at all.</summary>
    public void Note(IReadOnlyList<Visit> visits) =>
        Writing(() =>
        {
            foreach (var visit in visits)
            {
                _database.Execute(
                    "INSERT INTO visit (address, etag, modified, seen) VALUES ($1, $2, $3, $4)",
                    visit.Address,
                    visit.ETag,
                    visit.LastModified,
                    visit.At.ToUnixTimeMilliseconds()
                );
            }
        });
}
