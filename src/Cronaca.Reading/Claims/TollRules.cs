namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// A word of <c>casualties.tsv</c> says what happened; the noun at its frame says to how many. What counts a part of them is read by
/// <see cref="TollParts"/>; counted troops and crowds of whom nothing else is said took part.
/// </summary>
internal sealed class TollRules(Draft draft)
{
    private const NounClass _never =
        NounClass.Abstract
        | NounClass.Time
        | NounClass.Money
        | NounClass.Document
        | NounClass.Place
        | NounClass.Nature
        | NounClass.Weapon;

    private readonly Draft _draft = draft;
    private readonly Counting _counting = new(draft.Analysis, draft.Participants);

    /// <summary>Those last counted in the report by a noun.</summary>
    private Counted? _last;

    private readonly TollNumbers _numbers = new(draft, new(draft.Analysis, draft.Participants));

    public IReadOnlyList<Toll> Read(Sentence sentence)
    {
        var tolls = new TollList();
        foreach (var word in sentence.Words)
        {
            foreach (var entry in Entries(word))
            {
                foreach (var (counted, rule, confidence) in Counts(word, entry))
                {
                    Add(tolls, word, entry.Type, counted, rule, confidence);
                }
            }
        }
        foreach (var (counted, noun, type) in new TollAmong(_draft, _counting).Read(sentence))
        {
            Add(tolls, noun, type, counted, "toll.among", 0.7);
        }
        foreach (var (counted, noun, type) in new TollSums(_draft).Read(sentence, tolls).ToList())
        {
            Add(tolls, noun, type, counted, "toll.sum", 0.7);
        }
        foreach (var (counted, word, entry) in _numbers.Read(sentence, tolls).ToList())
        {
            bool move = entry.Type is TollType.Deployed or TollType.Displaced;
            if (
                Fits(counted, entry, IsOfThings(entry.Type))
                && (!move || counted.Head.Upos == Upos.NOUN)
            )
            {
                Add(tolls, word, entry.Type, counted, "toll.number", 0.65);
            }
        }
        WhoTheyAre(tolls, sentence);
        TookPart(tolls, sentence);
        foreach (var (counted, whole) in new TollParts(_draft, _counting).Read(sentence, tolls))
        {
            Add(
                tolls,
                whole.Predicate,
                whole.Toll.Type,
                counted,
                "toll.part",
                0.65,
                partOf: Key(whole.Toll)
            );
        }
        return tolls.Tolls;
    }

    /// <summary>What a part remembers its whole by until ids are given.</summary>
    public static string Key(Toll toll) =>
        $"{toll.Sentence}:{toll.Type}:{toll.Quantity.Span.Start}";

    private IEnumerable<(Counted Counted, string Rule, double Confidence)> Counts(
        Word word,
        CasualtyEntry entry
    )
    {
        if (Nominal(word))
        {
            return entry.Frame != CasualtyFrame.Of && Itself(word) is { } counted
                ? [(counted, "toll.self", 0.75)]
                : [];
        }
        return entry.Frame switch
        {
            CasualtyFrame.Subject when word.Upos != Upos.NOUN => All(
                Arguments.Subject(word) ?? Arguments.Object(word),
                entry,
                "toll.subject",
                0.85
            ),
            CasualtyFrame.Object when word.Upos != Upos.NOUN => All(
                Gapped(word)
                    ?? Arguments.Patient(word)
                    ?? Arguments.Object(word)
                    ?? BareNumber(word),
                entry,
                "toll.object",
                0.85
            ),
            CasualtyFrame.Of when word.Upos == Upos.NOUN && NoneOf(word) is { } none =>
            [
                (none, "toll.none", 0.7),
            ],
            CasualtyFrame.Of when word.Upos == Upos.NOUN => All(
                Arguments.Of(word),
                entry,
                "toll.of",
                0.75
            ),
            CasualtyFrame.Modifier => All(Modified(word), entry, "toll.modifier", 0.75)
                // "24 people dead and 249 injured": what is coordinated after it has a word of its own.
                .Where(c =>
                    !word.IsAny("amod", "acl", "nmod")
                    || c.Counted.Head.Index < word.Index
                    || c.Counted.Head == word.Head
                ),
            // "Gunmen kill two guards" counts the guards, not the killing.
            CasualtyFrame.Self
                when IsCasualty(entry.Type)
                    && (word.Upos != Upos.VERB || Arguments.Object(word) is null)
                    && Itself(word) is { } self => [(self, "toll.self", 0.85)],
            _ => [],
        };
    }

