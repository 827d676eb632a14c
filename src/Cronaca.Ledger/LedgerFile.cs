namespace Cronaca.Ledger;

using Cronaca.Ledger.Origins;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Storylines;
using Cronaca.Reading;
using Microsoft.Data.Sqlite;

/// <summary>
/// A ledger: one SQLite file with all reports that came in, all their versions and claims. It only grows: nothing that was written is changed. Written by one program at a time, read by many;
/// an instance is used by one thread at a time.
/// </summary>
public sealed partial class LedgerFile : IDisposable
{
    private readonly string _path;
    private readonly Database _database;
    private readonly Reports _reports;
    private readonly Entries _entries;
    private readonly Failures _failures;
    private bool _broken;
    private readonly Reprints _reprints;
    private readonly StorylineBook _storylines;

    private LedgerFile(string path, bool readOnly)
    {
        _path = path;
        _database = Database.Open(path, readOnly);
        _reports = new Reports(_database);
        _entries = new Entries(_database, _reports);
        _failures = new Failures(_database);
        _reprints = new Reprints(_database);
        _storylines = new StorylineBook(_database);
    }

    /// <summary>Opens a ledger to write and read it; makes it when there is none. ":memory:" is one that ends with the process.</summary>
    /// <exception cref="LedgerException">It is no ledger, one of a newer program, damaged, or being written by another program.</exception>
    public static LedgerFile Open(string path) => new(path, readOnly: false);

    /// <summary>Opens a ledger to read it, also while another program writes it.</summary>
    /// <exception cref="LedgerException">There is none, or it is none.</exception>
    public static LedgerFile OpenForReading(string path) => new(path, readOnly: true);

    /// <summary>
    /// Takes in reports with their readings, in this order, all or none of them: when the call returns they are on the disk. What is held already is not written again.
    /// </summary>
    /// <param name="batch">Reports as they came, each with what was read from it.</param>
    /// <param name="seen">When they came in.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="LedgerException">It cannot be written; nothing of the batch is kept.</exception>
    public IReadOnlyList<Addition> Add(
        IReadOnlyList<(Arrival Arrival, Reading Reading)> batch,
        DateTimeOffset seen
    )
    {
        ArgumentNullException.ThrowIfNull(batch);
        var additions = new List<Addition>(batch.Count);
        Writing(() =>
        {
            foreach (var (arrival, reading) in batch)
            {
                additions.Add(Add(arrival, reading, seen));
            }
        });
        return additions;
    }

    private Addition Add(Arrival arrival, Reading reading, DateTimeOffset seen)
    {
        if (Same(arrival) is { } held)
        {
            return held;
        }
        var before = _reports.Latest(Identity.Source(arrival));
        var report = _reports.Insert(arrival, reading, seen);
        _entries.Insert(report);
        _reprints.Take(report);
        _storylines.Take(report);
        // The rooms that keep tables of their own take each new version here, within the transaction of the batch.
        return new Addition
        {
            Outcome = before is null ? AdditionOutcome.New : AdditionOutcome.NewVersion,
            Number = report.Number,
            Source = report.Source,
            Version = report.Version,
            Revision = before is null ? null : Revisions.Between(before, report, EntriesOf),
        };
    }

    /// <summary>The source under which reports of this address are kept: the address without what only tracks.</summary>
    public static string SourceOf(string address) => Addresses.WithoutTracking(address);

    /// <summary>What the ledger holds of this very report; null when it does not. What is held need not be read again.</summary>
    public Addition? Held(Arrival arrival) => Asking(() => Same(arrival));

    private Addition? Same(Arrival arrival) =>
        _reports.Held(arrival) is { } held
            ? new Addition
            {
                Outcome = AdditionOutcome.Same,
                Number = held.Number,
                Source = Identity.Source(arrival),
                Version = held.Version,
            }
            : null;

    /// <summary>The report with this number; null when there is none.</summary>
    public KeptReport? Report(long number) => Asking(() => _reports.ByNumber(number));

    /// <summary>The reports with these numbers, in this order; numbers that there are none of are passed over.</summary>
    public IReadOnlyList<KeptReport> Reports(IEnumerable<long> numbers) =>
        Asking(() => numbers.Select(_reports.ByNumber).OfType<KeptReport>().ToList());

    /// <summary>All versions of a report, the first first; none for a source that is not known.</summary>
    public IReadOnlyList<KeptReport> Versions(string source) =>
        Asking(() => _reports.Versions(source));

