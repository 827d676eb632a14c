namespace Cronaca.Pages.Drawing;

using System.Globalization;
using System.Text;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>How a count moved, as SVG: the figures of each origin over report time, a bar from the lowest to the highest that the words allow, open ends as arrows. Nothing is fetched.</summary>
internal sealed class TollChart
{
    private const int _width = 720;
    private const int _height = 240;
    private const int _left = 52;
    private const int _right = 16;
    private const int _top = 12;
    private const int _bottom = 28;

    private readonly StringBuilder _svg = new();
    private readonly IReadOnlyList<Figure> _figures;
    private readonly IReadOnlyDictionary<string, int> _colours;
    private readonly DateTimeOffset _from;
    private readonly double _hours;
    private readonly double _most;

    private TollChart(TollHistory history, IReadOnlyDictionary<string, int> colours)
    {
        _figures = history.Figures;
        _colours = colours;
        var first = _figures.Min(f => f.ReportTime).ToUniversalTime();
        var last = _figures.Max(f => f.ReportTime).ToUniversalTime();
        _from = new DateTimeOffset(first.Date, TimeSpan.Zero);
        _hours = Math.Max(24, (last - _from).TotalHours + 6);
        _most = Nice(
            Math.Max(
                1,
                _figures.Max(f => (double)(f.Toll.Quantity.High ?? f.Toll.Quantity.Low ?? 0))
            )
        );
    }

    /// <summary>The chart; the colours say which origin has which of the page's eight.</summary>
    public static string Draw(TollHistory history, IReadOnlyDictionary<string, int> colours) =>
        history.Figures.Count == 0 ? "" : new TollChart(history, colours).Draw();

    private string Draw()
    {
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg class=\"chart\" viewBox=\"0 0 {_width} {_height}\" role=\"img\" aria-label=\"{_figures.Count} figures over time\">\n"
        );
        Grid();
        foreach (var origin in _figures.GroupBy(f => f.Origin.Key))
        {
            Origin([.. origin]);
        }
        return _svg.Append("</svg>\n").ToString();
    }

    private void Grid()
    {
        for (int step = 0; step <= 4; step++)
        {
            double value = _most * step / 4;
            if (value != Math.Truncate(value))
            {
                continue;
            }
            double y = Y(value);
            _svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{_left}\" x2=\"{_width - _right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/><text class=\"tick\" x=\"{_left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Phrasing.Number((decimal)value)}</text>\n"
            );
        }
        int days = (int)Math.Ceiling(_hours / 24);
        int every = Math.Max(1, (int)Math.Ceiling(days / 9.0));
        for (int day = 0; day < days; day += every)
        {
            double x = X(_from.AddDays(day));
            _svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{_top}\" y2=\"{_height - _bottom}\"/><text class=\"tick\" x=\"{x:0.#}\" y=\"{_height - 10}\">{_from.AddDays(day):d MMM}</text>\n"
            );
        }
    }

    private void Origin(IReadOnlyList<Figure> figures)
    {
        int colour = _colours.GetValueOrDefault(figures[0].Origin.Key, 8);
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<g class=\"c{colour}\">\n<path class=\"step\" d=\""
        );
        for (int i = 0; i < figures.Count; i++)
        {
            double x = X(figures[i].ReportTime);
            double y = Y(Best(figures[i].Toll.Quantity));
            // The old figure stands until the new one is told.
            _svg.Append(
                CultureInfo.InvariantCulture,
                $"{(i == 0 ? "M" : $"H{x:0.#}V")}{(i == 0 ? $"{x:0.#} {y:0.#}" : $"{y:0.#}")}"
            );
        }
        _svg.Append("\"/>\n");
        foreach (var figure in figures)
        {
            Bar(figure);
        }
        _svg.Append("</g>\n");
    }

    private void Bar(Figure figure)
    {
        var quantity = figure.Toll.Quantity;
        double x = X(figure.ReportTime);
        double low = Y((double)(quantity.Low ?? 0));
        double high = Y(quantity.High is { } most ? (double)most : _most);
        string words =
            $"{Phrasing.Range(quantity, figure.Entry.Report.Arrival.Report.Text)}, {figure.Origin.Name}, {Phrasing.Moment(figure.ReportTime)}";
        _svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Markup.Escape(words)}</title>");
        if (low - high > 1)
        {
            _svg.Append(
                CultureInfo.InvariantCulture,
                $"<line class=\"{(quantity.High is null ? "open" : "range")}\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{low:0.#}\" y2=\"{high:0.#}\"/>"
            );
        }
        if (quantity.High is null)
        {
            _svg.Append(
                CultureInfo.InvariantCulture,
                $"<path class=\"arrow\" d=\"M{x - 4:0.#} {high + 6:0.#}L{x:0.#} {high:0.#}L{x + 4:0.#} {high + 6:0.#}\"/>"
            );
        }
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{x:0.#}\" cy=\"{Y(Best(quantity)):0.#}\" r=\"4\"/></g>\n"
        );
    }

    /// <summary>Where a range's dot stands: its one bound, or halfway between two.</summary>
    private static double Best(Quantity quantity) =>
        (double)(
            quantity switch
            {
                { Low: { } low, High: { } high } => (low + high) / 2,
                { Low: { } low } => low,
                _ => quantity.High ?? 0,
            }
        );

    /// <summary>The next number up that divides well by four.</summary>
    private static double Nice(double most)
    {
        double scale = Math.Pow(10, Math.Floor(Math.Log10(most)));
        foreach (double factor in new[] { 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10, 12 })
        {
            if (factor * scale >= most * 1.05 && (scale >= 10 || factor * scale % 4 == 0))
            {
                return factor * scale;
            }
        }
        return 4 * Math.Ceiling(most * 1.05 / 4);
    }

    private double X(DateTimeOffset moment) =>
        _left + ((moment - _from).TotalHours / _hours * (_width - _left - _right));

    private double Y(double value) =>
        _height - _bottom - (value / _most * (_height - _top - _bottom));
}
