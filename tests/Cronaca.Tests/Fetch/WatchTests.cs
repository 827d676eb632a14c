namespace Cronaca.Tests.Fetch;

using Cronaca.Intake;
using Cronaca.Intake.Fetch;
using Cronaca.Ledger;
using Cronaca.Tests.Command;
using Shouldly;
using Xunit;

public sealed class WatchTests : IDisposable
{
    private static readonly FetchLimits _limits = new()
    {
        AllowPrivate = true,
        Pace = TimeSpan.Zero,
    };

    private readonly Server _server = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private string Ledger => Path.Combine(_folder.Path, "watch.ledger");

    private void Story(string path, string title, string text) =>
        _server.Page(
            path,
            $"<html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p><p>The county said it would publish a report within a month, and that the road would stay closed until then.</p></article></body></html>"
        );

    private void Feed(string path, string etag, params (string Path, string Title)[] items) =>
        _server.Custom(
            path,
            (request, stream, stop) =>
                request["If-None-Match"] == etag
                    ? Server.Write(stream, "304 Not Modified", $"ETag: {etag}", [], stop)
                    : Server.Write(
                        stream,
                        "200 OK",
                        $"Content-Type: application/rss+xml\r\nETag: {etag}",
                        System.Text.Encoding.UTF8.GetBytes(
                            "<rss version=\"2.0\"><channel><title>Lake News</title>"
                                + string.Concat(
                                    items.Select(i =>
                                        $"<item><title>{i.Title}</title><link>{_server.Root}{i.Path}</link></item>"
                                    )
                                )
                                + "</channel></rss>"
                        ),
                        stop
                    )
        );

    private List<Added> Round(params string[] feeds)
    {
        using var client = new PoliteClient(_limits, TimeProvider.System);
        using var adding = new Adding(Ledger, 2, TimeProvider.System);
        using var known = LedgerFile.OpenForReading(Ledger);
        var watching = new Watching(client, known, TimeProvider.System, CancellationToken.None);
        List<Added> added =
        [
            .. adding.Run(
                watching.Round([.. feeds.Select(f => _server.Root + f)]),
                CancellationToken.None
            ),
        ];
        adding.Ledger.Note(watching.Visits());
        return added;
    }

    [Fact]
    public void A_round_adds_what_is_new_and_asks_for_nothing_twice()
    {
        Story(
            "/1",
            "Bridge falls near Kisumu",
            "A bridge fell into the river Nyando near Kisumu on Monday and two workers were killed, police said."
        );
        Story(
            "/2",
            "Ferry stopped",
            "The ferry to Mbita was stopped on Tuesday after nine passengers were injured in a storm on the lake."
        );
        Feed("/feed", "\"1\"", ("/1", "Bridge falls near Kisumu"));
        Round("/feed").ShouldHaveSingleItem().Error.ShouldBeNull();
        Round("/feed").ShouldBeEmpty();
        Feed("/feed", "\"2\"", ("/2", "Ferry stopped"), ("/1", "Bridge falls near Kisumu"));
        Round("/feed").ShouldHaveSingleItem().Offer.Location.ShouldEndWith("/2");
        _server.Count("/1").ShouldBe(1);
        _server.Count("/2").ShouldBe(1);
    }

    [Fact]
    public void A_list_of_feeds_is_followed_through_and_one_bad_feed_stops_no_other()
    {
        Story(
            "/1",
            "Bridge falls near Kisumu",
            "A bridge fell into the river Nyando near Kisumu on Monday and two workers were killed, police said."
        );
        Feed("/feed", "\"1\"", ("/1", "Bridge falls near Kisumu"));
        _server.Page(
            "/list.opml",
            $"<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"{_server.Root}/feed\"/></body></opml>",
            "Content-Type: text/x-opml"
        );
        _server.Page("/broken", "no feed at all");
        var added = Round("/broken", "/missing", "/list.opml");
        added.Count.ShouldBe(3);
        added.Count(a => a.Error is not null).ShouldBe(2);
        added.Single(a => a.Error is null).Offer.Location.ShouldEndWith("/1");
    }

    [Fact]
    public void A_list_is_a_file_of_addresses_or_opml()
    {
        string file = Path.Combine(_folder.Path, "feeds.txt");
        File.WriteAllText(
            file,
            "# mine\nhttps://example.org/feed\n\nhttps://example.org/feed\nhttps://example.com/atom.xml\n"
        );
        WatchList.Read(file).ShouldBe(["https://example.org/feed", "https://example.com/atom.xml"]);
        File.WriteAllText(file, "https://example.org/feed\nfeed.xml\n");
        Should
            .Throw<UnreadableException>(() => WatchList.Read(file))
            .Message.ShouldContain("line 2: found \"feed.xml\"; expected the address of a feed");
    }

    [Fact]
    public void An_address_is_added_as_a_page_or_as_the_pages_of_its_feed()
    {
        Story(
            "/1",
            "Bridge falls near Kisumu",
            "A bridge fell into the river Nyando near Kisumu on Monday and two workers were killed, police said."
        );
        Feed("/feed", "\"1\"", ("/1", "Bridge falls near Kisumu"));
        using var client = new PoliteClient(_limits, TimeProvider.System);
        var sources = new Sources(
            new Cronaca.Reading.Report { Text = "" },
            lines: false,
            client.Get
        );
        sources
            .Of([_server.Root + "/1"])
            .ShouldHaveSingleItem()
            .Open()
            .Report.Title.ShouldBe("Bridge falls near Kisumu");
        sources
            .Of([_server.Root + "/feed"])
            .ShouldHaveSingleItem()
            .Open()
            .Report.Text.ShouldContain("two workers were killed");
        Should
            .Throw<UnreadableException>(() =>
                sources.Of([_server.Root + "/none"]).ShouldHaveSingleItem().Open()
            )
            .Message.ShouldContain("found status 404");
    }
}
