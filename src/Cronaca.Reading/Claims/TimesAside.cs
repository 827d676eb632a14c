namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Mends what parsers do with bare expressions of time ("è stato interrogato lunedì mattina", "rapiti tre settimane fa"): a time is neither
/// subject nor object of what happened then.
/// </summary>
internal static class TimesAside
{
    public static void Mend(Analysis analysis)
    {
        foreach (var sentence in analysis.Document.Sentences)
        {
            foreach (var time in analysis.Values.Times(sentence))
            {
                var head = TreeDistance.HeadOf(time.First, time.Last);
                if (head.IsAny("nsubj", "obj", "iobj"))
                {
                    head.Relation = "obl:tmod";
                }
            }
        }
    }
}
