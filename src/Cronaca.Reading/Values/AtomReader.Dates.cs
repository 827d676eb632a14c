namespace Cronaca.Reading.Values;

/// <summary>Dates that are written in figures, with a year or without one.</summary>
internal sealed partial class AtomReader
{
    /// <summary>"on 4/22", "il 22/04": a day and a month after a word that leads to a day. "2/3 of", "24/7", "9/11" are none.</summary>
    private bool TryShortDate(int i, out Atom atom, out int next)
    {
        const WordClass leads =
            WordClass.Definite
            | WordClass.Links
            | WordClass.Since
            | WordClass.Until
            | WordClass.Opens
            | WordClass.Joins;
        atom = default;
        next = i;
        bool written =
            SymbolAt(i + 1) == '/'
            && i > 0
            && !Touches(i)
            && Touches(i + 1)
            && Touches(i + 2)
            && !(
                Touches(i + 3)
                && (_pieces[i + 3].Kind != PieceKind.Symbol || SymbolAt(i + 3) is '/' or '-')
            )
            && Whole(i, 2, out int first)
            && Whole(i + 2, 2, out int second)
            && (first, second) is not ((24, 7) or (9, 11))
            && _pieces[i - 1].Fact?.Is(leads) == true
            && !IsLink(i + 3);
        if (!written)
        {
            return false;
        }
        Whole(i, 2, out first);
        Whole(i + 2, 2, out second);
        var (day, month) =
            first > 12 || (_words.DayFirst && second <= 12) ? (first, second) : (second, first);
        if (Calendar.Day(Atom.NoYear, month, day) is not { } date)
        {
            return false;
        }
        next = i + 3;
        atom = DateAtom(i, next, date);
        return true;
    }

    private Atom DateAtom(int first, int next, DateOnly date)
    {
        var atom = Plain(first);
        atom.Classes = WordClass.Date;
        atom.Shape = AtomShape.Odd;
        atom.Date = date;
        atom.Last = _pieces[next - 1].Word;
        atom.End = _pieces[next - 1].End;
        return atom;
    }

    // 2022-01-06, 06/01/2022, 6.1.2022, 2022.1.6, 2022-Jan-6.
    private bool TryDate(int i, out Atom atom, out int next)
    {
        atom = default;
        next = i;
        int year,
            month,
            day;
        if (TryDotted(_pieces[i].Text, out day, out month, out year))
        {
            next = i + 1;
        }
        else if (TryNamedMonth(i, out year, out month, out day))
        {
            next = i + 5;
        }
        else if (
            SymbolAt(i + 1) is '-' or '/'
            && SymbolAt(i + 3) == SymbolAt(i + 1)
            && Touches(i + 1)
            && Touches(i + 2)
            && Touches(i + 3)
            && Touches(i + 4)
            && Whole(i, 4, out int first)
            && Whole(i + 2, 2, out int second)
            && Whole(i + 4, 4, out int third)
        )
        {
            (year, month, day) =
                first > 31 ? (first, second, third)
                : _words.DayFirst || first > 12 ? (third, second, first)
                : (third, first, second);
            if (month > 12)
            {
                (month, day) = (day, month);
            }
            if (first <= 31 && _pieces[i + 4].Length == 2)
            {
                year += year < 50 ? 2000 : 1900;
            }
            next = i + 5;
        }
        else
        {
            return false;
        }
        if (
            year is < _firstYear or > _lastYear
            || month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }
        atom = DateAtom(i, next, new DateOnly(year, month, day));
        return true;
    }

    private static bool TryDotted(ReadOnlySpan<char> text, out int day, out int month, out int year)
    {
        day = month = year = 0;
        int one = text.IndexOf('.');
        int two = text.LastIndexOf('.');
        if (
            one < 1
            || two <= one
            || !int.TryParse(text[..one], out day)
            || !int.TryParse(text[(one + 1)..two], out month)
            || !int.TryParse(text[(two + 1)..], out year)
        )
        {
            return false;
        }
        if (one == 4 && text.Length - two <= 3)
        {
            (day, year) = (year, day);
            return true;
        }
        return one <= 2 && text.Length - two == 5;
    }

    // "2019-sep-1", "2019/sep/01".
    private bool TryNamedMonth(int i, out int year, out int month, out int day)
    {
        year = month = day = 0;
        return SymbolAt(i + 1) is '-' or '/'
            && SymbolAt(i + 3) == SymbolAt(i + 1)
            && _pieces[i].Length == 4
            && Whole(i, 4, out year)
            && Whole(i + 4, 2, out day)
            && (month = _words.Find(_pieces[i + 2].Text)?.Month ?? 0) > 0;
    }
}
