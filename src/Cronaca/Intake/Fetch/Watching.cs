namespace Cronaca.Intake.Fetch;

using System.Collections.Concurrent;
using Cronaca.Intake.Feeds;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>
/// Goes round the feeds of a list: asks each for what has changed, and offers the items that it has not seen. A feed that says it is what it was costs its server no more than that; a page is asked for once,
/// and again when its feed says that it was changed.
/// </summary>
internal sealed class Watching
{
    private const int _atOnce = 8;
    private const int _deepest = 2;

    // A page that could not be read is not asked for again at each round.
    private static readonly TimeSpan _untilAgain = TimeSpan.FromHours(6);

    private readonly PoliteClient _client;
    private readonly LedgerFile _ledger;
    private readonly TimeProvider _clock;
    private readonly CancellationToken _stop;
    private readonly SourceOffers _offers;
    private readonly ConcurrentDictionary<string, Visit> _visits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);

    /// <summary>Begins to follow; what was asked in earlier runs the ledger knows.</summary>
    /// <param name="client">Asks.</param>
    /// <param name="ledger">Knows what was asked before; only read here.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="stop">Gives up what is under way.</param>
    public Watching(
        PoliteClient client,
        LedgerFile ledger,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        _client = client;
        _ledger = ledger;
        _clock = clock;
        _stop = stop;
        _offers = new SourceOffers(new Report { Text = "" }, Page);
    }

    /// <summary>What there is to note of the round when all that it offered is in the ledger; begins anew with the next round.</summary>
    public IReadOnlyList<Visit> Visits()
    {
        var visits = _visits.Values.OrderBy(v => v.Address, StringComparer.Ordinal).ToArray();
        _visits.Clear();
        return visits;
    }

    /// <summary>Goes round once: what is new, and what could not be asked.</summary>
    public IEnumerable<Offer> Round(IReadOnlyList<string> feeds) => Round(feeds, 0);

    private IEnumerable<Offer> Round(IReadOnlyList<string> feeds, int depth)
    {
        var places = new SemaphoreSlim(_atOnce);
        var answers = feeds
            .Select(f => (Address: f, Answer: Ask(f, _ledger.LastVisit(f), places)))
            .ToList();
        foreach (var (address, answer) in answers)
        {
            foreach (var offer in Offers(address, answer.GetAwaiter().GetResult(), depth))
            {
                yield return offer;
            }
        }
    }

    private async Task<(Fetched? Fetched, string? Error)> Ask(
        string address,
        Visit? before,
        SemaphoreSlim places
    )
    {
        try
        {
            await places.WaitAsync(_stop);
        }
        catch (OperationCanceledException)
        {
            return (null, null);
        }
        try
        {
            return (
                await _client.Get(
                    new Uri(address),
                    before is null ? null : new Stamp(before.ETag, before.LastModified),
                    _stop
                ),
                null
            );
        }
        catch (UnreadableException error)
        {
            return (null, error.Message);
        }
        catch (OperationCanceledException)
        {
            return (null, null);
        }
        finally
        {
            places.Release();
        }
    }

    private IEnumerable<Offer> Offers(
        string address,
        (Fetched? Fetched, string? Error) answer,
        int depth
    )
    {
        if (answer.Error is { } error)
        {
            return [SourceOffers.Failed(address, error)];
        }
        if (answer.Fetched is not { IsUnchanged: false } fetched)
        {
            return [];
        }
        Feed feed;
        try
        {
            feed = FeedReader.Read(fetched.Bytes, fetched.ContentType, fetched.Address);
        }
        catch (UnreadableException caught)
        {
            return [SourceOffers.Failed(address, $"{address}: {caught.Message}")];
        }
        Note(address, fetched.Stamp);
        var news = feed with { Items = [.. feed.Items.Where(IsNew)] };
        return _offers.Feed(
            address,
            news,
            list => depth < _deepest ? Round([list], depth + 1) : []
        );
    }

    private bool IsNew(FeedItem item)
    {
        if (item.Link is not { } link)
        {
            return true;
        }
        var now = _clock.GetUtcNow();
        if (
            _asked.TryGetValue(link, out var asked) && now - asked < _untilAgain
            || _ledger.LastVisit(link) is { } visit && !(item.Modified?.Moment > visit.At)
        )
        {
            return false;
        }
        _asked[link] = now;
        return true;
    }

    private Fetched Page(string address)
    {
        try
        {
            var fetched = _client.Get(new Uri(address), null, _stop).GetAwaiter().GetResult();
            Note(address, fetched.Stamp);
            return fetched;
        }
        catch (OperationCanceledException)
        {
            throw new UnreadableException($"{address}: stopped");
        }
    }

    private void Note(string address, Stamp stamp) =>
        _visits[address] = new Visit(address, stamp.ETag, stamp.LastModified, _clock.GetUtcNow());
}
