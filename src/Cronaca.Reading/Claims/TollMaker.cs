namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Makes tolls of what was counted. One for a whole report: it remembers whom the report counted last.</summary>
internal sealed class TollMaker(Draft draft)
{
    private readonly Draft _draft = draft;

    /// <summary>Those last counted in the report by a noun.</summary>
    private Counted? _last;

    /// <summary>Whether the first toll of the report is that one person died: who is then "scomparso" is not missed.</summary>
    private bool? _mourns;

    /// <summary>The paragraph in which they were counted.</summary>
    private int _lastParagraph;

    /// <summary>Adds the toll to the list, with who, when and where; not where it stands there already or the sentence denies it.</summary>
    public void Add(
        TollList tolls,
        Word predicate,
        TollType type,
        Counted counted,
        string rule,
        double confidence,
        string? partOf = null,
        Word? at = null
    )
    {
        if (tolls.Has(type, counted))
        {
            if (partOf is not null)
            {
                tolls.MakePart(type, counted, partOf);
            }
            return;
        }
        bool one = counted is { Stated: false, Quantity.High: 1 };
        _mourns ??= type == TollType.Killed && one;
        if (_mourns == true && type == TollType.Missing && one)
        {
            return;
        }
        var (polarity, modality) = _draft.Status.Of(predicate);
        if (counted.Quantity.High == 0)
        {
            polarity = Polarity.Positive;
        }
        else if (
            Nothing(predicate) is { } nothing
            && counted.Quantity is { Low: 2, High: null, Hedge: Hedge.Vague }
        )
        {
            // "non ci furono vittime", "without casualties"
            counted = counted with
            {
                Quantity = new Quantity(0, 0, Hedge.Exact, "person", nothing.Span),
                Stated = true,
            };
            polarity = Polarity.Positive;
        }
        else if (
            (polarity == Polarity.Negative || modality == Modality.Hypothetical) && !counted.Stated
        )
        {
            return;
        }
        var when = _draft.Setting.When(predicate, type);
        counted = Understood(counted, predicate, rule);
        tolls.Add(
            new Toll
            {
                Id = "",
                Type = type,
                Quantity = counted.Quantity,
                PartOf = partOf,
                Quote = Draft.Clause(predicate).Union(counted.Quantity.Span),
                Sentence = predicate.Sentence.Index,
                Rule = rule,
                Attribution = _draft.Analysis.Voices.Chain(predicate.Sentence, predicate.Span),
                Confidence = counted.Stated ? confidence : confidence - 0.15,
                Actors = Actors(predicate, counted),
                Recipients = counted.Group is { } group
                    ?
                    [
                        new Participant
                        {
                            Span = group,
                            Entity = _draft.Analysis.Names.At(counted.Head)?.Entity.ToReference(),
                        },
                    ]
                    : [],
                When = when,
                Where = _draft.Setting.Where(at ?? predicate, type),
                Polarity = polarity,
                Modality = modality,
                Background = _draft.IsBackground(when),
            },
            counted,
            predicate
        );
    }

    /// <summary>"12 people were arrested and 40 others fined": a number without a noun counts more of those counted before.</summary>
    private Counted Understood(Counted counted, Word predicate, string rule)
    {
        bool bare =
            counted.Stated
            && rule != "toll.self"
            && predicate.Upos != Upos.NOUN
            && (
                counted.Group is null
                || _draft.Analysis.Pack.Toll.Is(counted.Head, TollWord.Other)
                || _draft.Analysis.Pack.Toll.Is(counted.Head, TollWord.Those)
            );
        int paragraph = predicate.Sentence.Paragraph.Index;
        if (
            bare
            && _last is { } last
            && paragraph - _lastParagraph <= 1
            && last.Quantity.Unit == counted.Quantity.Unit
        )
        {
            return counted with { Group = last.Group };
        }
        if (
            counted.Stated
            && counted.Group is not null
            && counted.Quantity.High != 0
            && !bare
            && rule != "toll.part"
        )
        {
            (_last, _lastParagraph) = (counted, paragraph);
        }
        return counted;
    }

    /// <summary>The word before a noun of casualties, in its clause, that says there were none.</summary>
    private Word? Nothing(Word noun)
    {
        if (noun.Upos is Upos.VERB && noun.Child("nsubj") is not null)
        {
            return null;
        }
        var words = noun.Sentence.Words;
        for (int i = noun.Index - 1; i >= Math.Max(0, noun.Index - 5); i--)
        {
            if (_draft.Analysis.Pack.Toll.Length(words, i, TollWord.None) > 0)
            {
                return words[i];
            }
            if (
                words[i].Upos is Upos.PUNCT or Upos.SCONJ
                || words[i].Upos is Upos.NOUN or Upos.PROPN && !words[i].IsWithin(noun)
            )
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Who did it to them: not those who are counted themselves ("12 inmates and a guard lost their lives").</summary>
    private IReadOnlyList<Participant> Actors(Word predicate, Counted counted)
    {
        var actors = Actors(predicate);
        return actors.Any(a =>
            a.Span.Overlaps(counted.Quantity.Span)
            || counted.Group is { } group && a.Span.Overlaps(group)
        )
            ? []
            : actors;
    }

    /// <summary>Behind an act ("killed in army shelling", "the raid killed four") those who acted.</summary>
    private IReadOnlyList<Participant> Actors(Word predicate)
    {
        if (ActorOf(predicate) is { } actor)
        {
            var doers = _draft.Frames.Doers(actor);
            return doers.Count > 0 ? doers : _draft.Participants.Of(actor);
        }
        return predicate
                .Dependents.Where(d => d.IsAny("obl", "nmod"))
                .Select(_draft.Frames.Doers)
                .FirstOrDefault(d => d.Count > 0)
            ?? [];
    }

    private static Word? ActorOf(Word predicate) =>
        predicate.Upos != Upos.VERB ? Complements.By(predicate)
        : Arguments.IsPassive(predicate) || predicate.Child("obj") is not null
            ? Arguments.Actor(predicate)
        : null;
}
