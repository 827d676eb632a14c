namespace Cronaca.Intake;

using Cronaca.Intake.Archives;
using Cronaca.Intake.Articles;
using Cronaca.Intake.Feeds;
using Cronaca.Intake.Fetch;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>The reports that wait in a source of each kind.</summary>
/// <param name="defaults">What is known of the reports beside what they say themselves.</param>
/// <param name="fetch">Gets what stands at an address; null where nothing is fetched.</param>
internal sealed class SourceOffers(Report defaults, Func<string, Fetched>? fetch)
{
    private readonly Report _defaults = defaults;
    private readonly Func<string, Fetched>? _fetch = fetch;

    /// <summary>The report of a web page's address.</summary>
    public Offer Page(string address) => new(address, 0, () => Article(Fetch(address)));

    /// <summary>What stands at an address.</summary>
    /// <exception cref="UnreadableException">It is not to be had, or nothing is fetched here.</exception>
    public Fetched Fetch(string address) =>
        _fetch?.Invoke(address)
        ?? throw new UnreadableException(
            $"{address}: found an address; expected a file, as nothing is fetched here"
        );

    /// <summary>The report of what was fetched.</summary>
    public Arrival Article(Fetched fetched)
    {
        string? type = fetched.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (
            type
            is not (
                null
                or ""
                or "text/html"
                or "application/xhtml+xml"
                or "text/plain"
                or "application/xml"
                or "text/xml"
            )
        )
        {
            throw new UnreadableException(
                $"{fetched.Address}: found {type}; expected a page of text"
            );
        }
        string address = fetched.Address.AbsoluteUri;
        try
        {
            return type == "text/plain"
                ? new Arrival
                {
                    Report = _defaults with
                    {
                        Text = ReportBytes.Decode(fetched.Bytes.Span, address),
                        Url = address,
                    },
                }
                : Article(fetched.Bytes, fetched.ContentType, address, null);
        }
        catch (UnreadableException error)
            when (!error.Message.StartsWith(address, StringComparison.Ordinal))
        {
            throw new UnreadableException($"{address}: {error.Message}");
        }
    }

    /// <summary>The report of a page that is at hand.</summary>
    public Arrival Article(
        ReadOnlyMemory<byte> bytes,
        string? contentType,
        string? address,
        string? file
    )
    {
        var arrival = ArticleReader.Read(bytes, contentType, address);
        var report = arrival.Report;
        return arrival with
        {
            Report = report with
            {
                File = file,
                Outlet = report.Outlet ?? _defaults.Outlet,
                Language = report.Language ?? _defaults.Language,
                Published = report.Published ?? _defaults.Published,
            },
        };
    }

    /// <summary>One report a line.</summary>
    public IEnumerable<Offer> Lines(string location, Stream stream)
    {
        int number = 0;
        foreach (byte[] line in ReportLine.Split(stream))
        {
            number++;
            if (line.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                yield return new Offer(location, number, () => ReportLine.Parse(line, _defaults))
                {
                    Size = line.Length,
                };
            }
        }
    }

    /// <summary>
    /// The items of a feed: those that it carries whole, and of the others their pages; then what stands in the lists that it names.
    /// </summary>
    public IEnumerable<Offer> Feed(
        string location,
        Feed feed,
        Func<string, IEnumerable<Offer>>? lists = null
    )
    {
        int number = 0;
        foreach (var item in feed.Items)
        {
            number++;
            if (FeedArrivals.Of(feed, item, _defaults) is { } arrival)
            {
                yield return new Offer(location, number, () => arrival) { Unit = "item" };
            }
            else if (item.Link is { } link)
            {
                yield return Page(link);
            }
        }
        foreach (var list in feed.Lists)
        {
            foreach (var offer in lists?.Invoke(list.Address) ?? [Page(list.Address)])
            {
                yield return offer;
            }
        }
        if (feed.LeftOff is { } leftOff)
        {
            yield return Failed(location, $"{location}: {leftOff}");
        }
    }

    /// <summary>The pages of a web archive that are pages of text, and what could not be read of it.</summary>
    public IEnumerable<Offer> Archive(string location, Stream stream)
    {
        int number = 0;
        foreach (var page in WarcReader.Read(stream, location))
        {
            if (page.Bytes is { } bytes && !IsText(page))
            {
                continue;
            }
            number++;
            yield return new Offer(
                location,
                number,
                () =>
                    page.Bytes is { } bytes
                        ? Article(bytes, page.ContentType, page.Address, null)
                        : throw new UnreadableException(page.Error ?? "found no page")
            )
            {
                Unit = "page",
                Size = page.Bytes?.Length ?? 0,
            };
        }
    }

    private static bool IsText(WarcPage page) =>
        page.Status == 200
        && (
            page.ContentType is not { } type
            || type.Contains("html", StringComparison.OrdinalIgnoreCase)
        );

    public static Offer Failed(string location, string message) =>
        new(location, 0, () => throw new UnreadableException(message));
}
