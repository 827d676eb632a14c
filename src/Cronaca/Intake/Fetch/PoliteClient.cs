namespace Cronaca.Intake.Fetch;

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Cronaca.Intake.Archives;
using Polly;
using Polly.Retry;

/// <summary>
/// Asks servers for pages and feeds as a good guest: within robots.txt, one request at a time to a host, with pauses; only for what has changed; never for more than fits, never into a private network. For
/// many threads.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    /// <summary>Who we are, and where one can read what this is.</summary>
    public const string UserAgent =
        "cronaca/0.1 (reads news reports; heeds robots.txt as \"cronaca\")";

    private readonly FetchLimits _limits;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly HostPaces _paces;
    private readonly ConcurrentDictionary<
        string,
        Lazy<Task<(Robots Robots, DateTimeOffset Until)>>
    > _robots = new(StringComparer.Ordinal);
    private readonly ResiliencePipeline<HttpResponseMessage> _again;

    public PoliteClient(FetchLimits limits, TimeProvider clock)
    {
        _limits = limits;
        _clock = clock;
        _client = Connecting.Client(limits);
        _paces = new HostPaces(limits, clock);
        _again = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Math.Max(1, limits.Retries),
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = limits.RetryAfter,
                    ShouldHandle = arguments =>
                        ValueTask.FromResult(limits.Retries > 0 && IsPassing(arguments.Outcome)),
                    OnRetry = arguments =>
                    {
                        arguments.Outcome.Result?.Dispose();
                        return default;
                    },
                }
            )
            .Build();
    }

    /// <summary>Gets what an address stands for, following redirects.</summary>
    /// <param name="address">http or https.</param>
    /// <param name="stamp">What the server said when it was asked last; null to have it in any case.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="UnreadableException">It is not to be had, or not wanted; says why.</exception>
    public async Task<Fetched> Get(Uri address, Stamp? stamp, CancellationToken stop)
    {
        try
        {
            return await Follow(address, stamp, robots: true, _limits.Bytes, stop);
        }
        catch (UnreadableException error)
        {
            throw new UnreadableException(
                error.Message.StartsWith(address.OriginalString, StringComparison.Ordinal)
                    ? error.Message
                    : $"{address.OriginalString}: {error.Message}"
            );
        }
    }

    /// <summary>The same for who waits for it.</summary>
    public Fetched Get(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? Get(uri, null, CancellationToken.None).GetAwaiter().GetResult()
            : throw new UnreadableException($"{address}: expected an address of http or https");

    private async Task<Fetched> Follow(
        Uri address,
        Stamp? stamp,
        bool robots,
        int most,
        CancellationToken stop
    )
    {
        var at = address;
        for (int hop = 0; hop <= _limits.Redirects; hop++)
        {
            Check(at);
            if (robots && !await Allowed(at, stop))
            {
                throw new UnreadableException($"{at}: its robots.txt does not allow it");
            }
            var (fetched, next) = await One(at, stamp, most, stop);
            if (fetched is not null)
            {
                return fetched;
            }
            at = next!;
        }
        throw new UnreadableException(
            $"found more than {_limits.Redirects} redirects; expected a page"
        );
    }

    private static void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            throw new UnreadableException($"found {address}; expected an address of http or https");
        }
    }

    /// <summary>One request with its retries: what came, or where it was sent on to.</summary>
    private async Task<(Fetched? Fetched, Uri? Next)> One(
        Uri address,
        Stamp? stamp,
        int most,
        CancellationToken stop
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            using var response = await _again.ExecuteAsync(
                async token => await Send(address, stamp, patience, token),
                stop
            );
            int status = (int)response.StatusCode;
            if (
                status is 301 or 302 or 303 or 307 or 308
                && response.Headers.Location is { } location
            )
            {
                return (null, location.IsAbsoluteUri ? location : new Uri(address, location));
            }
            var now = StampOf(response);
            if (status == 304 && stamp is not null)
            {
                return (
                    new Fetched(address, default, null, now == Stamp.None ? stamp : now, true),
                    null
                );
            }
            if (status != 200)
            {
                throw new UnreadableException(
                    $"{address}: found status {status} {response.ReasonPhrase}; expected 200"
                );
            }
            byte[] body = await Body(response, most, patience.Token);
            var unpacked = Decompression.Unpack(
                body,
                string.Join(',', response.Content.Headers.ContentEncoding),
                new UnpackLimits { Bytes = most }
            );
            return (
                new Fetched(
                    address,
                    unpacked,
                    response.Content.Headers.TryGetValues("Content-Type", out var types)
                        ? types.First()
                        : null,
                    now,
                    false
                ),
                null
            );
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new UnreadableException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{address}: took longer than {_limits.Time.TotalSeconds:0.#} s"
                )
            );
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new UnreadableException($"{address}: {Cause(error)}");
        }
    }

    private async Task<HttpResponseMessage> Send(
        Uri address,
        Stamp? stamp,
        CancellationTokenSource patience,
        CancellationToken stop
    )
    {
        var pace = _paces.Of(address);
        patience.CancelAfter(Timeout.InfiniteTimeSpan);
        await pace.Turn(stop);
        patience.CancelAfter(_limits.Time);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation(
            "Accept",
            "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
        );
        request.Headers.TryAddWithoutValidation("Accept-Encoding", Decompression.Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Language", "it, en, *;q=0.5");
        if (stamp?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }
        if (stamp?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
        var response = await _client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            patience.Token
        );
        if (response.Headers.RetryAfter is { } later && (int)response.StatusCode is 429 or 503)
        {
            pace.Rest(later.Date ?? _clock.GetUtcNow() + later.Delta.GetValueOrDefault());
        }
        return response;
    }

    /// <summary>The body as it comes, no more than so many bytes of it.</summary>
    private static async Task<byte[]> Body(
        HttpResponseMessage response,
        int most,
        CancellationToken stop
    )
    {
        if (response.Content.Headers.ContentLength > most)
        {
            throw new UnreadableException(
                $"found {response.Content.Headers.ContentLength:N0} bytes; expected {most:N0} at most"
            );
        }
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > most)
            {
                throw new UnreadableException($"found more than {most:N0} bytes; expected less");
            }
        }
        return body.ToArray();
    }

    private async Task<bool> Allowed(Uri address, CancellationToken stop)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        while (true)
        {
            var known = _robots.GetOrAdd(
                site,
                s => new Lazy<Task<(Robots, DateTimeOffset)>>(() =>
                    RobotsOf(new Uri(s + "/robots.txt"), stop)
                )
            );
            try
            {
                var (robots, until) = await known.Value;
                if (until > _clock.GetUtcNow())
                {
                    return robots.Allows(address);
                }
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // Another request asked for the file and was given up.
            }
            _robots.TryRemove(KeyValuePair.Create(site, known));
            stop.ThrowIfCancellationRequested();
        }
    }

    private async Task<(Robots, DateTimeOffset)> RobotsOf(Uri address, CancellationToken stop)
    {
        Robots robots;
        try
        {
            var fetched = await Follow(address, null, robots: false, Robots.Largest * 8, stop);
            var bytes =
                fetched.Bytes.Length > Robots.Largest
                    ? fetched.Bytes[..Robots.Largest]
                    : fetched.Bytes;
            robots = Robots.Parse(Encoding.UTF8.GetString(bytes.Span));
        }
        catch (UnreadableException error)
        {
            // No such file: no rules. A server in trouble, or none: nothing is asked for until it is well (RFC 9309, 2.3.1.3 and 2.3.1.4).
            robots = error.Message.Contains("found status 4", StringComparison.Ordinal)
                ? Robots.Everything
                : Unreachable(error);
        }
        if (robots.Delay is { } delay)
        {
            _paces.Of(address).Slow(delay);
        }
        return (robots, _clock.GetUtcNow() + _limits.Robots);
    }

    // A host that cannot be reached is said to be so, rather than to forbid.
    private static Robots Unreachable(UnreadableException error) =>
        error.Message.Contains("found status 5", StringComparison.Ordinal)
            ? Robots.Nothing
            : throw error;

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is { } error
            ? error is HttpRequestException && Refusal(error) is null
            : outcome.Result is { } response
                && (int)response.StatusCode is 408 or 429 or 500 or 502 or 503 or 504;

    private static Stamp StampOf(HttpResponseMessage response) =>
        new(
            response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
            response.Content.Headers.TryGetValues("Last-Modified", out var moments)
                ? moments.First()
                : null
        );

    private static string Cause(Exception error) =>
        Refusal(error)?.Message ?? error.GetBaseException().Message.TrimEnd('.');

    private static RefusedException? Refusal(Exception error)
    {
        for (Exception? inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is RefusedException refused)
            {
                return refused;
            }
        }
        return null;
    }

    public void Dispose() => _client.Dispose();
}
