namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>What a word of <c>casualties.tsv</c> may say of whom: people are abducted, airports seized.</summary>
internal sealed class TollFit(Draft draft)
{
    /// <summary>What nothing happens to that a toll counts, unless the type is of things.</summary>
    public const NounClass Never =
        NounClass.Abstract
        | NounClass.Time
        | NounClass.Money
        | NounClass.Document
        | NounClass.Place
        | NounClass.Nature
        | NounClass.Weapon;

    /// <summary>How many must leave to be displaced, where only a verb of going tells it.</summary>
    private const int _fewest = 5;

    private readonly Draft _draft = draft;

    /// <summary>Whether what is counted can be killed, arrested, destroyed: "a loss of 700 points" kills nobody.</summary>
    public bool Fits(Counted counted, CasualtyEntry entry)
    {
        if (IsOtherCasualty(counted.Head, entry))
        {
            return false;
        }
        bool things = IsOfThings(entry.Type);
        var kind = _draft.Participants.ClassOf(counted.Head);
        bool people = (kind & (NounClass.AnyPerson | NounClass.Force | NounClass.Animal)) != 0;
        bool built = (kind & (NounClass.Building | NounClass.Vehicle)) != 0;
        if (!counted.Stated)
        {
            // One man deploys nothing and makes no crowd; buildings without a number are told as events.
            return entry.Type switch
            {
                // One man deploys nothing; a warship does.
                TollType.Deployed => counted.Quantity.High is null
                    && (kind & (NounClass.Force | NounClass.Fighter | NounClass.Vehicle)) != 0
                    || (kind & NounClass.Vehicle) != 0
                        && counted.Head.Child("det")?.Has("Definite=Ind") == true,
                TollType.Attending or TollType.Displaced => counted.Quantity.High is null,
                // "The boat sank" tells of the one that the report is about: an event.
                TollType.Destroyed or TollType.Affected => counted.Quantity.High is not null
                    && built
                    && (
                        (kind & NounClass.Building) != 0
                        || counted.Head.Child("det") is { } det && !det.Has("Definite=Def")
                    ),
                TollType.Missing => people,
                // An airport is seized and not abducted.
                TollType.Abducted or TollType.Arrested => people
                    || (!built && (kind & Never) == 0 && counted.Quantity.High is not null),
                TollType.Released => people,
                // "alcune contusioni": nobody.
                _ => people || (kind & Never) == 0,
            };
        }
        // Two men who flee are fugitives and no refugees.
        if (
            entry is { Type: TollType.Displaced, Frame: CasualtyFrame.Subject }
            && counted.Quantity is { High: < _fewest }
        )
        {
            return false;
        }
        // A number without a noun has no walls.
        if (entry.Type == TollType.Destroyed && counted.Head.Upos == Upos.NUM)
        {
            return false;
        }
        // Houses are not hurt, and people not torn down.
        if (entry.Type == TollType.Destroyed ? people && !built : built && !people && !things)
        {
            return false;
        }
        // "claimed dozens of lives": what is counted is a part of the expression.
        return people
            || (kind & Never) == 0
            || entry.Lemmas.Contains(counted.Head.Lemma)
            || (things && (kind & (NounClass.Place | NounClass.Building | NounClass.Vehicle)) != 0);
    }

    /// <summary>"provocando 17 morti e 27 feriti", "9 morti e 12 feriti, sette dei quali gravi": a noun of casualties counts what it says itself.</summary>
    private bool IsOtherCasualty(Word noun, CasualtyEntry entry)
    {
        if (
            !IsCasualty(entry.Type)
            || entry.Frame != CasualtyFrame.Modifier && entry.Lemmas.Length == 1
        )
        {
            return false;
        }
        bool other = false;
        foreach (var own in _draft.Analysis.Pack.Casualties(noun))
        {
            if (
                own.Frame == CasualtyFrame.Self
                && (IsCasualty(own.Type) || entry.Frame != CasualtyFrame.Modifier)
            )
            {
                if (own.Type == entry.Type)
                {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    /// <summary>"morti", "feriti", "casualties": the word itself is all that is said of those counted.</summary>
    public bool IsCasualtyNoun(Word noun) =>
        noun.Upos == Upos.NOUN
        && _draft
            .Analysis.Pack.Casualties(noun)
            .Any(c => c.Frame == CasualtyFrame.Self && IsCasualty(c.Type));

    public static bool IsCasualty(TollType type) =>
        type is TollType.Killed or TollType.Injured or TollType.Missing;

    public static bool IsOfThings(TollType type) =>
        type
            is TollType.Destroyed
                or TollType.Affected
                or TollType.Deployed
                or TollType.Abducted
                or TollType.Rescued;

    /// <summary>
    /// What the word may say of those counted. Who is seized or held by armed men is abducted, by police arrested: the one who does it tells.
    /// </summary>
    public IEnumerable<CasualtyEntry> Entries(Word word)
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
        var actor = word.Upos == Upos.VERB ? Arguments.Actor(word) : Complements.By(word);
        if (actor is not null && actor.Index > word.Index && !Arguments.IsPassive(word))
        {
            actor = null;
        }
        var kind = actor is null ? NounClass.None : _draft.Participants.ClassOf(actor) & armed;
        // Soldiers and guards are captured, not arrested.
        var patient = word.Upos == Upos.VERB ? Arguments.Patient(word) : Complements.Of(word);
        for (int i = word.Index - 1; kind == NounClass.None && i >= 0; i--)
        {
            var before = word.Sentence.Words[i];
            if (before != patient && (before.IsAny("nsubj", "obl:agent") || before == word.Head))
            {
                kind = _draft.Analysis.Pack.Noun(before) & armed;
            }
        }
        return kind == NounClass.Fighter
            || (
                kind == NounClass.None
                && patient is not null
                && (_draft.Analysis.Pack.Noun(patient) & NounClass.Force) != 0
            );
    }
}
