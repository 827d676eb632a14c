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
        bool wanted = modality is Modality.Planned or Modality.Demanded && !IsOwn(word);
        if (wanted && word.Upos == Upos.NOUN)
        {
            // "They challenged the award", "the plan for the plant": what is planned or asked is not the noun.
            (wanted, modality) = (false, Modality.Actual);
        }
        if (modality == Modality.Possible && IsOnlySaid(word))
        {
            modality = Modality.Actual;
        }
        // "plans to buy", "should be cut", "if it is sold": nobody says whether it will be.
        bool open =
            modality == Modality.Hypothetical
            || modality == Modality.Demanded
            || (wanted && word.Has("VerbForm=Inf") && word.Head is { } above && !IsOwn(above));
        bool ahead =
            modality is Modality.Planned or Modality.Demanded or Modality.Hypothetical
            || (modality == Modality.Possible && !IsPast(word))
            || IsPurpose(word);
        return (
            modality == Modality.Possible ? "POSSIBLE"
            : open ? "UNDERSPECIFIED"
            : "CERTAIN",
            polarity == Polarity.Negative ? "NEG"
            : open ? "UNDERSPECIFIED"
            : "POS",
            ahead ? "FUTURE" : "NON_FUTURE"
        );
    }

    /// <summary>Told by its own auxiliary or adjective: "will sell", "the planned sale".</summary>
    private bool IsOwn(Word word) =>
        word.Dependents.Any(d =>
            d.IsAny("aux", "cop", "amod", "advmod")
            && analysis.Pack.Modal(d) is ModalForce.Planned or ModalForce.Demanded
        );

    /// <summary>"claims that", "is said to": the corpus asks what the source says, not whether we believe it.</summary>
    private bool IsOnlySaid(Word word)
    {
        bool may = word.Dependents.Any(d =>
            d.IsAny("aux", "advmod", "amod") && analysis.Pack.Modal(d) == ModalForce.Possible
        );
        return !may && word.Head is { } above && analysis.Pack.Saying(above).Any();
    }

    /// <summary>"a contract to supply", "met to discuss"; in a headline "Ferry to sail again".</summary>
    private static bool IsPurpose(Word word) =>
        word.Has("VerbForm=Inf")
        && word.IsAny("acl", "advcl", "root")
        && word.Dependents.Any(d => d.Is("mark"));

    /// <summary>"may have sold", "sold": what has happened or not, however surely it is known.</summary>
    private static bool IsPast(Word word) =>
        (word.Has("Tense=Past") && word.Has("VerbForm=Fin"))
        || word.Dependents.Any(d => d.Is("aux") && d.Lemma == "have");
}
