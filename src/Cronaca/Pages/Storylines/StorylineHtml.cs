namespace Cronaca.Pages.Storylines;

using System.Reflection;
using Cronaca.Pages.Drawing;

/// <summary>A storyline as one page that stands by itself: its style, charts and map are in it, nothing is fetched and no script runs.</summary>
internal sealed class StorylineHtml(TextWriter output)
{
    private static readonly Lazy<string> _style = new(() =>
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream("storyline.css")!
        );
        return reader.ReadToEnd();
    });
    private readonly TextWriter _output = output;

    public void Write(StorylineView view)
    {
        _output.Write(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Safe(view.Title)}</title>
            <style>
            {_style.Value}</style>
            </head>
            <body>
            <header>
            <h1>{Safe(view.Title)}</h1>
            <p class="facts">{Safe(string.Join(" · ", view.Facts))}</p>
            </header>
            <main>

            """
        );
        Section("Tolls", view.Tolls, toll => Toll(toll, view.Colours));
        Section("Contradicted", view.Disputes, Dispute);
        if (view.Places.Count > 0)
        {
            Section("Where", [view.Places], places => _output.Write(PlaceMap.Draw(places)));
        }
        Section("What happened", view.Days, Day);
        Section("Who says what", view.Voices, Voice);
        Section("Not known", view.Gaps, Quote);
        Section("Sources", view.Families, Family);
        _output.Write(
            "</main>\n<footer><p>Made by Cronaca from the reports above. Places: GeoNames (CC BY 4.0). Outlines: Natural Earth.</p></footer>\n</body>\n</html>\n"
        );
    }

    private void Dispute(DisputeView dispute)
    {
        _output.Write($"<div class=\"dispute\"><strong>{Safe(dispute.Title)}</strong><ul>\n");
        foreach (string figures in dispute.Figures)
        {
            _output.Write($"<li>{Safe(figures)}</li>\n");
        }
        _output.Write("</ul></div>\n");
    }

    private void Section<T>(string title, IReadOnlyList<T> things, Action<T> write)
    {
        if (things.Count == 0)
        {
            return;
        }
        _output.Write($"<section>\n<h2>{title}</h2>\n");
        foreach (var thing in things)
        {
            write(thing);
        }
        _output.Write("</section>\n");
    }

    private void Toll(TollView toll, IReadOnlyDictionary<string, int> colours)
    {
        _output.Write($"<h3>{Safe(toll.Title)}</h3>\n");
        if (toll.Figures.Count > 1)
        {
            _output.Write(TollChart.Draw(toll.History, colours));
        }
        _output.Write(
            "<table>\n<thead><tr><th>told<th>figure<th>by<th>report<th>stands to the others</tr></thead>\n<tbody>\n"
        );
        foreach (var figure in toll.Figures)
        {
            int colour = colours.GetValueOrDefault(figure.Figure.Origin.Key, 8);
            string label = figure.Label is null
                ? ""
                : $"<span class=\"label {figure.Label}\">{figure.Label}</span> {Safe(figure.Reason ?? "")}";
            string quote = figure.Figure.Toll.Quote.Of(
                figure.Figure.Entry.Report.Arrival.Report.Text
            );
            _output.Write(
                $"<tr title=\"{Safe(quote)}\"><td>{figure.Moment}<td class=\"figure\">{Safe(figure.Range)}<td><span class=\"key c{colour}\"></span>{Safe(figure.Origin)}<td>{string.Join(' ', figure.Reports.Select(Link))}<td>{label}</tr>\n"
            );
        }
        _output.Write("</tbody>\n</table>\n");
        if (toll.Standing.Length > 0)
        {
            _output.Write($"<p class=\"standing\">Standing: {Safe(toll.Standing)}</p>\n");
        }
    }

    private void Day(DayView day)
    {
        _output.Write($"<h3>{Safe(day.Day)}</h3>\n<ul class=\"happenings\">\n");
        foreach (var happening in day.Happenings)
        {
            _output.Write(
                $"<li title=\"{Safe(happening.Quote)}\"><span class=\"type\">{Safe(happening.Type)}</span> {Safe(happening.Words)} <span class=\"told\">{Safe(happening.Told)}</span>"
            );
            foreach (string weakened in happening.Weakened)
            {
                _output.Write($"<p class=\"weakened\">{Safe(weakened)}</p>");
            }
            _output.Write("</li>\n");
        }
        _output.Write("</ul>\n");
    }

    private void Voice(VoiceView voice)
    {
        _output.Write($"<h3>{Safe(voice.Name)}</h3>\n");
        foreach (var quote in voice.Quotes)
        {
            Quote(quote);
        }
    }

    private void Quote(QuoteView quote) =>
        _output.Write(
            $"<blockquote><p>{Safe(quote.Words)}</p><cite>{(quote.Denial ? "denied, " : "")}{quote.Moment}, {Link(quote.Report)}</cite></blockquote>\n"
        );

    private void Family(FamilyView family)
    {
        _output.Write(
            $"<h3>{Safe(family.Name)} <small>{Safe(family.How)}</small></h3>\n<ul class=\"reports\">\n"
        );
        foreach (var report in family.Reports)
        {
            string title = Safe(report.Title);
            string linked = report.Link is { } link
                ? $"<a href=\"{Markup.Escape(link)}\" rel=\"noopener noreferrer nofollow\">{title}</a>"
                : title;
            _output.Write(
                $"<li id=\"{report.Number}\">{report.Number} <time>{report.Moment}</time> {Safe(report.Outlet)}: {linked}</li>\n"
            );
        }
        _output.Write("</ul>\n");
    }

    /// <summary>A report's number leads to its line under "Sources".</summary>
    private static string Link(string report) => $"<a href=\"#{report}\">{report}</a>";

    private static string Safe(string text) => Markup.Escape(Phrasing.Clean(text, 800));
}
