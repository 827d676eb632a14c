namespace Cronaca.Pages;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Text;

/// <summary>A sentence with all that the rooms found in it: tree, values, names, voices, claims with their rules.</summary>
internal sealed class Explanation(TextWriter output, Ink ink)
{
    private readonly TextWriter _output = output;
    private readonly Ink _ink = ink;

    /// <summary><paramref name="claim"/> is the number of the claim that is asked about, from 1; null for all claims of the sentence.</summary>
    public void Write(Analysis analysis, Reading reading, int sentence, int? claim)
    {
        string text = analysis.Text;
        var at = analysis.Document.Sentences[sentence];
        Head($"SENTENCE {sentence + 1}");
        _output.WriteLine($"  {Phrasing.Clean(at.Span.Of(text), 4000)}");
        Head("TREE");
        Tree(at);
        Values(analysis, at);
        Names(analysis, at);
        Voices(analysis, at);
        Head("CLAIMS");
        for (int i = 0; i < reading.Claims.Count; i++)
        {
            if (claim is { } only ? i == only - 1 : reading.Claims[i].Sentence == sentence)
            {
                Claim(reading.Claims[i], i + 1, text);
            }
        }
    }

    private void Head(string title) => _output.WriteLine($"{_ink.Heading(title)}");

    private void Tree(Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            string head = word.Head is { } above
                ? $"{above.Index + 1} {Phrasing.Clean(above.Form, 20)}"
                : "root";
            string line =
                $"  {word.Index + 1, 3}  {Phrasing.Clean(word.Form, 20), -20} {Phrasing.Clean(word.Lemma, 20), -20} {word.Upos, -6} {word.Relation, -13} ← {head}";
            _output.WriteLine($"{line, -84} {_ink.Faint(word.Features)}");
        }
    }

    private void Values(Analysis analysis, Sentence sentence)
    {
        string text = analysis.Text;
        var quantities = analysis.Values.Quantities(sentence);
        var times = analysis.Values.Times(sentence);
        if (quantities.Count + times.Count == 0)
        {
            return;
        }
        Head("VALUES");
        foreach (var quantity in quantities)
        {
            _output.WriteLine(
                $"  “{Phrasing.Clean(quantity.Quantity.Span.Of(text), 60)}”  {Phrasing.Range(quantity.Quantity, text)}  {_ink.Faint($"{ReadingJson.Name(quantity.Kind)} {quantity.Quantity.Unit}")}"
            );
        }
        foreach (var time in times)
        {
            _output.WriteLine(
                $"  “{Phrasing.Clean(time.Span.Of(text), 60)}”  {(time.When is { } when ? $"{when.Edtf} (from {when.Basis})" : "left open")}  {_ink.Faint(time.Rule)}"
            );
        }
    }

    private void Names(Analysis analysis, Sentence sentence)
    {
        bool any = false;
        foreach (var mention in analysis.Names.In(sentence))
        {
            if (!any)
            {
                Head("NAMES");
                any = true;
            }
            var entity = mention.Entity;
            string place = analysis.Names.PlaceOf(mention) is { } where
                ? $"  {where.Country} {where.Latitude:0.##}, {where.Longitude:0.##}"
                : "";
            _output.WriteLine(
                $"  “{Phrasing.Clean(mention.Span.Of(analysis.Text), 60)}”  {ReadingJson.Name(entity.Kind)}: {Phrasing.Clean(entity.Name, 60)}{(entity.Role is null ? "" : $" ({Phrasing.Clean(entity.Role, 60)})")}{place}"
            );
        }
    }

    private void Voices(Analysis analysis, Sentence sentence)
    {
        bool any = false;
        foreach (var utterance in analysis.Voices.Utterances)
        {
            if (utterance.Sentence.Index != sentence.Index)
            {
                continue;
            }
            if (!any)
            {
                Head("VOICES");
                any = true;
            }
            _output.WriteLine(
                $"  {Phrasing.Chain(utterance.Voices, analysis.Text)}: “{Phrasing.Clean(utterance.Content.Of(analysis.Text), 100)}”  {_ink.Faint(utterance.Rule)}"
            );
        }
    }

    private void Claim(Claim claim, int number, string text)
    {
        string what = claim switch
        {
            Toll toll =>
                $"toll {ReadingJson.Name(toll.Type)} {Phrasing.Range(toll.Quantity, text)} {Phrasing.Words(toll.Recipients, text)}",
            Event @event =>
                $"event {ReadingJson.Name(@event.Type)} “{Phrasing.Clean(@event.Trigger.Of(text), 40)}” {Phrasing.Words(@event.Actors, text)} → {Phrasing.Words(@event.Recipients, text)}",
            Statement statement =>
                $"statement ({ReadingJson.Name(statement.Type)}) “{Phrasing.Clean(statement.Content.Of(text), 80)}”",
            Measure measure =>
                $"measure {ReadingJson.Name(measure.Type)} {Phrasing.Range(measure.Quantity, text)} {measure.Quantity.Unit}",
            Gap gap => $"gap {ReadingJson.Name(gap.Type)}",
            _ => "",
        };
        _output.WriteLine($"  #{number} {_ink.Strong(what)}");
        _output.WriteLine(
            $"      rule {claim.Rule} · confidence {claim.Confidence:0.00} · {ReadingJson.Name(claim.Polarity)} · {ReadingJson.Name(claim.Modality)}"
        );
        _output.WriteLine(
            $"      words {claim.Quote.Start}–{claim.Quote.End}: “{Phrasing.Clean(claim.Quote.Of(text), 100)}”"
        );
        if (claim.Attribution.Count > 0)
        {
            _output.WriteLine($"      voices {Phrasing.Chain(claim.Attribution, text)}");
        }
        if (claim.When is { } when)
        {
            _output.WriteLine(
                $"      when {when.Edtf}, from “{Phrasing.Clean(when.Span.Of(text), 40)}” and {when.Basis}"
            );
        }
        if (claim.Where is { } where)
        {
            _output.WriteLine($"      where {Phrasing.Clean(where.Name, 40)} {where.Country}");
        }
    }
}
