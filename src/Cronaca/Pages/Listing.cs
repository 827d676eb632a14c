namespace Cronaca.Pages;

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

/// <summary>
/// Things as rows of named cells, written as an array of objects (json), an object a line (jsonl), comma-separated values with a header line (csv, RFC 4180) or tab-separated (table). A cell is a text, a
/// number, a truth value, a day, a moment, a list of texts, or null; a list is joined by "; " where there are no arrays.
/// </summary>
internal sealed class Listing<T>(params (string Name, Func<T, object?> Value)[] columns)
{
    private static readonly JsonWriterOptions _line = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly (string Name, Func<T, object?> Value)[] _columns = columns;

    public void Write(TextWriter output, IEnumerable<T> things, string format)
    {
        switch (format)
        {
            case "csv":
                WriteHeader(output, ',');
                WriteRows(output, things, ',');
                break;
            case "table":
                WriteHeader(output, '\t');
                WriteRows(output, things, '\t');
                break;
            case "jsonl":
                foreach (var thing in things)
                {
                    output.WriteLine(Object(thing));
                }
                break;
            default:
                Array(output, things);
                break;
        }
    }

    public void WriteHeader(TextWriter output, char separator) =>
        output.WriteLine(string.Join(separator, _columns.Select(c => c.Name)));

    public void WriteRows(TextWriter output, IEnumerable<T> things, char separator)
    {
        Func<string, string> cell = separator == ',' ? CsvCell : TabCell;
        foreach (var thing in things)
        {
            output.WriteLine(
                string.Join(separator, _columns.Select(c => cell(Text(c.Value(thing)))))
            );
        }
    }

    private void Array(TextWriter output, IEnumerable<T> things)
    {
        string before = "[\n  ";
        bool any = false;
        foreach (var thing in things)
        {
            output.Write(before);
            output.Write(Object(thing));
            before = ",\n  ";
            any = true;
        }
        output.WriteLine(any ? "\n]" : "[]");
    }

    private string Object(T thing)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, _line))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _columns)
            {
                writer.WritePropertyName(name);
                Json(writer, value(thing));
            }
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Json(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(Math.Round(number, 4));
                break;
            case IEnumerable<string> list:
                writer.WriteStartArray();
                foreach (string item in list)
                {
                    writer.WriteStringValue(item);
                }
                writer.WriteEndArray();
                break;
            case Action<Utf8JsonWriter> write:
                write(writer);
                break;
            default:
                writer.WriteStringValue(Text(value));
                break;
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            bool truth => truth ? "true" : "false",
            double number => number.ToString("0.####", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment
                .ToUniversalTime()
                .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            IEnumerable<string> list => string.Join("; ", list),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string TabCell(string text) => NoFormula(Phrasing.Clean(text, int.MaxValue - 2));

    private static string CsvCell(string text)
    {
        string safe = NoFormula(Phrasing.Clean(text, int.MaxValue - 2));
        return safe.AsSpan().IndexOfAny(',', '"') >= 0
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    private static string NoFormula(string text) =>
        text.Length > 0
        && text[0] is '=' or '+' or '-' or '@'
        && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)
            ? "'" + text
            : text;
}