    /// <summary>"non ha effettuato arresti", "made no arrests": a bare plural that a denied verb or "no" makes none.</summary>
    private static Counted? NoneOf(Word noun)
    {
        bool bare =
            noun.Has("Number=Plur") && Arguments.Of(noun) is null && noun.Child("nummod") is null;
        var determiner = noun.Child("det");
        bool none =
            determiner is { Lemma: "no" or "nessuno" }
            || (
                determiner is null
                && noun.IsAny("obj", "nsubj")
                && noun.Head is { Upos: Upos.VERB } verb
                && Status.IsNegated(verb)
            );
        return bare && none
            ? new Counted(
                new Quantity(0, 0, Hedge.Exact, "person", noun.Span),
                noun,
                null,
                Stated: true
            )
            : null;
    }

    private IEnumerable<(Counted Counted, string Rule, double Confidence)> All(
        Word? noun,
        CasualtyEntry entry,
        string rule,
        double confidence
    )
    {
        if (noun is null)
        {
            yield break;
        }
        bool things = IsOfThings(entry.Type);
        foreach (var counted in _counting.Of(noun, things))
        {
            if (Fits(counted, entry, things))
            {
                yield return (counted, rule, confidence);
            }
        }
    }

    /// <summary>Whether what is counted can be killed, arrested, destroyed: "a loss of 700 points" kills nobody.</summary>
    private bool Fits(Counted counted, CasualtyEntry entry, bool things)
    {
        var kind = _draft.Participants.ClassOf(counted.Head);
        bool people = (kind & (NounClass.AnyPerson | NounClass.Force | NounClass.Animal)) != 0;
        bool built = (kind & (NounClass.Building | NounClass.Vehicle)) != 0;
        if (!counted.Stated)
        {
            // One man deploys nothing and makes no crowd; buildings without a number are told as events.
            return entry.Type switch
            {
                TollType.Deployed => counted.Quantity.High is null
                    || (kind & NounClass.Vehicle) != 0,
                TollType.Attending or TollType.Displaced => counted.Quantity.High is null,
                TollType.Destroyed or TollType.Affected => counted.Quantity.High is not null
                    && (kind & (NounClass.Building | NounClass.Vehicle)) != 0,
                TollType.Missing => people,
                // An airport is seized and not abducted.
                TollType.Abducted or TollType.Arrested => people
                    || (!built && (kind & _never) == 0),
                _ => true,
            };
        }
        // Houses are not hurt, and people not torn down.
        if (entry.Type == TollType.Destroyed ? people && !built : built && !people && !things)
        {
            return false;
        }
        // "claimed dozens of lives": what is counted is a part of the expression.
        return people
            || (kind & _never) == 0
            || entry.Lemmas.Contains(counted.Head.Lemma)
            || (things && (kind & (NounClass.Place | NounClass.Building | NounClass.Vehicle)) != 0);
    }

    private static bool IsCasualty(TollType type) =>
        type is TollType.Killed or TollType.Injured or TollType.Missing;

    private static bool IsOfThings(TollType type) =>
        type
            is TollType.Destroyed
                or TollType.Affected
                or TollType.Deployed
                or TollType.Abducted
                or TollType.Rescued;

