namespace Cronaca.Tests.Articles;

using Cronaca.Intake;
using Cronaca.Reading;
using Shouldly;
using Xunit;

public sealed class PageFileTests : IDisposable
{
    private const string _page =
        "<!DOCTYPE html><html lang=en><title>Harbour closed</title><nav><a href=/>Home</a></nav>"
        + "<p>The harbour of Lindholm stays closed until Thursday, the coast guard said on Sunday.</p>";

    private readonly string _folder = Directory.CreateTempSubdirectory("cronaca-page").FullName;

    private string File(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("storm.html")]
    [InlineData("storm.HTM")]
    [InlineData("storm")]
    public void Of_a_page_in_a_file_the_article_is_read(string name)
    {
        string path = File(name, _page);

        var report = ReportFile
            .Read(path, new Report { Text = "", Outlet = "The Harbour Post" })
            .Report;

        report.Text.ShouldBe(
            "The harbour of Lindholm stays closed until Thursday, the coast guard said on Sunday."
        );
        report.Title.ShouldBe("Harbour closed");
        report.Outlet.ShouldBe("The Harbour Post");
        report.File.ShouldBe(path);
    }

    [Fact]
    public void A_file_called_a_text_is_one_whatever_it_begins_with()
    {
        ReportFile
            .Read(File("page.txt", _page), new Report { Text = "" })
            .Report.Text.ShouldBe(_page);
    }

    [Fact]
    public void A_page_without_an_article_is_named_in_the_complaint()
    {
        string path = File("menu.html", "<html><nav><a href=/>Home</a></nav></html>");

        Should
            .Throw<UnreadableException>(() => ReportFile.Read(path, new Report { Text = "" }))
            .Message.ShouldStartWith(path + ": found no running text");
    }
}
