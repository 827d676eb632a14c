namespace Cronaca.Tests.Properties;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Long texts of anything read without an exception and without a hang.</summary>
public class HostileTextTests
{
    // A guard against a hang, no measure of speed: each takes some seconds on a machine with nothing else to do.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string name in Megabytes.All.Keys)
        {
            cases.Add(name, name.Contains("Italian") ? "it" : "en");
        }
        cases.Add("open guillemets", "it");
        cases.Add("apostrophes", "it");
        cases.Add("numbers", "it");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Any_length_of_anything_reads_in_time(string name, string language)
    {
        string text = Megabytes.All[name]();

        var reading = Task.Run(() => Reader.Read(new Report { Text = text, Language = language }));

        var first = await Task.WhenAny(reading, Task.Delay(_patience));
        first.ShouldBe(reading, $"{name} took more than {_patience.TotalSeconds} s");
        Soundness.Check(await reading);
    }
}
