namespace Cronaca.Reading.Languages;

using System.Collections.Concurrent;
using System.Collections.Frozen;
using Cronaca.Reading.Text;

/// <summary>The words of a language: which of them name events, count casualties, say, doubt and measure. See README.md beside this file.</summary>
internal sealed class LanguagePack
{
    private static readonly ConcurrentDictionary<string, LanguagePack> _packs = new(
        StringComparer.Ordinal
    );

    private readonly Lexicon<EventEntry> _events;
    private readonly Lexicon<CasualtyEntry> _casualties;
    private readonly Lexicon<SayingEntry> _saying;
    private readonly FrozenDictionary<string, string[][]> _cues;
    private readonly Lexicon<ModalForce> _modals;
    private readonly Lexicon<GapClass> _gaps;
    private readonly Lexicon<MeasureWord> _measures;
    private readonly FrozenDictionary<string, NounClass> _nouns;
    private readonly (string Ending, NounClass Class)[] _nounEndings;
    private readonly FrozenSet<string> _media;
    private readonly FrozenSet<string> _demonyms;
    private readonly LemmaMender _lemmas;
    private readonly TreeMender _trees;

    private LanguagePack(string tag)
    {
        Tag = tag;
        _events = new(
            WordList
                .Read(tag, "events.tsv", "lemma", "pos", "type", "mode", "frame", "if")
                .Select(r => (Row: r, Words: r.Words(0), Entry: Event(r)))
                .OrderByDescending(r => r.Entry.Conditions.Count),
            1
        );
        _casualties = new(
            WordList
                .Read(tag, "casualties.tsv", "lemma", "pos", "type", "frame")
                .SelectMany(r =>
                    r.Words(3)
                        .Select(f =>
                            (
                                r,
                                Words: r.Words(0),
                                Entry: new CasualtyEntry(
                                    r.Words(0),
                                    r.Required<TollType>(2),
                                    r.Parse<CasualtyFrame>(f)
                                )
                            )
                        )
                ),
            1
        );
        var saying = WordList
            .Read(tag, "saying.tsv", "lemma", "pos", "class", "frame")
            .Select(r => (Row: r, Words: r.Words(0), Entry: Saying(r)))
            .ToArray();
        _saying = new(saying, 1);
        _cues = saying
            .Where(s => s.Row[1] == "ADP" && (s.Entry.Frame & SayingFrame.Number) == 0)
            .GroupBy(s => s.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(s => s.Words).OrderByDescending(w => w.Length).ToArray(),
                StringComparer.Ordinal
            );
        _modals = new(
            WordList
                .Read(tag, "modals.tsv", "lemma", "pos", "modality")
                .Select(r => (r, Words: r.Words(0), Entry: r.Required<ModalForce>(2))),
            1
        );
        _gaps = new(
            WordList
                .Read(tag, "gaps.tsv", "lemma", "pos", "class")
                .Select(r => (r, Words: r.Words(0), Entry: r.Required<GapClass>(2))),
            1
        );
        _measures = new(
            WordList
                .Read(tag, "measures.tsv", "lemma", "pos", "type")
                .Select(r => (r, Words: r.Words(0), Entry: MeasureWord.Of(r))),
            1
        );
        _media = WordList
            .Read(tag, "organisations.tsv", "words", "class")
            .Where(r => r[1] == "media")
            .Select(r => r[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _demonyms = WordList
            .Read(tag, "demonyms.tsv", "word", "country", "class")
            .Select(r => r[0])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _nouns = WordList
            .Read(tag, "nouns.tsv", "lemma", "class")
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Aggregate(NounClass.None, (all, r) => all | r.Required<NounClass>(1)),
                StringComparer.Ordinal
            );
        _nounEndings =
        [
            .. _nouns
                .Where(n => n.Key.StartsWith('-'))
                .Select(n => (n.Key[1..], n.Value))
                .OrderByDescending(n => n.Item1.Length)
                .ThenBy(n => n.Item1, StringComparer.Ordinal),
        ];
        Toll = new TollWords(tag);
        _lemmas = new LemmaMender(
            tag,
            [
                .. _events.Lemmas,
                .. _casualties.Lemmas,
                .. _saying.Lemmas,
                .. _modals.Lemmas,
                .. _gaps.Lemmas,
                .. _measures.Lemmas,
                .. _nouns.Keys.Select(n => (n, Upos.NOUN)),
            ]
        );
        _trees = new TreeMender(Noun, _lemmas.VerbOf, n => _events.Has(n, Upos.NOUN));
    }

    /// <summary>ISO 639-1.</summary>
    public string Tag { get; }

    /// <summary>Small words around counts of casualties.</summary>
    public TollWords Toll { get; }

    /// <summary>The pack of a language, loaded once.</summary>
    public static LanguagePack For(string tag) =>
        _packs.GetOrAdd(tag, static t => new LanguagePack(t));

    /// <summary>The events that a word may name; those that ask most of what stands around it first.</summary>
    public IEnumerable<EventEntry> Events(Word word) => _events.At(word);

    /// <summary>What a word says of those counted; of expressions of several words only the longest that holds.</summary>
    public IEnumerable<CasualtyEntry> Casualties(Word word)
    {
        int length = 0;
        foreach (var entry in _casualties.At(word))
        {
            if (entry.Lemmas.Length < length)
            {
                yield break;
            }
            length = entry.Lemmas.Length;
            yield return entry;
        }
    }

    public IEnumerable<SayingEntry> Saying(Word word) => _saying.At(word);

    public ModalForce? Modal(Word word) => _modals.TryFirst(word, out var force) ? force : null;

    public IEnumerable<GapClass> Gaps(Word word) => _gaps.At(word);

    public MeasureWord? Measure(Word word) =>
        _measures.TryFirst(word, out var force) ? force : null;

    /// <summary>What sort of thing a noun means, by the list or by its ending; none when neither tells.</summary>
    public NounClass Noun(Word word)
    {
        if (_nouns.TryGetValue(word.Lemma, out var found))
        {
            return found;
        }
        foreach (var (ending, kind) in _nounEndings)
        {
            if (
                word.Upos is Upos.NOUN or Upos.ADJ
                && word.Lemma.EndsWith(ending, StringComparison.Ordinal)
            )
            {
                return kind;
            }
        }
        return NounClass.None;
    }

    /// <summary>
    /// How many words, from this one on, are a preposition of attribution ("secondo", "a detta di", "according to"); 0 when they are none.
    /// </summary>
    public int CueLength(IReadOnlyList<Word> words, int at)
    {
        if (!_cues.TryGetValue(words[at].Form.ToLowerInvariant(), out var cues))
        {
            return 0;
        }
        foreach (var cue in cues)
        {
            int i = 0;
            while (
                i < cue.Length
                && at + i < words.Count
                && string.Equals(words[at + i].Form, cue[i], StringComparison.OrdinalIgnoreCase)
            )
            {
                i++;
            }
            if (i == cue.Length)
            {
                return i;
            }
        }
        return 0;
    }

    private static SayingEntry Saying(WordListRow row) =>
        new(
            row.Words(0),
            row.Required<SayingClass>(2),
            row.Words(3).Aggregate(SayingFrame.None, (all, f) => all | row.Parse<SayingFrame>(f))
        );

    /// <summary>Whether a name is that of an agency, a newspaper, a broadcaster; whatever its case.</summary>
    public bool IsMedium(string name) => _media.Contains(name);

    /// <summary>Whether a word is the adjective or inhabitant of a country ("russo", "Iranian").</summary>
    public bool IsDemonym(Word word) =>
        _demonyms.Contains(word.Form) || _demonyms.Contains(word.Lemma);

    /// <summary>Puts right what a parser could not know without the lists: lemmas first, then trees.</summary>
    public void Mend(Sentence sentence)
    {
        _lemmas.Mend(sentence);
        _trees.Mend(sentence);
    }

    private static EventEntry Event(WordListRow row)
    {
        string? mode = row[3].Length == 0 ? null : row[3];
        // A hyphen is a frame that names nobody.
        var frame = row.Words(4).Where(s => s != "-").Select(s => Slot(row, s)).ToArray();
        if (row[4].Length == 0 && row[1] == "VERB")
        {
            frame =
            [
                new("subject", null, FramePart.Actor),
                new("object", null, FramePart.Recipient),
            ];
        }
        return new EventEntry(
            row.Words(0),
            row.Optional<EventType>(2),
            mode,
            frame,
            [
                .. row.Words(5)
                    .Where(c => OmissionOf(c) == Omission.None)
                    .Select(c => Condition(row, c)),
            ],
            row.Words(5).Select(OmissionOf).DefaultIfEmpty().Max()
        );
    }

    private static Omission OmissionOf(string condition) =>
        condition switch
        {
            "denied" => Omission.Denied,
            "undone" => Omission.Itself,
            _ => Omission.None,
        };

    private static FrameSlot Slot(WordListRow row, string text)
    {
        int equals = text.LastIndexOf('=');
        if (equals < 0)
        {
            throw WordList.Bad(
                row.File,
                row.Line,
                $"\"{text}\"",
                "relation=actor, recipient or both"
            );
        }
        var part = row.Parse<FramePart>(text[(equals + 1)..]);
        string relation = text[..equals];
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            return new("oblique", relation[(colon + 1)..], part);
        }
        return relation is "subject" or "object" or "of" or "by" or "amod" or "compound"
            ? new(relation, null, part)
            : new("oblique", relation, part);
    }

    private static FrameCondition Condition(WordListRow row, string text)
    {
        if (text == "person-subject")
        {
            return new("subject", NounClass.AnyPerson, false);
        }
        bool negated = text.StartsWith("no-", StringComparison.Ordinal);
        string rest = negated ? text[3..] : text;
        int colon = rest.LastIndexOf(':');
        if (colon < 0)
        {
            return new(rest, NounClass.None, negated);
        }
        if (
            rest.StartsWith("oblique:", StringComparison.Ordinal)
            && !Enum.TryParse<NounClass>(rest[(colon + 1)..].Split('|')[0], ignoreCase: true, out _)
        )
        {
            return new(rest, NounClass.None, negated);
        }
        var classes = rest[(colon + 1)..]
            .Split('|')
            .Aggregate(NounClass.None, (all, c) => all | row.Parse<NounClass>(c));
        return new(rest[..colon], classes, negated);
    }
}
