namespace Cronaca.Pages;

/// <summary>Colours for a terminal, none when piped or where NO_COLOR is set (no-color.org).</summary>
internal sealed class Ink(bool coloured)
{
    private readonly bool _coloured = coloured;

    public static Ink ForOutput() =>
        new(
            !Console.IsOutputRedirected
                && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb"
        );

    public string Heading(string text) => Paint(text, "1;36");

    public string Strong(string text) => Paint(text, "1");

    public string Faint(string text) => Paint(text, "2");

    public string Figure(string text) => Paint(text, "1;33");

    public string Doubt(string text) => Paint(text, "35");

    private string Paint(string text, string code) =>
        _coloured && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
