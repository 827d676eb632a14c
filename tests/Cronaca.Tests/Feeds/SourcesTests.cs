namespace Cronaca.Tests.Feeds;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Fetch;
using Cronaca.Ledger;
using Cronaca.Reading;
using Cronaca.Tests.Archives;
using Cronaca.Tests.Command;
using Shouldly;
using Xunit;

public sealed class SourcesTests : IDisposable
{
    private const string _paragraphs = """
        <p>A cargo ship ran aground off Skerry Point on Friday, and two of its crew of eleven were hurt, the coastguard said.</p>
        <p>The harbour of Port Ansell was closed until the evening. "We do not know yet why she left the channel," harbour master Ines Calder said.</p>
        """;

    private const string _page =
        $"<!DOCTYPE html><html lang=\"en\"><head><title>Ship aground off Skerry Point</title></head><body><article><h1>Ship aground off Skerry Point</h1>{_paragraphs}</article></body></html>";

    private const string _text = "Two guards were killed in Juba on Friday, police said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static List<Offer> Offers(string source, Func<string, Fetched>? fetch = null) =>
        [.. new Sources(new Report { Text = "" }, lines: false, fetch).Of([source])];

    private static Report Single(string source) =>
        Offers(source).ShouldHaveSingleItem().Open().Report;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.txt.gz")]
    [InlineData("a")]
    [InlineData("a.gz")]
    [InlineData("a.md")]
    public void A_text_is_a_report(string name)
    {
        byte[] bytes = Bytes(_text);
        string path = _folder.Write(
            name,
            name.EndsWith(".gz", StringComparison.Ordinal) ? WarcBuilder.Gzip(bytes) : bytes
        );

        var report = Single(path);

        report.Text.ShouldBe(_text);
        report.File.ShouldBe(path);
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.htm.gz")]
    [InlineData("page")]
    [InlineData("a.xml")]
    public void A_page_is_told_by_its_tags(string name)
    {
        byte[] bytes = Bytes(_page);
        string path = _folder.Write(
            name,
            name.EndsWith(".gz", StringComparison.Ordinal) ? WarcBuilder.Gzip(bytes) : bytes
        );

        var report = Single(path);

        report.Title.ShouldBe("Ship aground off Skerry Point");
        report.Text.ShouldContain("two of its crew of eleven were hurt");
        report.Text.ShouldNotContain("<p>");
        report.File.ShouldBe(path);
    }

    [Fact]
    public void Lines_are_reports_by_name_or_by_look()
    {
        string line = $"{{\"key\":\"1\",\"text\":\"{_text}\"}}\n";
        foreach (string name in new[] { "a.jsonl", "a.ndjson", "a.json", "a" })
        {
            var offers = Offers(_folder.Write(name, line + line));
            offers.Select(o => o.Line).ShouldBe([1, 2], name);
            offers[1].Open().Report.Text.ShouldBe(_text);
        }
        Offers(_folder.Write("b.jsonl.gz", WarcBuilder.Gzip(Bytes(line + line)))).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("a.xml")]
    [InlineData("a.rss")]
    [InlineData("feed")]
    [InlineData("a.html")]
    public void A_feeds_whole_items_are_reports_and_the_others_are_to_be_fetched(string name)
    {
        string path = _folder.Write(
            name,
            $"""
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Ansell Herald</title><language>en-GB</language>
            <item><title>Ship aground</title><link>https://herald.example/ship</link><pubDate>Fri, 02 Feb 2024 20:00:00 +0000</pubDate><content:encoded><![CDATA[{_paragraphs}]]></content:encoded></item>
            <item><title>Mill burns</title><link>https://herald.example/mill</link><description>A mill burned down in the night. …</description></item>
            <item><title>Nothing</title></item>
            </channel></rss>
            """
        );

        var offers = Offers(
            path,
            link => new Fetched(
                new Uri(link),
                Bytes(link),
                "text/plain",
                Stamp.None,
                IsUnchanged: false
            )
        );

        offers.Count.ShouldBe(2);
        var arrival = offers[0].Open();
        arrival.Report.Title.ShouldBe("Ship aground");
        arrival.Report.Outlet.ShouldBe("Ansell Herald");
        arrival.Report.Language.ShouldBe("en");
        arrival.Report.Url.ShouldBe("https://herald.example/ship");
        arrival.Report.Published.ShouldBe(new DateOnly(2024, 2, 2));
        arrival.PublishedAt!.Value.Hour.ShouldBe(20);
        arrival.Report.Text.ShouldContain(".\n\nThe harbour of Port Ansell");
        offers[1].Location.ShouldBe("https://herald.example/mill");
        offers[1].Open().Report.Text.ShouldBe("https://herald.example/mill");
    }

    [Fact]
    public void Where_nothing_is_fetched_a_link_says_so()
    {
        string path = _folder.Write(
            "list.opml",
            "<opml><body><outline xmlUrl=\"https://herald.example/rss\"/></body></opml>"
        );

        var offer = Offers(path).ShouldHaveSingleItem();

        offer.Location.ShouldBe("https://herald.example/rss");
        offer
            .Complaint(Should.Throw<UnreadableException>(() => offer.Open()))
            .ShouldBe(
                "https://herald.example/rss: found an address; expected a file, as nothing is fetched here"
            );
    }

    [Theory]
    [InlineData("crawl.warc", false)]
    [InlineData("crawl.warc.gz", true)]
    [InlineData("crawl", true)]
    public void An_archives_pages_are_reports_and_what_is_broken_is_said_in_its_place(
        string name,
        bool packed
    )
    {
        byte[][] records =
        [
            WarcBuilder.Info,
            WarcBuilder.Response(_page),
            WarcBuilder.Record(WarcBuilder.Http([1, 2, 3], "Content-Type: image/png\r\n")),
            WarcBuilder.Record(WarcBuilder.Http(Bytes("gone"), status: "410 Gone")),
            WarcBuilder.Record(Bytes("no http")),
            WarcBuilder.Response(_page),
        ];
        string path = _folder.Write(
            name,
            [.. records.SelectMany(r => packed ? WarcBuilder.Gzip(r) : r)]
        );

        var offers = Offers(path);

        offers.Select(o => (o.Line, o.Unit)).ShouldBe([(1, "page"), (2, "page"), (3, "page")]);
        offers[0].Open().Report.Url.ShouldBe("https://gazette.example/a");
        offers[0].Open().Report.Title.ShouldBe("Ship aground off Skerry Point");
        string complaint = offers[1]
            .Complaint(Should.Throw<UnreadableException>(() => offers[1].Open()));
        complaint.ShouldStartWith($"{path}, byte ");
        complaint.ShouldEndWith("found no HTTP status; expected \"HTTP/1.1 200 OK\"");
    }

    [Fact]
    public void A_folder_gives_what_its_files_give_in_the_order_of_their_names()
    {
        _folder.Write("1.txt", _text);
        _folder.Write("2.jsonl", $"{{\"text\":\"{_text}\"}}\n");
        _folder.Write("3.html", _page);
        _folder.Write("4.png", "no report");
        _folder.Write("5.warc.gz", WarcBuilder.Gzip(WarcBuilder.Response(_page)));
        _folder.Write("6.rss", "no feed");

        var offers = Offers(_folder.Path);

        offers
            .Select(o => Path.GetFileName(o.Location))
            .ShouldBe(["1.txt", "2.jsonl", "3.html", "5.warc.gz", "6.rss"]);
        offers[^1]
            .Complaint(Should.Throw<UnreadableException>(() => offers[^1].Open()))
            .ShouldBe(
                $"{offers[^1].Location}: found nothing in tags; expected RSS, Atom, JSON Feed, a sitemap or OPML"
            );
    }

    [Fact]
    public void Reports_are_counted_before_they_are_read_where_names_tell()
    {
        _folder.Write("1.txt", _text);
        _folder.Write("2.jsonl", "{}\n{}\n");
        _folder.Write("3.html", _page);
        var sources = new Sources(new Report { Text = "" }, lines: false);

        sources.Count([_folder.Path]).ShouldBe(4);
        sources.Count([_folder.Path, "-"]).ShouldBeNull();
        sources.Count([_folder.Write("4.rss", "")]).ShouldBeNull();
    }

    [Fact]
    public void What_failed_is_looked_for_again_where_it_was()
    {
        string path = _folder.Write("a.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        var sources = new Sources(new Report { Text = "" }, lines: false);

        sources
            .Again([
                new Failure(path, 2, "", default),
                new Failure("https://herald.example/x", 0, "", default),
            ])
            .Select(o => (o.Location, o.Line))
            .ShouldBe([(path, 2), ("https://herald.example/x", 0)]);
    }

    [Fact]
    public void A_broken_or_missing_file_is_one_offer_that_fails()
    {
        byte[] packed = WarcBuilder.Gzip(
            Bytes(
                string.Concat(
                    Enumerable.Range(0, 9000).Select(i => $"{{\"text\":\"{i * 7919}\"}}\n")
                )
            )
        );
        string broken = _folder.Write("a.jsonl.gz", packed[..(packed.Length / 2)]);

        var offers = Offers(broken);
        offers.Count.ShouldBeGreaterThan(10);
        offers[^1]
            .Complaint(Should.Throw<UnreadableException>(() => offers[^1].Open()))
            .ShouldBe($"{broken}: the file breaks off within gzip");

        string missing = Path.Combine(_folder.Path, "none.rss");
        var offer = Offers(missing).ShouldHaveSingleItem();
        offer
            .Complaint(Should.Throw<UnreadableException>(() => offer.Open()))
            .ShouldBe($"{missing}: no such file");
    }

    [Fact]
    public void Added_all_kinds_come_into_one_ledger()
    {
        _folder.Write("1.txt", _text);
        _folder.Write("2.html", _page);
        _folder.Write("3.warc.gz", WarcBuilder.Gzip(WarcBuilder.Response(_page)));
        string ledger = Path.Combine(_folder.Path, "test.ledger");

        var run = ProgramRun.Of("add", _folder.Path, "--ledger", ledger);
        run.Errors.ShouldBeEmpty();
        run.Code.ShouldBe(0);
        run.OutputLines[0].ShouldStartWith("added 3 reports, ");

        var piped = ProgramRun.With(
            WarcBuilder.Gzip(WarcBuilder.Response(_page)),
            "add",
            "-",
            "--ledger",
            ledger
        );
        piped.Errors.ShouldBeEmpty();
        piped.OutputLines[0].ShouldEndWith("; 1 held already");
    }
}
