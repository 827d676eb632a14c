namespace Cronaca.Training.Names;

using System.Text;
using Cronaca.Reading;
using Cronaca.Reading.Text;

/// <summary>A document made from words that are cut already, as marked corpora have them: joined by blanks, one paragraph a sentence.</summary>
internal static class TokenDocument
{
    public static Document From(string language, IReadOnlyList<string[]> sentences)
    {
        StringBuilder text = new();
        List<Paragraph> paragraphs = [];
        List<Sentence> made = [];
        foreach (string[] forms in sentences)
        {
            int start = text.Length;
            List<(string Form, TextSpan Span)> words = [];
            foreach (string form in forms)
            {
                if (text.Length > start)
                {
                    text.Append(' ');
                }
                words.Add((form, new TextSpan(text.Length, text.Length + form.Length)));
                text.Append(form);
            }
            TextSpan span = new(start, text.Length);
            Paragraph paragraph = new()
            {
                Index = paragraphs.Count,
                Span = span,
                Kind = ParagraphKind.Body,
            };
            paragraphs.Add(paragraph);
            List<Word> own = [];
            Sentence sentence = new()
            {
                Index = made.Count,
                Span = span,
                Paragraph = paragraph,
                Words = own,
            };
            foreach ((string form, TextSpan at) in words)
            {
                own.Add(
                    new Word
                    {
                        Sentence = sentence,
                        Index = own.Count,
                        Form = form,
                        Span = at,
                    }
                );
            }
            made.Add(sentence);
            text.Append("\n\n");
        }
        return new Document
        {
            Text = text.ToString(),
            Language = language,
            Paragraphs = paragraphs,
            Sentences = made,
            Quotations = [],
            Links = [],
        };
    }
}
