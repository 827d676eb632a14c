namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Voices;

/// <summary>Every utterance that the room of Voices found is a statement; its chain is that of the utterances around it, then its own.</summary>
internal sealed class StatementRules(Draft draft)
{
    private readonly Draft _draft = draft;

    public IEnumerable<Statement> Read()
    {
        var analysis = _draft.Analysis;
        foreach (var utterance in analysis.Voices.Utterances)
        {
            List<Voice> chain =
            [
                .. analysis.Voices.Chain(utterance.Sentence, utterance.Content, utterance),
            ];
            chain.AddRange(utterance.Voices);
            var anchor = utterance.Cue?.Span ?? utterance.Content;
            var (polarity, modality) = utterance.Cue is { } cue
                ? _draft.Status.Of(cue)
                : (Polarity.Positive, Modality.Actual);
            yield return new Statement
            {
                Id = "",
                Type = utterance.Type,
                Content = utterance.Content,
                Quote = utterance.Content.Union(anchor),
                Sentence = utterance.Sentence.Index,
                Rule = utterance.Rule,
                Confidence = utterance.Confidence,
                Attribution = chain,
                When = utterance.Cue is { } verb ? _draft.Circumstances.When(verb) : null,
                Polarity = utterance.Class == SayingClass.Deny ? Polarity.Negative : polarity,
                Modality = modality,
            };
        }
    }
}
