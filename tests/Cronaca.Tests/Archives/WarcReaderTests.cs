namespace Cronaca.Tests.Archives;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Archives;
using Shouldly;
using Xunit;
using static WarcBuilder;

public class WarcReaderTests
{
    private static List<WarcPage> Read(params byte[][] parts) =>
        [.. WarcReader.Read(new MemoryStream([.. parts.SelectMany(p => p)]), "crawl.warc")];

    private static string Text(WarcPage page) =>
        Encoding.Latin1.GetString(page.Bytes.ShouldNotBeNull(page.Error).Span);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_come_with_address_type_and_date_and_other_records_are_passed_over(bool packed)
    {
        byte[][] records =
        [
            Info,
            Record(Bytes("GET /a HTTP/1.1\r\n\r\n"), "request"),
            Response(),
            Record(Http([], status: "404 Not Found")),
            Response("<p>Second</p>"),
        ];
        var pages = Read(packed ? [.. records.Select(Gzip)] : records);

        pages.Select(p => p.Status).ShouldBe([200, 404, 200]);
        Text(pages[0]).ShouldBe(Page);
        Text(pages[2]).ShouldBe("<p>Second</p>");
        pages[0].Address.ShouldBe("https://gazette.example/a");
        pages[0].ContentType.ShouldBe("text/html");
        pages[0].Date.ShouldBe(new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero));
        pages.Select(p => p.Offset).ShouldBeInOrder();
        pages[0]
            .Offset.ShouldBe((packed ? records.Select(Gzip) : records).Take(2).Sum(r => r.Length));
    }

    [Fact]
    public void A_whole_archive_in_one_member_of_gzip_is_read_as_well()
    {
        var pages = Read(Gzip([.. Info, .. Response(), .. Response("<p>Second</p>")]));

        pages.Select(Text).ShouldBe([Page, "<p>Second</p>"]);
    }

    [Fact]
    public void Chunks_are_joined_and_packing_undone()
    {
        byte[] chunked = Bytes("5;x=1\r\n<p>A \r\n6\r\nquay</\r\n2\r\np>\r\n0\r\n\r\n");
        byte[] text = Bytes(Page);
        var pages = Read(
            Record(Http(chunked, "Transfer-Encoding: chunked\r\n")),
            Record(Http(Gzip(text), "Content-Encoding: gzip\r\n")),
            Record(Http(Zlib(text), "Content-Encoding: deflate\r\n")),
            Record(Http(Deflate(text), "Content-Encoding: deflate\r\n")),
            Record(Http(Brotli(text), "Content-Encoding: br\r\n")),
            Record(Http(Gzip(Brotli(text)), "Content-Encoding: br, gzip\r\n")),
            // Headers that the crawler should have changed when it undid them.
            Record(Http(text, "Content-Encoding: gzip\r\n")),
            Record(Http(text, "Transfer-Encoding: chunked\r\n"))
        );

        Text(pages[0]).ShouldBe("<p>A quay</p>");
        pages.Skip(1).Select(Text).ShouldAllBe(t => t == Page);
    }

    [Fact]
    public void A_resource_has_no_http_about_it() =>
        Text(Read(Record(Bytes(Page), "resource", "Content-Type: text/html\r\n")).Single())
            .ShouldBe(Page);

    [Theory]
    [InlineData(-20)]
    [InlineData(+30)]
    [InlineData(+30_000)]
    public void A_wrong_length_costs_its_own_record_alone(int by)
    {
        byte[] block = Http(Bytes(Page));
        byte[] wrong = Record(block, length: block.Length + by);
        byte[] second = Response("<p>Second</p>");

        foreach (bool packed in new[] { false, true })
        {
            var pages = packed
                ? Read(Gzip(Info), Gzip(wrong), Gzip(second))
                : Read(Info, wrong, second);

            pages.Count.ShouldBe(2);
            pages[0].Error!.ShouldStartWith("crawl.warc, byte ");
            pages[0].Error!.ShouldContain("header says");
            pages[0].Address.ShouldBe("https://gazette.example/a");
            Text(pages[1]).ShouldBe("<p>Second</p>");
        }
    }

    [Fact]
    public void What_is_no_record_is_passed_over_to_the_next()
    {
        byte[] torn = Bytes("WARC-Type: response\r\nthe head of this one is lost\r\n\r\n");
        byte[] lengthless = Bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n"
        );
        var pages = Read(Response(), torn, Response(), lengthless, Response());

        pages.Select(p => p.Error is null).ShouldBe([true, false, true, false, true]);
        pages[1].Error!.ShouldContain("found no record");
        pages[3].Error!.ShouldContain("\"many\" as Content-Length");
    }

    [Fact]
    public void A_broken_member_of_gzip_costs_its_own_record_alone()
    {
        byte[] broken = Gzip(
            Response(string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>{i * 7919}</p>")))
        );
        broken.AsSpan(broken.Length / 2, 40).Fill(0xFF);
        byte[] checksum = Gzip(Response("<p>Checksum</p>"));
        checksum[^6] ^= 1;
        byte[] headless = Gzip(Response("<p>Headless</p>"));
        headless[0] = 0;
        var pages = Read(
            Gzip(Response()),
            broken,
            Gzip(Response()),
            checksum,
            Gzip(Response()),
            headless,
            Gzip(Response())
        );

        pages.Select(p => p.Error is null).ShouldBe([true, false, true, false, true, false, true]);
        pages[3].Error!.ShouldContain("checksum");
        pages[5].Error!.ShouldContain("no gzip");
    }

    [Fact]
    public void A_file_that_breaks_off_gives_what_comes_before()
    {
        byte[] last = Response("<p>" + new string('x', 5000) + "</p>");
        var plain = Read(Response(), last[..^200]);
        plain.Count.ShouldBe(2);
        plain[1].Error!.ShouldContain("header says");

        byte[] packed = Gzip(last);
        var gzip = Read(Gzip(Response()), packed[..^15]);
        gzip.Count.ShouldBe(2);
        gzip[1].Error!.ShouldContain("breaks off");
    }

    [Fact]
    public void A_page_that_the_crawler_cut_is_given_and_said_to_be_cut()
    {
        var page = Read(
                Record(
                    Http(Bytes("FF\r\n<p>A quay"), "Transfer-Encoding: chunked\r\n"),
                    more: "WARC-Truncated: length\r\n"
                )
            )
            .Single();

        Text(page).ShouldBe("<p>A quay");
        page.IsCut.ShouldBeTrue();
    }

    [Fact]
    public void Bombs_end_with_a_message_and_the_rest_goes_on()
    {
        byte[] zeros = new byte[40_000_000];
        byte[] inPage = Record(Http(Gzip(zeros), "Content-Encoding: gzip\r\n"));
        byte[] asRecord = Gzip(Record(Http(zeros)));
        byte[] asOther = Gzip(Record(zeros, "metadata"));
        var pages = Read(Gzip(inPage), asRecord, asOther, Gzip(Response()));

        pages.Select(p => p.Error is null).ShouldBe([false, false, false, true]);
        pages[0].Error!.ShouldContain("unpacks to more than");
        pages[1].Error!.ShouldContain("200 times its size");
        pages[2].Error!.ShouldContain("200 times its size");
    }

    [Fact]
    public void A_page_larger_than_a_page_may_be_is_passed_over()
    {
        var noise = new byte[20_000_000];
        new Random(1).NextBytes(noise);
        var pages = Read(Record(Http(noise)), Response());

        pages.Select(p => p.Error is null).ShouldBe([false, true]);
        pages[0].Error!.ShouldContain("expected at most 16,777,216");
    }

    [Fact]
    public void Of_a_file_with_nothing_but_broken_records_the_rest_is_left_off()
    {
        byte[] bad = Bytes("WARC/1.0\r\nContent-Length: x\r\n\r\n");
        var pages = Read([.. Enumerable.Repeat(bad, 5000)]);

        pages.Count.ShouldBe(1001);
        pages[^1].Error!.ShouldContain("the rest is left off");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no archive")]
    [InlineData("\r\n\r\n")]
    public void What_is_no_archive_is_refused(string text)
    {
        Should
            .Throw<UnreadableException>(() => Read(Bytes(text)))
            .Message.ShouldBe("crawl.warc: found no WARC record; expected WARC/1.0");
        Should.Throw<UnreadableException>(() => Read(Gzip(Bytes(text))));
    }
}
