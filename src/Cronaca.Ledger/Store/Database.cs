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

    private const int _busy = 5;
    private const int _locked = 6;
    private const int _readOnly = 8;
    private const int _corrupt = 11;
    private const int _full = 13;
    private const int _cannotOpen = 14;
    private const int _notADatabase = 26;

    /// <summary>"CRON": stands in the head of every ledger, so that no other SQLite file is taken for one.</summary>
    private const int _applicationId = 0x43524F4E;

    /// <summary>Raised with every change that an older program cannot read.</summary>
    private const int _version = 1;

    private readonly string _path;
    private readonly FileStream? _lock;

    private Database(string path, SqliteConnection connection, FileStream? @lock)
    {
        _path = path;
        _connection = connection;
        _lock = @lock;
    }

    /// <summary>Opens a file for writing, made when there is none; ":memory:" is a ledger that ends with the process.</summary>
    /// <exception cref="LedgerException">It is no ledger, one of a newer program, damaged, or being written by another program.</exception>
    public static Database Open(string path, bool readOnly = false)
    {
        if (readOnly && path != ":memory:" && !File.Exists(path))
        {
            throw new LedgerException($"{path}: no such ledger; 'cronaca add' makes one");
        }
        var @lock = readOnly || path == ":memory:" ? null : Lock(path);
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
                Pooling = false,
            }.ToString()
        );
        var database = new Database(path, connection, @lock);
        try
        {
            connection.Open();
            database.Prepare(readOnly);
            return database;
        }
        catch (SqliteException error)
        {
            database.Dispose();
            throw Explain(path, error);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // One writer at a time: rooms keep in memory what they have written. The lock falls with the process, however it ends.
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(
                path + ".lock",
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(
                Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))
                    ? $"{path}: cannot be written, perhaps because another program is writing it: {error.Message}"
                    : $"{path}: no such folder",
                error
            );
        }
    }

    private void Prepare(bool readOnly)
    {
        Run("PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;");
        long application = Convert.ToInt64(Scalar("PRAGMA application_id"));
        long version = Convert.ToInt64(Scalar("PRAGMA user_version"));
        bool empty = Convert.ToInt64(Scalar("SELECT count(*) FROM sqlite_schema")) == 0;
        if (!empty && application != _applicationId)
        {
            throw new LedgerException(
                $"{_path}: found a database of another program; expected a ledger"
            );
        }
        if (version > _version)
        {
            throw new LedgerException(
                $"{_path}: found a ledger of form {version}; this program knows forms up to {_version}: use a newer one"
            );
        }
        if (readOnly)
        {
            if (empty)
            {
                throw new LedgerException($"{_path}: found an empty file; expected a ledger");
            }
            return;
        }
        if (empty)
        {
            Run($"PRAGMA page_size = 8192; PRAGMA application_id = {_applicationId};");
        }
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Together(() => Run($"{Schema()}\nPRAGMA user_version = {_version};"));
    }

    /// <summary>What SQLite reports, in words for people.</summary>
    public static LedgerException Explain(string path, SqliteException error) =>
        new(
            error.SqliteErrorCode switch
            {
                _notADatabase => $"{path}: found no SQLite file; expected a ledger",
                _corrupt =>
                    $"{path}: the ledger is damaged ({error.Message}); 'cronaca check' says more",
                _full =>
                    $"{path}: no room to write; all that was told as added is kept, nothing of what came after",
                _busy or _locked =>
                    $"{path}: another program holds the ledger; try again when it has ended",
                _readOnly => $"{path}: may not be written",
                _cannotOpen => $"{path}: cannot be opened",
                _ => $"{path}: {error.Message}",
            },
            error
        );

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
        command.Transaction = _transaction;
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

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteScalar() is var found and not DBNull ? found : null;

    /// <summary>The rows, each as the function makes it of them.</summary>
    public List<T> Rows<T>(
        Func<SqliteDataReader, T> row,
        string sql,
        params ReadOnlySpan<object?> values
    )
    {
        using var reader = Command(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }
        return rows;
    }

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
        _lock?.Dispose();
    }
}
