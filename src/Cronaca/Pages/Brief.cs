namespace Cronaca.Pages;

using Cronaca.Reading;

/// <summary>A reading on a page for people: what the report is, tolls, who says what, what happened, what is not known. Each line has its sentence and the number of its claim.</summary>
internal sealed class Brief(TextWriter output, Ink ink, int width)
{
    private const int _label = 11;
    private readonly TextWriter _output = output;
    private readonly Ink _ink = ink;
    private readonly int _width = Math.Clamp(width, 60, 160);

    public void Write(Reading reading)
    {
        var numbered = reading.Claims.Select((claim, i) => (Claim: claim, Number: i + 1)).ToList();
        Head(reading);
        Section(
            "TOLLS",
            numbered.Where(n => n.Claim is Toll),
            n => Toll(reading, (Toll)n.Claim, n.Number)
        );
        Section(
            "WHO SAYS WHAT",
            numbered.Where(n => n.Claim is Statement),
            n => Statement(reading, (Statement)n.Claim, n.Number)
        );
        Section(
            "WHAT HAPPENED",
            numbered
                .Where(n => n.Claim is Event)
                .OrderBy(n => n.Claim.When?.From ?? n.Claim.When?.To ?? DateOnly.MaxValue)
                .ThenBy(n => n.Claim.Quote.Start),
            n => Event(reading, (Event)n.Claim, n.Number)
        );
        Section(
            "MEASURES",
            numbered.Where(n => n.Claim is Measure),
            n => Measure(reading, (Measure)n.Claim, n.Number)
        );
        Section(
            "NOT KNOWN",
            numbered.Where(n => n.Claim is Gap),
            n => Gap(reading, n.Claim, n.Number)
        );
        _output.WriteLine();
    }

    private void Head(Reading reading)
    {
        string text = reading.Report.Text;
        string title =
            reading.Report.Title
            ?? (reading.Sentences.Count > 0 ? reading.Sentences[0].Of(text) : text);
        _output.WriteLine(_ink.Strong(Phrasing.Clean(title, _width)));
        var facts = new List<string>();
        if (reading.Report.Outlet is { } outlet)
        {
            facts.Add(Phrasing.Clean(outlet, 40));
        }
        if (reading.Report.File is { } file)
        {
            facts.Add(Phrasing.Clean(file, 60));
        }
        facts.Add(Phrasing.Language(reading.Language));
        facts.Add(
            reading.Published is { } day
                ? $"published {Phrasing.Day(day)} (from the {From(reading.PublishedFrom)})"
                : "publication date unknown"
        );
        facts.Add(Phrasing.Count(reading.Sentences.Count, "sentence"));
        facts.Add(Phrasing.Count(reading.Claims.Count, "claim"));
        _output.WriteLine(_ink.Faint(string.Join(" · ", facts)));
    }

    private static string From(string? from) => from == "given" ? "option" : from ?? "text";

    private void Section(
        string title,
        IEnumerable<(Claim Claim, int Number)> claims,
        Action<(Claim Claim, int Number)> line
    )
    {
        bool any = false;
        foreach (var claim in claims)
        {
            if (!any)
            {
                _output.WriteLine();
                _output.WriteLine(_ink.Heading(title));
                any = true;
            }
            line(claim);
        }
    }

    private void Toll(Reading reading, Toll toll, int number)
    {
        string text = reading.Report.Text;
        var rest = new List<string>();
        if (toll.Recipients.Count > 0)
        {
            rest.Add(Phrasing.Words(toll.Recipients, text));
        }
        if (toll.Actors.Count > 0)
        {
            rest.Add($"by {Phrasing.Words(toll.Actors, text)}");
        }
        Circumstances(rest, toll);
        Status(rest, toll);
        string range = Phrasing.Range(toll.Quantity, text);
        Line(
            toll.PartOf is null ? ReadingJson.Name(toll.Type) : $"└ {ReadingJson.Name(toll.Type)}",
            toll,
            number,
            [(_ink.Figure(range), range.Length), .. Plain(rest)]
        );
        Said(reading, toll);
    }

