namespace Cronaca.Tests.Ledger;

using Cronaca.Ledger;
using Cronaca.Reading;
using Cronaca.Tests.Command;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

/// <summary>Files that are no ledger, or not any more, are told apart in words.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string At(string name) => Path.Combine(_folder.Path, name);

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Filled(int reports = 1)
    {
        string path = At("filled.ledger");
        using var ledger = LedgerFile.Open(path);
        for (int i = 0; i < reports; i++)
        {
            var arrival = new Arrival
            {
                Report = new Report { Text = Dispatches.English, Key = $"{i}" },
            };
            ledger.Add([(arrival, Reader.Read(arrival.Report))], DateTimeOffset.UnixEpoch);
        }
        return path;
    }

    [Fact]
    public void Text_is_no_ledger()
    {
        string path = _folder.Write("text.ledger", new string('x', 5000));

        Should
            .Throw<LedgerException>(() => LedgerFile.Open(path))
            .Message.ShouldBe($"{path}: found no SQLite file; expected a ledger");
        File.ReadAllText(path).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void Another_programs_database_is_left_alone()
    {
        string path = At("other.db");
        Run(path, "CREATE TABLE sales (amount)");

        Should
            .Throw<LedgerException>(() => LedgerFile.Open(path))
            .Message.ShouldContain("found a database of another program");
    }

    [Fact]
    public void A_ledger_of_a_newer_program_is_left_alone()
    {
        string path = Filled();
        Run(path, "PRAGMA user_version = 999");

        Should
            .Throw<LedgerException>(() => LedgerFile.Open(path))
            .Message.ShouldContain("found a ledger of form 999; this program knows forms up to");
    }

    [Fact]
    public void There_is_nothing_to_read_where_there_is_no_file()
    {
        Should
            .Throw<LedgerException>(() => LedgerFile.OpenForReading(At("none.ledger")))
            .Message.ShouldContain("no such ledger");
        File.Exists(At("none.ledger")).ShouldBeFalse();
        Should
            .Throw<LedgerException>(() => LedgerFile.Open(Path.Combine(At("none"), "a.ledger")))
            .Message.ShouldContain("no such folder");
    }

    [Fact]
    public void Two_cannot_write_at_once_and_one_can_read_meanwhile()
    {
        string path = Filled();
        using var writing = LedgerFile.Open(path);

        Should
            .Throw<LedgerException>(() => LedgerFile.Open(path))
            .Message.ShouldContain("another program is writing");
        using var reading = LedgerFile.OpenForReading(path);
        reading.Count().Versions.ShouldBe(1);
    }

    [Fact]
    public void A_torn_file_is_told_as_damaged()
    {
        string path = Filled(60);
        using (var file = File.Open(path, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        var error = Should.Throw<LedgerException>(() =>
        {
            using var ledger = LedgerFile.OpenForReading(path);
            ledger.Reports(Enumerable.Range(1, 60).Select(n => (long)n)).Count.ShouldBe(60);
        });
        error.Message.ShouldContain("damaged");
    }

    [Fact]
    public void Damage_is_found_by_a_check()
    {
        string path = Filled(3);
        Run(
            path,
            "UPDATE entry SET type = (SELECT max(number) FROM type) WHERE report = 2 AND claim = 1"
        );
        Run(path, "UPDATE body SET packed = x'00' WHERE report = 3");
        Run(path, "PRAGMA foreign_keys = OFF; DELETE FROM body WHERE report = 1");

        using var ledger = LedgerFile.OpenForReading(path);
        var faults = ledger.Check().ToList();

        faults.ShouldContain("report 1: not there, or without its text");
        faults.ShouldContain("report 2: its entries are not those of its reading");
        faults.ShouldContain(f => f.StartsWith("report 3: its text and reading are damaged"));
    }

    [Fact]
    public void A_full_disk_loses_nothing_that_was_added()
    {
        string path = Filled(3);
        Run(path, "VACUUM");
        using (var ledger = LedgerFile.Open(path))
        {
            ledger.MaximumPages(20);
            var batch = Enumerable
                .Range(100, 300)
                .Select(i => new Arrival
                {
                    Report = new Report { Text = Dispatches.English, Key = $"{i}" },
                })
                .Select(a => (a, Reader.Read(a.Report)))
                .ToList();

            Should
                .Throw<LedgerException>(() => ledger.Add(batch, DateTimeOffset.UnixEpoch))
                .Message.ShouldContain("no room to write");
            Should
                .Throw<LedgerException>(() => ledger.Add([], DateTimeOffset.UnixEpoch))
                .Message.ShouldContain("open the ledger again");
        }

        using var again = LedgerFile.Open(path);
        again.Count().Versions.ShouldBe(3);
        again.Check().ShouldBeEmpty();
    }
}
