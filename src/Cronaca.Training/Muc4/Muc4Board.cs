namespace Cronaca.Training.Muc4;

using System.Globalization;
using Cronaca.Training.Scores;

/// <summary>Incidents of MUC-4 by our claims, slot by slot, beside the systems of 1992.</summary>
internal static class Muc4Board
{
    public static readonly Board Board = new(
        "muc4",
        "MUC-4",
        "The 100 messages of TST3 (`muc4/`): F of official slots by the scoring guidelines; developed on DEV, TST1 and TST2 alone.",
        Measure
    );

    public static readonly (Slot Slot, string What)[] Slots =
    [
        (Slot.Date, "incident date"),
        (Slot.Location, "incident place"),
        (Slot.Type, "incident type"),
        (Slot.HumanNumber, "human target number"),
        (Slot.HumanEffect, "human target effect"),
        (Slot.Confidence, "perpetrator confidence"),
    ];

    private const string _details = """
        F over all templates, those without a like counted as spurious or missing. The best of 1992 is given by slot from the official reports; its dates are up to 6 points too good (see
        [the proof of the scorer](scores-muc4.md)). A template is an incident: tolls of killed, injured, abducted and destroyed and events of assault, put together by victim, kind, day, place and
        nearness. Confidence comes from the claim's modality, its voices and the words of its sentence. The systems of 1992 were built for these texts; our reader was not, and knows only the
        list of places that all of them were given. What is missing most is the choice of incidents: which of the violence that a text tells of the task asks for, and what is one incident.
        """;

    /// <summary>Our templates of a set of messages, and their score.</summary>
    public static SetScore Score(Muc4Archive archive, string set)
    {
        LocationList locations = new(archive.Folder);
        var texts = archive.Texts(set);
        var keys = archive.Keys(set);
        var ours = texts
            .AsParallel()
            .Where(t => keys.ContainsKey(t.Key))
            .ToDictionary(t => t.Key, t => IncidentReader.Read(t.Key, t.Value, locations));
        return SetScore.Of(ours, keys, set == "tst3" ? archive.History(true) : new(true));
    }

    private static Shown Measure(string data, TextWriter? errors)
    {
        Muc4Archive archive = new(data);
        var officials = archive.Scores();
        var score = Score(archive, "tst3");
        if (errors is not null)
        {
            Write(score, errors);
        }
        return new(
            [
                .. Slots.Select(s =>
                {
                    var best = officials.MaxBy(o => o.Value.Totals[s.Slot.ReportName()].F);
                    return new Figure(
                        s.What,
                        score[s.Slot].F,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{best.Value.Totals[s.Slot.ReportName()].F:0.0} ({best.Key})"
                        ),
                        Aim: s.Slot is Slot.HumanNumber or Slot.HumanEffect or Slot.Confidence
                            ? string.Create(
                                CultureInfo.InvariantCulture,
                                $"above {officials["GE"].Totals[s.Slot.ReportName()].F:0.0} (GE)"
                            )
                            : ""
                    );
                }),
            ],
            $"{_details}\n\n{score.Templates.Count(t => t is { Key: not null, Response: not null })} templates met, {score.Templates.Count(t => t.Response is null)} missing, {score.Templates.Count(t => t.Key is null)} spurious."
        );
    }

    /// <summary>Templates side by side, for reading errors.</summary>
    public static void Write(SetScore score, TextWriter to)
    {
        foreach (
            TemplateScore pair in score.Templates.OrderBy(
                t => (t.Key ?? t.Response)!.Message,
                StringComparer.Ordinal
            )
        )
        {
            to.WriteLine(
                $"== {(pair.Key ?? pair.Response)!.Message} key {pair.Key?.Number ?? "-"} ours {pair.Response?.Number ?? "-"} {pair.Response?.Note}"
            );
            foreach (Slot slot in Muc4.Slots.All)
            {
                string wanted = Line(pair.Key, slot);
                string given = Line(pair.Response, slot);
                if (wanted.Length + given.Length > 0)
                {
                    to.WriteLine($"{slot}\t{wanted}\t{given}");
                }
            }
        }
    }

    private static string Line(Template? template, Slot slot) =>
        template is null
            ? ""
            : string.Join(" + ", template[slot].Select(f => (f.IsOptional ? "? " : "") + f.All));
}
