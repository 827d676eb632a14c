namespace Cronaca.Reading.Voices;

/// <summary>The stretches of a text that some spans cover, merged and sorted.</summary>
internal sealed class CoveredText
{
    private readonly List<TextSpan> _stretches = [];

    public CoveredText(IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (_stretches.Count > 0 && span.Start <= _stretches[^1].End)
            {
                _stretches[^1] = _stretches[^1].Union(span);
            }
            else
            {
                _stretches.Add(span);
            }
        }
    }

    /// <summary>Whether more than half of a span is covered.</summary>
    public bool Half(TextSpan span)
    {
        int low = 0;
        int high = _stretches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_stretches[middle].End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        int common = 0;
        for (; low < _stretches.Count && _stretches[low].Start < span.End; low++)
        {
            common +=
                Math.Min(_stretches[low].End, span.End)
                - Math.Max(_stretches[low].Start, span.Start);
        }
        return common * 2 > span.Length;
    }
}
