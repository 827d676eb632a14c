namespace Cronaca.Ledger.Store;

/// <summary>The address of a page without what does not name it.</summary>
internal static class Addresses
{
    // What newsletters, social networks and advertisers hang on links, compared without case.
    private static readonly string[] _prefixes = ["utm_", "pk_", "mtm_", "at_", "hsa_", "ns_"];
    private static readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid",
        "gclid",
        "dclid",
        "gbraid",
        "wbraid",
        "msclkid",
        "yclid",
        "twclid",
        "ttclid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "_ga",
        "_gl",
        "cmpid",
        "cmp",
        "ocid",
        "ncid",
        "smid",
        "sr_share",
        "partner",
        "rss",
        "spm",
        "xtor",
        "refsrc",
        "wt_mc",
        "__twitter_impression",
    };

    /// <summary>
    /// Scheme and host in small letters, "https" for "http", no port that goes without saying, no fragment, no parameter that only tracks. What is no address of the web comes back as it is.
    /// </summary>
    public static string WithoutTracking(string address)
    {
        if (
            !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
        )
        {
            return address;
        }
        string query = string.Join(
            '&',
            uri.Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(p => !Tracks(p))
        );
        string port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"https://{uri.IdnHost.ToLowerInvariant()}{port}{uri.AbsolutePath}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static bool Tracks(string parameter)
    {
        int end = parameter.IndexOf('=', StringComparison.Ordinal);
        string name = end < 0 ? parameter : parameter[..end];
        return _names.Contains(name)
            || _prefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }
}
