namespace Cronaca.Intake.Fetch;

using Cronaca.Intake.Feeds;

/// <summary>The addresses that are followed: a file with one a line ("#" begins a comment), or an OPML list, or one address itself.</summary>
internal static class WatchList
{
    /// <summary>The addresses, each once, in the order of the list.</summary>
    /// <exception cref="UnreadableException">There is no such file, or something else in it.</exception>
    public static IReadOnlyList<string> Read(string source)
    {
        if (Sources.IsAddress(source))
        {
            return [source];
        }
        using var file = SourceFile.Open(source);
        byte[] bytes = ReportBytes.ReadAll(file.Content, source);
        if (file.Kind == SourceKind.Feed)
        {
            return
            [
                .. FeedReader
                    .Read(bytes)
                    .Lists.Select(l => l.Address)
                    .Distinct(StringComparer.Ordinal),
            ];
        }
        string text = ReportBytes.Decode(bytes, source);
        var addresses = new List<string>();
        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            string address =
                line.Split('#') is [var before, ..] && before.Trim().Length == 0 ? "" : line.Trim();
            if (address.Length == 0)
            {
                continue;
            }
            if (!Sources.IsAddress(address) || !Uri.TryCreate(address, UriKind.Absolute, out _))
            {
                throw new UnreadableException(
                    $"{source}, line {number}: found \"{address}\"; expected the address of a feed"
                );
            }
            addresses.Add(address);
        }
        return [.. addresses.Distinct(StringComparer.Ordinal)];
    }
}
