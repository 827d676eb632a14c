namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Text;

/// <summary>The rules of all five kinds over every sentence of a report, and the ids of what they find.</summary>
internal static class ClaimReader
{
    public static IReadOnlyList<Claim> Read(Analysis analysis)
    {
        TimesAside.Mend(analysis);
        var draft = new Draft(analysis);
        var tolls = new TollRules(draft);
        var events = new EventRules(draft);
        var gaps = new GapRules(draft);
        var measures = new MeasureRules(draft);
        var claims = new List<Claim>();
        foreach (var sentence in analysis.Document.Sentences)
        {
            if (sentence.Paragraph.Kind is ParagraphKind.Related or ParagraphKind.Credit)
            {
                continue;
            }
            claims.AddRange(tolls.Read(sentence));
            claims.AddRange(events.Read(sentence));
            claims.AddRange(gaps.Read(sentence));
            claims.AddRange(measures.Read(sentence));
        }
        claims.AddRange(new StatementRules(draft).Read());
        return Trust.Settle(ClaimIds.Give(claims, analysis.Text));
    }
}