    /// <summary>
    /// What the word may say of those counted. Who is seized or held by armed men is abducted, by police arrested: the one who does it tells.
    /// </summary>
    private IEnumerable<CasualtyEntry> Entries(Word word)
    {
        var entries = _draft.Analysis.Pack.Casualties(word).ToList();
        if (
            entries.Exists(e => e.Type == TollType.Abducted)
            && entries.Exists(e => e.Type == TollType.Arrested)
        )
        {
            bool outlaws = Outlaws(word);
            entries.RemoveAll(e => e.Type == (outlaws ? TollType.Arrested : TollType.Abducted));
        }
        return entries;
    }

    /// <summary>Whether armed men do it: the one who does it, or, where that is a pronoun or nobody, the last such noun before it in the sentence.</summary>
    private bool Outlaws(Word word)
    {
        const NounClass armed = NounClass.Fighter | NounClass.Force;
        var actor = word.Upos == Upos.VERB ? Arguments.Actor(word) : Arguments.By(word);
        var kind = actor is null ? NounClass.None : _draft.Participants.ClassOf(actor) & armed;
        for (int i = word.Index - 1; kind == NounClass.None && i >= 0; i--)
        {
            var before = word.Sentence.Words[i];
            if (before.IsAny("nsubj", "obl:agent"))
            {
                kind = _draft.Analysis.Pack.Noun(before) & armed;
            }
        }
        // Soldiers and guards are captured, not arrested.
        var patient = word.Upos == Upos.VERB ? Arguments.Patient(word) : Arguments.Of(word);
        return kind == NounClass.Fighter
            || (patient is not null && (_draft.Analysis.Pack.Noun(patient) & NounClass.Force) != 0);
    }

