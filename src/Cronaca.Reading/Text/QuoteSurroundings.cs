namespace Cronaca.Reading.Text;

/// <summary>What stands beside a quotation mark, within one paragraph: by it a straight mark opens or closes.</summary>
internal sealed class QuoteSurroundings(string text, QuoteRole[] roles, Spelling spelling)
{
    private TextSpan _paragraph;

    public void Begin(TextSpan paragraph) => _paragraph = paragraph;

    /// <summary>White space, a bracket or the like before the mark and none after it.</summary>
    public bool LooksOpening(int at, int length) => AfterOpening(at) && !BeforeClosing(at + length);

    /// <summary>None before the mark; white space, a bracket or punctuation after it.</summary>
    public bool LooksClosing(int at, int length) => !AfterOpening(at) && BeforeClosing(at + length);

    /// <summary>Whether what stands before lets a quotation begin here.</summary>
    public bool AfterOpening(int at)
    {
        if (at == _paragraph.Start)
        {
            return true;
        }
        char before = text[at - 1];
        return Characters.IsWhite(before)
            || Characters.IsOpenBracket(before)
            || Characters.IsDash(before)
            || before is '/' or '=' or '¿' or '¡'
            || roles[at - 1] == QuoteRole.Open
            || (
                Characters.ClassOf(before) == CharacterClass.Apostrophe
                && roles[at - 1] == QuoteRole.None
                && spelling.Elides
            );
    }

    private bool BeforeClosing(int at)
    {
        if (at >= _paragraph.End)
        {
            return true;
        }
        char after = text[at];
        return Characters.IsWhite(after)
            || Characters.IsCloseBracket(after)
            || Characters.IsDash(after)
            || after is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '»' or '”' or '/';
    }

    /// <summary>Whether a sentence ends before this place.</summary>
    public bool AfterStop(int at)
    {
        int before = TrimEnd(at, _paragraph.Start);
        return before < at
            && before > _paragraph.Start
            && text[before - 1] is '.' or '!' or '?' or '…';
    }

    /// <summary>The end without the white space before it, not before <paramref name="start"/>.</summary>
    public int TrimEnd(int end, int start)
    {
        while (end > start && Characters.IsWhite(text[end - 1]))
        {
            end--;
        }
        return end;
    }
}
