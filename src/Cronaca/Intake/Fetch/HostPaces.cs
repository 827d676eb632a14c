namespace Cronaca.Intake.Fetch;

using System.Collections.Concurrent;

/// <summary>One request at a time to each host, with time between them.</summary>
internal sealed class HostPaces(FetchLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, HostPace> _hosts = new(StringComparer.Ordinal);

    public HostPace Of(Uri address) =>
        _hosts.GetOrAdd(address.Authority, _ => new HostPace(limits, clock));
}

/// <summary>When a host may be asked next.</summary>
internal sealed class HostPace(FetchLimits limits, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset _next;
    private TimeSpan _pace = limits.Pace;

    /// <summary>The host's robots.txt asks for this much between two requests.</summary>
    public void Slow(TimeSpan delay)
    {
        lock (_lock)
        {
            _pace = delay > _pace ? delay : _pace;
        }
    }

    /// <summary>The host asks to be left alone until then.</summary>
    public void Rest(DateTimeOffset until)
    {
        lock (_lock)
        {
            _next = until > _next ? until : _next;
        }
    }

    /// <summary>Waits for this request's turn.</summary>
    /// <exception cref="UnreadableException">That is too far off.</exception>
    public async Task Turn(CancellationToken stop)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var turn = _next > now ? _next : now;
            wait = turn - now;
            if (wait > limits.LongestWait)
            {
                throw new UnreadableException(
                    $"the host asks to be left alone until {turn:yyyy-MM-dd HH:mm:ss} UTC"
                );
            }
            _next = turn + _pace;
        }
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, stop);
        }
    }
}
