namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// Finds who says what: verbs and nouns of saying, prepositions of attribution, quotations that go on.
/// </summary>
internal static class VoiceReader
{
    public static VoicesOfReport Read(
        Document document,
        LanguagePack pack,
        ValuesOfReport values,
        NamesOfReport names
    )
    {
        var content = new ContentTrimmer(document);
        var speakers = new SpeakerFinder(pack, names, values);
        var found = new List<Utterance>();
        var verbs = new SpeechVerbs(pack, values, speakers, content);
        var cues = new AttributionCues(pack, speakers, content);
        var counts = new CountCues(pack, speakers, content);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph.Kind is ParagraphKind.Related or ParagraphKind.Credit)
            {
                continue;
            }
            cues.Read(sentence, found);
            verbs.Read(sentence, found);
            counts.Read(sentence, found);
        }
        QuotationsThatGoOn.Read(document, pack, speakers, content, found);
        return new VoicesOfReport(document, Distinct(found));
    }

    /// <summary>Two rules may find the same words in the same mouth; the surer one stays.</summary>
    private static IEnumerable<Utterance> Distinct(List<Utterance> found)
    {
        foreach (var ofSentence in found.GroupBy(u => u.Sentence.Index))
        {
            var kept = new List<Utterance>();
            foreach (
                var utterance in ofSentence
                    .OrderByDescending(u => u.Confidence)
                    .ThenBy(u => u.Content.Start)
            )
            {
                if (!kept.Exists(k => Tells(k, utterance)))
                {
                    kept.Add(utterance);
                    yield return utterance;
                }
            }
        }
    }

    private static bool Tells(Utterance known, Utterance other)
    {
        int common =
            Math.Min(known.Content.End, other.Content.End)
            - Math.Max(known.Content.Start, other.Content.Start);
        bool same = common > 0 && common * 10 >= 8 * known.Content.Union(other.Content).Length;
        return same
            && (
                known.Type == StatementType.Direct
                || known.Cue is null
                || other.Cue is null
                || known.Voices[^1].Span == other.Voices[^1].Span
            );
    }
}
