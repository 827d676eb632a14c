namespace Cronaca.Intake.Feeds;

using System.Text;

/// <summary>What stands at the reader's place.</summary>
internal enum MarkupKind
{
    Text,
    Start,
    End,
}

/// <summary>
/// Reads markup tag by tag: XML, and what passes for it in feeds. It never fails and never goes back, so its time is in proportion to the length of the
/// text. Comments, processing instructions and the document type are passed over: nothing that a document declares is expanded. A "&lt;" that opens no
/// tag, and an entity that nobody knows, stand for themselves.
/// </summary>
internal sealed class MarkupReader(string source)
{
    // An element with more attributes than this is an attack; the rest is passed over.
    private const int _mostAttributes = 64;

    private static readonly System.Buffers.SearchValues<char> _valueEnds =
        System.Buffers.SearchValues.Create(" \t\r\n<>");

    private readonly string _source = source;
    private readonly int _lastComment = source.LastIndexOf("-->", StringComparison.Ordinal);
    private readonly int _lastSection = source.LastIndexOf("]]>", StringComparison.Ordinal);
    private readonly int _lastDouble = source.LastIndexOf('"');
    private readonly int _lastSingle = source.LastIndexOf('\'');
    private readonly List<KeyValuePair<string, string>> _attributes = [];

    /// <summary>Where the next thing begins, in characters of the text.</summary>
    public int Position { get; private set; }

    public MarkupKind Kind { get; private set; }

    /// <summary>The name of a tag as written, prefix and all.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the tag closes itself.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the text stood in a CDATA section.</summary>
    public bool IsSection { get; private set; }

    /// <summary>Names as written, values with their entities resolved.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => _attributes;

    /// <summary>Characters between tags, with their entities resolved.</summary>
    public string Text { get; private set; } = "";

    public string? Attribute(string name)
    {
        foreach (var (key, value) in _attributes)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>Goes on to the next tag or text; false at the end.</summary>
    public bool Read()
    {
        while (Position < _source.Length)
        {
            if (_source[Position] != '<' || !OpensMarkup(Position))
            {
                ReadText();
                return true;
            }
            char next = _source[Position + 1];
            if (next == '!' && At("<![CDATA["))
            {
                ReadSection();
                return true;
            }
            if (next is '!' or '?')
            {
                PassDeclaration(next);
                continue;
            }
            if (next == '/')
            {
                ReadEnd();
            }
            else
            {
                ReadStart();
            }
            return true;
        }
        return false;
    }

    /// <summary>
    /// Passes over all up to the end tag of this name, which is read next: for script and style, whose content is no markup. False, and nothing is passed
    /// over, where there is none.
    /// </summary>
    public bool PassTo(string endName)
    {
        int at = _source.IndexOf($"</{endName}", Position, StringComparison.OrdinalIgnoreCase);
        Position = at < 0 ? Position : at;
        return at >= 0;
    }

    private bool At(string what) =>
        string.CompareOrdinal(_source, Position, what, 0, what.Length) == 0;

    private bool OpensMarkup(int at) =>
        at + 1 < _source.Length
        && (
            IsNameStart(_source[at + 1])
            || _source[at + 1] is '!' or '?'
            || (_source[at + 1] == '/' && at + 2 < _source.Length && IsNameStart(_source[at + 2]))
        );

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or ':';

    private static bool IsNamePart(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or ':' or '-' or '.';

    private void ReadText()
    {
        int end = Position + 1;
        while (true)
        {
            end = end < _source.Length ? _source.IndexOf('<', end) : -1;
            if (end < 0)
            {
                end = _source.Length;
                break;
            }
            if (OpensMarkup(end))
            {
                break;
            }
            end++;
        }
        Kind = MarkupKind.Text;
        IsSection = false;
        Text = Entities.Resolve(_source.AsSpan(Position, end - Position));
        Position = end;
    }

    private void ReadSection()
    {
        int start = Position + "<![CDATA[".Length;
        int end =
            start <= _lastSection
                ? _source.IndexOf("]]>", start, StringComparison.Ordinal)
                : _source.Length;
        Kind = MarkupKind.Text;
        IsSection = true;
        Text = _source[start..end];
        Position = Math.Min(end + 3, _source.Length);
    }

    /// <summary>A comment, a processing instruction, or a document type with what it declares in brackets.</summary>
    private void PassDeclaration(char mark)
    {
        if (At("<!--"))
        {
            int close =
                Position + 4 <= _lastComment
                    ? _source.IndexOf("-->", Position + 4, StringComparison.Ordinal)
                    : -1;
            // A comment without an end is a slip: its opening alone is passed over.
            Position = close < 0 ? Position + 4 : close + 3;
            return;
        }
        int at = Position + 2;
        bool inBrackets = false;
        for (; at < _source.Length; at++)
        {
            char c = _source[at];
            if (mark == '!' && c is '[' or ']')
            {
                inBrackets = c == '[';
            }
            else if (c == '>' && !inBrackets)
            {
                break;
            }
        }
        Position = Math.Min(at + 1, _source.Length);
    }

    private void ReadEnd()
    {
        Position += 2;
        Name = TakeName();
        Kind = MarkupKind.End;
        _attributes.Clear();
        int end = _source.AsSpan(Position).IndexOfAny('<', '>');
        Position =
            end < 0 ? _source.Length : Position + end + (_source[Position + end] == '>' ? 1 : 0);
    }

    private void ReadStart()
    {
        Position++;
        Name = TakeName();
        Kind = MarkupKind.Start;
        IsEmpty = false;
        _attributes.Clear();
        while (Position < _source.Length)
        {
            char c = _source[Position];
            if (c == '>')
            {
                Position++;
                return;
            }
            // A tag that opens within a tag: the first was never closed.
            if (c == '<' && OpensMarkup(Position))
            {
                return;
            }
            IsEmpty = c == '/';
            if (IsNameStart(c))
            {
                ReadAttribute();
            }
            else
            {
                Position++;
            }
        }
    }

    private string TakeName()
    {
        int start = Position;
        while (Position < _source.Length && IsNamePart(_source[Position]))
        {
            Position++;
        }
        return _source[start..Position];
    }

    private void ReadAttribute()
    {
        string name = TakeName();
        PassSpace();
        string value = "";
        if (Position < _source.Length && _source[Position] == '=')
        {
            Position++;
            PassSpace();
            value = TakeValue();
        }
        if (_attributes.Count < _mostAttributes)
        {
            _attributes.Add(new(name, value));
        }
    }

    private string TakeValue()
    {
        if (Position >= _source.Length)
        {
            return "";
        }
        char quote = _source[Position];
        int start = Position;
        int end;
        if (
            Position
            < (
                quote == '"' ? _lastDouble
                : quote == '\'' ? _lastSingle
                : -1
            )
        )
        {
            start++;
            end = _source.IndexOf(quote, start);
            Position = end + 1;
        }
        else
        {
            int length = _source.AsSpan(start).IndexOfAny(_valueEnds);
            end = length < 0 ? _source.Length : start + length;
            Position = end;
        }
        return Entities.Resolve(_source.AsSpan(start, end - start));
    }

    private void PassSpace()
    {
        while (Position < _source.Length && char.IsWhiteSpace(_source[Position]))
        {
            Position++;
        }
    }
}
