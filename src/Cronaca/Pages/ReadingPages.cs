namespace Cronaca.Pages;

using System.Text.Encodings.Web;
using System.Text.Json;
using Cronaca.Reading;

/// <summary>Readings one after another in the form that was asked for.</summary>
internal sealed class ReadingPages(StreamWriter output, string format)
{
    private static readonly JsonWriterOptions _line = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private readonly StreamWriter _output = output;
    private readonly string _format = format;
    private readonly Brief _brief = new(
        output,
        Ink.ForOutput(),
        Console.IsOutputRedirected ? 100 : Console.WindowWidth
    );
    private bool _begun;

    public void Write(Reading reading)
    {
        switch (_format)
        {
            case "jsonl":
                Json(reading, indented: false);
                _output.Write('\n');
                break;
            case "json":
                // One report is one object; several follow one another, an empty line between them.
                if (_begun)
                {
                    _output.Write('\n');
                }
                Json(reading, indented: true);
                _output.Write('\n');
                break;
            case "table":
                if (!_begun)
                {
                    ClaimTable.WriteHeader(_output);
                }
                ClaimTable.Write(_output, reading);
                break;
            default:
                if (_begun)
                {
                    _output.WriteLine(new string('─', 60));
                }
                _brief.Write(reading);
                break;
        }
        _begun = true;
        if (!Console.IsOutputRedirected)
        {
            _output.Flush();
        }
    }

    /// <summary>What could not be read has a line of its own in JSON lines, so that lines in and out can be counted against each other.</summary>
    public void WriteError(string error, string source, int line)
    {
        if (_format != "jsonl")
        {
            return;
        }
        _output.Flush();
        using (var writer = new Utf8JsonWriter(_output.BaseStream, _line))
        {
            writer.WriteStartObject();
            writer.WriteString("error", error);
            if (line > 0)
            {
                writer.WriteNumber("line", line);
            }
            else
            {
                writer.WriteString("file", source);
            }
            writer.WriteEndObject();
        }
        _output.Write('\n');
    }

    public void End() => _output.Flush();

    private void Json(Reading reading, bool indented)
    {
        _output.Flush();
        ReadingJson.Write(_output.BaseStream, reading, indented);
    }
}