    /// <summary>"1.000 sfollati", "300 hostages": those of whom something else is said are counted there.</summary>
    private void WhoTheyAre(TollList tolls, Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            foreach (var entry in _draft.Analysis.Pack.Casualties(word))
            {
                if (
                    entry.Frame == CasualtyFrame.Self
                    && !IsCasualty(entry.Type)
                    && _counting.Stated(word) is { } stated
                    && !tolls.Counts(stated.Quantity.Span)
                )
                {
                    Add(tolls, word, entry.Type, stated, "toll.self", 0.6);
                }
            }
        }
    }

    /// <summary>Troops and crowds with a number of whom nothing else is said: "decine di soldati avanzavano".</summary>
    private void TookPart(TollList tolls, Sentence sentence)
    {
        foreach (var mention in _draft.Analysis.Values.Quantities(sentence))
        {
            if (mention.Kind != QuantityKind.Count || tolls.Counts(mention.Quantity.Span))
            {
                continue;
            }
            var noun =
                mention.Number.Is("nummod") || mention.Number.IsAny("det", "amod")
                    ? mention.Number.Head!
                    : mention.Number;
            if (_counting.Stated(noun) is not { } counted || counted.Quantity.High == 0)
            {
                continue;
            }
            var kind = _draft.Analysis.Pack.Noun(counted.Head);
            TollType? type =
                (kind & _never) != 0 ? null
                : (kind & NounClass.Protester) != 0 ? TollType.Attending
                // Two officers in a car are no deployment.
                : (kind & NounClass.Force) != 0 && counted.Quantity.Low >= 10 ? TollType.Deployed
                : null;
            if (type is { } took)
            {
                Add(tolls, counted.Head, took, counted, "toll.took-part", 0.55);
            }
        }
    }

    /// <summary>A participle that a number counts, or that "there are", is a noun whatever the tree calls it: "ci sono stati morti e feriti".</summary>
    private static bool Nominal(Word word)
    {
        if (
            word.Upos is not (Upos.VERB or Upos.ADJ)
            || word.Child("nsubj") is not null
            || word.Child("obj") is not null
        )
        {
            return false;
        }
        if (word.Child("nummod") is not null)
        {
            return true;
        }
        var words = word.Sentence.Words;
        if (
            word.Index > 0
            && words[word.Index - 1] is { Upos: Upos.NUM } number
            && number.Head == word
        )
        {
            return true;
        }
        var first = word.FirstConjunct();
        if (word.Upos == Upos.ADJ && word.IsAny("obj", "nsubj") && word.Has("Number=Plur"))
        {
            return true;
        }
        return IsThere(first)
            || (first.Head is { Lemma: "essere" or "be" } being && IsThere(being));
    }

    private static bool IsThere(Word word) => word.Child("expl") is { Lemma: "ci" or "there" };

    /// <summary>"ne ferirono 700": a number after the verb that the tree has not called its object.</summary>
    private Word? BareNumber(Word verb)
    {
        if (Arguments.IsPassive(verb))
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(verb.Sentence))
        {
            if (mention.First.Index == verb.Index + 1 && mention.Kind == QuantityKind.Count)
            {
                return
                    mention.Number.Is("nummod")
                    && mention.Number.Head is { } noun
                    && noun.Index > verb.Index
                    ? noun
                    : mention.Number;
            }
        }
        return null;
    }

    /// <summary>"30 people were killed and 55 others injured": the number between two coordinated participles belongs to the second.</summary>
    private Word? Gapped(Word verb)
    {
        if (
            !verb.IsAny("conj", "xcomp")
            || verb.Head is not { } first
            || !verb.Has("Tense=Past")
            || verb.Child("nsubj") is not null
            || verb.Child("obj") is not null
        )
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(verb.Sentence))
        {
            if (
                mention.Kind == QuantityKind.Count
                && mention.First.Index > first.Index
                && mention.Last.Index < verb.Index
                && verb.Index - mention.Last.Index <= 4
            )
            {
                var noun =
                    mention.Number.Is("nummod")
                    && mention.Number.Head is { } above
                    && above.Index < verb.Index
                        ? above
                        : mention.Number;
                return noun.Is("obj") && noun.Head == first ? null : noun;
            }
        }
        return null;
    }

    /// <summary>The noun of which an adjective says it: "18 people dead", "left 31,000 people dead", "six are missing", "8 italiani a bordo".</summary>
    private static Word? Modified(Word word)
    {
        if (word.IsAny("amod", "acl", "nmod") && word.Head is { } noun)
        {
            return noun;
        }
        if (word.Is("xcomp") && word.Head is { } verb)
        {
            return verb.Child("obj") ?? verb.Child("nsubj");
        }
        if (word.Upos == Upos.NOUN)
        {
            return word.Child("nsubj")
                ?? (
                    word.Is("obl") && word.Head is { } predicate
                        ? Arguments.Patient(predicate) ?? Arguments.Subject(predicate)
                        : null
                );
        }
        return Arguments.Subject(word);
    }

    /// <summary>"18 feriti", "ci sono morti e feriti", "i morti sono 500", "the death toll rose to 33".</summary>
    private Counted? Itself(Word noun)
    {
        if (_counting.Stated(noun) is { } stated)
        {
            // Those counted may be told beside: "7 morti tra i dimostranti".
            return stated with
            {
                Group = Among(noun) ?? (stated.Head != noun ? stated.Group : null),
                Head = noun,
            };
        }
        if (Predicated(noun) is { } mention)
        {
            return new Counted(
                mention.Quantity with
                {
                    Unit = "person",
                },
                noun,
                Among(noun),
                Stated: true
            );
        }
        var determiner = noun.Child("det");
        if (determiner is { Lemma: "no" or "nessuno" })
        {
            return new Counted(
                new Quantity(0, 0, Hedge.Exact, "person", determiner.Span),
                noun,
                Among(noun),
                Stated: true
            );
        }
        bool indefinite =
            determiner is null || determiner.Has("Definite=Ind") || determiner.Has("PronType=Ind");
        if (
            !indefinite
            || noun.Child("nmod:poss") is not null
            || noun.IsAny("compound", "nmod", "amod")
        )
        {
            return null;
        }
        if (noun.Has("Number=Plur"))
        {
            return new Counted(
                new Quantity(2, null, Hedge.Vague, "person", noun.Span),
                noun,
                Among(noun),
                Stated: false
            );
        }
        return determiner is null
            ? null
            : new Counted(
                new Quantity(1, 1, Hedge.Exact, "person", noun.Span),
                noun,
                Among(noun),
                Stated: false
            );
    }

    private static TextSpan? Among(Word noun)
    {
        foreach (var child in noun.Dependents)
        {
            if (
                child.Is("nmod")
                && (child.HasCase("tra") || child.HasCase("fra") || child.HasCase("among"))
                && child.Upos is Upos.NOUN or Upos.PROPN
            )
            {
                return Phrase.Uncounted(child);
            }
        }
        return null;
    }

    /// <summary>The number said of a noun: as its predicate ("i morti sono 6"), or where a verb of counting leads ("ammontano a 64", "rose to 33").</summary>
    private QuantityMention? Predicated(Word noun)
    {
        var subject = noun;
        // "il numero delle vittime", "il bilancio dei morti", "the number of dead"
        while (
            subject.IsAny("nmod", "compound")
            && subject.Head is { Upos: Upos.NOUN } over
            && (_draft.Participants.ClassOf(over) & NounClass.AnyPerson) == 0
        )
        {
            subject = over;
        }
        if (!subject.Is("nsubj") || subject.Head is not { } predicate)
        {
            return null;
        }
        foreach (var mention in _draft.Analysis.Values.Quantities(noun.Sentence))
        {
            var number = mention.Number;
            if (
                mention.Kind == QuantityKind.Count
                && (
                    number == predicate
                    || (
                        number.Head == predicate
                        && number.IsAny("obl", "obj", "xcomp", "nummod", "advmod", "nmod")
                    )
                )
                && !number.WithConjuncts().Contains(noun)
            )
            {
                return mention;
            }
        }
        return null;
    }

    private void Add(
        TollList tolls,
        Word predicate,
        TollType type,
        Counted counted,
        string rule,
        double confidence,
        string? partOf = null
    )
    {
        if (tolls.Has(type, counted))
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
        else if (polarity == Polarity.Negative && !counted.Stated)
        {
            return;
        }
        var when = _draft.Circumstances.SettledWhen(predicate);
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
                Actors = _draft.Participants.Of(ActorOf(predicate)),
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
                Where = _draft.Circumstances.SettledWhere(predicate),
                Polarity = polarity,
                Modality = modality,
                Background = _draft.IsBackground(when),
            },
            counted,
            predicate
        );
    }

    /// <summary>"30 people were killed and 55 others injured": a number without a noun counts more of those counted before.</summary>
    private Counted Understood(Counted counted, Word predicate, string rule)
    {
        bool bare =
            counted.Stated
            && rule != "toll.self"
            && predicate.Upos != Upos.NOUN
            && (
                counted.Group is null
                || counted.Head.Lemma is "other" or "more" or "another" or "altro" or "quale"
            );
        if (bare && _last is { } last && last.Quantity.Unit == counted.Quantity.Unit)
        {
            return counted with { Group = last.Group };
        }
        if (counted.Stated && counted.Group is not null && !bare)
        {
            _last = counted;
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
            if (words[i].Upos is Upos.PUNCT or Upos.SCONJ or Upos.NOUN or Upos.PROPN)
            {
                return null;
            }
        }
        return null;
    }

    private static Word? ActorOf(Word predicate) =>
        predicate.Upos != Upos.VERB ? Arguments.By(predicate)
        : Arguments.IsPassive(predicate) || predicate.Child("obj") is not null
            ? Arguments.Actor(predicate)
        : null;
}
