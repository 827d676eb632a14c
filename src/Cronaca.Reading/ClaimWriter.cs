namespace Cronaca.Reading;

using System.Text.Json;

/// <summary>Writes one claim as JSON; a part that the claim does not have is absent.</summary>
/// <param name="writer">Where to.</param>
/// <param name="text">The text of the claim's report; null: spans stand without their words.</param>
internal readonly struct ClaimWriter(Utf8JsonWriter writer, string? text)
{
    private readonly Utf8JsonWriter _writer = writer;
    private readonly string? _text = text;

    public void Write(Claim claim)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", claim.Id);
        switch (claim)
        {
            case Toll toll:
                Kind("toll", ReadingJson.Name(toll.Type));
                Quantity(toll.Quantity);
                if (toll.PartOf is { } whole)
                {
                    _writer.WriteString("partOf", whole);
                }
                break;
            case Event @event:
                Kind("event", ReadingJson.Name(@event.Type));
                Span("trigger", @event.Trigger);
                if (@event.Mode is { } mode)
                {
                    _writer.WriteString("mode", mode);
                }
                break;
            case Statement statement:
                Kind("statement", ReadingJson.Name(statement.Type));
                Span("content", statement.Content);
                break;
            case Measure measure:
                Kind("measure", ReadingJson.Name(measure.Type));
                Quantity(measure.Quantity);
                if (measure.Change is { } change)
                {
                    _writer.WriteString("change", ReadingJson.Name(change));
                }
                if (measure.Of is { } of)
                {
                    Span("of", of);
                }
                break;
            case Gap gap:
                Kind("gap", ReadingJson.Name(gap.Type));
                break;
        }
        Participants("actor", claim.Actors);
        Participants("recipient", claim.Recipients);
        When(claim.When);
        Where(claim.Where);
        Attribution(claim.Attribution);
        _writer.WriteString("polarity", ReadingJson.Name(claim.Polarity));
        _writer.WriteString("modality", ReadingJson.Name(claim.Modality));
        _writer.WriteBoolean("background", claim.Background);
        _writer.WriteStartObject("quote");
        Words("exact", claim.Quote);
        Offsets(claim.Quote);
        _writer.WriteEndObject();
        _writer.WriteNumber("sentence", claim.Sentence + 1);
        _writer.WriteString("rule", claim.Rule);
        _writer.WriteNumber("confidence", Math.Round(claim.Confidence, 2));
        _writer.WriteEndObject();
    }

    private void Kind(string kind, string type)
    {
        _writer.WriteString("kind", kind);
        _writer.WriteString("type", type);
    }

    private void Quantity(Quantity quantity)
    {
        _writer.WriteStartObject("quantity");
        Number("low", quantity.Low);
        Number("high", quantity.High);
        _writer.WriteString("hedge", ReadingJson.Name(quantity.Hedge));
        if (quantity.Unit is { } unit)
        {
            _writer.WriteString("unit", unit);
        }
        Words(quantity.Span);
        _writer.WriteEndObject();
    }

    private void Number(string name, decimal? number)
    {
        if (number is { } value)
        {
            _writer.WriteNumber(name, value);
        }
        else
        {
            _writer.WriteNull(name);
        }
    }

    private void Participants(string name, IReadOnlyList<Participant> participants)
    {
        if (participants.Count == 0)
        {
            return;
        }
        _writer.WriteStartArray(name);
        foreach (var participant in participants)
        {
            _writer.WriteStartObject();
            Words(participant.Span);
            Entity(participant.Entity);
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
    }

    private void Entity(EntityReference? entity)
    {
        if (entity is null)
        {
            return;
        }
        _writer.WriteStartObject("entity");
        _writer.WriteString("name", entity.Name);
        _writer.WriteString("kind", ReadingJson.Name(entity.Kind));
        if (entity.Role is { } role)
        {
            _writer.WriteString("role", role);
        }
        if (entity.Country is { } country)
        {
            _writer.WriteString("country", country);
        }
        _writer.WriteEndObject();
    }

    private void When(When? when)
    {
        if (when is null)
        {
            return;
        }
        _writer.WriteStartObject("when");
        ReadingJson.WriteDay(_writer, "from", when.From);
        ReadingJson.WriteDay(_writer, "to", when.To);
        _writer.WriteString("edtf", when.Edtf);
        Words(when.Span);
        _writer.WriteString("basis", when.Basis);
        _writer.WriteEndObject();
    }

    private void Where(Where? where)
    {
        if (where is null)
        {
            return;
        }
        _writer.WriteStartObject("where");
        _writer.WriteString("name", where.Name);
        if (where.GeoNamesId is { } id)
        {
            _writer.WriteNumber("geonames", id);
        }
        if (where.Country is { } country)
        {
            _writer.WriteString("country", country);
        }
        if (where is { Latitude: { } lat, Longitude: { } lon })
        {
            _writer.WriteNumber("lat", Math.Round(lat, 4));
            _writer.WriteNumber("lon", Math.Round(lon, 4));
        }
        Words(where.Span);
        _writer.WriteEndObject();
    }

    private void Attribution(IReadOnlyList<Voice> chain)
    {
        if (chain.Count == 0)
        {
            return;
        }
        _writer.WriteStartArray("attribution");
        foreach (var voice in chain)
        {
            _writer.WriteStartObject();
            Words(voice.Span);
            Entity(voice.Entity);
            if (voice.Cue is { } cue)
            {
                Span("cue", cue);
            }
            _writer.WriteEndObject();
        }
        _writer.WriteEndArray();
    }

    private void Span(string name, TextSpan span)
    {
        _writer.WriteStartObject(name);
        Words(span);
        _writer.WriteEndObject();
    }

    private void Words(TextSpan span)
    {
        Words("text", span);
        Offsets(span);
    }

    private void Words(string name, TextSpan span)
    {
        if (_text is not null)
        {
            _writer.WriteString(name, span.Of(_text));
        }
    }

    private void Offsets(TextSpan span)
    {
        _writer.WriteNumber("start", span.Start);
        _writer.WriteNumber("end", span.End);
    }
}
