namespace Cronaca.Bench;

using BenchmarkDotNet.Attributes;
using Cronaca.Reading;

/// <summary>Whole readings, from characters to claims, of reports of growing length.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmarks
{
    private Report _report = null!;

    [Params("it", "en")]
    public string Language { get; set; } = "it";

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Prepare() => _report = Texts.OfLength(Language, Characters);

    [Benchmark]
    public int Read() => Reader.Read(_report).Claims.Count;
}
