namespace Cronaca.Ledger.Store;

using System.Globalization;
using System.Text;
using Cronaca.Reading;

/// <summary>What is claimed, in one line, without where in the text it stands: the same line for the same claim in another version of the report.</summary>
internal static class Meaning
{
    public static string Of(Claim claim, string text)
    {
        var line = new StringBuilder(200);
        Frame(line, claim, text);
        Figure(line, claim);
        return line.ToString();
    }

    /// <summary>What is claimed as it is written: kind, type and figure, the claim's words and those of its sentence.</summary>
    public static string Said(Claim claim, TextSpan sentence, string text)
    {
        var line = new StringBuilder(400);
        line.Append(Kinds.Kind(claim)).Append(' ').Append(Kinds.Type(claim));
        Figure(line, claim);
        Words(line, claim.Quote, text);
        Words(line, sentence, text);
        return line.ToString();
    }

    /// <summary>What <see cref="Of"/> gives without the figure: two tolls or measures with one frame count the same thing.</summary>
    public static string Frame(Claim claim, string text)
    {
        var line = new StringBuilder(200);
        Frame(line, claim, text);
        return line.ToString();
    }

    public static Quantity? QuantityOf(Claim claim) =>
        claim switch
        {
            Toll toll => toll.Quantity,
            Measure measure => measure.Quantity,
            _ => null,
        };

    private static void Figure(StringBuilder line, Claim claim)
    {
        if (QuantityOf(claim) is { } quantity)
        {
            line.Append(
                CultureInfo.InvariantCulture,
                $"|{quantity.Low}..{quantity.High} {quantity.Hedge}"
            );
        }
    }

    private static void Frame(StringBuilder line, Claim claim, string text)
    {
        line.Append(Kinds.Kind(claim)).Append(' ').Append(Kinds.Type(claim));
        switch (claim)
        {
            case Toll toll:
                line.Append('|').Append(toll.Quantity.Unit);
                break;
            case Event @event:
                Words(line, @event.Trigger, text);
                line.Append('|').Append(@event.Mode);
                break;
            case Statement statement:
                Words(line, statement.Content, text);
                break;
            case Measure measure:
                line.Append('|').Append(measure.Quantity.Unit).Append(measure.Change);
                if (measure.Of is { } of)
                {
                    Words(line, of, text);
                }
                break;
            default:
                Words(line, claim.Quote, text);
                break;
        }
        line.Append("|actor");
        Participants(line, claim.Actors, text);
        line.Append("|recipient");
        // Of a toll these are the counted, and their words hold the figure: "14 people" is the group "people".
        if (claim is Toll counted)
        {
            Counted(line, counted, text);
        }
        else
        {
            Participants(line, claim.Recipients, text);
        }
        line.Append('|').Append(claim.When?.Edtf);
        line.Append('|').Append(claim.Where is { } where ? Place(where) : null);
        line.Append("|voice");
        foreach (var voice in claim.Attribution)
        {
            Name(line, voice.Span, voice.Entity, text);
        }
        line.Append('|').Append(claim.Polarity).Append(' ').Append(claim.Modality);
        line.Append(claim.Background ? " background" : "");
    }

    private static string Place(Where where) =>
        where.GeoNamesId is { } id
            ? id.ToString(CultureInfo.InvariantCulture)
            : where.Name + where.Country;

    private static void Participants(
        StringBuilder line,
        IReadOnlyList<Participant> participants,
        string text
    )
    {
        foreach (var participant in participants)
        {
            Name(line, participant.Span, participant.Entity, text);
        }
    }

    private static void Counted(StringBuilder line, Toll toll, string text)
    {
        foreach (var participant in toll.Recipients)
        {
            if (!toll.Quantity.Span.Overlaps(participant.Span))
            {
                Name(line, participant.Span, participant.Entity, text);
                continue;
            }
            Words(
                line,
                new TextSpan(
                    participant.Span.Start,
                    Math.Max(participant.Span.Start, toll.Quantity.Span.Start)
                ),
                text
            );
            Words(
                line,
                new TextSpan(
                    Math.Min(participant.Span.End, toll.Quantity.Span.End),
                    participant.Span.End
                ),
                text
            );
        }
    }

    private static void Name(
        StringBuilder line,
        TextSpan span,
        EntityReference? entity,
        string text
    )
    {
        if (entity is null)
        {
            Words(line, span, text);
        }
        else
        {
            line.Append(':').Append(entity.Name);
        }
    }

    // White space folded and letters lowered: a line broken elsewhere is the same words.
    private static void Words(StringBuilder line, TextSpan span, string text)
    {
        line.Append(':');
        bool space = false;
        foreach (char c in text.AsSpan(span.Start, span.Length))
        {
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }
            if (space)
            {
                line.Append(' ');
                space = false;
            }
            line.Append(char.ToLowerInvariant(c));
        }
    }
}
