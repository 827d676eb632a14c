namespace Cronaca.Bench;

using System.Diagnostics;
using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;
using Cronaca.Reading.Voices;

/// <summary>How long each room takes with a report: the way of <see cref="Reader"/>, with a watch.</summary>
internal sealed class StageTimes
{
    public static IReadOnlyList<string> Stages { get; } =
    ["Text", "Syntax", "Values", "Names", "Voices", "Claims"];

    private readonly TimeSpan[] _times = new TimeSpan[Stages.Count];

    public int Claims { get; private set; }

    public TimeSpan Total => _times.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    public TimeSpan this[int stage] => _times[stage];

    public void Read(Report report)
    {
        var document = Timed(0, () => Splitter.Split(report.Text, report.Language));
        var parser = Parser.For(document.Language);
        Timed(
            1,
            () =>
            {
                foreach (var sentence in document.Sentences)
                {
                    parser.Parse(sentence);
                    LanguagePack.For(document.Language).Mend(sentence);
                }
                return true;
            }
        );
        var (published, _) = PublishedDate.Find(report, document);
        var pack = LanguagePack.For(document.Language);
        var values = Timed(2, () => ValueReader.Read(document, published));
        var names = Timed(3, () => NameReader.Read(document));
        var voices = Timed(4, () => VoiceReader.Read(document, pack, values, names));
        var analysis = new Analysis(document, pack, values, names, voices, published);
        Claims += Timed(5, () => ClaimReader.Read(analysis)).Count;
    }

    private T Timed<T>(int stage, Func<T> work)
    {
        long start = Stopwatch.GetTimestamp();
        var result = work();
        _times[stage] += Stopwatch.GetElapsedTime(start);
        return result;
    }
}
