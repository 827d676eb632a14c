namespace Cronaca.Reading.Text;

/// <summary>Characters to surface tokens, by the habits of the Universal Dependencies treebanks. One pass, no backtracking beyond a word.</summary>
internal sealed class Tokenizer(
    string text,
    QuoteRole[] roles,
    IReadOnlyList<TextSpan> links,
    Spelling spelling
)
{
    private readonly WordScanner _words = new(text, roles, spelling);
    private readonly NumberScanner _numbers = new(text, roles, spelling);
    private int _link;

    /// <summary>The tokens of a stretch of the text. Links are passed over. Stretches must come in order.</summary>
    public void Read(TextSpan stretch, List<Token> into)
    {
        int at = stretch.Start;
        while (at < stretch.End)
        {
            if (Characters.IsWhite(text[at]))
            {
                at++;
                continue;
            }
            int end = stretch.End;
            while (_link < links.Count && links[_link].End <= at)
            {
                _link++;
            }
            if (_link < links.Count && links[_link].Start < end)
            {
                if (links[_link].Contains(at))
                {
                    at = links[_link].End;
                    continue;
                }
                end = links[_link].Start;
            }
            var token = Next(at, end, into);
            into.Add(token);
            at = token.End;
        }
    }

    private Token Next(int at, int end, List<Token> before)
    {
        char c = text[at];
        switch (Characters.ClassOf(c))
        {
            case CharacterClass.Letter:
                return _words.Scan(at, end, AfterNumber(before, at));
            case CharacterClass.Digit:
                return _numbers.Scan(at, end, before.Count == 0 ? default : before[^1]);
            case CharacterClass.Period
                when at + 1 < end
                    && Characters.IsDigit(text[at + 1])
                    && (at == 0 || !Characters.IsLetterOrDigit(text[at - 1])):
                return new Token(at, _numbers.Scan(at + 1, end, default).End, TokenKind.Number);
            case CharacterClass.Period:
                return new Token(at, Dots(at, end), TokenKind.Stop);
            case CharacterClass.Apostrophe when roles[at] == QuoteRole.None:
                int clipped = SingleMarks.ClippedLength(text, at, end, spelling);
                return new Token(
                    at,
                    at + Math.Max(1, clipped),
                    clipped > 0 ? TokenKind.Word : TokenKind.Symbol
                );
            case CharacterClass.Surrogate:
                return new Token(at, Pictograph(at, end), TokenKind.Symbol);
        }
        return roles[at] == QuoteRole.None ? Symbol(at, end) : Quote(at, end);
    }

    private Token Quote(int at, int end)
    {
        int to = at + 1;
        if (to < end && roles[to] == QuoteRole.Tail)
        {
            to++;
        }
        return new Token(
            at,
            to,
            roles[at] switch
            {
                QuoteRole.Open => TokenKind.OpeningQuote,
                QuoteRole.Close => TokenKind.ClosingQuote,
                _ => TokenKind.Symbol,
            }
        );
    }

    private Token Symbol(int at, int end)
    {
        char c = text[at];
        if (c is '!' or '?')
        {
            return new Token(at, Run(at, end, '!', '?'), TokenKind.Stop);
        }
        if (c == '…')
        {
            return new Token(at, Run(at, end, '…', '.'), TokenKind.Stop);
        }
        bool alone = at == 0 || Characters.IsWhite(text[at - 1]);
        bool tag = c is '#' or '@';
        if (tag && alone && at + 1 < end && Characters.IsLetter(text[at + 1]))
        {
            return new Token(at, Letters(at + 1, end), TokenKind.Word);
        }
        if (alone && c is ':' or ';')
        {
            int face = Smiley(at, end);
            if (face > 0)
            {
                return new Token(at, at + face, TokenKind.Symbol);
            }
        }
        if (c is '*' or '=' or '~' or '#' or '<' or '>' || Characters.IsDash(c))
        {
            return new Token(at, Joined(Run(at, end, c, c), end), TokenKind.Symbol);
        }
        return new Token(at, Joined(at + 1, end), TokenKind.Symbol);
    }

    private static bool AfterNumber(List<Token> before, int at) =>
        before.Count > 0 && before[^1].Kind == TokenKind.Number && at - before[^1].End <= 1;

    private int Dots(int at, int end) => Joined(Run(at, end, '.', '.'), end);

    private int Run(int at, int end, char one, char other)
    {
        while (at < end && (text[at] == one || text[at] == other))
        {
            at++;
        }
        return at;
    }

    private int Letters(int at, int end)
    {
        while (
            at < end
            && Characters.ClassOf(text[at])
                is CharacterClass.Letter
                    or CharacterClass.Digit
                    or CharacterClass.Joiner
        )
        {
            at++;
        }
        return at;
    }

    private int Joined(int at, int end)
    {
        while (at < end && Characters.ClassOf(text[at]) == CharacterClass.Joiner)
        {
            at++;
        }
        return at;
    }

    /// <summary>A pair of surrogates with the modifiers and joined pictures that make one sign of it.</summary>
    private int Pictograph(int at, int end)
    {
        int to = at + 1;
        if (to < end && char.IsSurrogatePair(text[at], text[to]))
        {
            to++;
        }
        while (to < end)
        {
            bool joined = text[to - 1] == '\u200D';
            bool skin =
                text[to] == '\uD83C' && to + 1 < end && text[to + 1] is >= '\uDFFB' and <= '\uDFFF';
            if (Characters.ClassOf(text[to]) == CharacterClass.Joiner)
            {
                to++;
            }
            else if (
                (joined || skin)
                && to + 1 < end
                && char.IsSurrogatePair(text[to], text[to + 1])
            )
            {
                to += 2;
            }
            else
            {
                break;
            }
        }
        return to;
    }

    private int Smiley(int at, int end)
    {
        int to = at + 1;
        if (to < end && text[to] == '-')
        {
            to++;
        }
        if (to >= end || text[to] is not (')' or '(' or 'D' or 'P'))
        {
            return 0;
        }
        to++;
        return to >= end || Characters.IsWhite(text[to]) ? to - at : 0;
    }
}
