namespace Cronaca.Tests.Pages;

using Cronaca.Pages;
using Shouldly;
using Xunit;

public class ListingTests
{
    private sealed record Thing(string Name, decimal? Number, string[] List);

    private static readonly Listing<Thing> _listing = new(
        ("name", t => t.Name),
        ("number", t => t.Number),
        ("list", t => t.List)
    );

    private static string Written(string format, params Thing[] things)
    {
        var output = new StringWriter { NewLine = "\n" };
        _listing.Write(output, things, format);
        return output.ToString();
    }

    [Fact]
    public void Csv_quotes_what_has_a_comma_or_a_quotation_mark()
    {
        Written("csv", new Thing("Osh, \"old town\"", 3, ["a", "b"]))
            .ShouldBe("name,number,list\n\"Osh, \"\"old town\"\"\",3,a; b\n");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5", "-5")]
    [InlineData("two\nlines\tand a tab", "two lines and a tab")]
    public void A_cell_runs_no_formula_and_breaks_no_line(string text, string cell)
    {
        Written("table", new Thing(text, null, [])).ShouldBe($"name\tnumber\tlist\n{cell}\t\t\n");
    }

    [Fact]
    public void Json_keeps_numbers_as_numbers_and_lists_as_lists()
    {
        Written("jsonl", new Thing("x", 1.5m, ["a"]), new Thing("y", null, []))
            .ShouldBe(
                "{\"name\":\"x\",\"number\":1.5,\"list\":[\"a\"]}\n{\"name\":\"y\",\"number\":null,\"list\":[]}\n"
            );
    }

    [Fact]
    public void Json_of_nothing_is_an_empty_array()
    {
        Written("json").ShouldBe("[]\n");
    }
}
