namespace Cronaca.Training.Events;

using System.Text.RegularExpressions;
using Cronaca.Reading;

/// <summary>The labels of each sentence of a report, by the claims that were read from it.</summary>
internal static partial class PoliceAnswers
{
    public static HashSet<string>[] Of(PoliceReport report)
    {
        var labels = new HashSet<string>[report.Sentences.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = [];
        }
        var reading = Reader.Read(new Report { Text = report.Text, Language = "en" });
        var claims = new List<Claim>[labels.Length];
        foreach (var claim in reading.Claims)
        {
            if (Place(claim) is { } place && SentenceAt(report, place) is var at and >= 0)
            {
                labels[at].UnionWith(Labels(claim, report.Text));
                (claims[at] ??= []).Add(claim);
            }
        }
        for (int i = 0; i < labels.Length; i++)
        {
            // "Killed in police firing": the dead whom nobody else is said to have killed are those of the shots told of beside them.
            if (
                labels[i].Contains("FORCE")
                && claims[i]
                    .Exists(c =>
                        c is Toll { Type: TollType.Killed, Actors.Count: 0, Quantity.High: not 0 }
                    )
            )
            {
                labels[i].Add("KILL");
            }
        }
        return labels;
    }

    private static int? Place(Claim claim) =>
        claim switch
        {
            Event told => told.Trigger.Start,
            Toll toll => toll.Quantity.Span.Start,
            Statement statement => statement.Content.Start,
            _ => null,
        };

    private static int SentenceAt(PoliceReport report, int place)
    {
        for (int i = 0; i < report.Sentences.Count; i++)
        {
            if (place < report.Sentences[i].Span.End)
            {
                return i;
            }
        }
        return -1;
    }

    private static IEnumerable<string> Labels(Claim claim, string text)
    {
        bool police = claim.Actors.Any(a => Police().IsMatch(a.Span.Of(text)));
        bool nobody = claim.Actors.Count == 0;
        bool done = claim is { Polarity: Polarity.Positive, Modality: Modality.Actual };
        if (police)
        {
            yield return "ANY_ACTION";
        }
        switch (claim)
        {
            case Toll { Type: TollType.Killed, Quantity.High: not 0 } when police && done:
                yield return "KILL";
                yield return "FORCE";
                break;
            case Toll { Type: TollType.Injured, Quantity.High: not 0 } when police && done:
                yield return "FORCE";
                break;
            case Toll { Type: TollType.Arrested, Quantity.High: not 0 }
                when done && (police || nobody):
            case Event { Type: EventType.Coerce, Mode: "arrest" } when done && (police || nobody):
                yield return "ARREST";
                yield return "ANY_ACTION";
                break;
            case Event { Type: EventType.Assault } when police && done:
                yield return "FORCE";
                break;
            case Event { Type: EventType.Mobilize } when done && nobody:
            case Event { Type: EventType.Coerce, Mode: "curfew" } when done && nobody:
            case Toll { Type: TollType.Deployed } when done && nobody:
            case Statement { Attribution: [.., var voice] }
                when Police().IsMatch(voice.Span.Of(text)):
                yield return "ANY_ACTION";
                break;
        }
        if (
            IsFailure(claim, police)
            && claim.Actors.Any(a => Authorities().IsMatch(a.Span.Of(text)))
        )
        {
            yield return "FAIL";
        }
    }

    /// <summary>Order not kept, nobody protected, nothing looked into; what police refuse too.</summary>
    private static bool IsFailure(Claim claim, bool police) =>
        claim is Event { Modality: Modality.Actual or Modality.Possible } told
        && (
            told
                is {
                    Polarity: Polarity.Negative,
                    Type: EventType.Coerce
                        or EventType.Aid
                        or EventType.Mobilize
                        or EventType.Accuse
                        or EventType.Assault
                }
            || told is { Polarity: Polarity.Positive, Type: EventType.Reject } && police
        );

    /// <summary>Those whom the corpus means by police: the forces of order by their names; forces that nobody names may be the army.</summary>
    [GeneratedRegex(
        @"\b(police|policem[ae]n|cops?|constables?|inspectors?|sub-inspectors?|crpf|bsf|rpf|srp|srpf|paramilitary|para-military|rapid action force|security (forces?|personnel|men)|jawans?|home guards?|superintendent)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Police();

    /// <summary>Those whom the corpus holds to have failed: police and the governments above it.</summary>
    [GeneratedRegex(
        @"\b(police|policem[ae]n|cops?|constables?|authorities|administration|governments?|officials?|officers?|security (forces?|personnel)|forces?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Authorities();
}
