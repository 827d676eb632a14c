namespace Cronaca.Bench;

using BenchmarkDotNet.Running;

/// <summary>
/// <c>quick [--write]</c> measures in a minute and prints a table (and writes it to docs/speed.md); <c>reports N</c> writes N generated reports as JSON lines; <c>scale [MOST] [--write]</c> puts up to that many into ledgers and asks them; anything else goes to BenchmarkDotNet (<c>--filter *</c>).
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments is ["quick", ..])
        {
            string page = QuickMeasure.Run();
            Console.WriteLine(page);
            if (arguments.Contains("--write"))
            {
                File.WriteAllText(Path.Combine(Texts.Root, "docs", "speed.md"), page);
            }
            return;
        }
        if (arguments is ["reports", var number, ..])
        {
            Scale.ScaleReports.Write(
                Console.OpenStandardOutput(),
                int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
            );
            return;
        }
        if (arguments is ["scale", ..])
        {
            string folder = Directory.CreateTempSubdirectory("cronaca-scale").FullName;
            int most =
                arguments is [_, var given, ..] && int.TryParse(given, out int found)
                    ? found
                    : 100_000;
            string page = Scale.ScaleMeasure.Run(most, folder);
            Console.WriteLine(page);
            Directory.Delete(folder, recursive: true);
            if (arguments.Contains("--write"))
            {
                File.WriteAllText(Path.Combine(Texts.Root, "docs", "scale.md"), page);
            }
            return;
        }
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
