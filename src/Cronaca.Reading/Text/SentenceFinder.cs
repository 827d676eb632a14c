namespace Cronaca.Reading.Text;

/// <summary>
/// Where the sentences of a paragraph end. A stop ends one unless what follows goes on with it: a lower-case word, a comma, or after a
/// closing quotation mark the name of the speaker and a verb of saying.
/// </summary>
internal sealed class SentenceFinder(string text, Spelling spelling)
{
    /// <summary>How far the verb of saying may stand behind a quotation: "?" the former prime minister said.</summary>
    private const int LongestSpeaker = 4;

    /// <summary>A lower-case word after a full stop begins a sentence only when the word before is too long for an unknown abbreviation.</summary>
    private const int LongestAbbreviation = 4;

    /// <summary>Calls <paramref name="ends"/> with the index behind the last token of each sentence.</summary>
    public void Find(List<Token> tokens, List<int> ends)
    {
        int at = 0;
        while (at < tokens.Count)
        {
            var token = tokens[at];
            if (token.Kind is not (TokenKind.Stop or TokenKind.Abbreviation))
            {
                at++;
                continue;
            }
            int after = at + 1;
            bool quoted = false;
            while (after < tokens.Count && Absorbs(tokens[after], ref quoted))
            {
                after++;
            }
            if (after >= tokens.Count)
            {
                break;
            }
            if (Ends(tokens, at, after, quoted))
            {
                ends.Add(after);
            }
            at = after;
        }
        if (tokens.Count > 0)
        {
            ends.Add(tokens.Count);
        }
    }

    private bool Absorbs(Token token, ref bool quoted)
    {
        if (token.Kind == TokenKind.ClosingQuote)
        {
            quoted = true;
            return true;
        }
        return token.Kind == TokenKind.Stop || Characters.IsCloseBracket(text[token.Start]);
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
        if (tokens[stop].Kind == TokenKind.Abbreviation)
        {
            return char.IsUpper(c) && Is(tokens[word], SpellingClass.Common);
        }
        if (char.IsLower(c))
        {
            return text[tokens[stop].Start] == '.'
                && tokens[stop].End - tokens[stop].Start == 1
                && !quoted
                && (
                    word > after && tokens[after].Kind == TokenKind.OpeningQuote
                    || stop > 0
                        && tokens[stop - 1].End - tokens[stop - 1].Start > LongestAbbreviation
                );
        }
        if (Characters.ClassOf(c) is CharacterClass.Letter or CharacterClass.Digit)
        {
            return !(quoted && SpeakerFollows(tokens, word));
        }
        return c is not (',' or ';' or ':' or '/' or '%' or '&')
            && tokens[word].Kind != TokenKind.Stop;
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
        for (int i = at + 1; i < tokens.Count && i <= at + LongestSpeaker; i++)
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
