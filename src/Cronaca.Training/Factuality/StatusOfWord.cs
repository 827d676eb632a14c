namespace Cronaca.Training.Factuality;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>The reader's polarity and modality of a word in MEANTIME's values of certainty, polarity and time.</summary>
internal sealed class StatusOfWord(Analysis analysis)
{
    private readonly Status _status = new(analysis.Pack);

    public (string Certainty, string Polarity, string Time) Of(Word word)
    {
        var (polarity, modality) = _status.Of(word);
        bool above = modality == Modality.Planned && !IsOwn(word);
        string certainty =
            modality == Modality.Possible ? "POSSIBLE"
            : above || modality is Modality.Demanded or Modality.Hypothetical ? "UNDERSPECIFIED"
            : "CERTAIN";
        bool ahead =
            modality is Modality.Planned or Modality.Demanded
            || (modality == Modality.Possible && !IsPast(word));
        return (
            certainty,
            polarity == Polarity.Negative ? "NEG" : "POS",
            ahead ? "FUTURE" : "NON_FUTURE"
        );
    }

    private bool IsOwn(Word word) =>
        word.Dependents.Any(d =>
            d.IsAny("aux", "cop") && analysis.Pack.Modal(d) is ModalForce.Planned
        );

    /// <summary>"may have sold", "sold": what has happened or not, however surely it is known.</summary>
    private static bool IsPast(Word word) =>
        (word.Has("Tense=Past") && word.Has("VerbForm=Fin"))
        || word.Dependents.Any(d => d.Is("aux") && d.Lemma == "have");
}
