namespace Cronaca.Training.Storylines;

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Cronaca.Ledger;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Storylines;
using Cronaca.Reading;

/// <summary>How fast reports are grouped, apart from reading and keeping them, as the storylines grow: reports a second and bytes a report, thousand by thousand. Takes JSON lines as <c>bench reports N</c> writes them.</summary>
internal static class StorylineSpeed
{
    private const int _batch = 200;
    private const int _chunk = 1000;

    public static void Run(string lines, TextWriter output)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("storylines").FullName, "file");
        using (var database = Database.Open(path))
        {
            var book = new StorylineBook(database);
            long number = 0;
            foreach (var chunk in File.ReadLines(lines).Chunk(_chunk))
            {
                var reports = chunk.AsParallel().AsOrdered().Select(Read).ToList();
                long start = Stopwatch.GetTimestamp();
                foreach (var batch in reports.Chunk(_batch))
                {
                    database.Together(() =>
                    {
                        foreach (var report in batch)
                        {
                            book.Take(report with { Number = ++number });
                        }
                    });
                }
                double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                long pages = Number(database, "PRAGMA page_count") * 4096;
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number} reports: {reports.Count / seconds:F0} a second, {pages / number} bytes a report, {Number(database, "SELECT count(*) FROM storyline")} storylines founded, {Number(database, "SELECT max(size) FROM storyline_state")} reports in the largest"
                    )
                );
            }
        }
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static long Number(Database database, string sql) =>
        (long)database.Command(sql).ExecuteScalar()!;

    private static KeptReport Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        string? Text(string name) =>
            json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        var moment = DateTimeOffset.Parse(Text("publishedAt")!, CultureInfo.InvariantCulture);
        var arrival = new Arrival
        {
            Report = new Report
            {
                Text = Text("text")!,
                Title = Text("title"),
                Url = Text("url"),
                Language = Text("language"),
                Published = DateOnly.FromDateTime(moment.UtcDateTime),
            },
            PublishedAt = moment,
        };
        var reading = Reader.Read(arrival.Report);
        return new KeptReport
        {
            Number = 0,
            Id = reading.Id,
            Source = arrival.Report.Url ?? reading.Id,
            Version = 1,
            Arrival = arrival,
            Reading = reading,
            Seen = moment,
        };
    }
}
