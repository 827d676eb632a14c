namespace Cronaca.Reading.Text;

/// <summary>Surface tokens to the syntactic words of Universal Dependencies: "della" is "di" and "la", "dirgli" "dir" and "gli", "don't" "do" and "n't".</summary>
internal sealed class WordMaker(string text, Spelling spelling)
{
    private const int _shortestHost = 2;
    private const int _longestClitic = 5;
    private const int _longestName = 60;

    private static readonly string[] _ascii =
    [
        .. Enumerable.Range(0, 128).Select(c => ((char)c).ToString()),
    ];

    private readonly List<Part> _parts = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Sentence Make(List<Token> tokens, int first, int end, Paragraph paragraph, int index)
    {
        _parts.Clear();
        for (int i = first; i < end; i++)
        {
            Add(tokens, i, first, end);
        }
        var words = new Word[_parts.Count];
        var sentence = new Sentence
        {
            Index = index,
            Span = new TextSpan(tokens[first].Start, tokens[end - 1].End),
            Paragraph = paragraph,
            Words = words,
        };
        for (int i = 0; i < words.Length; i++)
        {
            var part = _parts[i];
            words[i] = new Word
            {
                Sentence = sentence,
                Index = i,
                Form = part.Form,
                Span = part.Span,
                PartCount = part.Count,
                Part = part.Number,
            };
        }
        return sentence;
    }

    private void Add(List<Token> tokens, int i, int first, int end)
    {
        var token = tokens[i];
        int length = token.End - token.Start;
        if (token.Kind != TokenKind.Word || length < 2 || length > Spelling.LongestForm)
        {
            AddWhole(token);
            return;
        }
        var raw = text.AsSpan(token.Start, length);
        Span<char> buffer = stackalloc char[Spelling.LongestForm];
        var form = Characters.Fold(raw, buffer);
        var known = spelling.ClassOf(form);
        bool split =
            (known & SpellingClass.Whole) == SpellingClass.None
            && (
                (known & SpellingClass.Contraction) != SpellingClass.None
                    ? !StaysWhole(tokens, i, first, end, known)
                        && AddContraction(token, raw, spelling.Contraction(form)!)
                    : AddSuffixed(token, form)
                        || AddClitics(token, raw, form, Begins(tokens, i, first))
            );
        if (!split)
        {
            AddWhole(token);
        }
    }

    /// <summary>
    /// "con dei amici" has a partitive; "Diego Della Valle" a name: a contraction with a capital before a capital, within a sentence, or
    /// at its beginning when the report has had that name before.
    /// </summary>
    private bool StaysWhole(List<Token> tokens, int i, int first, int end, SpellingClass known)
    {
        if ((known & SpellingClass.Partitive) != SpellingClass.None && i > first)
        {
            var before = Raw(tokens[i - 1]);
            if ((spelling.ClassOfRaw(before) & SpellingClass.BeforePartitive) != SpellingClass.None)
            {
                return true;
            }
        }
        if (i + 1 >= end || !IsCapitalised(tokens[i]) || !IsCapitalised(tokens[i + 1]))
        {
            return false;
        }
        string name = new TextSpan(tokens[i].Start, tokens[i + 1].End).Of(text);
        bool within =
            i > first
            && tokens[i - 1].Kind is not (TokenKind.OpeningQuote or TokenKind.Stop)
            && text[tokens[i - 1].Start] != ':';
        if (within && name.Length <= _longestName)
        {
            _names.Add(name);
        }
        return within || _names.Contains(name);
    }

    private static bool Begins(List<Token> tokens, int i, int first) =>
        i == first
        || tokens[i - 1].Kind == TokenKind.OpeningQuote
        || i == first + 1 && tokens[first].Kind == TokenKind.Symbol;

    private bool IsCapitalised(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.Title
        && char.IsUpper(text[token.Start])
        && !(token.End - token.Start > 1 && char.IsUpper(text[token.Start + 1]));

    private ReadOnlySpan<char> Raw(Token token) =>
        text.AsSpan(token.Start, token.End - token.Start);

    private bool AddContraction(Token token, ReadOnlySpan<char> raw, string[] parts)
    {
        int total = 0;
        foreach (string part in parts)
        {
            total += part.Length;
        }
        bool literal = total == raw.Length && Concatenated(raw, parts);
        bool upper = raw.Length > 1 && char.IsUpper(raw[0]) && char.IsUpper(raw[1]);
        int at = token.Start;
        for (int n = 0; n < parts.Length; n++)
        {
            string part = parts[n];
            var span = literal ? new TextSpan(at, at + part.Length) : token.Span;
            string form =
                literal ? span.Of(text)
                : upper ? part.ToUpperInvariant()
                : n == 0 && char.IsUpper(raw[0]) ? char.ToUpperInvariant(part[0]) + part[1..]
                : part;
            _parts.Add(new Part(form, span, (byte)parts.Length, (byte)n));
            at += part.Length;
        }
        return true;
    }

    private static bool Concatenated(ReadOnlySpan<char> raw, string[] parts)
    {
        int at = 0;
        foreach (string part in parts)
        {
            if (!raw.Slice(at, part.Length).Equals(part, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
            at += part.Length;
        }
        return true;
    }

    private bool AddSuffixed(Token token, ReadOnlySpan<char> form)
    {
        if (spelling.Suffixes.Length == 0 || !form.Contains('\''))
        {
            return false;
        }
        foreach (string suffix in spelling.Suffixes)
        {
            if (form.Length > suffix.Length && form.EndsWith(suffix, StringComparison.Ordinal))
            {
                int cut = token.End - suffix.Length;
                AddLiteral(new TextSpan(token.Start, cut), 2, 0);
                AddLiteral(new TextSpan(cut, token.End), 2, 1);
                return true;
            }
        }
        return false;
    }

    /// <summary>Pronouns at the end of an infinitive, a gerund, a participle. A capital within a sentence is a name.</summary>
    private bool AddClitics(
        Token token,
        ReadOnlySpan<char> raw,
        ReadOnlySpan<char> form,
        bool begins
    )
    {
        if (!spelling.HasClitics || form.Length < 5)
        {
            return false;
        }
        bool capital = char.IsUpper(raw[0]);
        if (capital && !begins && !char.IsUpper(raw[1]))
        {
            return false;
        }
        for (int length = Math.Min(_longestClitic, form.Length - 3); length >= 2; length--)
        {
            var clitic = form[^length..];
            if (spelling.Clitic(clitic) is { } parts && HasHost(form[..^length], clitic))
            {
                int cut = token.End - length;
                byte count = (byte)(parts.Length + 1);
                AddLiteral(new TextSpan(token.Start, cut), count, 0);
                for (byte n = 1; n < count; n++)
                {
                    int to = cut + parts[n - 1].Length;
                    AddLiteral(new TextSpan(cut, to), count, n);
                    cut = to;
                }
                return true;
            }
        }
        return false;
    }

    private bool HasHost(ReadOnlySpan<char> stem, ReadOnlySpan<char> clitic)
    {
        for (int length = Math.Min(5, stem.Length); length >= _shortestHost; length--)
        {
            if (spelling.Hosts(stem[^length..], clitic))
            {
                return true;
            }
        }
        return false;
    }

    private void AddWhole(Token token) => AddLiteral(token.Span, 1, 0);

    private void AddLiteral(TextSpan span, byte count, byte number)
    {
        string form =
            span.Length == 1 && text[span.Start] < 128 ? _ascii[text[span.Start]] : span.Of(text);
        _parts.Add(new Part(form, span, count, number));
    }

    private readonly record struct Part(string Form, TextSpan Span, byte Count, byte Number);
}
