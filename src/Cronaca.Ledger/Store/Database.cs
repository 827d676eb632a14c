namespace Cronaca.Ledger.Store;

using System.Reflection;
using Microsoft.Data.Sqlite;

/// <summary>
/// One connection to a ledger's SQLite file, with its statements prepared once. Each room keeps its own tables (a <c>.sql</c> beside its code) and all rooms write in one transaction, so that a
/// kill loses either a whole batch or nothing. Used by one thread at a time.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file for writing, made when there is none; ":memory:" is a ledger that ends with the process.</summary>
    public static Database Open(string path, bool readOnly = false)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        var database = new Database(connection);
        database.Run("PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON;");
        if (!readOnly)
        {
            database.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
            database.Run(Schema());
        }
        return database;
    }

    /// <summary>Every room's tables, in the order of their names; each says "CREATE ... IF NOT EXISTS".</summary>
    private static string Schema()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return string.Concat(
            assembly
                .GetManifestResourceNames()
                .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                    return reader.ReadToEnd() + "\n";
                })
        );
    }

    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A command prepared on its first use, its parameters ($1, $2, ...) set to these values.</summary>
    public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }
            _prepared.Add(sql, command);
        }
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        command.Transaction = _transaction;
        return command;
    }

    public void Execute(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteNonQuery();

    /// <summary>All that happens in the action, or nothing of it.</summary>
    public void Together(Action action)
    {
        using var transaction = _connection.BeginTransaction();
        _transaction = transaction;
        try
        {
            action();
            transaction.Commit();
        }
        finally
        {
            _transaction = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
        _connection.Dispose();
    }
}
