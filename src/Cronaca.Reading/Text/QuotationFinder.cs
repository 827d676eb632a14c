namespace Cronaca.Reading.Text;

using System.Buffers;

/// <summary>
/// Pairs quotation marks. Straight marks open or close by what stands beside them; apostrophes are told from single marks.
/// A quotation that is not closed goes on in the next paragraph when that one begins with its mark (the convention of English
/// newspapers, and the Italian one of a »), and ends with its own paragraph otherwise. One pass; the depth is bounded.
/// </summary>
internal sealed class QuotationFinder
{
    private const int _deepestLevel = 8;

    private static readonly SearchValues<char> _marks = SearchValues.Create(
        "\"“”„‟«»‹›'’‘‛‚\u02BC´`<>"
    );

    private readonly string _text;
    private readonly QuoteRole[] _roles;
    private readonly SingleMarks _singles;
    private readonly QuoteSurroundings _around;
    private readonly List<Open> _open = [];
    private readonly List<Open> _carried = [];
    private readonly List<Quotation?> _found = [];
    private readonly int[] _openOfKind = new int[3];
    private TextSpan _paragraph;

    private QuotationFinder(string text, QuoteRole[] roles, Spelling spelling)
    {
        _text = text;
        _roles = roles;
        _singles = new SingleMarks(text, spelling);
        _around = new QuoteSurroundings(text, roles, spelling);
    }

    private enum Kind : byte
    {
        Double,
        Angle,
        Single,
    }

    /// <summary>Finds the quotations of all paragraphs and writes the role of each mark into <paramref name="roles"/>, as long as the text.</summary>
    public static IReadOnlyList<Quotation> Find(
        string text,
        IReadOnlyList<Paragraph> paragraphs,
        IReadOnlyList<TextSpan> links,
        Spelling spelling,
        QuoteRole[] roles
    )
    {
        var finder = new QuotationFinder(text, roles, spelling);
        int link = 0;
        foreach (var paragraph in paragraphs)
        {
            finder.Begin(paragraph.Span);
            finder.Read(links, ref link);
            finder.End();
        }
        finder.Drop();
        return Levelled(finder._found);
    }

    private void Begin(TextSpan paragraph)
    {
        _paragraph = paragraph;
        _singles.Begin(paragraph);
        _around.Begin(paragraph);
        if (_carried.Count == 0 || paragraph.IsEmpty)
        {
            return;
        }
        // The mark that says "still speaking" belongs to the innermost quotation of its kind.
        char first = _text[paragraph.Start];
        Kind? kind = first switch
        {
            '"' or '“' or '”' or '„' => Kind.Double,
            '«' or '»' => Kind.Angle,
            _ => null,
        };
        int at = kind is null ? -1 : _carried.FindLastIndex(o => o.Kind == kind);
        for (int i = 0; i <= at; i++)
        {
            _open.Add(_carried[i]);
            _openOfKind[(int)_carried[i].Kind]++;
        }
        if (at >= 0)
        {
            _roles[paragraph.Start] = QuoteRole.Open;
            _carried.RemoveRange(0, at + 1);
        }
        Drop();
    }

    private void Read(IReadOnlyList<TextSpan> links, ref int link)
    {
        int at = _paragraph.Start;
        while (at < _paragraph.End)
        {
            int found = _text.AsSpan(at, _paragraph.End - at).IndexOfAny(_marks);
            if (found < 0)
            {
                return;
            }
            at += found;
            while (link < links.Count && links[link].End <= at)
            {
                link++;
            }
            if (link < links.Count && links[link].Contains(at))
            {
                at = links[link].End;
                continue;
            }
            at += _roles[at] == QuoteRole.None ? Mark(at) : 1;
        }
    }

    /// <summary>Settles the mark and says how many characters it has.</summary>
    private int Mark(int at)
    {
        char c = _text[at];
        switch (c)
        {
            case '«' or '‹':
                Opening(at, 1, Kind.Angle);
                return 1;
            case '»' or '›':
                Closing(at, 1, Kind.Angle);
                return 1;
            case '“' or '‟' when _openOfKind[(int)Kind.Double] > 0 && _around.LooksClosing(at, 1):
                Closing(at, 1, Kind.Double);
                return 1;
            case '“' or '„' or '‟':
                Opening(at, 1, Kind.Double);
                return 1;
            case '”' when _openOfKind[(int)Kind.Double] > 0 || !_around.LooksOpening(at, 1):
                Closing(at, 1, Kind.Double);
                return 1;
            case '"' or '”':
                Straight(at, 1);
                return 1;
        }
        bool doubled = at + 1 < _paragraph.End && _text[at + 1] == c;
        if (c is '<' or '>')
        {
            return doubled ? Chevrons(at, c) : 1;
        }
        if (doubled)
        {
            Straight(at, 2);
            return 2;
        }
        Single(at);
        return 1;
    }