    private void Statement(Reading reading, Statement statement, int number)
    {
        string text = reading.Report.Text;
        string speaker = Phrasing.Chain(statement.Attribution, text);
        string words = Phrasing.Clean(statement.Content.Of(text), (2 * _width) - 40);
        string content = statement.Type == StatementType.Direct ? $"“{words}”" : words;
        string verb = statement.Polarity == Polarity.Negative ? " denies" : "";
        _output.WriteLine(
            $"  {_ink.Strong(speaker)}{verb} {_ink.Faint($"s{statement.Sentence + 1} #{number}")}"
        );
        foreach (string line in Phrasing.Wrap(content, _width - 6))
        {
            _output.WriteLine($"      {line}");
        }
    }

    private void Event(Reading reading, Event claim, int number)
    {
        string text = reading.Report.Text;
        string type = ReadingJson.Name(claim.Type) + (claim.Mode is null ? "" : $"/{claim.Mode}");
        var rest = new List<string>();
        string trigger = Phrasing.Clean(claim.Trigger.Of(text), 40);
        if (claim.Actors.Count > 0)
        {
            rest.Add(Phrasing.Words(claim.Actors, text));
        }
        if (claim.Recipients.Count > 0)
        {
            rest.Add($"→ {Phrasing.Words(claim.Recipients, text)}");
        }
        Circumstances(rest, claim);
        Status(rest, claim);
        Line(
            type,
            claim,
            number,
            [(_ink.Strong(trigger), trigger.Length), .. Plain(rest)],
            labelWidth: 20
        );
    }

    private void Measure(Reading reading, Measure measure, int number)
    {
        string text = reading.Report.Text;
        string range =
            $"{(measure.Change is { } change ? (change == Change.Up ? "up " : "down ") : "")}{Phrasing.Range(measure.Quantity, text)}{(measure.Quantity.Unit is { } unit ? $" {unit}" : "")}";
        var rest = new List<string>();
        if (measure.Of is { } of)
        {
            rest.Add(Phrasing.Clean(of.Of(text), 60));
        }
        Circumstances(rest, measure);
        Status(rest, measure);
        Line(
            ReadingJson.Name(measure.Type),
            measure,
            number,
            [(_ink.Figure(range), range.Length), .. Plain(rest)]
        );
        Said(reading, measure);
    }

    private void Gap(Reading reading, Claim gap, int number)
    {
        string words = Phrasing.Clean(gap.Quote.Of(reading.Report.Text), _width + 40);
        Line(
            ReadingJson.Name(((Gap)gap).Type),
            gap,
            number,
            Plain([words]).ToArray(),
            labelWidth: 14
        );
        Said(reading, gap);
    }

    private void Said(Reading reading, Claim claim)
    {
        if (claim.Attribution.Count > 0)
        {
            _output.WriteLine(
                $"{new string(' ', 2 + _label)}{_ink.Faint("says")} {Phrasing.Chain(claim.Attribution, reading.Report.Text)}"
            );
        }
    }

    private static void Circumstances(List<string> rest, Claim claim)
    {
        if (claim.Where is { } where)
        {
            rest.Add(Phrasing.Clean(where.Name, 40));
        }
        if (claim.When is { } when)
        {
            rest.Add(Phrasing.Days(when));
        }
    }

    private static void Status(List<string> rest, Claim claim)
    {
        if (claim.Polarity == Polarity.Negative)
        {
            rest.Add("did not happen");
        }
        if (claim.Modality != Modality.Actual)
        {
            rest.Add(ReadingJson.Name(claim.Modality));
        }
        if (claim.Background)
        {
            rest.Add("background");
        }
    }

    private static IEnumerable<(string Painted, int Length)> Plain(IEnumerable<string> words) =>
        words.Select(w => (w, w.Length));

    /// <summary>A labelled line, broken between its parts where it grows too long.</summary>
    private void Line(
        string label,
        Claim claim,
        int number,
        IReadOnlyList<(string Painted, int Length)> parts,
        int labelWidth = _label
    )
    {
        string indent = new(' ', 2 + labelWidth);
        _output.Write($"  {label.PadRight(labelWidth - 1)} ");
        int column = indent.Length;
        for (int i = 0; i < parts.Count; i++)
        {
            string separator = i == 0 ? "" : " · ";
            if (i > 0 && column + separator.Length + parts[i].Length > _width)
            {
                _output.WriteLine();
                _output.Write(indent);
                separator = "";
                column = indent.Length;
            }
            _output.Write(separator + parts[i].Painted);
            column += separator.Length + parts[i].Length;
        }
        _output.WriteLine($"  {_ink.Faint($"s{claim.Sentence + 1} #{number}")}");
    }
}
