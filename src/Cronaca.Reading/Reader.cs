namespace Cronaca.Reading;

using System.Security.Cryptography;
using System.Text;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;
using Cronaca.Reading.Voices;

/// <summary>Reads a report into claims. Safe to use from many threads at once; the same text gives the same reading.</summary>
public static class Reader
{
    /// <summary>The languages that can be read, as ISO 639-1 tags.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "it"];

    /// <summary>Reads one report. Any text reads; a text without news gives no claims.</summary>
    /// <exception cref="ArgumentException">The report asks for a language that there is none of.</exception>
    public static Reading Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var analysis = Analyse(report, out string? publishedFrom);
        return new Reading
        {
            Report = report,
            Id =
                "sha256:"
                + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text))),
            Language = analysis.Document.Language,
            Published = analysis.Published,
            PublishedFrom = publishedFrom,
            Claims = ClaimReader.Read(analysis),
            Sentences = [.. analysis.Document.Sentences.Select(s => s.Span)],
        };
    }

    /// <summary>The way of the data: report → sentences → words with heads → values and names → voices.</summary>
    internal static Analysis Analyse(Report report, out string? publishedFrom)
    {
        if (report.Language is { } tag && !Languages.Contains(tag))
        {
            throw new ArgumentException(
                $"language \"{tag}\" is not one of {string.Join(", ", Languages)}",
                nameof(report)
            );
        }
        var document = Splitter.Split(report.Text, report.Language);
        var parser = Parser.For(document.Language);
        if (Recasing.Of(document, parser) is { } text)
        {
            document = Splitter.Recased(text, document);
        }
        var pack = LanguagePack.For(document.Language);
        foreach (var sentence in document.Sentences)
        {
            parser.Parse(sentence);
            pack.Mend(sentence);
        }
        var (published, from) = PublishedDate.Find(report, document);
        publishedFrom = from;
        var values = ValueReader.Read(document, published);
        var names = NameReader.Read(document);
        var voices = VoiceReader.Read(document, pack, values, names);
        return new Analysis(document, pack, values, names, voices, published);
    }
}
