namespace Cronaca.Intake;

using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>A file that is read as one report: a text as it is, or the article of a web page.</summary>
internal static class ReportFile
{
    /// <summary>Reads a file; "-" is standard input. What a page says of itself comes before what is given.</summary>
    /// <exception cref="UnreadableException">There is no such file, it is too large, empty, no text, or a page without an article.</exception>
    public static Arrival Read(string path, Report defaults)
    {
        string? file = path == "-" ? null : path;
        string name = file ?? Offer.StandardInput;
        using var stream = file is null ? Console.OpenStandardInput() : ReportBytes.Open(file);
        byte[] bytes = ReportBytes.ReadAll(stream, name);
        var head = bytes.AsSpan(0, Math.Min(bytes.Length, SourceKinds.Head));
        if (SourceKinds.Tell(file, head) != SourceKind.Page)
        {
            return new Arrival
            {
                Report = defaults with { Text = ReportBytes.Decode(bytes, name), File = file },
            };
        }
        try
        {
            return new SourceOffers(defaults, null).Article(bytes, null, null, file);
        }
        catch (UnreadableException error)
        {
            throw new UnreadableException($"{name}: {error.Message}");
        }
    }
}
