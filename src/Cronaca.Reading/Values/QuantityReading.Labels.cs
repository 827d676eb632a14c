namespace Cronaca.Reading.Values;

using Cronaca.Reading.Text;

/// <summary>Numbers that count nothing: names, years, ages, parts of words.</summary>
internal sealed partial class QuantityReading
{
    // "Flight 574", "Resolution No. 1701", "Boeing 737": the number after a naming word or a name only names.
    private bool IsNamed(int i)
    {
        if (!_atoms[i].Has(AtomShape.Digits))
        {
            return false;
        }
        if (i == 0)
        {
            // "2019 review: ..."
            return IsRecentYear(i) && _atoms.Count > 1 && IsOneThing(_atoms[1]);
        }
        var before = _atoms[i - 1];
        if (before.Is(WordClass.Naming) || IsYearOfNoun(i))
        {
            return true;
        }
        // "2-1", "4 - 3", "737-400": what did not become a range.
        if (
            before.Has(AtomShape.Hyphen)
            && i >= 2
            && (_atoms[i - 2].IsNumber || Touches(i) && _atoms[i - 2].Has(AtomShape.Capital))
        )
        {
            return true;
        }
        if (i + 2 < _atoms.Count && _atoms[i + 1].Has(AtomShape.Hyphen) && _atoms[i + 2].IsNumber)
        {
            return true;
        }
        // The end of a longer word ("S&P") is a name whatever its last letter means alone.
        bool whole = before.Start == before.First.Span.Start;
        bool afterName = before.Has(AtomShape.Capital) && (before.Fact is null || !whole) && i >= 2;
        bool counts = i + 1 < _atoms.Count && _atoms[i + 1].Has(AtomShape.Letters);
        if (IsModel(i))
        {
            return true;
        }
        var head = _atoms[i].Head.Head;
        return afterName
            && (
                head is { Upos: Upos.PROPN } && head.Index < _atoms[i].Head.Index
                // "the S&P 500 fell": the name hangs on its number.
                || before.Last.Head == _atoms[i].Head
                || (head is null && !counts)
            );
    }

    // "the iPhone 14 Pro", "FTSE 100 +0.3%": a name before, a name or nothing counted behind; after "iPhone" even where it goes on.
    private bool IsModel(int i)
    {
        var before = _atoms[i - 1];
        bool mixed = IsMixed(before.First.Form);
        if (
            !mixed
            && (
                before.Last.Upos != Upos.PROPN
                || i < 2
                || before.Is(WordClass.Month | WordClass.Weekday)
            )
        )
        {
            return false;
        }
        if (i + 1 == _atoms.Count)
        {
            return true;
        }
        var after = _atoms[i + 1];
        return after.Has(AtomShape.Letters)
            ? after.Has(AtomShape.Capital) && (mixed || after.Last.Upos == Upos.PROPN)
                || (mixed && !MayCount(after))
            : mixed || after.First.Form is "." or ":" or ";" or "+" or "-";
    }

    // "iPhone", "eBay": small at first and then a capital.
    private static bool IsMixed(string form) =>
        form.Length > 2
        && char.IsLower(form[0])
        && (char.IsUpper(form[1]) || char.IsUpper(form[2]));

    // "4chan"
    private bool RunsOn(int i) =>
        i + 1 < _atoms.Count
        && _atoms[i].Has(AtomShape.Digits)
        && _atoms[i + 1].Start == _atoms[i].End
        && _atoms[i + 1].Has(AtomShape.Letters);

    // "the 2003 Iron Bowl", "la stagione 2020 del", "Russia 2018.", "its 2018 sales", "a 2019 review": a year counts nothing.
    private bool IsYearOfNoun(int i)
    {
        if (!_atoms[i].Is(WordClass.Year) || _atoms[i].Low is not (>= _firstYear and <= _lastYear))
        {
            return false;
        }
        var before = _atoms[i - 1];
        bool noun = before.Has(AtomShape.Letters) && !before.Is(WordClass.Past | WordClass.Future);
        bool counts = i + 1 < _atoms.Count && MayCount(_atoms[i + 1]);
        if (!counts)
        {
            return noun;
        }
        var after = _atoms[i + 1];
        bool definite = before.Is(WordClass.Definite) || before.Has(AtomShape.Article);
        bool whose =
            before.Last.Upos is Upos.PROPN or Upos.PART or Upos.PRON || before.Last.Has("Poss=Yes");
        return (definite && after.Has(AtomShape.Capital))
            || (IsRecentYear(i) && (definite || whose || IsOneThing(after)));
    }

    // Whether a number may count the word behind it, "people" and not "also"; without a tree all words may be counted but those of the lists.
    private static bool MayCount(Atom after) =>
        after.Has(AtomShape.Letters)
        && !after.Is(WordClass.Links | WordClass.Definite | WordClass.Past | WordClass.Future)
        && after.Last.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X or Upos.VERB or Upos.NUM
        && !(after.Last.Upos == Upos.VERB && after.Last.Has("VerbForm=Fin"));

    // Thousands are written with a mark or counted in the plural: what stands before one thing is a year.
    private bool IsRecentYear(int i) =>
        _atoms[i].Is(WordClass.Year) && _atoms[i].Low is >= _firstRecentYear and <= _lastRecentYear;

    private static bool IsOneThing(Atom atom) =>
        atom.Last.Upos is Upos.NOUN or Upos.PROPN && atom.Last.Has("Number=Sing");

    private bool Touches(int i) =>
        _atoms[i - 1].End == _atoms[i].Start && _atoms[i - 2].End == _atoms[i - 1].Start;

    // "Ali, 34, a driver" and "Ali (34)".
    private bool IsAge(int i)
    {
        var atom = _atoms[i];
        return atom.Has(AtomShape.Digits)
            && atom.Low is >= 1 and <= _oldestAge
            && i >= 2
            && _atoms[i - 1].Has(AtomShape.Comma)
            && _atoms[i - 2].Has(AtomShape.Capital)
            && (i + 1 == _atoms.Count || !_atoms[i + 1].Has(AtomShape.Letters))
            && i + 1 < _atoms.Count;
    }

    // "a high-five": a number word that hangs on another word.
    private bool IsWordPart(int i) =>
        i >= 2
        && _atoms[i].Head.Form is { Length: > 0 } form
        && char.IsLetter(form[0])
        && !_atoms[i].Has(AtomShape.Digits | AtomShape.Decimal)
        && _atoms[i - 1].Has(AtomShape.Hyphen)
        && Touches(i)
        && _atoms[i - 2].Has(AtomShape.Letters);

    // "a", "un" count where a hedge says so: "at least a guard", "nearly a month"; not in "maybe a guard".
    private static bool ArticleCounts(PatternHit<HedgeRule>? hedge, QuantityKind kind) =>
        hedge is not null
        && (
            kind != QuantityKind.Count
            || hedge.Slots.Length == 2
            || hedge.Rule.Hedge is Hedge.AtLeast or Hedge.AtMost or Hedge.MoreThan
        );
}
