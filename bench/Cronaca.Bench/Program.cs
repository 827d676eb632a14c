namespace Cronaca.Bench;

using BenchmarkDotNet.Running;

/// <summary>
/// <c>quick [--write]</c> measures in a minute and prints a table (and writes it to docs/speed.md); anything else goes to BenchmarkDotNet (<c>--filter *</c>).
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
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
