namespace Cronaca.Pages.Storylines;

/// <summary>A storyline in Markdown (CommonMark with tables), for a wiki or a newsroom's notes.</summary>
internal sealed class StorylineMarkdown(TextWriter output)
{
    private readonly TextWriter _output = output;

    public void Write(StorylineView view)
    {
        _output.WriteLine($"# {Safe(view.Title)}");
        _output.WriteLine();
        _output.WriteLine(Safe(string.Join(" · ", view.Facts)));
        Section("Tolls", view.Tolls, Toll);
        Section("Contradicted", view.Disputes, Dispute);
        Section("What happened", view.Days, Day);
        Section("Who says what", view.Voices, Voice);
        Section("Not known", view.Gaps, Quote);
        Section("Sources", view.Families, Family);
    }

    private void Dispute(DisputeView dispute)
    {
        _output.WriteLine($"- **{Safe(dispute.Title)}**");
        foreach (string figures in dispute.Figures)
        {
            _output.WriteLine($"  - {Safe(figures)}");
        }
    }

    private void Section<T>(string title, IReadOnlyList<T> things, Action<T> write)
    {
        if (things.Count == 0)
        {
            return;
        }
        _output.WriteLine();
        _output.WriteLine($"## {title}");
        _output.WriteLine();
        foreach (var thing in things)
        {
            write(thing);
        }
    }

    private void Toll(TollView toll)
    {
        _output.WriteLine($"### {Safe(toll.Title)}");
        _output.WriteLine();
        _output.WriteLine("| told | figure | by | report | stands to the others |");
        _output.WriteLine("|---|---|---|---|---|");
        foreach (var figure in toll.Figures)
        {
            string label = figure.Label is null
                ? ""
                : $"{figure.Label}: {Phrasing.Clean(figure.Reason ?? "", 300)}";
            _output.WriteLine(
                $"| {figure.Moment} | {Safe(figure.Range)} | {Safe(figure.Origin)} | {string.Join(" ", figure.Reports)} | {Safe(label)} |"
            );
        }
        _output.WriteLine();
        if (toll.Standing.Length > 0)
        {
            _output.WriteLine($"Standing: {Safe(toll.Standing)}");
            _output.WriteLine();
        }
    }

    private void Day(DayView day)
    {
        _output.WriteLine($"- **{day.Day}**");
        foreach (var happening in day.Happenings)
        {
            _output.WriteLine(
                $"  - {happening.Type}: {Safe(happening.Words)} ({Safe(happening.Told)})"
            );
            foreach (string weakened in happening.Weakened)
            {
                _output.WriteLine($"    - {Safe(weakened)}");
            }
        }
    }

    private void Voice(VoiceView voice)
    {
        _output.WriteLine($"**{Safe(voice.Name)}**");
        _output.WriteLine();
        foreach (var quote in voice.Quotes)
        {
            Quote(quote);
        }
        _output.WriteLine();
    }

    private void Quote(QuoteView quote) =>
        _output.WriteLine(
            $"- {quote.Moment}, {quote.Report}{(quote.Denial ? ", denies" : "")}: {Safe(quote.Words)}"
        );

    private void Family(FamilyView family)
    {
        _output.WriteLine($"- **{Safe(family.Name)}** ({Safe(family.How)})");
        foreach (var report in family.Reports)
        {
            string title = Safe(report.Title);
            _output.WriteLine(
                $"  - {report.Number} {report.Moment}, {Safe(report.Outlet)}: {(report.Link is { } link ? $"[{title}](<{link}>)" : title)}"
            );
        }
    }

    private static string Safe(string text) => Markup.Markdown(Phrasing.Clean(text, 800));
}
