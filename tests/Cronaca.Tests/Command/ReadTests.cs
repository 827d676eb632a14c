namespace Cronaca.Tests.Command;

using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

/// <summary><c>cronaca read</c>: what goes in, and the four forms of what comes out.</summary>
public sealed class ReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_gives_a_brief_for_people()
    {
        var run = ProgramRun.Of("read", _folder.Write("a.txt", Dispatches.Italian));

        run.Code.ShouldBe(0);
        run.Errors.ShouldBeEmpty();
        run.OutputLines[0].ShouldBe("Crolla un ponte a Mocuba, almeno 14 morti");
        run.Output.ShouldContain("Italian");
        run.Output.ShouldContain("TOLLS");
        run.Output.ShouldContain("at least 14");
        run.Output.ShouldContain("WHO SAYS WHAT");
        run.Output.ShouldContain("NOT KNOWN");
    }

    [Fact]
    public void A_piped_brief_has_no_escape_codes() =>
        ProgramRun
            .Of("read", _folder.Write("a.txt", Dispatches.English))
            .Output.ShouldNotContain('\u001b');

    [Fact]
    public void Without_a_file_it_reads_standard_input()
    {
        string file = _folder.Write("a.txt", Dispatches.English);

        var piped = ProgramRun.With(Dispatches.English, "read", "--format", "table");
        var dash = ProgramRun.With(Dispatches.English, "read", "-", "--format", "table");

        piped.Code.ShouldBe(0);
        dash.Output.ShouldBe(piped.Output);
        Claims(ProgramRun.With(Dispatches.English, "read", "-f", "jsonl").Output)
            .ShouldBe(Claims(ProgramRun.Of("read", file, "-f", "jsonl").Output));
    }

    [Fact]
    public void Several_files_come_back_in_the_order_given()
    {
        var names = Enumerable
            .Range(0, 12)
            .Select(i =>
                _folder.Write($"{i}.txt", i % 2 == 0 ? Dispatches.Italian : Dispatches.English)
            )
            .ToArray();

        var run = ProgramRun.Of(["read", "--format", "jsonl", .. names]);

        run.Code.ShouldBe(0);
        run.OutputLines.Select(l => Json(l).GetProperty("report").GetProperty("file").GetString())
            .ShouldBe(names);
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        string[] files =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    _folder.Write($"{i}.txt", i % 2 == 0 ? Dispatches.Italian : Dispatches.English)
                ),
        ];

        ProgramRun
            .Of(["read", "--format", "jsonl", "--threads", "1", .. files])
            .Output.ShouldBe(
                ProgramRun.Of(["read", "--format", "jsonl", "--threads", "8", .. files]).Output
            );
    }

    [Fact]
    public void Json_has_the_parts_of_a_reading()
    {
        var run = ProgramRun.Of(
            "read",
            _folder.Write("a.txt", Dispatches.Italian),
            "--format",
            "json",
            "--published",
            "2023-03-09",
            "--outlet",
            "Meridian"
        );

        var report = Json(run.Output).GetProperty("report");
        report.GetProperty("id").GetString()!.ShouldStartWith("sha256:");
        report.GetProperty("language").GetString().ShouldBe("it");
        report.GetProperty("published").GetString().ShouldBe("2023-03-09");
        report.GetProperty("publishedFrom").GetString().ShouldBe("given");
        report.GetProperty("outlet").GetString().ShouldBe("Meridian");
        report.GetProperty("text").GetString().ShouldBe(Dispatches.Italian);
        var claims = Json(run.Output).GetProperty("claims").EnumerateArray().ToArray();
        claims.ShouldNotBeEmpty();
        foreach (var claim in claims)
        {
            foreach (
                string part in (string[])["id", "kind", "type", "polarity", "modality", "rule"]
            )
            {
                claim.GetProperty(part).GetString().ShouldNotBeNullOrEmpty(part);
            }
            claim
                .GetProperty("background")
                .ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
            claim.GetProperty("confidence").GetDouble().ShouldBeInRange(0, 1);
            claim.GetProperty("quote").GetProperty("exact").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_toll_has_its_range_and_its_voice()
    {
        var run = ProgramRun.Of(
            "read",
            _folder.Write("a.txt", Dispatches.Italian),
            "--format",
            "json"
        );

        var toll = Json(run.Output)
            .GetProperty("claims")
            .EnumerateArray()
            .Last(c => c.GetProperty("type").GetString() == "killed");
        var quantity = toll.GetProperty("quantity");
        quantity.GetProperty("low").GetInt32().ShouldBe(14);
        quantity.GetProperty("high").ValueKind.ShouldBe(JsonValueKind.Null);
        quantity.GetProperty("hedge").GetString().ShouldBe("at-least");
        quantity.GetProperty("unit").GetString().ShouldBe("person");
        toll.GetProperty("attribution")[0].GetProperty("text").GetString().ShouldBe("la polizia");
    }

    [Fact]
    public void Every_stretch_of_text_in_json_stands_where_it_says()
    {
        var run = ProgramRun.Of(
            "read",
            _folder.Write("a.txt", Dispatches.English),
            "--format",
            "json"
        );
        var root = Json(run.Output);

        Stretches(root.GetProperty("claims")).Count.ShouldBeGreaterThan(3);
        foreach (var (words, start, end) in Stretches(root.GetProperty("claims")))
        {
            Dispatches.English[start..end].ShouldBe(words);
        }
    }

    [Fact]
    public void A_table_has_a_header_and_as_many_cells_in_every_row()
    {
        var run = ProgramRun.Of(
            "read",
            "--format",
            "table",
            _folder.Write("a.txt", Dispatches.Italian),
            _folder.Write("b.txt", Dispatches.English)
        );

        var rows = run.OutputLines.Select(l => l.Split('\t')).ToArray();
        rows[0].ShouldContain("kind");
        rows[0].ShouldContain("quote");
        rows.Length.ShouldBeGreaterThan(4);
        rows.ShouldAllBe(r => r.Length == rows[0].Length);
    }

    [Fact]
    public void A_table_of_nothing_still_has_its_header() =>
        ProgramRun
            .Of("read", "--format", "table", _folder.Write("a.txt", "..."))
            .OutputLines.Length.ShouldBe(1);

    [Fact]
    public void No_cell_of_a_table_is_a_formula()
    {
        string line = JsonSerializer.Serialize(
            new { key = "=HYPERLINK(\"x\")", text = Dispatches.English }
        );

        var run = ProgramRun.With(line, "read", "--input", "jsonl", "--format", "table");

        run.OutputLines.Skip(1).ShouldNotBeEmpty();
        run.OutputLines.Skip(1).ShouldAllBe(l => l.StartsWith("'=HYPERLINK"));
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_sign_is_a_file()
    {
        string text = Dispatches.English;
        foreach (string name in (string[])["=a.txt", "@a.txt", "[a].txt", "a b.txt"])
        {
            ProgramRun.Of("read", _folder.Write(name, text)).Code.ShouldBe(0, name);
        }
    }

    [Fact]
    public void Marks_at_the_head_of_a_file_say_how_it_is_encoded()
    {
        byte[] utf8 = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Dispatches.Italian)];
        byte[] utf16 =
        [
            .. Encoding.Unicode.Preamble,
            .. Encoding.Unicode.GetBytes(Dispatches.Italian),
        ];
        byte[] bigEndian =
        [
            .. Encoding.BigEndianUnicode.Preamble,
            .. Encoding.BigEndianUnicode.GetBytes(Dispatches.Italian),
        ];

        foreach (byte[] bytes in (byte[][])[utf8, utf16, bigEndian])
        {
            var run = ProgramRun.With(bytes, "read", "--format", "jsonl");
            run.Code.ShouldBe(0);
            Json(run.Output)
                .GetProperty("report")
                .GetProperty("text")
                .GetString()
                .ShouldBe(Dispatches.Italian);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void Escape_codes_of_a_report_never_reach_the_terminal(string format)
    {
        const string hostile =
            "Police said\u001b]0;owned\u0007 two \u001b[31mpeople were killed\u009b2J in Juba.\u202e Ten were hurt.";

        var run = ProgramRun.With(hostile, "read", "--format", format);

        run.Code.ShouldBe(0);
        run.Output.Where(c => char.IsControl(c) && c is not ('\n' or '\t')).ShouldBeEmpty();
    }

    [Fact]
    public void Who_closes_the_pipe_has_had_enough()
    {
        string line = JsonSerializer.Serialize(new { text = Dispatches.English }) + "\n";
        byte[] many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 3000)));

        var (code, errors) = ProgramRun.ClosedAfterALine(
            many,
            ["read", "--input", "jsonl", "--format", "jsonl"]
        );

        code.ShouldBe(0);
        errors.ShouldBeEmpty();
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static string Claims(string line) => Json(line).GetProperty("claims").GetRawText();

    /// <summary>Every object with words and offsets, however deep.</summary>
    private static List<(string Words, int Start, int End)> Stretches(JsonElement at)
    {
        var found = new List<(string, int, int)>();
        if (at.ValueKind == JsonValueKind.Array)
        {
            found.AddRange(at.EnumerateArray().SelectMany(Stretches));
        }
        else if (at.ValueKind == JsonValueKind.Object)
        {
            if (at.TryGetProperty("start", out var start))
            {
                var words = at.TryGetProperty("exact", out var exact)
                    ? exact
                    : at.GetProperty("text");
                found.Add((words.GetString()!, start.GetInt32(), at.GetProperty("end").GetInt32()));
            }
            found.AddRange(at.EnumerateObject().SelectMany(p => Stretches(p.Value)));
        }
        return found;
    }
}
