namespace Cronaca.Tests.Command;

using Cronaca.Tests.Gold;
using Shouldly;

/// <summary>A ledger of the scenario's week, made by the program once for all tests that ask it.</summary>
public sealed class WeekLedger : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cronaca-week").FullName;

    public WeekLedger()
    {
        Path = System.IO.Path.Combine(_folder, "week.ledger");
        ProgramRun
            .Of("add", Repository.At("tests", "scenario", "reports.jsonl"), "--ledger", Path)
            .Code.ShouldBe(0);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
