namespace Cronaca.Reading;

using System.Globalization;
using System.Text.Json;

/// <summary>A reading from its JSON. Strict in what carries meaning (spans lie in the text, names are known), open to fields that it does not know.</summary>
internal readonly struct ReadingParser
{
    private readonly string _text;

    private ReadingParser(string text) => _text = text;

    public static Reading Parse(JsonElement root)
    {
        var report = Required(root, "report");
        string text = Text(report, "text");
        string? from = MaybeText(report, "publishedFrom");
        var published = Day(report, "published");
        var parser = new ReadingParser(text);
        return new Reading
        {
            Report = new Report
            {
                Text = text,
                Key = MaybeText(report, "key"),
                File = MaybeText(report, "file"),
                Url = MaybeText(report, "url"),
                Outlet = MaybeText(report, "outlet"),
                Title = MaybeText(report, "title"),
                Language = MaybeText(report, "language"),
                Published = from == "given" ? published : null,
            },
            Id = Text(report, "id"),
            Language = Text(report, "language"),
            Published = published,
            PublishedFrom = from,
            Claims = List(root, "claims", parser.Claim),
            Sentences = List(root, "sentences", parser.Pair),
        };
    }

    private Claim Claim(JsonElement at)
    {
        string kind = Text(at, "kind");
        Claim claim = kind switch
        {
            "toll" => new Toll
            {
                Id = "",
                Quote = default,
                Sentence = 0,
                Rule = "",
                Confidence = 0,
                Type = Member<TollType>(at, "type"),
                Quantity = Quantity(Required(at, "quantity")),
                PartOf = MaybeText(at, "partOf"),
            },
            "event" => new Event
            {
                Id = "",
                Quote = default,
                Sentence = 0,
                Rule = "",
                Confidence = 0,
                Type = Member<EventType>(at, "type"),
                Trigger = Span(Required(at, "trigger")),
                Mode = MaybeText(at, "mode"),
            },
            "statement" => new Statement
            {
                Id = "",
                Quote = default,
                Sentence = 0,
                Rule = "",
                Confidence = 0,
                Type = Member<StatementType>(at, "type"),
                Content = Span(Required(at, "content")),
            },
            "measure" => new Measure
            {
                Id = "",
                Quote = default,
                Sentence = 0,
                Rule = "",
                Confidence = 0,
                Type = Member<MeasureType>(at, "type"),
                Quantity = Quantity(Required(at, "quantity")),
                Change = Maybe(at, "change") is null ? null : Member<Change>(at, "change"),
                Of = Maybe(at, "of") is { } of ? Span(of) : null,
            },
            "gap" => new Gap
            {
                Id = "",
                Quote = default,
                Sentence = 0,
                Rule = "",
                Confidence = 0,
                Type = Member<GapType>(at, "type"),
            },
            _ => throw new JsonException(
                $"kind: found \"{kind}\"; expected toll, event, statement, measure or gap"
            ),
        };
        return claim with
        {
            Id = Text(at, "id"),
            Quote = Span(Required(at, "quote")),
            Sentence = Whole(at, "sentence") - 1,
            Rule = Text(at, "rule"),
            Confidence = Number(Required(at, "confidence"), "confidence"),
            Actors = List(at, "actor", Participant),
            Recipients = List(at, "recipient", Participant),
            When = Maybe(at, "when") is { } when ? When(when) : null,
            Where = Maybe(at, "where") is { } where ? Where(where) : null,
            Attribution = List(at, "attribution", Voice),
            Polarity = Member<Polarity>(at, "polarity"),
            Modality = Member<Modality>(at, "modality"),
            Background = Required(at, "background").ValueKind == JsonValueKind.True,
        };
    }

    private Quantity Quantity(JsonElement at) =>
        new(
            Bound(at, "low"),
            Bound(at, "high"),
            Member<Hedge>(at, "hedge"),
            MaybeText(at, "unit"),
            Span(at)
        );

    private Participant Participant(JsonElement at) =>
        new() { Span = Span(at), Entity = Entity(at) };

    private Voice Voice(JsonElement at) =>
        new()
        {
            Span = Span(at),
            Entity = Entity(at),
            Cue = Maybe(at, "cue") is { } cue ? Span(cue) : null,
        };

    private static EntityReference? Entity(JsonElement at) =>
        Maybe(at, "entity") is { } entity
            ? new EntityReference(
                Text(entity, "name"),
                Member<EntityKind>(entity, "kind"),
                MaybeText(entity, "role"),
                MaybeText(entity, "country")
            )
            : null;

    private When When(JsonElement at) =>
        new()
        {
            From = Day(at, "from"),
            To = Day(at, "to"),
            Edtf = Text(at, "edtf"),
            Span = Span(at),
            Basis = Text(at, "basis"),
        };

    private Where Where(JsonElement at) =>
        new()
        {
            Name = Text(at, "name"),
            Span = Span(at),
            GeoNamesId = Maybe(at, "geonames") is null ? null : Whole(at, "geonames"),
            Country = MaybeText(at, "country"),
            Latitude = Maybe(at, "lat") is { } lat ? Number(lat, "lat") : null,
            Longitude = Maybe(at, "lon") is { } lon ? Number(lon, "lon") : null,
        };

    private TextSpan Span(JsonElement at) => Within(Whole(at, "start"), Whole(at, "end"));

    private TextSpan Pair(JsonElement at) =>
        at.ValueKind == JsonValueKind.Array
        && at.GetArrayLength() == 2
        && at[0].TryGetInt32(out int start)
        && at[1].TryGetInt32(out int end)
            ? Within(start, end)
            : throw new JsonException($"sentences: found {at.GetRawText()}; expected [start, end]");

    private TextSpan Within(int start, int end) =>
        start >= 0 && end >= start && end <= _text.Length
            ? new TextSpan(start, end)
            : throw new JsonException(
                $"found a span from {start} to {end}; expected one within the text's {_text.Length} characters"
            );

    private static List<T> List<T>(JsonElement at, string name, Func<JsonElement, T> item)
    {
        if (Maybe(at, name) is not { } list)
        {
            return [];
        }
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"{name}: found {list.ValueKind}; expected an array");
        }
        var items = new List<T>(list.GetArrayLength());
        foreach (var element in list.EnumerateArray())
        {
            items.Add(item(element));
        }
        return items;
    }

    private static T Member<T>(JsonElement at, string name)
        where T : struct, Enum
    {
        string found = Text(at, name);
        return EnumNames<T>.TryFind(found, out var member)
            ? member
            : throw new JsonException(
                $"{name}: found \"{found}\"; expected one of {EnumNames<T>.All}"
            );
    }

    private static JsonElement? Maybe(JsonElement at, string name)
    {
        if (at.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"{name}: found {at.ValueKind}; expected an object around it");
        }
        return at.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    private static JsonElement Required(JsonElement at, string name) =>
        Maybe(at, name) ?? throw new JsonException($"{name}: found nothing; expected it");

    private static string? MaybeText(JsonElement at, string name) =>
        Maybe(at, name) is null ? null : Text(at, name);

    private static string Text(JsonElement at, string name)
    {
        var value = Required(at, name);
        return value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new JsonException($"{name}: found {value.ValueKind}; expected a string");
    }

    private static int Whole(JsonElement at, string name) =>
        Required(at, name) is { ValueKind: JsonValueKind.Number } value
        && value.TryGetInt32(out int number)
            ? number
            : throw new JsonException($"{name}: expected a whole number");

    private static double Number(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number)
            ? number
            : throw new JsonException($"{name}: expected a number");

    private static decimal? Bound(JsonElement at, string name) =>
        Maybe(at, name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number)
            ? number
        : throw new JsonException($"{name}: expected a number or null");

    private static DateOnly? Day(JsonElement at, string name)
    {
        if (MaybeText(at, name) is not { } day)
        {
            return null;
        }
        return DateOnly.TryParseExact(
            day,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new JsonException($"{name}: found \"{day}\"; expected YYYY-MM-DD");
    }
}
