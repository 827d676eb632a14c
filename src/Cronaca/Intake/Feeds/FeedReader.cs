namespace Cronaca.Intake.Feeds;

using System.Globalization;

/// <summary>
/// Reads what outlets publish their reports by: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, CDF, sitemaps with their news extension, sitemap
/// indexes, and OPML. It takes them as they come, ill-formed ones too, tells them by their content whatever their type says, and expands nothing that they
/// declare.
/// </summary>
internal static class FeedReader
{
    /// <summary>The feed that a file is.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="contentType">What the server says it is; null when nobody says. Only its charset counts.</param>
    /// <param name="address">Where it comes from: relative links are resolved against it.</param>
    /// <param name="limits">How much is read; the usual amount where not given.</param>
    /// <exception cref="UnreadableException">It is none of these.</exception>
    public static Feed Read(
        ReadOnlyMemory<byte> bytes,
        string? contentType = null,
        Uri? address = null,
        FeedLimits? limits = null
    )
    {
        limits ??= new FeedLimits();
        bool cut = bytes.Length > limits.Bytes;
        var read = cut ? bytes[..limits.Bytes] : bytes;
        string text = FeedBytes.Decode(read.Span, contentType);
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        var feed = start is ['{', ..]
            ? JsonFeed.Read(text, address, limits)
            : new XmlFeed(text, address, limits).Read();
        return cut
            ? feed with
            {
                LeftOff =
                    feed.LeftOff
                    ?? string.Create(
                        CultureInfo.InvariantCulture,
                        $"found {bytes.Length:N0} bytes; what stands after {limits.Bytes:N0} is left off"
                    ),
            }
            : feed;
    }

    internal static string TooManyItems(FeedLimits limits) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"found more than {limits.Items:N0} items; the rest is left off"
        );
}
