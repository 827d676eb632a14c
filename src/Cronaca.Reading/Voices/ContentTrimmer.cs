namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Text;

/// <summary>Gives the content of an utterance its edges: without punctuation around it, whole where it is quoted, and says how far it is quoted.</summary>
internal sealed class ContentTrimmer(Document document)
{
    private readonly Document _document = document;

    /// <summary>Outermost quotations do not overlap; they are sorted by their opening mark.</summary>
    private readonly Quotation[] _outer = [.. document.Quotations.Where(q => q.Level == 0)];

    public string Text => _document.Text;

    /// <summary>The sentence before this one in the same paragraph; null at a paragraph's head.</summary>
    public TextSpan? SentenceBefore(Sentence sentence)
    {
        var before = _document.Sentences[sentence.Index - 1];
        return ReferenceEquals(before.Paragraph, sentence.Paragraph) ? before.Span : null;
    }

    /// <summary>The outermost quotation that contains a position of the text; null outside quotations.</summary>
    public Quotation? QuotationAt(int position)
    {
        int at = From(position);
        return at < _outer.Length && _outer[at].Span.Contains(position) ? _outer[at] : null;
    }

    /// <summary>
    /// The content with its type; null when nothing is left. <paramref name="cue"/> is where the cue stands: a quotation that contains it is
    /// not taken whole.
    /// </summary>
    public (TextSpan Content, StatementType Type)? Trim(TextSpan raw, TextSpan cue)
    {
        var span = Edges(raw);
        if (span.IsEmpty)
        {
            return null;
        }
        int quoted = 0;
        Quotation? whole = null;
        foreach (var quotation in _document.Quotations)
        {
            if (quotation.Span.Start >= span.End)
            {
                break;
            }
            if (
                quotation.Level > 0
                || !quotation.Span.Overlaps(span)
                || quotation.Span.Contains(cue)
            )
            {
                continue;
            }
            quoted +=
                Math.Min(quotation.Span.End, span.End) - Math.Max(quotation.Span.Start, span.Start);
            whole ??= quotation;
        }
        if (whole is null)
        {
            return (span, StatementType.Indirect);
        }
        if (quoted * 10 >= span.Length * 9)
        {
            // The sentence that holds the cue is often only the end of what was quoted.
            var all = Edges(whole.Content.Union(Within(whole, span) ? whole.Content : span));
            return all.IsEmpty ? null : (all, StatementType.Direct);
        }
        return (span, StatementType.Mixed);
    }

    /// <summary>The index of the first outermost quotation that ends after a position.</summary>
    private int From(int position)
    {
        int low = 0;
        int high = _outer.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_outer[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    private static bool Within(Quotation quotation, TextSpan span) => quotation.Span.Contains(span);

    /// <summary>A stretch without the punctuation, the quotation marks and the white space around it.</summary>
    public TextSpan Edges(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        string text = _document.Text;
        while (start < end && Outside(text[start]))
        {
            start++;
        }
        while (end > start && (Outside(text[end - 1]) || text[end - 1] is '(' or '['))
        {
            end--;
        }
        return new TextSpan(start, end);
    }

    private static bool Outside(char c) =>
        char.IsWhiteSpace(c)
        || c
            is ','
                or '.'
                or ';'
                or ':'
                or '"'
                or '«'
                or '»'
                or '“'
                or '”'
                or '„'
                or '‘'
                or '-'
                or '–'
                or '—'
                or ')'
                or ']';
}
