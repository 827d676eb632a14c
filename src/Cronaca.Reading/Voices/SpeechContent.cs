namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>What a verb of saying says: its clause, the clause it is set into, what stands before the comma, a quotation beside it, a bare noun.</summary>
internal sealed class SpeechContent(
    LanguagePack pack,
    ValuesOfReport values,
    SpeakerFinder speakers,
    ContentTrimmer trimmer
)
{
    private readonly SpokenClause _clause = new(pack, values, speakers);
    private readonly SpokenBefore _before = new(pack, speakers, trimmer);
    private readonly SpokenTrailing _trailing = new(values, speakers, trimmer);
    private readonly SpokenQuotation _quotation = new(trimmer);
    private readonly SpokenThing _thing = new(pack, new SpokenClause(pack, values, speakers));

    /// <summary>The stretches that are said; and the speaker, where the order of words tells it better than the tree.</summary>
    public (IReadOnlyList<Piece> Pieces, Word? Speaker) Of(Word cue, SayingEntry entry)
    {
        if (_quotation.SetInQuotation(cue) is { Count: > 0 } halves)
        {
            return (halves, null);
        }
        if (_before.Inverted(cue, entry) is { } speaker)
        {
            return (_before.Before(cue, speaker), speaker);
        }
        if (_trailing.Of(cue, entry) is { } trailing)
        {
            return (
                [.. trailing.Said.Select(s => new Piece(s, "voice.trailing", 0.85))],
                trailing.Speaker
            );
        }
        if (SpokenClause.Complement(cue, entry) is { } clause)
        {
            return ([new Piece(_clause.Extended(cue, clause, entry), "voice.clause", 0.9)], null);
        }
        if (entry.Class == SayingClass.Accuse && SpokenClause.Because(cue) is { } reason)
        {
            return ([new Piece(reason, "voice.because", 0.6)], null);
        }
        if (_before.SentenceBefore(cue) is { } told)
        {
            return ([new Piece(told, "voice.sentence-before", 0.8)], null);
        }
        if (_clause.Introduced(cue, entry) is { } introduced)
        {
            return ([new Piece(introduced, "voice.introduced", 0.75)], null);
        }
        if (SpokenBefore.IsInserted(cue) && cue.Head is { } host)
        {
            return (
                [
                    .. SpokenBefore
                        .Around(host, cue)
                        .Select(s => new Piece(s, "voice.inserted", 0.85)),
                ],
                null
            );
        }
        if (_before.Preceding(cue) is { } before)
        {
            return ([new Piece(before, "voice.clause-before", 0.8)], null);
        }
        if (_quotation.Quoted(cue) is { } quoted)
        {
            return ([new Piece(quoted, "voice.quotation", 0.85)], null);
        }
        if (
            (entry.Frame & SayingFrame.That) != 0
            && entry.Class
                is SayingClass.Say
                    or SayingClass.Write
                    or SayingClass.Confirm
                    or SayingClass.Deny
            && cue.Child("obj") is null
            && _clause.Introduced(cue, entry, afterNoun: true) is { } far
        )
        {
            return ([new Piece(far, "voice.introduced", 0.6)], null);
        }
        if (SpokenThing.Described(cue, entry) is { } described)
        {
            return ([new Piece(described, "voice.described", 0.7)], null);
        }
        if (SpokenThing.Number(cue, entry) is { } number)
        {
            return ([new Piece(number, "voice.count", 0.75)], null);
        }
        if (_thing.Loose(cue) is { } loose)
        {
            return ([new Piece(loose.SubtreeSpan(), "voice.after-colon", 0.6)], null);
        }
        if (_thing.Thing(cue, entry) is { } thing)
        {
            return (
                [new Piece(SpokenThing.WithRest(cue, thing, entry), "voice.object", 0.5)],
                null
            );
        }
        return ([], null);
    }

    internal sealed record Piece(TextSpan Span, string Rule, double Confidence);
}
