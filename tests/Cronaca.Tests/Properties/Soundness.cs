namespace Cronaca.Tests.Properties;

using Cronaca.Reading;
using Shouldly;

/// <summary>What holds of every reading of any text.</summary>
internal static class Soundness
{
    public static void Check(Reading reading)
    {
        int length = reading.Report.Text.Length;
        var ids = reading.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        ids.Count.ShouldBe(reading.Claims.Count, "two claims have one id");
        foreach (var sentence in reading.Sentences)
        {
            Within(sentence, length);
        }
        foreach (var claim in reading.Claims)
        {
            claim.Quote.IsEmpty.ShouldBeFalse(claim.Rule);
            claim.Rule.ShouldNotBeNullOrEmpty();
            claim.Confidence.ShouldBeInRange(0, 1);
            claim.Sentence.ShouldBeInRange(0, reading.Sentences.Count - 1);
            foreach (var span in Spans(claim))
            {
                Within(span, length);
            }
            if (claim.When is { From: { } from, To: { } to })
            {
                from.ShouldBeLessThanOrEqualTo(to, claim.When.Edtf);
            }
            if (Quantity(claim) is { Low: { } low, High: { } high })
            {
                low.ShouldBeLessThanOrEqualTo(high, claim.Rule);
            }
            if (claim is Toll { PartOf: { } whole })
            {
                ids.ShouldContain(whole);
                whole.ShouldNotBe(claim.Id);
            }
        }
    }

    private static void Within(TextSpan span, int length)
    {
        span.Start.ShouldBeInRange(0, length);
        span.End.ShouldBeInRange(span.Start, length);
    }

    private static IEnumerable<TextSpan> Spans(Claim claim)
    {
        yield return claim.Quote;
        foreach (var participant in claim.Actors.Concat(claim.Recipients))
        {
            yield return participant.Span;
        }
        foreach (var voice in claim.Attribution)
        {
            yield return voice.Span;
            yield return voice.Cue ?? voice.Span;
        }
        yield return claim.When?.Span ?? claim.Quote;
        yield return claim.Where?.Span ?? claim.Quote;
        yield return Quantity(claim)?.Span ?? claim.Quote;
        yield return claim switch
        {
            Event @event => @event.Trigger,
            Statement statement => statement.Content,
            Measure { Of: { } of } => of,
            _ => claim.Quote,
        };
    }

    private static Quantity? Quantity(Claim claim) =>
        (claim as Toll)?.Quantity ?? (claim as Measure)?.Quantity;
}
