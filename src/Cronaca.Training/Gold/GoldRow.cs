namespace Cronaca.Training.Gold;

using System.Globalization;

/// <summary>One row of a table of a marked report.</summary>
internal sealed class GoldRow(string[] header, string[] cells)
{
    private readonly string[] _header = header;
    private readonly string[] _cells = cells;

    /// <summary>The cell of a column; empty when the report does not say.</summary>
    public string this[string column] => _cells[Array.IndexOf(_header, column)];

    /// <summary>The cell as a number; null when open.</summary>
    public decimal? Number(string column) =>
        this[column] is { Length: > 0 } cell
            ? decimal.Parse(cell, CultureInfo.InvariantCulture)
            : null;
}
