namespace Cronaca.Ledger.Store;

using Microsoft.Data.Sqlite;

/// <summary>What could not be read: a log, of which the last row for a place counts; one without a cause says that it was read after all.</summary>
internal sealed class Failures(Database database)
{
    private const string _open = """
        SELECT location, line, cause, seen FROM failure f
        WHERE cause IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM failure l WHERE l.location = f.location AND l.line = f.line AND l.number > f.number)
        """;

    private readonly Database _database = database;

    public IReadOnlyList<Failure> Open() => _database.Rows(Row, $"{_open} ORDER BY number");

    public void Add(string location, int line, string cause, DateTimeOffset seen)
    {
        if (Last(location, line)?.Cause != cause)
        {
            Insert(location, line, cause, seen);
        }
    }

    /// <summary>Says that what failed there has been read.</summary>
    public void Mend(string location, int line, DateTimeOffset seen)
    {
        if (Last(location, line) is not null)
        {
            Insert(location, line, null, seen);
        }
    }

    private Failure? Last(string location, int line) =>
        _database
            .Rows(Row, $"{_open} AND location = $1 AND line = $2", location, line)
            .FirstOrDefault();

    private void Insert(string location, int line, string? cause, DateTimeOffset seen) =>
        _database.Execute(
            "INSERT INTO failure (location, line, cause, seen) VALUES ($1, $2, $3, $4)",
            location,
            line,
            cause,
            seen.ToUnixTimeMilliseconds()
        );

    private static Failure Row(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt32(1),
            row.GetString(2),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))
        );
}
