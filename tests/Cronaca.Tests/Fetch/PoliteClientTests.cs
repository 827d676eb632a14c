namespace Cronaca.Tests.Fetch;

using System.IO.Compression;
using System.Net;
using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Fetch;
using Shouldly;
using Xunit;

public sealed class PoliteClientTests : IDisposable
{
    private static readonly FetchLimits _limits = new()
    {
        AllowPrivate = true,
        Pace = TimeSpan.Zero,
        RetryAfter = TimeSpan.FromMilliseconds(1),
        Bytes = 1024 * 1024,
        Time = TimeSpan.FromSeconds(20),
    };

    private readonly Server _server = new();

    public void Dispose() => _server.Dispose();

    private async Task<Fetched> Get(string path, FetchLimits? limits = null, Stamp? stamp = null)
    {
        using var client = new PoliteClient(limits ?? _limits, TimeProvider.System);
        return await client.Get(_server.At(path), stamp, CancellationToken.None);
    }

    private async Task<string> Refusal(string path, FetchLimits? limits = null) =>
        (await Should.ThrowAsync<UnreadableException>(() => Get(path, limits))).Message;

    private static string Text(Fetched fetched) => Encoding.UTF8.GetString(fetched.Bytes.Span);

    [Fact]
    public async Task A_page_comes_with_its_type_and_stamp_and_we_say_who_we_are()
    {
        _server.Page(
            "/a",
            "<p>ciao</p>",
            "Content-Type: text/html; charset=utf-8\r\nETag: \"v1\"\r\nLast-Modified: Tue, 02 Jan 2024 10:00:00 GMT"
        );
        var fetched = await Get("/a");
        Text(fetched).ShouldBe("<p>ciao</p>");
        fetched.ContentType.ShouldBe("text/html; charset=utf-8");
        fetched.Stamp.ShouldBe(new Stamp("\"v1\"", "Tue, 02 Jan 2024 10:00:00 GMT"));
        _server.Requests.Last()["User-Agent"].ShouldBe(PoliteClient.UserAgent);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        _server.Custom(
            "/a",
            (request, stream, stop) =>
                request["If-None-Match"] == "W/\"v1\""
                && request["If-Modified-Since"] == "Tue, 02 Jan 2024 10:00:00 GMT"
                    ? Server.Write(stream, "304 Not Modified", "ETag: W/\"v1\"", [], stop)
                    : Server.Write(stream, "200 OK", "", "new"u8.ToArray(), stop)
        );
        var again = await Get("/a", stamp: new Stamp("W/\"v1\"", "Tue, 02 Jan 2024 10:00:00 GMT"));
        again.IsUnchanged.ShouldBeTrue();
        (await Get("/a")).IsUnchanged.ShouldBeFalse();
    }

    [Fact]
    public async Task Robots_txt_is_asked_once_and_obeyed()
    {
        _server.Page(
            "/robots.txt",
            "User-agent: *\nDisallow: /private\n",
            "Content-Type: text/plain"
        );
        _server.Page("/open", "x");
        _server.Page("/private/a", "x");
        using var client = new PoliteClient(_limits, TimeProvider.System);
        Text(await client.Get(_server.At("/open"), null, CancellationToken.None)).ShouldBe("x");
        var refused = await Should.ThrowAsync<UnreadableException>(() =>
            client.Get(_server.At("/private/a"), null, CancellationToken.None)
        );
        refused.Message.ShouldContain("robots.txt");
        _server.Count("/robots.txt").ShouldBe(1);
        _server.Count("/private/a").ShouldBe(0);
    }

    [Fact]
    public async Task A_site_whose_robots_txt_fails_is_left_alone()
    {
        _server.Answer("/robots.txt", "500 Internal Server Error");
        _server.Page("/a", "x");
        (await Refusal("/a")).ShouldContain("robots.txt");
        _server.Count("/a").ShouldBe(0);
    }

