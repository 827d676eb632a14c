namespace Cronaca.Reading.Text;

/// <summary>
/// The face of this room: a report's characters to paragraphs, sentences and words, with quotation marks paired.
/// Any text is split, in time linear in its length, and nothing is thrown.
/// </summary>
internal static class Splitter
{
    /// <summary>Takes a report apart.</summary>
    /// <param name="text">The report's text, as it came.</param>
    /// <param name="language">ISO 639-1; null to have it told from the text.</param>
    public static Document Split(string text, string? language)
    {
        language ??= LanguageGuesser.Guess(text);
        var spelling = Spelling.For(language);
        var paragraphs = new ParagraphSorter(text, spelling).Sort(ParagraphFinder.Find(text));
        return Split(text, language, paragraphs);
    }

    /// <summary>Takes a report apart again in other letters, each in its place: what a paragraph is, is told by how it was written.</summary>
    public static Document Recased(string text, Document asWritten) =>
        Split(text, asWritten.Language, asWritten.Paragraphs);

    private static Document Split(string text, string language, IReadOnlyList<Paragraph> paragraphs)
    {
        var spelling = Spelling.For(language);
        var links = LinkFinder.Find(text);
        var roles = new QuoteRole[text.Length];
        var quotations = QuotationFinder.Find(text, paragraphs, links, spelling, roles);
        return new Document
        {
            Text = text,
            Language = language,
            Paragraphs = paragraphs,
            Sentences = Sentences(text, paragraphs, links, spelling, roles),
            Quotations = quotations,
            Links = links,
        };
    }

    private static List<Sentence> Sentences(
        string text,
        IReadOnlyList<Paragraph> paragraphs,
        List<TextSpan> links,
        Spelling spelling,
        QuoteRole[] roles
    )
    {
        var tokenizer = new Tokenizer(text, roles, links, spelling);
        var finder = new SentenceFinder(text, spelling);
        var maker = new WordMaker(text, spelling);
        var sentences = new List<Sentence>();
        var tokens = new List<Token>();
        var ends = new List<int>();
        foreach (var paragraph in paragraphs)
        {
            tokens.Clear();
            ends.Clear();
            int start = paragraph.Dateline?.End ?? paragraph.Span.Start;
            tokenizer.Read(new TextSpan(start, paragraph.Span.End), tokens);
            finder.Find(tokens, ends);
            int first = 0;
            foreach (int end in ends)
            {
                sentences.Add(maker.Make(tokens, first, end, paragraph, sentences.Count));
                first = end;
            }
        }
        return sentences;
    }
}
