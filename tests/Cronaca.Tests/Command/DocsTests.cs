namespace Cronaca.Tests.Command;

using System.Text.Json;
using System.Text.RegularExpressions;
using Cronaca.Tests.Gold;
using Shouldly;
using Xunit;

/// <summary>The pages under docs/ say what the program does, no more and no less.</summary>
public partial class DocsTests
{
    private static readonly string _page = File.ReadAllText(Repository.At("docs", "command.md"));

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start) + start.Length;
        return text[from..text.IndexOf(end, from)];
    }

    [Fact]
    public void The_reading_in_the_README_is_how_its_command_begins()
    {
        string readme = File.ReadAllText(Repository.At("README.md"));
        var arguments = Between(readme, "--project src/Cronaca -- read ", "\n").Split(' ');
        arguments[0] = Repository.At("samples", "juba.txt");
        string picture = readme[readme.IndexOf("## One report")..];

        var shown = Between(picture, "```text\n", "\n```").Split('\n').ToList();
        var printed = ProgramRun.Of(["read", .. arguments]).Output.Split('\n').ToList();

        // The second line names the file as it was given.
        shown.RemoveAt(1);
        printed.RemoveAt(1);
        printed.Take(shown.Count).ShouldBe(shown);
    }

    [Fact]
    public void Every_verb_of_the_help_has_a_section_and_every_section_a_verb()
    {
        string help = ProgramRun.Of("--help").Output;
        string commands = help[help.IndexOf("Commands:")..help.IndexOf("Examples:")];

        Verb()
            .Matches(commands)
            .Select(m => m.Groups["verb"].Value)
            .ShouldBe(
                Section().Matches(_page).Select(m => m.Groups["verb"].Value),
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("read")]
    [InlineData("explain")]
    [InlineData("languages")]
    [InlineData("add")]
    [InlineData("watch")]
    [InlineData("failures")]
    [InlineData("diff")]
    [InlineData("check")]
    [InlineData("stories")]
    [InlineData("story")]
    [InlineData("tolls")]
    [InlineData("search")]
    [InlineData("export")]
    public void Every_option_of_the_help_stands_in_the_section_and_the_other_way_round(string verb)
    {
        string help = ProgramRun.Of(verb, "--help").Output;
        int start = _page.IndexOf($"## cronaca {verb}");
        int end = _page.IndexOf("\n## ", start);

        var documented = Options(_page[start..end]);

        documented.ShouldBe(
            Options(help[..help.IndexOf("Examples:")]).Except(["--help"]),
            ignoreOrder: true
        );
    }

    [Fact]
    public void Every_field_of_the_JSON_is_on_its_page()
    {
        string page = File.ReadAllText(Repository.At("docs", "json.md"));
        var words = Word().Matches(page).Select(m => m.Value).ToHashSet();
        var fields = new HashSet<string>();
        foreach (string sample in Directory.EnumerateFiles(Repository.At("samples"), "*.txt"))
        {
            string json = ProgramRun
                .Of("read", "--format", "json", "--published", "2023-03-09", sample)
                .Output;
            Fields(JsonDocument.Parse(json).RootElement, fields);
        }

        fields.Count.ShouldBeGreaterThan(30);
        fields.Where(f => !words.Contains(f)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var pages = Directory
            .EnumerateFiles(Repository.At("docs"), "*.md")
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"));
        foreach (string page in pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                string target = Path.Combine(
                    Path.GetDirectoryName(page)!,
                    link.Groups["target"].Value.Split('#')[0]
                );
                (File.Exists(target) || Directory.Exists(target)).ShouldBeTrue(
                    $"{Path.GetFileName(page)} links to {link.Groups["target"].Value}"
                );
            }
        }
    }

    private static IEnumerable<string> Options(string text) =>
        Option().Matches(text).Select(m => m.Value).Distinct();

    private static void Fields(JsonElement at, HashSet<string> fields)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
            {
                Fields(item, fields);
            }
        }
        else if (at.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in at.EnumerateObject())
            {
                fields.Add(property.Name);
                Fields(property.Value, fields);
            }
        }
    }

    [GeneratedRegex(
        @"^  (?<verb>[a-z]+) ",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Verb();

    [GeneratedRegex(
        @"^## cronaca (?<verb>[a-z]+)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Section();

    [GeneratedRegex("--[a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Option();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\]\((?<target>[^)#:]+[^):]*)\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();
}
