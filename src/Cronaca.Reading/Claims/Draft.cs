namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What the claims of all kinds share: quote, circumstances, status, voices.</summary>
internal sealed class Draft
{
    private readonly Analysis _analysis;

    public Draft(Analysis analysis)
    {
        _analysis = analysis;
        Participants = new(analysis);
        Circumstances = new(analysis);
        Setting = new(analysis, Circumstances);
        Status = new(analysis.Pack);
        Frames = new(this);
    }

    public Participants Participants { get; }

    /// <summary>When and where, by a word's own sentence.</summary>
    public Circumstances Circumstances { get; }

    /// <summary>When and where, by what was told before.</summary>
    public Setting Setting { get; }

    public Status Status { get; }

    /// <summary>Who takes part in what a word names.</summary>
    public EventFrames Frames { get; }

    public Analysis Analysis => _analysis;

    /// <summary>The clause around a word: what hangs on its clause's head, without other clauses coordinated with it or set beside it.</summary>
    public static TextSpan Clause(Word word)
    {
        var head = word.Clause();
        var span = word.Span;
        var open = new Stack<Word>();
        open.Push(head);
        while (open.TryPop(out var next))
        {
            if (next.Upos != Upos.PUNCT)
            {
                span = span.Union(next.Span);
            }
            foreach (var child in next.Dependents)
            {
                bool other =
                    child.Is("parataxis")
                    || (child.Is("conj") && child.IsClauseHead() && !word.IsWithin(child))
                    || (child.Is("ccomp") && !word.IsWithin(child));
                if (!other)
                {
                    open.Push(child);
                }
            }
        }
        return span;
    }

    /// <summary>True for what lies well before the news of the report.</summary>
    public bool IsBackground(When? when) =>
        when?.To is { } to && _analysis.Published is { } published && to < published.AddDays(-10);
}
