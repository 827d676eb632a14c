namespace Cronaca.Reading.Text;

/// <summary>
/// A report's text taken apart: the document owns the data; paragraphs, sentences and words are views on it by offset.
/// </summary>
internal sealed class Document
{
    /// <summary>The report's own text, untouched.</summary>
    public required string Text { get; init; }

    /// <summary>ISO 639-1 tag of the language it is read in.</summary>
    public required string Language { get; init; }

    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>All sentences of all paragraphs, in order.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Paired quotation marks, in order of their opening mark; they may nest and run over sentences and paragraphs.</summary>
    public required IReadOnlyList<Quotation> Quotations { get; init; }

    /// <summary>Web addresses in the text; they are no words of any sentence.</summary>
    public required IReadOnlyList<TextSpan> Links { get; init; }

    /// <summary>The index of the first sentence that ends after a position; the number of sentences when none does.</summary>
    public int SentenceFrom(int position)
    {
        int low = 0;
        int high = Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= position)
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
}
