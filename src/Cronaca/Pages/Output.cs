namespace Cronaca.Pages;

using System.Text;

/// <summary>Standard output as the verbs write it: UTF-8 without a mark, line feeds, buffered.</summary>
internal static class Output
{
    public static StreamWriter Open() =>
        new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <summary>The columns of the terminal; a hundred when there is none.</summary>
    public static int Width => Console.IsOutputRedirected ? 100 : Math.Max(60, Console.WindowWidth);
}
