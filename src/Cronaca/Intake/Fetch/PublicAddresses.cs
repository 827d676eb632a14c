namespace Cronaca.Intake.Fetch;

using System.Net;
using System.Net.Sockets;

/// <summary>Tells addresses of the public network from those of one's own and from special ones, after the registries of RFC 6890 as IANA keeps them.</summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] _special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "64:ff9b:1::/48",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    // All that is given out to networks of the world; what lies outside is local, multicast or nothing.
    private static readonly IPNetwork _global6 = IPNetwork.Parse("2000::/3");

    // An IPv4 address within an IPv6 one: where it starts.
    private static readonly (IPNetwork Network, int At)[] _embedding =
    [
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        if (
            Array.Exists(
                _special,
                n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address)
            )
        )
        {
            return false;
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.AddressFamily == AddressFamily.InterNetwork;
        }
        foreach (var (network, at) in _embedding)
        {
            if (network.Contains(address))
            {
                return IsPublic(new IPAddress(address.GetAddressBytes().AsSpan(at, 4)));
            }
        }
        return _global6.Contains(address);
    }
}
