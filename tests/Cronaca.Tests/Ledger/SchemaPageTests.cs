namespace Cronaca.Tests.Ledger;

using System.Text.RegularExpressions;
using Cronaca.Ledger;
using Cronaca.Tests.Command;
using Cronaca.Tests.Gold;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

/// <summary>docs/ledger.md names every table and column of a ledger, and none that there is not.</summary>
public sealed partial class SchemaPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection;
    private readonly string _page = File.ReadAllText(Repository.At("docs", "ledger.md"));

    public SchemaPageTests()
    {
        string path = Path.Combine(_folder.Path, "schema.ledger");
        LedgerFile.Open(path).Dispose();
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    private List<string> Ask(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
        }
        return found;
    }

    [Fact]
    public void Every_table_has_a_section_and_every_section_a_table() =>
        Section()
            .Matches(_page)
            .Select(m => m.Groups["table"].Value)
            .ShouldBe(
                Ask(
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'"
                ),
                ignoreOrder: true
            );

    [Fact]
    public void Every_column_stands_in_the_section_of_its_table()
    {
        foreach (Match section in Section().Matches(_page))
        {
            string table = section.Groups["table"].Value;
            int end = _page.IndexOf("\n##", section.Index + 4, StringComparison.Ordinal);
            string text = _page[section.Index..end];
            foreach (string column in Ask($"SELECT name FROM pragma_table_info('{table}')"))
            {
                text.ShouldContain($"`{column}`", customMessage: $"{table}.{column}");
            }
        }
    }

    [Fact]
    public void The_question_of_the_page_can_be_asked()
    {
        int start = _page.IndexOf("```sql\n", StringComparison.Ordinal) + 7;
        Ask(_page[start.._page.IndexOf("```", start, StringComparison.Ordinal)]).ShouldBeEmpty();
    }

    [GeneratedRegex(
        "^### (?<table>[a-z_]+)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Section();
}
