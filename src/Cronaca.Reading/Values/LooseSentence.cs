namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>A stretch of text cut at spaces and marks, for what is no sentence: a dateline, a line that may hold a date.</summary>
internal static class LooseSentence
{
    public static Sentence Of(string text, TextSpan span)
    {
        var words = new List<Word>();
        var sentence = new Sentence
        {
            Index = 0,
            Span = span,
            Paragraph = new Paragraph
            {
                Index = 0,
                Span = span,
                Kind = ParagraphKind.Body,
            },
            Words = words,
        };
        int at = span.Start;
        while (at < span.End)
        {
            int start = at;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (at < span.End && Within(text, at, span.End))
                {
                    at++;
                }
            }
            else
            {
                at++;
            }
            if (!char.IsWhiteSpace(text[start]))
            {
                words.Add(
                    new Word
                    {
                        Sentence = sentence,
                        Index = words.Count,
                        Form = text[start..at],
                        Span = new TextSpan(start, at),
                    }
                );
            }
        }
        return sentence;
    }

    private static bool Within(string text, int at, int end)
    {
        char c = text[at];
        if (char.IsLetterOrDigit(c))
        {
            return true;
        }
        bool more = at + 1 < end && char.IsLetterOrDigit(text[at + 1]);
        return c is '\'' or '’'
            ? !more || char.IsLetter(text[at + 1])
            : c is '.' or ',' && more && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
    }
}
