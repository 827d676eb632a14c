namespace Cronaca.Training.Factuality;

using System.Xml.Linq;
using Cronaca.Reading;
using Cronaca.Training.Meantime;

/// <summary>An event as MEANTIME marks it: its words, whether it is certain, whether it holds, and whether it lies ahead.</summary>
internal sealed record MarkedEvent(
    IReadOnlyList<TextSpan> Parts,
    string Certainty,
    string Polarity,
    string Time
)
{
    /// <summary>Those that tell all three; a few marks are empty.</summary>
    public static List<MarkedEvent> Of(MeantimeText report)
    {
        List<MarkedEvent> found = [];
        foreach (XElement mark in report.Root.Descendants("EVENT_MENTION"))
        {
            MarkedEvent one = new(
                report.Parts(mark),
                (string?)mark.Attribute("certainty") ?? "",
                (string?)mark.Attribute("polarity") ?? "",
                (string?)mark.Attribute("time") ?? ""
            );
            if (
                one.Parts.Count > 0
                && one.Certainty.Length > 0
                && one.Polarity.Length > 0
                && one.Time.Length > 0
            )
            {
                found.Add(one);
            }
        }
        return found;
    }
}