    [Fact]
    public async Task Redirects_are_followed_to_a_page_and_not_for_ever()
    {
        _server.Answer("/old", "301 Moved Permanently", "Location: /new");
        _server.Page("/new", "here");
        _server.Answer("/round", "302 Found", "Location: /round");
        var fetched = await Get("/old");
        Text(fetched).ShouldBe("here");
        fetched.Address.ShouldBe(_server.At("/new"));
        (await Refusal("/round")).ShouldContain("more than 5 redirects");
        _server.Answer("/file", "302 Found", "Location: file:///etc/passwd");
        (await Refusal("/file")).ShouldContain("expected an address of http or https");
    }

    [Fact]
    public async Task A_private_address_is_refused_by_whatever_name()
    {
        _server.Page("/a", "x");
        var closed = _limits with { AllowPrivate = false };
        (await Refusal("/a", closed)).ShouldContain("private network");
        using var client = new PoliteClient(closed, TimeProvider.System);
        var byName = await Should.ThrowAsync<UnreadableException>(() =>
            client.Get(
                new Uri($"http://localhost:{_server.At("/a").Port}/a"),
                null,
                CancellationToken.None
            )
        );
        byName.Message.ShouldContain("private network");
        _server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    public void Special_addresses_are_not_public(string address, bool isPublic)
    {
        PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);
    }

    [Fact]
    public async Task A_stream_without_end_is_cut_off()
    {
        _server.Custom(
            "/endless",
            async (_, stream, stop) =>
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(),
                    stop
                );
                byte[] chunk = new byte[65536];
                while (true)
                {
                    await stream.WriteAsync(chunk, stop);
                }
            }
        );
        (await Refusal("/endless")).ShouldContain("more than 1,048,576 bytes");
    }

    [Fact]
    public async Task A_stream_that_trickles_is_given_up()
    {
        _server.Custom(
            "/slow",
            async (_, stream, stop) =>
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"u8.ToArray(),
                    stop
                );
                while (true)
                {
                    await stream.WriteAsync("x"u8.ToArray(), stop);
                    await stream.FlushAsync(stop);
                    await Task.Delay(50, stop);
                }
            }
        );
        (await Refusal("/slow", _limits with { Time = TimeSpan.FromSeconds(1) })).ShouldContain(
            "took longer than 1 s"
        );
    }

    [Fact]
    public async Task Packed_pages_are_unpacked_and_bombs_are_not()
    {
        _server.Answer("/packed", "200 OK", "Content-Encoding: gzip", Gzip("ciao"u8.ToArray()));
        _server.Answer(
            "/bomb",
            "200 OK",
            "Content-Encoding: gzip",
            Gzip(new byte[64 * 1024 * 1024])
        );
        Text(await Get("/packed")).ShouldBe("ciao");
        (await Refusal("/bomb")).ShouldContain("unpacks to more than");
    }

    [Fact]
    public async Task A_body_shorter_or_longer_than_it_says_does_no_harm()
    {
        _server.Answer("/short", "200 OK", "Content-Length: 500", "half"u8.ToArray());
        _server.Answer("/long", "200 OK", "Content-Length: 4", "wholemore"u8.ToArray());
        _server.Answer("/huge", "200 OK", "Content-Length: 99999999999", "x"u8.ToArray());
        (await Refusal("/short")).ShouldContain("/short");
        Text(await Get("/long")).ShouldBe("whol");
        (await Refusal("/huge")).ShouldContain("99,999,999,999 bytes");
    }

    [Fact]
    public async Task What_fails_for_a_moment_is_asked_again_and_what_fails_for_good_is_not()
    {
        int asked = 0;
        _server.Custom(
            "/shaky",
            (_, stream, stop) =>
                ++asked < 3
                    ? Server.Write(stream, "503 Service Unavailable", "", [], stop)
                    : Server.Write(stream, "200 OK", "", "up"u8.ToArray(), stop)
        );
        _server.Answer("/gone", "410 Gone");
        Text(await Get("/shaky")).ShouldBe("up");
        (await Refusal("/gone")).ShouldContain("found status 410");
        _server.Count("/gone").ShouldBe(1);
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        _server.Answer("/busy", "429 Too Many Requests", "Retry-After: 3600");
        (await Refusal("/busy")).ShouldContain("left alone until");
        _server.Count("/busy").ShouldBe(1);
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}
