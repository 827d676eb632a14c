namespace Cronaca.Training.Articles;

using System.IO.Compression;
using System.Text.Json;

/// <summary>A page of the article extraction benchmark with the text of its article as people marked it.</summary>
/// <param name="Id">The name of its file, a hash.</param>
/// <param name="Address">Where it was found.</param>
/// <param name="Body">The marked text.</param>
/// <param name="Bytes">The page as it came.</param>
/// <param name="Even">Of the half that mistakes were looked at in; the other half was only counted.</param>
internal sealed record MarkedPage(string Id, string Address, string Body, byte[] Bytes, bool Even)
{
    /// <summary>All pages of the folder with <c>ground-truth.json</c> and <c>html/</c>, in the order of their names.</summary>
    public static List<MarkedPage> ReadAll(string folder)
    {
        using var truth = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(folder, "ground-truth.json"))
        );
        var pages = new List<MarkedPage>();
        foreach (
            var entry in truth
                .RootElement.EnumerateObject()
                .OrderBy(e => e.Name, StringComparer.Ordinal)
        )
        {
            pages.Add(
                new MarkedPage(
                    entry.Name,
                    entry.Value.GetProperty("url").GetString()!,
                    entry.Value.GetProperty("articleBody").GetString()!,
                    Unpack(Path.Combine(folder, "html", entry.Name + ".html.gz")),
                    pages.Count % 2 == 0
                )
            );
        }
        return pages;
    }

    private static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
