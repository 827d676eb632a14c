namespace Cronaca.Intake.Fetch;

using System.Net;
using System.Net.Sockets;

/// <summary>
/// Makes connections to the addresses that a name stands for, and to no others: what was looked at is what is connected to, so that a name that answers otherwise the next time (DNS rebinding) gains nothing.
/// </summary>
internal static class Connecting
{
    public static HttpClient Client(FetchLimits limits) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                UseCookies = false,
                // A proxy would connect in our place, where we cannot see to what.
                UseProxy = false,
                ConnectTimeout = limits.Connect,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                MaxResponseHeadersLength = 64,
                MaxResponseDrainSize = 0,
                ConnectCallback = (context, stop) => Connect(context.DnsEndPoint, limits, stop),
            },
            disposeHandler: true
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };

    private static async ValueTask<Stream> Connect(
        DnsEndPoint end,
        FetchLimits limits,
        CancellationToken stop
    )
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, stop);
        var allowed = limits.AllowPrivate
            ? addresses
            : Array.FindAll(addresses, PublicAddresses.IsPublic);
        if (allowed.Length == 0)
        {
            throw new RefusedException(
                addresses.Length == 0
                    ? $"{end.Host}: found no address"
                    : $"{end.Host}: found {addresses[0]}, an address of a private network; expected a public one (--allow-private lets it pass)"
            );
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A request that is not to be made, whatever comes of it later.</summary>
internal sealed class RefusedException(string message) : IOException(message);
