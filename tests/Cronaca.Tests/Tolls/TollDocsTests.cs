namespace Cronaca.Tests.Tolls;

using Cronaca.Tests.Gold;
using Shouldly;
using Xunit;

public sealed class TollDocsTests
{
    [Fact]
    public void The_example_of_the_docs_comes_out_as_it_stands_there()
    {
        string page = File.ReadAllText(Repository.At("docs", "tolls.md"));
        string[] blocks = page[page.IndexOf("## An example", StringComparison.Ordinal)..]
            .Split("```");

        string found = TollPage.Of(Lines(blocks[1]));

        found.ShouldBe(string.Join('\n', Lines(blocks[3])));
    }

    /// <summary>The lines of a block, without the word that opens it.</summary>
    private static IEnumerable<string> Lines(string block) => block.Split('\n').Skip(1).SkipLast(1);
}
