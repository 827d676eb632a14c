namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>
/// The day a report was published: as given; else from its dateline; else from the dates in the links of its text; else from a full date
/// that stands alone at its head. Open when none of these settles it.
/// </summary>
internal static class PublishedDate
{
    private const int _headParagraphs = 4;
    private const int _longestHead = 60;
    private const int _fewestLetters = 3;
    private const int _mostDaysBefore = 3;
    private const int _mostDaysAfterLink = 300;
    private const int _mostDaysAfterText = 60;

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

    // A dateline gives day and month. A report is published with what it links to and what it dates, or soon after:
    // the year is the first that puts the dateline there.
    private static DateOnly? Dateline(Document document, DateOnly? earlier)
    {
        foreach (var paragraph in document.Paragraphs)
        {
            if (paragraph.Dateline is not { } span)
            {
                continue;
            }
            if (FullDate(document, span, null) is { } whole)
            {
                return whole;
            }
            int most = earlier is null ? _mostDaysAfterText : _mostDaysAfterLink;
            if (
                (earlier ?? LatestInText(document)) is not { } known
                || FullDate(document, span, known) is not { } day
            )
            {
                return null;
            }
            var from = known.AddDays(-_mostDaysBefore);
            var first = Calendar.NearestYear(
                from,
                Direction.Future,
                year => Calendar.Day(year, day.Month, day.Day)
            )
                is { } found
                ? Calendar.Day(found, day.Month, day.Day)
                : null;
            return first is { } date && date <= known.AddDays(most) ? date : null;
        }
        return null;
    }

    // The latest day that the text itself dates in full.
    private static DateOnly? LatestInText(Document document)
    {
        DateOnly? latest = null;
        foreach (var sentence in document.Sentences)
        {
            foreach (var time in TimeReader.Read(sentence, document.Language, null, null))
            {
                bool day =
                    time is { IsBound: false, When: { Basis: "text", From: { } from, To: { } to } }
                    && from == to;
                if (day && !(latest >= time.When!.From))
                {
                    latest = time.When!.From;
                }
            }
        }
        return latest;
    }

    // "Saturday, March 8, 2008" on a line of its own, or alone before the first sentence.
    private static DateOnly? Head(Document document)
    {
        int read = 0;
        foreach (var paragraph in document.Paragraphs)
        {
            if (++read > _headParagraphs)
            {
                break;
            }
            foreach (var line in Lines(document.Text, paragraph.Span))
            {
                if (
                    line.Length <= _longestHead
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
                !within && word.Form.Length >= _fewestLetters && char.IsLetter(word.Form[0])
                    ? 1
                    : 0;
        }
        return others <= 2;
    }
}
