namespace Cronaca.Reading.Values;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>Which way from the report's day an expression of time looks.</summary>
internal enum Direction : byte
{
    Unknown,
    Past,
    Future,
}

/// <summary>Tells from the verbs around an expression of time whether it speaks of what was or of what will be.</summary>
internal static class Tense
{
    private const int _reach = 12;
    private const int _longestWay = 20;

    // `isEnd`: it is the end of something ("closed until Friday"); then a participle alone tells a state and nothing of the past.
    public static Direction At(
        List<Atom> atoms,
        int first,
        int last,
        ValueWords words,
        bool isEnd = false
    )
    {
        if (first > 0 && atoms[Back(atoms, first - 1)].Is(WordClass.Ahead))
        {
            // "a strike for Monday", "previsto per sabato"
            return Direction.Future;
        }
        var fromTree = FromTree(atoms, first, last, words, isEnd);
        return fromTree != Direction.Unknown ? fromTree : FromWords(atoms, first, last, words);
    }

    private static int Back(List<Atom> atoms, int at)
    {
        while (at > 0 && atoms[at].Is(WordClass.Definite))
        {
            at--;
        }
        return at;
    }

    // The verb that governs the expression, and the verbs that this one hangs on ("is expected to arrive").
    private static Direction FromTree(
        List<Atom> atoms,
        int first,
        int last,
        ValueWords words,
        bool isEnd
    )
    {
        var at = Above(atoms, first, last);
        bool infinitive = false;
        for (int steps = 0; at is not null && steps < _longestWay; at = at.Head, steps++)
        {
            if (words.Find(at.Form) is { } fact && fact.Is(WordClass.Future) && fact.Month == 0)
            {
                // "in programma domenica", "due on Sunday", "expected on Sunday"
                return Direction.Future;
            }
            if (at.Upos is not (Upos.VERB or Upos.AUX) && !at.Dependents.Any(d => d.Is("cop")))
            {
                continue;
            }
            bool planned = infinitive && words.Find(at.Lemma)?.Is(WordClass.Plans) == true;
            if (planned || LooksAhead(at, words))
            {
                return Direction.Future;
            }
            infinitive = IsInfinitive(at);
            if (infinitive && (at.Is("acl") || at.Head is null))
            {
                // "a meeting to be held on Sunday"; "Banks to close on Friday"
                return Direction.Future;
            }
            bool state =
                isEnd && at.Has("VerbForm=Part") && !at.Dependents.Any(d => d.Upos == Upos.AUX);
            if (!infinitive && !state && LooksBack(at))
            {
                return Direction.Past;
            }
        }
        return Direction.Unknown;
    }

    // The word outside the expression on which the expression hangs.
    private static Word? Above(List<Atom> atoms, int first, int last)
    {
        int from = atoms[first].First.Index;
        int to = atoms[last].Last.Index;
        var at = atoms[last].Last;
        for (int steps = 0; at is not null && steps < _longestWay; at = at.Head, steps++)
        {
            if (at.Index < from || at.Index > to)
            {
                return at;
            }
        }
        return null;
    }

    private static bool IsInfinitive(Word verb) =>
        verb.Has("VerbForm=Inf")
        || verb.Dependents.Any(d => d.Upos == Upos.AUX && d.Has("VerbForm=Inf"));

    private static bool LooksAhead(Word verb, ValueWords words)
    {
        if (verb.Has("Tense=Fut"))
        {
            return true;
        }
        foreach (var dependent in verb.Dependents)
        {
            // "will arrive", "dovrebbe arrivare"; "are to arrive": a present auxiliary of an infinitive.
            bool ahead =
                dependent.Upos == Upos.AUX
                && (
                    dependent.Has("Tense=Fut")
                    || words.Find(dependent.Form)?.Is(WordClass.Future) == true
                    || (verb.Has("VerbForm=Inf") && dependent.Has("Tense=Pres"))
                );
            if (ahead)
            {
                return true;
            }
        }
        return false;
    }

    private static bool LooksBack(Word verb)
    {
        if (verb.Has("Tense=Past") || verb.Has("Tense=Imp"))
        {
            return true;
        }
        foreach (var dependent in verb.Dependents)
        {
            if (
                dependent.Upos == Upos.AUX
                && (dependent.Has("Tense=Past") || dependent.Has("Tense=Imp"))
            )
            {
                return true;
            }
        }
        return false;
    }

    // Without a tree: the nearest word on either side that speaks of the past or of the future.
    private static Direction FromWords(List<Atom> atoms, int first, int last, ValueWords words)
    {
        for (int distance = 1; distance <= _reach; distance++)
        {
            var before =
                first - distance >= 0 ? Of(atoms[first - distance], words) : Direction.Unknown;
            var after =
                last + distance < atoms.Count
                    ? Of(atoms[last + distance], words)
                    : Direction.Unknown;
            if (before != Direction.Unknown || after != Direction.Unknown)
            {
                return before == Direction.Unknown ? after : before;
            }
        }
        return Direction.Unknown;
    }

    private static Direction Of(Atom atom, ValueWords words)
    {
        if (atom.Is(WordClass.Future) && !atom.Is(WordClass.Month))
        {
            return Direction.Future;
        }
        if (atom.Is(WordClass.Past))
        {
            return Direction.Past;
        }
        if (atom.Fact is not null || !atom.Has(AtomShape.Letters) || atom.First.Form.Length < 5)
        {
            return Direction.Unknown;
        }
        return words.EndingOf(atom.First.Form) switch
        {
            WordClass.Future => Direction.Future,
            WordClass.Past => Direction.Past,
            _ => Direction.Unknown,
        };
    }
}
