namespace Cronaca.Training.Gold;

using System.Globalization;

/// <summary>How low each figure may fall, in percent: a tab-separated file with the columns set, figure, floor. A set is a language of our own marked reports, or a board of docs/scores.md.</summary>
internal sealed class GoldFloors
{
    private const string _header = "set\tfigure\tfloor";

    /// <summary>Every quotation stands in its text or the reading is wrong; there is nothing to round.</summary>
    private const string _whole = "quote is to the letter";

    private readonly SortedDictionary<(string Set, string Figure), double> _floors = [];

    public IEnumerable<(string Set, string Figure, double Floor)> All =>
        _floors.Select(f => (f.Key.Set, f.Key.Figure, f.Value));

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names the line.</exception>
    public static GoldFloors Read(string path)
    {
        var floors = new GoldFloors();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (number == 1 && line == _header)
            {
                continue;
            }
            if (
                number == 1
                || line.Split('\t') is not [var set, var figure, var cell]
                || !double.TryParse(
                    cell,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double floor
                )
            )
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: found \"{line}\", expected {_header.Replace('\t', ' ')}"
                );
            }
            floors._floors[(set, figure)] = floor;
        }
        return floors;
    }

    public void Write(string path) =>
        File.WriteAllLines(
            path,
            All.Select(f =>
                    string.Create(CultureInfo.InvariantCulture, $"{f.Set}\t{f.Figure}\t{f.Floor}")
                )
                .Prepend(_header)
        );

    /// <summary>The floor of a figure; null when it has none.</summary>
    public double? Of(string set, string figure) =>
        _floors.TryGetValue((set, figure), out double floor) ? floor : null;

    /// <summary>
    /// Raises the floors of a set to a whole percent just below its figures, so that a change of a word or two is free. Lowers them only where that
    /// is asked for.
    /// </summary>
    public void Follow(string set, IReadOnlyDictionary<string, double> figures, bool lower)
    {
        foreach (var (figure, value) in figures)
        {
            double near = figure == _whole ? 100 : Math.Max(0, Math.Floor(value) - 1);
            double old = Of(set, figure) ?? 0;
            _floors[(set, figure)] = lower ? near : Math.Max(near, old);
        }
    }
}
