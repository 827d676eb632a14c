namespace Cronaca.Training;

internal static class Program
{
    private static int Main() => 0;
}
