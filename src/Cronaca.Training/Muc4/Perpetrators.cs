namespace Cronaca.Training.Muc4;

using System.Text.RegularExpressions;
using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;

/// <summary>Which organisations did it by a claim, and how sure the report is of that: by the modality and the voices of the claim, and by the words around it.</summary>
internal sealed partial class Perpetrators(Analysis analysis)
{
    /// <summary>Those named among the actors; else the armed ones that the sentence names and that neither speak in it nor are hit.</summary>
    public IEnumerable<(string Name, string Confidence)> Of(Claim claim)
    {
        Sentence sentence = analysis.Document.Sentences[claim.Sentence];
        Mention[] bodies =
        [
            .. analysis
                .Names.In(sentence)
                .Where(m => m.Kind == MentionKind.Name && IsBody(m))
                .Where(m => !claim.Recipients.Any(r => r.Span.Overlaps(m.Span))),
        ];
        Mention[] acting = [.. bodies.Where(m => claim.Actors.Any(a => a.Span.Contains(m.Span)))];
        if (acting.Length == 0)
        {
            acting =
            [
                .. bodies
                    .Where(m =>
                        Irregular().IsMatch(m.Entity.Name)
                        && !claim.Attribution.Any(v => v.Span.Overlaps(m.Span))
                    )
                    .Take(1),
            ];
        }
        foreach (Mention mention in acting)
        {
            yield return (NameOf(mention.Entity), Confidence(claim, mention, sentence));
        }
    }

    private static bool IsBody(Mention mention) =>
        mention.Entity.Kind == EntityKind.Organisation && Armed().IsMatch(mention.Entity.Name);

    private static string NameOf(Entity entity) => Wording.Essential(Fill.Clean(entity.Name));

    private string Confidence(Claim claim, Mention body, Sentence sentence)
    {
        string words = sentence.Span.Of(analysis.Text);
        if (
            Owned().IsMatch(words)
            || claim.Attribution.Any(v =>
                v.Entity?.Name == body.Entity.Name || v.Span.Overlaps(body.Span)
            )
        )
        {
            return "CLAIMED OR ADMITTED";
        }
        if (claim.Modality == Modality.Actual && !Doubtful().IsMatch(words))
        {
            return "REPORTED AS FACT";
        }
        return claim.Attribution.Any(v => Authority().IsMatch(v.Span.Of(analysis.Text)))
            ? "SUSPECTED OR ACCUSED BY AUTHORITIES"
            : "SUSPECTED OR ACCUSED";
    }

    private const RegexOptions _options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\b(front|army|movement|path|luminoso|elements?|guerrillas?|unity|cartel|extraditables|commandos?|command|brigade|battalion|forces?|police|guard|troops|military|squads?|contras?|farc|fmln|eln|mrta|m-19|fpmr|epl|erp|urng|fpl|fpm|mir|sandinistas?)\b",
        _options
    )]
    private static partial Regex Armed();

    [GeneratedRegex(
        @"\b(front|liberation|revolutionary|path|luminoso|guerrillas?|unity|cartel|extraditables|squads?|farc|fmln|eln|mrta|m-19|fpmr|epl|erp|urng|fpl|fpm|mir)\b",
        _options
    )]
    private static partial Regex Irregular();

    [GeneratedRegex(
        @"\b(claim|claims|claimed|admit|admitted|assumed|took|acknowledged)\b.{0,40}\b(responsibility|credit)\b",
        _options
    )]
    private static partial Regex Owned();

    [GeneratedRegex(
        @"\b(presum\w+|alleg\w+|suspect\w*|apparently|believed|accus\w+|blam\w+|attribut\w+|supposed\w*|possibl[ey]|responsible)\b",
        _options
    )]
    private static partial Regex Doubtful();

    [GeneratedRegex(
        @"\b(police|army|military|armed forces|minist\w+|government|president|officials?|authorit\w+|judges?|general|colonel|commander?|brigade|battalion|staff|coprefa|spokesman|mayor|governor|sources?)\b",
        _options
    )]
    private static partial Regex Authority();
}
