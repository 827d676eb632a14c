namespace Cronaca.Pages;

/// <summary>One line on standard error. What came from outside (a file's name, a value, a text) may carry terminal escapes; none is passed on.</summary>
internal static class Complaint
{
    private const int _most = 1000;

    public static void Write(string message) =>
        Console.Error.WriteLine($"cronaca: {Phrasing.Clean(message, _most)}");
}
