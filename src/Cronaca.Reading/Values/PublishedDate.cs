namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>
/// The day a report was published: as given; else from its dateline; else from the dates in the links of its text; else from a full date
/// that stands alone at its head. Open when none of these settles it.
/// </summary>
internal static class PublishedDate
{
    private const int HeadParagraphs = 4;
    private const int LongestHead = 60;
    private const int FewestLetters = 3;

    /// <summary>The day and where it is from: "given", "dateline", "link" or "text"; both null when nothing settles it.</summary>
    public static (DateOnly? Date, string? From) Find(Report report, Document document)
    {
        if (report.Published is { } given)
        {
            return (given, "given");
        }
        var linked = LinkDates.Latest(document) ?? LinkDates.In(report.Url ?? "");
        var head = Head(document);
        if (Dateline(document, linked ?? head) is { } dateline)
        {
            return (dateline, "dateline");
        }
        return linked is not null ? (linked, "link")
            : head is not null ? (head, "text")
            : (null, null);
    }

    // A dateline gives day and month; its year is that of the dates in links or at the head.
    private static DateOnly? Dateline(Document document, DateOnly? near)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            if (
                paragraph.Dateline is { } span
                && FullDate(document, span, near) is { } date
                && (
                    near is null || Math.Abs(date.DayNumber - near.Value.DayNumber) <= MostDaysApart
                )
            )
            {
                return date;
            }
        }
        return null;
    }

    private const int MostDaysApart = 31;

    // "Saturday, March 8, 2008" on a line of its own, or alone before the first sentence.
    private static DateOnly? Head(Document document)
    {
        int read = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            if (++read > HeadParagraphs)
            {
                break;
            }
            foreach (var line in Lines(document.Text, paragraph.Span))
            {
                if (
                    line.Length <= LongestHead
                    && FullDate(document, line, null) is { } date
                    && StandsAlone(document, line)
                )
                {
                    return date;
                }
            }
        }
        return null;
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan span)
    {
        int start = span.Start;
        while (start < span.End)
        {
            int end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private static DateOnly? FullDate(Document document, TextSpan span, DateOnly? published)
    {
        foreach (
            var time in TimeReader.Read(
                LooseSentence.Of(document.Text, span),
                document.Language,
                published,
                null
            )
        )
        {
            if (
                time is { IsBound: false, When: { From: { } from, To: { } to } when }
                && from == to
                && (when.Basis == "text" || published is not null)
            )
            {
                return from;
            }
        }
        return null;
    }

    // Nothing but the date and, at most, a word or two such as "Published" or a place.
    private static bool StandsAlone(Document document, TextSpan line)
    {
        var sentence = LooseSentence.Of(document.Text, line);
        var times = TimeReader.Read(sentence, document.Language, null, null);
        int others = 0;
        foreach (var word in sentence.Words)
        {
            bool within = times.Any(time => time.Span.Overlaps(word.Span));
            others +=
                !within && word.Form.Length >= FewestLetters && char.IsLetter(word.Form[0]) ? 1 : 0;
        }
        return others <= 2;
    }
}
