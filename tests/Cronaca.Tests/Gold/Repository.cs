namespace Cronaca.Tests.Gold;

/// <summary>The files of the repository that tests look at, found by walking up from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cronaca.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder
            ?? throw new DirectoryNotFoundException(
                $"no Cronaca.slnx above {AppContext.BaseDirectory}"
            );
    }
}
