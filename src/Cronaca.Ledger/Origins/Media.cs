namespace Cronaca.Ledger.Origins;

using System.Text;
using Cronaca.Reading.Languages;

/// <summary>Agencies and outlets under all their names.</summary>
internal static class Media
{
    private const string _agency = "agency";
    private const string _outlet = "outlet";
    private const string _platform = "platform";

    private static readonly string[] _articles =
    [
        "the ",
        "la ",
        "il ",
        "lo ",
        "le ",
        "gli ",
        "i ",
        "l'",
        "l’",
    ];

    private static readonly string[] _agencyWords = ["agenzia", "agency"];

    // Second-level labels under which names are given out: bbc.co.uk.
    private static readonly string[] _registries = ["co", "com", "org", "net", "gov", "ac", "edu"];

    private static readonly Dictionary<string, Row> _byName = WordList
        .Read(typeof(LedgerFile).Assembly, "media.tsv", "key", "class", "name", "names")
        .SelectMany(
            r => r[3].Split('|'),
            (r, name) =>
                (Name: Letters(name), Row: new Row(r[0], r[1], r[2], !name.Any(char.IsLower)))
        )
        .DistinctBy(r => r.Name, StringComparer.Ordinal)
        .ToDictionary(r => r.Name, r => r.Row, StringComparer.Ordinal);

    private sealed record Row(string Key, string Class, string Name, bool Capitals);

    /// <summary>The origin that a name of an agency or outlet stands for; null when the name is not in the table.</summary>
    public static (string Key, string Name)? Find(string name) =>
        _byName.TryGetValue(Letters(name), out var found) && found.Class != _platform
            ? ($"{found.Class}:{found.Key}", found.Name)
            : null;

    /// <summary>The agency that words of a text stand for, where small words may look like one: "DIRE", never "dire".</summary>
    public static (string Key, string Name)? FindAgency(string words) =>
        _byName.TryGetValue(Letters(words), out var found)
        && found.Class == _agency
        && (char.IsUpper(words[0]) || words.Length > 4)
        && (!found.Capitals || !words.Any(char.IsLower))
            ? ($"{_agency}:{found.Key}", found.Name)
            : null;

    /// <summary>The origin of an agency that is credited by this name, in the table or not.</summary>
    public static (string Key, string Name) Agency(string name) =>
        _byName.TryGetValue(Letters(name), out var found) && found.Class != _platform
            ? ($"{found.Class}:{found.Key}", found.Name)
            : ($"{_agency}:{Letters(name)}", name.Trim());

    /// <summary>The origin of an outlet, in the table or not; one that calls itself an agency is one.</summary>
    public static (string Key, string Name) Outlet(string name)
    {
        name = name.Trim();
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string rest = string.Join(
            ' ',
            words.Where(w => !_agencyWords.Contains(w, StringComparer.OrdinalIgnoreCase))
        );
        return Find(name)
            ?? (
                rest.Length > 0 && rest.Length < name.Length
                    ? Agency(rest)
                    : ($"{_outlet}:{Letters(WithoutDomain(name))}", name)
            );
    }

    /// <summary>The part of an address that names its outlet: "www.example.co.uk" is "example.co.uk"; on a platform for blogs the blog; null when the address has no name.</summary>
    public static string? Host(string address)
    {
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.HostNameType != UriHostNameType.Dns
        )
        {
            return null;
        }
        string[] labels = uri
            .IdnHost.ToLowerInvariant()
            .Split('.', StringSplitOptions.RemoveEmptyEntries);
        return string.Join('.', labels[NameAt(labels)..]);
    }

    /// <summary>Which label names the outlet: the one before the registry's, on a platform for blogs the blog's.</summary>
    private static int NameAt(string[] labels)
    {
        int at =
            labels.Length < 2 ? 0
            : labels.Length > 2 && labels[^1].Length == 2 && _registries.Contains(labels[^2])
                ? labels.Length - 3
            : labels.Length - 2;
        return at > 0 && _byName.TryGetValue(labels[at], out var found) && found.Class == _platform
            ? at - 1
            : at;
    }

    private static string WithoutDomain(string name)
    {
        if (
            name.Contains(' ', StringComparison.Ordinal)
            || !name.Contains('.', StringComparison.Ordinal)
        )
        {
            return name;
        }
        string[] labels = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return labels.Length < 2 ? name : labels[NameAt(labels)];
    }

    /// <summary>Letters and figures in lower case, without an article before them.</summary>
    public static string Letters(string name)
    {
        string lower = name.Trim().ToLowerInvariant();
        foreach (string article in _articles)
        {
            if (
                lower.Length > article.Length + 1
                && lower.StartsWith(article, StringComparison.Ordinal)
            )
            {
                lower = lower[article.Length..];
                break;
            }
        }
        var letters = new StringBuilder(lower.Length);
        foreach (char c in lower)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(c);
            }
        }
        return letters.ToString();
    }
}
