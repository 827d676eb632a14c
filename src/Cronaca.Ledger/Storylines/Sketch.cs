namespace Cronaca.Ledger.Storylines;

using System.Globalization;
using Cronaca.Reading;
using Cronaca.Reading.Names;

/// <summary>What a report is about, feature by feature: how prominent each is in the report, and in how many reports one expects it anyway.</summary>
internal sealed class Sketch
{
    private const double _ofTitle = 3;
    private const double _ofFirstSentence = 2;
    private const double _ofSecondSentence = 1.5;

    // What tells of the past belongs to another happening.
    private const double _ofBackground = 0.3;

    // The sentence after so many counts half: what matters stands early.
    private const double _half = 20;
    private const double _ofCountry = 0.3;
    private const double _rareName = 0.0005;
    private const double _rareWord = 0.0005;
    private const int _longestText = 40_000;
    private readonly Dictionary<uint, Trait> _traits = [];
    private readonly string _language;
    private readonly CommonWords _common;

    private Sketch(string language)
    {
        _language = language;
        _common = CommonWords.Of(language);
    }

    /// <summary>What was gathered of one feature.</summary>
    /// <param name="Count">How often it stands in the report, the prominent places counting more.</param>
    /// <param name="Expected">In which share of all reports it stands, told beforehand.</param>
    /// <param name="Label">For people.</param>
    internal readonly record struct Trait(double Count, double Expected, string Label);

    public IReadOnlyDictionary<uint, Trait> Traits => _traits;

    public static Sketch Of(KeptReport report)
    {
        var sketch = new Sketch(report.Reading.Language);
        sketch.AddText(report);
        foreach (var claim in report.Reading.Claims)
        {
            sketch.AddClaim(claim);
        }
        return sketch;
    }

    public static string Headline(KeptReport report)
    {
        string text = report.Arrival.Report.Text;
        string headline =
            report.Arrival.Report.Title
            ?? (report.Reading.Sentences.Count > 0 ? report.Reading.Sentences[0].Of(text) : "");
        headline = string.Join(
            ' ',
            headline.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return headline.Length > 200 ? headline[..200] : headline;
    }

    private void AddText(KeptReport report)
    {
        string text = report.Arrival.Report.Text;
        var sentences = report.Reading.Sentences;
        string? title = report.Arrival.Report.Title;
        if (title is not null && !text.StartsWith(title, StringComparison.Ordinal))
        {
            AddWords(title, _ofTitle, head: true);
        }
        var past = new HashSet<int>();
        foreach (var group in report.Reading.Claims.GroupBy(c => c.Sentence))
        {
            if (group.All(c => c.Background))
            {
                past.Add(group.Key);
            }
        }
        for (int i = 0; i < sentences.Count && sentences[i].Start < _longestText; i++)
        {
            double weight =
                past.Contains(i) ? _ofBackground
                : i == 0 ? _ofFirstSentence
                : i == 1 ? _ofSecondSentence
                : _half / (_half + i);
            AddWords(text.AsSpan(sentences[i].Start, sentences[i].Length), weight, head: i < 2);
        }
    }

    private void AddWords(ReadOnlySpan<char> text, double weight, bool head)
    {
        var tokens = Words.Of(text);
        int capitals = tokens.Count(t => t.Capital);
        // In a headline every word may have a capital.
        bool allCapitals = tokens.Count > 3 && capitals > 0.6 * tokens.Count;
        foreach (var token in tokens)
        {
            if (token.Number)
            {
                Add(Channel.Figure, token.Folded, weight, 0.01, token.Written);
                continue;
            }
            if (token.Folded.Length < 2 || _common.IsStop(token.Folded))
            {
                continue;
            }
            bool name =
                token.Capital && !((token.First || allCapitals) && _common.IsCommon(token.Folded));
            string stem = name ? token.Folded : Words.Stem(token.Folded, _language);
            double expected = name
                ? FamousNames.Share(stem)
                : Math.Max(_common.Share(stem), _rareWord);
            Add(Channel.Text, stem, weight, expected, token.Written);
            if (head)
            {
                Add(Channel.Head, stem, weight, expected, token.Written);
            }
            if (name)
            {
                Add(Channel.Name, stem, weight, expected, token.Written);
            }
        }
    }

    private void AddClaim(Claim claim)
    {
        double weight = claim.Background ? _ofBackground : 1;
        if (claim.Where?.GeoNamesId is { } place)
        {
            // Where in the country it happened tells happenings apart; the country hardly does.
            bool country = Gazetteer.Instance.Country(claim.Where.Country)?.Id == place;
            double part = country ? _ofCountry : 1;
            Add(Channel.Place, Number(place), part * weight, 0.005, claim.Where.Name);
        }
        if (claim.When is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < 3)
        {
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                Add(
                    Channel.Day,
                    Number(day.DayNumber),
                    weight,
                    0.01,
                    day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                );
            }
        }
        switch (claim)
        {
            case Event happened:
                string type = happened.Type + "/" + happened.Mode;
                Add(Channel.Event, type, weight, 0.1, type);
                break;
            case Toll toll:
                string measure = toll.Type.ToString();
                Add(Channel.Event, measure, weight, 0.1, measure);
                AddNumber(measure, toll.Quantity, weight);
                break;
            case Measure measured:
                AddNumber(measured.Type.ToString(), measured.Quantity, weight);
                break;
        }
        foreach (var participant in claim.Actors.Concat(claim.Recipients))
        {
            AddEntity(participant.Entity, weight);
        }
        foreach (var voice in claim.Attribution)
        {
            AddEntity(voice.Entity, weight);
        }
    }

    private void AddEntity(EntityReference? entity, double weight)
    {
        if (entity is { Kind: EntityKind.Person or EntityKind.Organisation or EntityKind.Place })
        {
            if (
                entity.Kind == EntityKind.Person
                && Words.Of(entity.Name) is { Count: > 0 } parts
                && parts[^1].Capital
            )
            {
                Add(
                    Channel.Person,
                    parts[^1].Folded,
                    weight,
                    FamousNames.Share(parts[^1].Folded),
                    entity.Name
                );
            }
            Add(Channel.Name, "=" + Words.Fold(entity.Name), weight, _rareName, entity.Name);
        }
    }

    private void AddNumber(string what, Quantity quantity, double weight)
    {
        if ((quantity.Low ?? quantity.High) is { } number && quantity.Hedge != Hedge.Vague)
        {
            string label =
                $"{what} {number.ToString("0.##", CultureInfo.InvariantCulture)} {quantity.Unit}";
            Add(Channel.Figure, label, weight, number > 3 ? 0.002 : 0.02, label);
        }
    }

    private void Add(Channel channel, string what, double weight, double expected, string label)
    {
        uint key = Feature.KeyOf(channel, what);
        _traits.TryGetValue(key, out var trait);
        _traits[key] = new Trait(trait.Count + weight, expected, trait.Label ?? label);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