    private int Chevrons(int at, char c)
    {
        if (c == '<' && at + 2 < _paragraph.End && Characters.IsLetterOrDigit(_text[at + 2]))
        {
            Opening(at, 2, Kind.Angle);
        }
        else if (c == '>' && _openOfKind[(int)Kind.Angle] > 0)
        {
            Closing(at, 2, Kind.Angle);
        }
        return 2;
    }

    private void Straight(int at, int length)
    {
        bool opens = _around.LooksOpening(at, length);
        bool closes = _around.LooksClosing(at, length);
        if (opens == closes)
        {
            opens = _openOfKind[(int)Kind.Double] == 0;
        }
        if (opens)
        {
            Opening(at, length, Kind.Double);
        }
        else
        {
            Closing(at, length, Kind.Double);
        }
    }

    private void Single(int at)
    {
        if (_openOfKind[(int)Kind.Single] > 0 && _singles.Closes(at))
        {
            Closing(at, 1, Kind.Single);
        }
        else if (_singles.Opens(at, _around.AfterOpening(at)))
        {
            Opening(at, 1, Kind.Single);
        }
    }

    private void Opening(int at, int length, Kind kind)
    {
        if (_open.Count >= _deepestLevel)
        {
            _roles[at] = QuoteRole.Stray;
            return;
        }
        int same = _open.FindLastIndex(o => o.Kind == kind);
        if (same >= 0 && _around.AfterStop(at))
        {
            // The same mark again at the beginning of a sentence: the speaker goes on (a lost paragraph), or the closing mark is missing.
            int end = _around.TrimEnd(at, _open[same].At + _open[same].Length);
            for (int i = _open.Count - 1; i >= same; i--)
            {
                Keep(_open[i], end, end);
                _openOfKind[(int)_open[i].Kind]--;
                _open.RemoveAt(i);
            }
        }
        else if (same >= 0 && _open[same].NextOfKind < 0)
        {
            _open[same] = _open[same] with { NextOfKind = at };
        }
        SetRole(at, length, QuoteRole.Open);
        _open.Add(new Open(at, length, kind, _found.Count, -1, -1));
        _openOfKind[(int)kind]++;
        _found.Add(null);
    }

    private void Closing(int at, int length, Kind kind)
    {
        if (_openOfKind[(int)kind] == 0)
        {
            _roles[at] = QuoteRole.Stray;
            return;
        }
        SetRole(at, length, QuoteRole.Close);
        while (true)
        {
            var open = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _openOfKind[(int)open.Kind]--;
            if (open.Kind == kind)
            {
                Keep(open, at, at + length);
                return;
            }
            Keep(open, at, at);
        }
    }

    private void End()
    {
        int end = _paragraph.End;
        foreach (var open in _open)
        {
            if (open.NextOfKind >= 0)
            {
                // Its closing mark is missing and another quotation follows: it ends before that one at the latest.
                int before = _around.TrimEnd(open.NextOfKind, open.At + open.Length);
                Keep(open, before, before);
            }
            else if (open.Kind == Kind.Single)
            {
                Keep(open, end, end);
            }
            else
            {
                _carried.Add(open with { LastEnd = end });
            }
        }
        _open.Clear();
        Array.Clear(_openOfKind);
    }

    private void Drop()
    {
        foreach (var open in _carried)
        {
            Keep(open, open.LastEnd, open.LastEnd);
        }
        _carried.Clear();
    }

    private void Keep(Open open, int contentEnd, int end)
    {
        int start = open.At + open.Length;
        _found[open.Index] = new Quotation(
            new TextSpan(open.At, Math.Max(start, end)),
            new TextSpan(start, Math.Max(start, contentEnd)),
            0
        );
    }

    /// <summary>Levels by what contains what, now that all ends are known.</summary>
    private static List<Quotation> Levelled(List<Quotation?> found)
    {
        var levelled = new List<Quotation>(found.Count);
        var ends = new Stack<int>();
        foreach (var quotation in found)
        {
            if (quotation is null)
            {
                continue;
            }
            while (ends.Count > 0 && ends.Peek() <= quotation.Span.Start)
            {
                ends.Pop();
            }
            levelled.Add(quotation with { Level = ends.Count });
            ends.Push(quotation.Span.End);
        }
        return levelled;
    }

    private void SetRole(int at, int length, QuoteRole role)
    {
        _roles[at] = role;
        if (length == 2)
        {
            _roles[at + 1] = QuoteRole.Tail;
        }
    }

    private readonly record struct Open(
        int At,
        int Length,
        Kind Kind,
        int Index,
        int NextOfKind,
        int LastEnd
    );
}
