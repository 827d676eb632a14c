namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>What joins the words of a name: capitals side by side, hyphens, "of" within the name of a body, particles within a person's.</summary>
internal static class NameJoints
{
    // "piazza Navona", "golfo di Aden": the small noun before is part of the place's name.
    public static int Before(ReadOnlySpan<NameToken> tokens, int first, bool afterRole)
    {
        if (afterRole || first == 0)
        {
            return first;
        }
        int before = first - 1;
        while (
            before > 0
            && first - before < 3
            && tokens[before].Has(NameTraits.Of | NameTraits.Article)
            && !tokens[before].Capital
        )
        {
            before--;
        }
        ref readonly NameToken noun = ref tokens[before];
        bool fits =
            before == first - 1
                ? noun.Has(NameTraits.Site | NameTraits.Nature)
                : noun.Has(NameTraits.Nature | NameTraits.Area)
                    && tokens[before + 1].Has(NameTraits.Of);
        return fits && !noun.Capital ? before : first;
    }

    /// <summary>How many words on the name goes on: 1 for a capital, more over small words; 0 when it ends here.</summary>
    public static int Next(ReadOnlySpan<NameToken> tokens, int i, bool body)
    {
        if (i + 1 >= tokens.Length)
        {
            return 0;
        }
        ref readonly NameToken next = ref tokens[i + 1];
        if (next.Nameable || (next.Initial && next.Capital))
        {
            return 1;
        }
        if (
            next.Capital
            && body
            && next.Has(NameTraits.Demonym | NameTraits.Other | NameTraits.Common)
            && !next.Has(NameTraits.Calendar | NameTraits.Function)
        )
        {
            return 1;
        }
        if (i + 2 >= tokens.Length)
        {
            return 0;
        }
        bool tight =
            next.Word.Span.Start == tokens[i].Word.Span.End
            && tokens[i + 2].Word.Span.Start == next.Word.Span.End;
        if (
            next.Mark
            && ((tight && next.Word.Form is "-" or "'" or "’" or "/") || next.Word.Form == "&")
            && tokens[i + 2].Capital
        )
        {
            return 2;
        }
        // "Ban Ki-moon", where the language parts words at hyphens.
        if (
            tight
            && next.Word.Form == "-"
            && tokens[i].Nameable
            && (
                tokens[i + 2].Word.Upos == Upos.PROPN
                || (i > 0 && tokens[i - 1].Has(NameTraits.FirstName))
            )
        )
        {
            return 2;
        }
        // "Securities and Exchange Commission".
        if (
            next.Has(NameTraits.And)
            && !next.Capital
            && tokens[i].Has(NameTraits.Common)
            && !tokens[i].Has(NameTraits.AnyRole)
            && tokens[i + 2].Nameable
            && EndsInBody(tokens, i + 2)
        )
        {
            return 2;
        }
        // "Servizio geologico degli Stati Uniti": adjectives may stand between.
        int of = i + 1;
        while (
            body
            && of < tokens.Length
            && of < i + 3
            && tokens[of].Word.Upos == Upos.ADJ
            && !tokens[of].Capital
        )
        {
            of++;
        }
        if (body && of + 1 < tokens.Length && tokens[of].Has(NameTraits.Of) && !tokens[of].Capital)
        {
            int at = of + 1;
            if (at + 1 < tokens.Length && tokens[at].Has(NameTraits.Article) && !tokens[at].Capital)
            {
                at++;
            }
            return tokens[at].Nameable && !tokens[at].Has(NameTraits.Calendar) ? at - i : 0;
        }
        return 0;
    }

    // "Ursula von der Leyen", "Osama bin Laden", "Leonardo da Vinci".
    public static int NextParticle(ReadOnlySpan<NameToken> tokens, int i, bool afterFirstName)
    {
        int at = i + 1;
        while (
            at < tokens.Length
            && at <= i + 3
            && tokens[at].Has(NameTraits.Particle)
            && !tokens[at].Capital
        )
        {
            bool joins = afterFirstName
                ? !tokens[at].Has(NameTraits.In)
                : !tokens[at].Has(NameTraits.Of | NameTraits.In | NameTraits.Article);
            if (!joins)
            {
                return 0;
            }
            at++;
        }
        return at > i + 1 && at < tokens.Length && tokens[at].Nameable ? at - i : 0;
    }

    private static bool EndsInBody(ReadOnlySpan<NameToken> tokens, int at)
    {
        for (int i = at; i < tokens.Length && i < at + 4 && tokens[i].Nameable; i++)
        {
            if (tokens[i].Has(NameTraits.AnyBody))
            {
                return true;
            }
        }
        return false;
    }
}
