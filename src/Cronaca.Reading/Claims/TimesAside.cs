namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Mends what parsers do with bare expressions of time ("è stato interrogato lunedì mattina", "rapiti tre settimane fa"): a time is neither
/// subject nor object of what happened then, nor a part of the noun before it.
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
                if (head.IsAny("nsubj", "obj", "iobj") || IsLoose(head))
                {
                    head.Relation = "obl:tmod";
                }
            }
        }
    }

    /// <summary>"A court in Manchester on Friday", "una caserma lunedì": the day belongs to what is told, and not to the noun before it.</summary>
    private static bool IsLoose(Word time) =>
        time.Is("nmod")
        && time.Relation != "nmod:poss"
        && time.Head is { } noun
        && noun.Index < time.Index
        && !time.HasCase("di")
        && !time.HasCase("of");
}
