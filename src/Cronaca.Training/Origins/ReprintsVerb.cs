namespace Cronaca.Training.Origins;

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cronaca.Ledger;
using Cronaca.Ledger.Origins;
using Cronaca.Ledger.Store;
using Cronaca.Reading;
using Cronaca.Training.Syntax;

/// <summary>
/// <c>reprints --data FOLDER [--write FILE] [--speed REPORTS] [--errors]</c>: makes reprints of real reports by what outlets do to a text, lets a ledger take all of them, and counts which are found. The hard cases are
/// the other reports on the same happening, of which ECB+ has many.
/// </summary>
internal static class ReprintsVerb
{
    private const int _vocabulary = 4000;
    private static readonly DateTimeOffset _seen = DateTimeOffset.UnixEpoch;

    public static int Run(string[] arguments, string data)
    {
        bool errors = arguments.Contains("--errors");
        var page = new StringBuilder(_head);
        var corpora = new (string Name, List<OriginalText> Texts)[]
        {
            ("ECB+", OriginalTexts.EcbPlus(data)),
            ("MEANTIME", OriginalTexts.Meantime(data)),
            ("MUC", OriginalTexts.Muc(data)),
            ("Italian Wikinews", OriginalTexts.Wikinews(data)),
        };
        foreach (var (name, texts) in corpora)
        {
            Measure(name, texts, page, errors);
        }
        int most = Array.IndexOf(arguments, "--speed") is >= 0 and var at
            ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture)
            : 0;
        if (most > 0)
        {
            Speed([.. corpora.SelectMany(c => c.Texts)], most, page);
        }
        if (Array.IndexOf(arguments, "--write") is >= 0 and var to)
        {
            File.WriteAllText(arguments[to + 1], page.ToString());
        }
        return 0;
    }

    private const string _head = """
        # Reprints

        Written by `dotnet run -c Release --project src/Cronaca.Training -- reprints --data ../shared/data --speed 100000 --write docs/scores-reprints.md`.

        Each report of a corpus of at least 60 words is printed again by each of the ways below; a ledger takes all originals and all their reprints, in one run the originals first, in another the reprints first. Recall:
        of the reprints, the share that is said to be one of the right family. Precision: of all that is said to be a reprint, the share that is one; all pairs of different reports count, also of one happening. Where two reports of a
        corpus have a quarter of the five-word runs of the shorter in common, one was written over the other (in ECB+ often two versions of one agency text): saying so is no mistake and leaving it is none; they are counted below each table.

        """;

    private static void Measure(
        string name,
        List<OriginalText> texts,
        StringBuilder page,
        bool errors
    )
    {
        var family = Natural.Families(texts);
        page.AppendLine().AppendLine($"## {name}: {texts.Count} reports").AppendLine();
        page.AppendLine(
                "| printed again | recall | precision | recall, reprint first | precision, reprint first |"
            )
            .AppendLine("|---|---|---|---|---|");
        var vocabulary = Vocabulary(texts);
        var all = new Score[2];
        foreach (var (edit, make) in ReprintEdits.All)
        {
            string[] edited =
            [
                .. texts.Select(
                    (t, i) =>
                        OriginalText.Join(
                            make(new ReprintEdits(new Chance((ulong)i + 1), vocabulary, texts), t)
                        )
                ),
            ];
            string[] originals = [.. texts.Select(t => t.Text)];
            var scores = new[]
            {
                Take(originals, edited, family, errors ? texts : null),
                Take(edited, originals, family, null),
            };
            page.AppendLine(
                $"| {edit} | {scores[0].Recall:P1} | {scores[0].Precision:P1} | {scores[1].Recall:P1} | {scores[1].Precision:P1} |"
            );
            Console.WriteLine(
                $"{name, -18}{edit, -40} R {scores[0].Recall:P1} P {scores[0].Precision:P1}   reprint first R {scores[1].Recall:P1} P {scores[1].Precision:P1}"
            );
            all[0] += scores[0];
            all[1] += scores[1];
        }
        page.AppendLine(
                $"| **all** | {all[0].Recall:P1} | {all[0].Precision:P1} | {all[1].Recall:P1} | {all[1].Precision:P1} |"
            )
            .AppendLine();
        page.AppendLine(
            $"Reports of the corpus that are written over another one of it: {texts.Count - family.Distinct().Count()}."
        );
    }

    /// <summary>Takes both lists one after the other; the second is asked for.</summary>
    private static Score Take(
        string[] first,
        string[] second,
        int[] family,
        List<OriginalText>? names
    )
    {
        using var database = Database.Open(":memory:");
        var reprints = new Reprints(database);
        var score = new Score();
        database.Together(() =>
        {
            for (int i = 0; i < first.Length + second.Length; i++)
            {
                bool asked = i >= first.Length;
                int text = i % first.Length;
                long? of = reprints.Take(Kept(asked ? second[text] : first[text], i + 1));
                int? found = of is { } number ? family[(int)(number - 1) % first.Length] : null;
                score += new Score(
                    asked ? 1 : 0,
                    asked && found == family[text] ? 1 : 0,
                    found is null ? 0 : 1,
                    found == family[text] ? 1 : 0
                );
                if (names is not null && (found is null ? asked : found != family[text]))
                {
                    Console.WriteLine(
                        $"    {names[text].Name} ({names[text].Sentences.Count} sentences{(asked ? ", printed again" : "")}): found {(of is null ? "none" : names[(int)(of.Value - 1) % first.Length].Name)}"
                    );
                }
            }
        });
        return score;
    }

    private readonly record struct Score(int Wanted, int Found, int Said, int Right)
    {
        public double Recall => Wanted == 0 ? 0 : (double)Found / Wanted;

        public double Precision => Said == 0 ? 1 : (double)Right / Said;

        public static Score operator +(Score a, Score b) =>
            new(a.Wanted + b.Wanted, a.Found + b.Found, a.Said + b.Said, a.Right + b.Right);
    }

    private static List<string> Vocabulary(List<OriginalText> texts) =>
        [
            .. texts
                .SelectMany(t => t.Sentences)
                .SelectMany(s => s.Split(' '))
                .Where(w => w.Length > 2 && w.All(char.IsLetter))
                .Select(w => w.ToLowerInvariant())
                .CountBy(w => w, StringComparer.Ordinal)
                .OrderByDescending(w => w.Value)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
                .Take(_vocabulary)
                .Select(w => w.Key),
        ];

    private static KeptReport Kept(string text, long number)
    {
        var report = new Report { Text = text };
        return new KeptReport
        {
            Number = number,
            Id = "",
            Source = number.ToString(CultureInfo.InvariantCulture),
            Version = 1,
            Arrival = new Arrival { Report = report },
            Reading = new Reading
            {
                Report = report,
                Id = "",
                Language = "en",
                Claims = [],
                Sentences = [],
            },
            Seen = _seen,
        };
    }

    /// <summary>Reports of a size and of words like the real ones, one in five of them a reprint, into a file; what each thousandth costs.</summary>
    private static void Speed(List<OriginalText> texts, int most, StringBuilder page)
    {
        const int batch = 250;
        string path = Path.Combine(
            Path.GetTempPath(),
            $"cronaca-reprints-{Environment.ProcessId}.db"
        );
        page.AppendLine().AppendLine("## Cost").AppendLine();
        page.AppendLine(
                "Sentences of the corpora mixed into new reports, one in five a cut reprint of an earlier one, taken in batches of 250 into a file, one thread."
            )
            .AppendLine();
        page.AppendLine("| reports | reports a second, the last tenth | bytes a report on disk |")
            .AppendLine("|---|---|---|");
        try
        {
            using var database = Database.Open(path);
            var reprints = new Reprints(database);
            var chance = new Chance(7);
            var made = new List<string>();
            string[] sentences =
            [
                .. texts
                    .Where(t => t.Sentences[1].Any(char.IsLower))
                    .SelectMany(t => t.Sentences.Skip(1)),
            ];
            var clock = new Stopwatch();
            int next = 1000;
            var marks = new List<(int Reports, TimeSpan Time)>();
            for (int done = 0; done < most; done += batch)
            {
                string[] texts250 =
                [
                    .. Enumerable.Range(0, batch).Select(_ => Mixed(sentences, made, chance)),
                ];
                clock.Start();
                database.Together(() =>
                {
                    for (int i = 0; i < batch; i++)
                    {
                        reprints.Take(Kept(texts250[i], done + i + 1));
                    }
                });
                clock.Stop();
                marks.Add((done + batch, clock.Elapsed));
                if (done + batch >= next)
                {
                    var before = marks.Last(m => m.Reports <= next * 9 / 10);
                    double rate =
                        (next - before.Reports) / (clock.Elapsed - before.Time).TotalSeconds;
                    database.Run("PRAGMA wal_checkpoint(TRUNCATE)");
                    string row =
                        $"| {next:N0} | {rate:N0} | {new FileInfo(path).Length / next:N0} |";
                    page.AppendLine(row);
                    Console.WriteLine(row);
                    next = next < 10_000 ? next * 10 : next + 45_000;
                }
            }
        }
        finally
        {
            foreach (string file in (string[])[path, path + "-wal", path + "-shm"])
            {
                File.Delete(file);
            }
        }
    }

    private static string Mixed(string[] sentences, List<string> made, Chance chance)
    {
        if (made.Count > 100 && chance.Number() < 0.2)
        {
            string earlier = made[chance.Below(made.Count)];
            return "Seen elsewhere\n\n" + earlier[..(earlier.Length * 2 / 3)];
        }
        var text = new StringBuilder();
        int count = 8 + chance.Below(8);
        for (int i = 0; i < count; i++)
        {
            // Words are exchanged within sentences, so that two reports with the same sentence are still two.
            string[] words = sentences[chance.Below(sentences.Length)].Split(' ');
            string[] others = sentences[chance.Below(sentences.Length)].Split(' ');
            for (int w = 0; w < words.Length; w++)
            {
                text.Append(w % 3 == 0 ? others[w % others.Length] : words[w]).Append(' ');
            }
            text.Append(i % 3 == 2 ? "\n\n" : "");
        }
        if (made.Count < 20_000)
        {
            made.Add(text.ToString());
        }
        return text.ToString();
    }
}
