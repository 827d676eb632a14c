namespace Cronaca.Tests.Command;

using System.Text;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cronaca-tests-").FullName;

    public string Write(string name, string text) =>
        Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, params byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