    /// <summary>The entry with this id; null when there is none.</summary>
    public Entry? Entry(string id) => Asking(() => _entries.ById(id));

    /// <summary>The claims of these reports (versions), in order of the reports and of their texts.</summary>
    public IReadOnlyList<Entry> Entries(IEnumerable<long> reports) =>
        Asking(() =>
        {
            var known = new Dictionary<long, KeptReport>();
            var entries = new List<Entry>();
            foreach (long number in reports)
            {
                if ((known.GetValueOrDefault(number) ?? _reports.ByNumber(number)) is { } report)
                {
                    entries.AddRange(_entries.Of(report, known));
                }
            }
            return entries;
        });

    /// <summary>How the claims of a report changed, from each of its versions to the next.</summary>
    public IReadOnlyList<Revision> Diff(string source) =>
        Asking(() =>
        {
            var versions = _reports.Versions(source);
            return versions
                .Skip(1)
                .Select((later, i) => Revisions.Between(versions[i], later, EntriesOf))
                .ToList();
        });

    /// <summary>Finds reports by their words and by what they claim.</summary>
    public IReadOnlyList<Hit> Search(Query query) =>
        Asking(() =>
            new Search(_database)
                .Find(query)
                .Select(found =>
                {
                    var report = _reports.ByNumber(found.Report)!;
                    var entries = found.Claims.Count > 0 ? EntriesOf(report) : [];
                    return new Hit(report, [.. found.Claims.Select(c => entries[c - 1])]);
                })
                .ToList()
        );

    /// <summary>What could not be read and has not been since, in the order in which it failed.</summary>
    public IReadOnlyList<Failure> Failures() => Asking(_failures.Open);

    /// <summary>Notes what could not be read, and what could be that had failed before.</summary>
    public void Note(
        IReadOnlyList<Failure> failed,
        IReadOnlyList<(string Location, int Line)> mended,
        DateTimeOffset seen
    ) =>
        Writing(() =>
        {
            foreach (var failure in failed)
            {
                _failures.Add(failure.Location, failure.Line, failure.Cause, failure.Seen);
            }
            foreach (var (location, line) in mended)
            {
                _failures.Mend(location, line, seen);
            }
        });

    /// <summary>How much is in it.</summary>
    public Counts Count() =>
        Asking(() =>
        {
            var (sources, versions, entries) = _database.Rows(
                r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)),
                "SELECT coalesce(sum(version = 1), 0), count(*), coalesce(sum(claims), 0) FROM report"
            )[0];
            return new Counts(sources, versions, entries, _failures.Open().Count);
        });

    /// <summary>Holds the ledger against itself: pages, hashes, rows, counts. Each fault is a sentence; none when it is whole.</summary>
    /// <param name="step">Called after each report, for those who wait.</param>
    public IEnumerable<string> Check(Action? step = null)
    {
        using var faults = new Inspection(_database, _reports)
            .Faults(step ?? (() => { }))
            .GetEnumerator();
        while (true)
        {
            string fault;
            try
            {
                if (!faults.MoveNext())
                {
                    yield break;
                }
                fault = faults.Current;
            }
            // What SQLite cannot go on reading is a fault like any other, and the last.
            catch (SqliteException error)
            {
                fault = $"the file: {error.Message}";
            }
            yield return fault;
        }
    }

    private IReadOnlyList<Entry> EntriesOf(KeptReport report) => _entries.Of(report, []);

    /// <summary>Lets the file grow no further: a disk that is full, for tests.</summary>
    internal void MaximumPages(int pages) => _database.Run($"PRAGMA max_page_count = {pages}");

    public void Dispose() => _database.Dispose();

    // A room that keeps in memory what it wrote would be ahead of the file after a batch that failed: then no more is written.
    private void Writing(Action action)
    {
        if (_broken)
        {
            throw new LedgerException($"{_path}: a batch failed before; open the ledger again");
        }
        try
        {
            _database.Together(action);
        }
        catch (SqliteException error)
        {
            _broken = true;
            throw Database.Explain(_path, error);
        }
        catch
        {
            _broken = true;
            throw;
        }
    }

    // What goes wrong in SQLite is told in words for people.
    private T Asking<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (SqliteException error)
        {
            throw Database.Explain(_path, error);
        }
    }
}
