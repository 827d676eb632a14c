namespace Cronaca.Tests.Values;

using Xunit;

/// <summary>The folder of public corpora that some tests measure on; its path is in the environment variable CRONACA_DATA.</summary>
internal static class SharedData
{
    public static string? Root => Environment.GetEnvironmentVariable("CRONACA_DATA");

    public static string? WhyNot(string folder) =>
        Root is null ? "CRONACA_DATA names no folder of corpora"
        : Directory.Exists(Path.Combine(Root, folder)) ? null
        : $"there is no {folder} in {Root}";
}

/// <summary>A theory that is skipped, with a word of why, where the corpora are not at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string folder) => Skip = SharedData.WhyNot(folder)!;
}
