namespace Cronaca.Reading.Text;

/// <summary>
/// Where the sentences of a paragraph end. A stop ends one unless what follows goes on with it: a lower-case word, a comma, or after a
/// closing quotation mark the name of the speaker and a verb of saying.
/// </summary>
internal sealed class SentenceFinder(string text, Spelling spelling)
{
    /// <summary>How far the verb of saying may stand behind a quotation: "?" the former prime minister said.</summary>
    private const int _longestSpeaker = 4;
    private const int _longestNote = 4;

    /// <summary>In tokens. Nobody writes a longer one; whoever reads sentences need not fear that a broken text is a single one.</summary>
    private const int _longestSentence = 500;

    /// <summary>A lower-case word after a full stop begins a sentence only when the word before is too long for an unknown abbreviation.</summary>
    private const int _longestAbbreviation = 4;

    /// <summary>Adds the index behind the last token of each sentence to <paramref name="ends"/>.</summary>
    public void Find(List<Token> tokens, List<int> ends)
    {
        int first = 0;
        int at = 0;
        while (at < tokens.Count)
        {
            if (!MayEnd(tokens, at, first))
            {
                at++;
                if (at - first >= _longestSentence)
                {
                    ends.Add(at);
                    first = at;
                }
                continue;
            }
            bool quoted = false;
            int after = Absorb(tokens, at + 1, ref quoted);
            if (after < tokens.Count && Ends(tokens, at, after, quoted))
            {
                ends.Add(after);
                first = after;
            }
            at = after;
        }
        if (tokens.Count > first)
        {
            ends.Add(tokens.Count);
        }
    }

    private bool MayEnd(List<Token> tokens, int at, int first) =>
        tokens[at].Kind switch
        {
            TokenKind.Abbreviation => true,
            // A number alone before a full stop counts what follows: "1. The army".
            TokenKind.Stop => !(at == first + 1 && tokens[first].Kind == TokenKind.Number),
            TokenKind.Symbol => text[tokens[at].Start] is ':' or ';'
                && Is(tokens[at], SpellingClass.Boundary),
            _ => false,
        };

    /// <summary>Passes over what still belongs to the sentence behind its stop: closing marks, more dots, a note's number in brackets.</summary>
    private int Absorb(List<Token> tokens, int at, ref bool quoted)
    {
        while (at < tokens.Count)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.ClosingQuote)
            {
                quoted = true;
            }
            else if (token.Kind != TokenKind.Stop && !Characters.IsCloseBracket(text[token.Start]))
            {
                int note = Note(tokens, at);
                if (note == 0)
                {
                    return at;
                }
                at += note - 1;
            }
            at++;
        }
        return at;
    }

    /// <summary>How many tokens a bracketed note has that stands right behind a stop ("[17]", "[citation needed]"); 0 when there is none.</summary>
    private int Note(List<Token> tokens, int at)
    {
        bool attached = tokens[at - 1].End == tokens[at].Start;
        bool number = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number;
        if (text[tokens[at].Start] != '[' || !attached && !number)
        {
            return 0;
        }
        for (int i = at + 1; i < tokens.Count && i <= at + _longestNote; i++)
        {
            if (text[tokens[i].Start] == ']')
            {
                return i - at + 1;
            }
        }
        return 0;
    }

    private bool Ends(List<Token> tokens, int stop, int after, bool quoted)
    {
        int word = after;
        while (word < tokens.Count && Opens(tokens[word]))
        {
            word++;
        }
        if (word >= tokens.Count)
        {
            return tokens[after].Kind == TokenKind.OpeningQuote;
        }
        char c = text[tokens[word].Start];
        if (tokens[stop].Kind == TokenKind.Symbol)
        {
            return word == after
                && char.IsUpper(c)
                && Is(tokens[word], SpellingClass.Common | SpellingClass.Contraction);
        }
        if (tokens[stop].Kind == TokenKind.Abbreviation)
        {
            return char.IsUpper(c)
                && Is(tokens[word], SpellingClass.Common | SpellingClass.Contraction);
        }
        if (char.IsLower(c))
        {
            return !quoted && EndsBeforeLowerCase(tokens, stop, after, word);
        }
        if (Characters.ClassOf(c) is CharacterClass.Letter or CharacterClass.Digit)
        {
            return !(quoted && SpeakerFollows(tokens, word));
        }
        return c is not (',' or ';' or ':' or '/' or '%' or '&')
            && tokens[word].Kind != TokenKind.Stop;
    }

    /// <summary>A lower-case word begins a sentence after a question, or after a full stop that is not that of an unknown abbreviation.</summary>
    private bool EndsBeforeLowerCase(List<Token> tokens, int stop, int after, int word)
    {
        var mark = tokens[stop];
        if (text[mark.Start] == '?')
        {
            // "Come mai? si chiede la gente": the verb of saying may have its pronoun before it.
            return !Is(tokens[word], SpellingClass.Tag)
                && !(word + 1 < tokens.Count && Is(tokens[word + 1], SpellingClass.Tag))
                && !Characters.IsDash(text[tokens[after].Start]);
        }
        if (text[mark.Start] != '.' || mark.End - mark.Start > 1 || stop == 0)
        {
            return false;
        }
        var before = tokens[stop - 1];
        return tokens[after].Kind == TokenKind.OpeningQuote
            || before.Kind != TokenKind.Word
            || before.End - before.Start > _longestAbbreviation
            || before.End - before.Start > 2
                && text[before.End - 1]
                    is 'a'
                        or 'e'
                        or 'i'
                        or 'o'
                        or 'u'
                        or 'à'
                        or 'è'
                        or 'ì'
                        or 'ò'
                        or 'ù';
    }

    private bool Opens(Token token)
    {
        char c = text[token.Start];
        return token.Kind == TokenKind.OpeningQuote
            || Characters.IsOpenBracket(c)
            || token.Kind == TokenKind.Symbol
                && (
                    Characters.IsDash(c)
                    || Characters.ClassOf(c) is CharacterClass.Quote or CharacterClass.Apostrophe
                );
    }

    private bool SpeakerFollows(List<Token> tokens, int at)
    {
        if (!char.IsUpper(text[tokens[at].Start]))
        {
            return false;
        }
        for (int i = at + 1; i < tokens.Count && i <= at + _longestSpeaker; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Title))
            {
                return false;
            }
            if (Is(tokens[i], SpellingClass.Tag))
            {
                // "Chi è?" ha detto. Lui ha ...: after a pronoun or an article a new sentence has begun.
                return !Is(tokens[at], SpellingClass.Common) || i == at + 1 && !spelling.Elides;
            }
        }
        return false;
    }

    private bool Is(Token token, SpellingClass of) =>
        (spelling.ClassOfRaw(text.AsSpan(token.Start, token.End - token.Start)) & of)
        != SpellingClass.None;
}
