namespace Cronaca.Pages.Storylines;

/// <summary>A storyline on a terminal: tolls with a bar a figure, what happened day by day, who says what, what is contradicted, what is not known, and where it comes from.</summary>
internal sealed class StorylineText(TextWriter output, Ink ink, int width)
{
    private const int _bar = 20;
    private readonly TextWriter _output = output;
    private readonly Ink _ink = ink;
    private readonly int _width = Math.Clamp(width, 72, 160);

    public void Write(StorylineView view)
    {
        _output.WriteLine(_ink.Strong(Phrasing.Clean(view.Title, _width)));
        _output.WriteLine(_ink.Faint(string.Join(" · ", view.Facts)));
        Section("TOLLS", view.Tolls, Toll);
        Section("CONTRADICTED", view.Disputes, Dispute);
        Section("WHAT HAPPENED", view.Days, Day);
        Section("WHO SAYS WHAT", view.Voices, Voice);
        Section("NOT KNOWN", view.Gaps, gap => Quote(gap, "  "));
        Section("SOURCES", view.Families, Family);
    }

    private void Section<T>(string title, IReadOnlyList<T> things, Action<T> write)
    {
        if (things.Count == 0)
        {
            return;
        }
        _output.WriteLine();
        _output.WriteLine(_ink.Heading(title));
        foreach (var thing in things)
        {
            write(thing);
        }
    }

    private void Toll(TollView toll)
    {
        _output.WriteLine($"  {_ink.Strong(Phrasing.Clean(toll.Title, _width - 2))}");
        double most = toll
            .Figures.Select(f =>
                (double)(f.Figure.Toll.Quantity.High ?? f.Figure.Toll.Quantity.Low ?? 0)
            )
            .DefaultIfEmpty(0)
            .Max();
        int origin = Math.Min(40, toll.Figures.Max(f => f.Origin.Length));
        foreach (var figure in toll.Figures)
        {
            string range = Phrasing.Clean(figure.Range, 20);
            string label = figure.Label is { } found && found != "same" ? $"  {found}" : "";
            _output.WriteLine(
                $"    {figure.Moment, -17} {Bar(figure, most)} {_ink.Figure(range)}{new string(' ', Math.Max(0, 20 - range.Length))} {Phrasing.Clean(figure.Origin, 40).PadRight(origin)} {_ink.Faint(string.Join(" ", figure.Reports.Take(6)))}{label}"
            );
        }
        if (toll is { Figures.Count: > 1, Standing.Length: > 0 })
        {
            Lines($"standing: {toll.Standing}", "    ", faint: true);
        }
    }

    /// <summary>Full blocks up to the lowest number, light ones up to the highest, an arrow where it is open.</summary>
    private static string Bar(FigureView figure, double most)
    {
        var quantity = figure.Figure.Toll.Quantity;
        int low = Cells(quantity.Low ?? 0, most);
        int high = Cells(quantity.High ?? quantity.Low ?? 0, most);
        string end = quantity.High is null ? "→" : "";
        return (new string('█', low) + new string('░', Math.Max(0, high - low)) + end).PadRight(
            _bar + 1,
            ' '
        );
    }

    private static int Cells(decimal number, double most) =>
        most <= 0 || number <= 0 ? 0 : Math.Max(1, (int)Math.Round((double)number / most * _bar));

    private void Dispute(DisputeView dispute)
    {
        _output.WriteLine($"  {_ink.Strong(Phrasing.Clean(dispute.Title, _width - 2))}");
        foreach (string figures in dispute.Figures)
        {
            Lines(figures, "    ", faint: false);
        }
    }

    private void Day(DayView day)
    {
        _output.WriteLine($"  {_ink.Strong(day.Day)}");
        foreach (var happening in day.Happenings)
        {
            _output.WriteLine(
                $"    {happening.Type, -18} {Phrasing.Clean(happening.Words, _width - 40)}  {_ink.Faint(happening.Told)}"
            );
            foreach (string weakened in happening.Weakened)
            {
                Lines(weakened, new string(' ', 23), faint: false);
            }
        }
    }

    private void Voice(VoiceView voice)
    {
        _output.WriteLine($"  {_ink.Strong(Phrasing.Clean(voice.Name, _width - 2))}");
        foreach (var quote in voice.Quotes)
        {
            Quote(quote, "    ");
        }
    }

    private void Quote(QuoteView quote, string indent)
    {
        _output.WriteLine(
            $"{indent}{_ink.Faint($"{quote.Moment}  {quote.Report}")}{(quote.Denial ? "  denies" : "")}"
        );
        Lines(quote.Words, indent + "  ", faint: false);
    }

    private void Family(FamilyView family)
    {
        _output.WriteLine(
            $"  {_ink.Strong(Phrasing.Clean(family.Name, 60))}  {_ink.Faint(Phrasing.Clean(family.How, _width - 30))}"
        );
        foreach (var report in family.Reports)
        {
            string outlet = Phrasing.Clean(report.Outlet, 24);
            _output.WriteLine(
                $"    {_ink.Faint(report.Number.PadRight(5))} {report.Moment, -17} {outlet.PadRight(24)} {Phrasing.Clean(report.Title, _width - 54)}"
            );
        }
    }

    private void Lines(string text, string indent, bool faint)
    {
        foreach (string line in Phrasing.Wrap(Phrasing.Clean(text, 600), _width - indent.Length))
        {
            _output.WriteLine(indent + (faint ? _ink.Faint(line) : line));
        }
    }
}
