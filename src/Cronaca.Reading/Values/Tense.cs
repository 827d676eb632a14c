namespace Cronaca.Reading.Values;

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
    private const int Reach = 12;
    private const int LongestWay = 20;

    public static Direction At(List<Atom> atoms, int first, int last, ValueWords words)
    {
        var fromTree = FromTree(atoms[last].Last, words);
        return fromTree != Direction.Unknown ? fromTree : FromWords(atoms, first, last, words);
    }

    // The verb that governs the expression, its auxiliaries, and the verbs it hangs on ("is expected to arrive").
    private static Direction FromTree(Word word, ValueWords words)
    {
        int steps = 0;
        for (var at = word; at is not null && steps < LongestWay; at = at.Head, steps++)
        {
            if (at.Upos is not (Upos.VERB or Upos.AUX))
            {
                continue;
            }
            bool past = at.Has("Tense=Past") || at.Has("Tense=Imp");
            foreach (var dependent in at.Dependents)
            {
                if (dependent.Upos != Upos.AUX)
                {
                    continue;
                }
                if (
                    dependent.Has("Tense=Fut")
                    || words.Find(dependent.Form)?.Is(WordClass.Future) == true
                )
                {
                    return Direction.Future;
                }
                past |= dependent.Has("Tense=Past") || dependent.Has("Tense=Imp");
            }
            if (at.Has("Tense=Fut"))
            {
                return Direction.Future;
            }
            if (at.Has("VerbForm=Inf") && at.Head is { Upos: Upos.AUX } be && be.Has("Tense=Pres"))
            {
                // "the two are to travel on Wednesday"
                return Direction.Future;
            }
            if (past && !at.Has("VerbForm=Inf"))
            {
                return Direction.Past;
            }
        }
        return Direction.Unknown;
    }

    // Without a tree: the nearest word on either side that speaks of the past or of the future.
    private static Direction FromWords(List<Atom> atoms, int first, int last, ValueWords words)
    {
        for (int distance = 1; distance <= Reach; distance++)
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
        if (atom.Is(WordClass.Future))
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
