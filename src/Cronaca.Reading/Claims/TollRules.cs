namespace Cronaca.Reading.Claims;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>
/// A word of <c>casualties.tsv</c> says what happened; the noun at its frame says to how many. What counts a part of them is read by
/// <see cref="TollParts"/>; counted troops and crowds of whom nothing else is said took part.
/// </summary>
internal sealed class TollRules
{
    /// <summary>How many are a crowd, or a force that is sent.</summary>
    private const int _crowd = 10;

    private readonly Draft _draft;
    private readonly Counting _counting;
    private readonly TollFit _fit;
    private readonly TollFrames _frames;
    private readonly TollNumbers _numbers;
    private readonly TollMaker _maker;
    private readonly TollAgain _again;

    /// <summary>The last toll with a number, and the paragraph of it.</summary>
    private TollList.Found? _last;
    private int _lastParagraph = -1;

    public TollRules(Draft draft)
    {
        _draft = draft;
        _counting = new(draft.Analysis, draft.Participants);
        _fit = new(draft);
        _frames = new(draft, _counting, _fit);
        _numbers = new(draft, _counting);
        _maker = new(draft);
        _again = new(draft);
    }

    public IReadOnlyList<Toll> Read(Sentence sentence)
    {
        var tolls = new TollList();
        foreach (var word in sentence.Words)
        {
            foreach (var entry in _fit.Entries(word))
            {
                foreach (var (counted, rule, confidence) in _frames.Read(word, entry))
                {
                    if (
                        entry.Type == TollType.Destroyed
                        && rule == "toll.self"
                        && IsOfPeople(counted)
                    )
                    {
                        continue;
                    }
                    _maker.Add(tolls, word, entry.Type, counted, rule, confidence);
                }
            }
        }
        foreach (var (counted, noun, type) in new TollAmong(_draft, _counting).Read(sentence))
        {
            _maker.Add(tolls, noun, type, counted, "toll.among", 0.7);
        }
        foreach (var (counted, noun, type) in new TollSums(_draft).Read(sentence, tolls).ToList())
        {
            tolls.Supersede(noun, type);
            _maker.Add(tolls, noun, type, counted, "toll.sum", 0.7);
        }
        foreach (var (counted, word, entry) in _numbers.Read(sentence, tolls).ToList())
        {
            if (entry.Type == TollType.Destroyed && IsOfPeople(counted))
            {
                continue;
            }
            bool move = entry.Type is TollType.Deployed or TollType.Displaced;
            if (_fit.Fits(counted, entry) && (!move || counted.Head.Upos == Upos.NOUN))
            {
                _maker.Add(tolls, word, entry.Type, counted, "toll.number", 0.65);
            }
        }
        var before = _lastParagraph >= sentence.Paragraph.Index - 1 ? _last : null;
        foreach (var (counted, word, same) in _again.Read(sentence, tolls, before).ToList())
        {
            _maker.Add(tolls, word, same.Toll.Type, counted, "toll.again", 0.6, at: counted.Head);
        }
        WhoTheyAre(tolls, sentence);
        TookPart(tolls, sentence);
        foreach (var (counted, whole) in new TollParts(_draft, _counting).Read(sentence, tolls))
        {
            _maker.Add(
                tolls,
                whole.Predicate,
                whole.Toll.Type,
                counted,
                "toll.part",
                0.65,
                partOf: TollParts.Key(whole.Toll),
                at: counted.Head
            );
        }
        if (tolls.All.LastOrDefault(f => f.Counted.Stated && f.Toll.PartOf is null) is { } last)
        {
            _last = last;
            _lastParagraph = sentence.Paragraph.Index;
        }
        return tolls.Tolls;
    }

    /// <summary>"Ferry with 166 aboard capsizes": people are not torn down.</summary>
    private static bool IsOfPeople(Counted counted) =>
        counted.Stated && counted.Quantity.Unit == "person";

    /// <summary>"1.000 sfollati", "300 hostages": those of whom something else is said are counted there.</summary>
    private void WhoTheyAre(TollList tolls, Sentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            foreach (var entry in _draft.Analysis.Pack.Casualties(word))
            {
                if (
                    entry.Frame == CasualtyFrame.Self
                    && !TollFit.IsCasualty(entry.Type)
                    && !IsVoice(word)
                    && _counting.Stated(word) is { } stated
                    && !tolls.Counts(stated.Quantity.Span)
                )
                {
                    _maker.Add(tolls, word, entry.Type, stated, "toll.self", 0.6);
                }
            }
        }
    }

    /// <summary>"Three delegates told Reuters": who speaks is not counted.</summary>
    private bool IsVoice(Word word) =>
        word.Is("nsubj")
        && word.Head is { Upos: Upos.VERB } verb
        && !Arguments.IsPassive(verb)
        && _draft.Analysis.Pack.Saying(verb).Any();

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
            if (
                IsVoice(noun)
                || _counting.Stated(noun) is not { } counted
                || counted.Quantity.High == 0
            )
            {
                continue;
            }
            if (Took(counted, noun) is { } took)
            {
                _maker.Add(tolls, counted.Head, took, counted, "toll.took-part", 0.55);
            }
        }
    }

    /// <summary>In what those counted took part: troops and vehicles in an operation, crowds in what they did together.</summary>
    private TollType? Took(Counted counted, Word noun)
    {
        var kind = _draft.Analysis.Pack.Noun(counted.Head);
        bool many = counted.Quantity.Low >= _crowd;
        if ((kind & TollFit.Never) != 0)
        {
            return null;
        }
        if ((kind & NounClass.Protester) != 0)
        {
            return TollType.Attending;
        }
        // Two officers in a car are no deployment.
        if ((kind & NounClass.Force) != 0 && many)
        {
            return TollType.Deployed;
        }
        if (
            (kind & (NounClass.Vehicle | NounClass.Force)) != 0
                && counted.Quantity.Low >= 2
                && Moves(noun)
            || (kind & (NounClass.AnyPerson | NounClass.Vehicle)) != 0 && many && IsBrought(noun)
        )
        {
            return TollType.Deployed;
        }
        return (kind & NounClass.AnyPerson) != 0 && many && Acts(noun) ? TollType.Attending : null;
    }

    /// <summary>"two armoured cars entered", "tredici velivoli sono atterrati": vehicles that come, and not those that crash.</summary>
    private bool Moves(Word noun) =>
        noun.Is("nsubj")
        && noun.Head is { Upos: Upos.VERB } verb
        && _draft
            .Analysis.Pack.Events(verb)
            .Any(e => e.Type is EventType.Mobilize or EventType.Aid or EventType.Retreat);

    /// <summary>"i vigili del fuoco, intervenuti con 150 uomini": those with whom somebody comes.</summary>
    private bool IsBrought(Word noun) =>
        noun.IsAny("obl", "nmod")
        && (noun.HasCase("con") || noun.HasCase("with"))
        && noun.Head is { } above
        && _draft.Analysis.Pack.Toll.Is(above, TollWord.Come);

    /// <summary>"About 300 relatives of the victims blocked the road": a crowd that does something which counts as an event.</summary>
    private bool Acts(Word noun)
    {
        var verb = noun.Is("nsubj") ? noun.Head : null;
        return verb is { Upos: Upos.VERB }
            && !Arguments.IsPassive(verb)
            && !_draft.Analysis.Pack.Saying(verb).Any()
            && _draft
                .Analysis.Pack.Events(verb)
                .Any(e =>
                    e.Type
                        is EventType.Protest
                            or EventType.Assault
                            or EventType.Coerce
                            or EventType.Threaten
                            or EventType.Crime
                );
    }
}
