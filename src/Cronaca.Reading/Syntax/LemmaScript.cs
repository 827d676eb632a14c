using System.Globalization;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// How a lemma is made from a form: in which case ("l" lower, "k" kept, "t" a capital and the rest lower), how many letters fall at the end, what is
/// put there: "l1are" makes "portare" of "Porti"... A lemma that shares too little with its form is written out: "=essere".
/// </summary>
internal readonly record struct LemmaScript(char Case, int Cut, string Ending)
{
    private const char _whole = '=';

    /// <summary>The script that knows the lemma by heart.</summary>
    public static LemmaScript WrittenOut(string lemma) => new(_whole, 0, lemma);

    public static LemmaScript Between(string form, string lemma)
    {
        LemmaScript best = new(_whole, 0, lemma);
        int kept = 0;
        foreach (char how in "lkt")
        {
            string cased = InCase(form, how);
            int shared = 0;
            while (shared < cased.Length && shared < lemma.Length && cased[shared] == lemma[shared])
            {
                shared++;
            }
            if (shared > kept && shared >= Math.Min(3, form.Length - 1))
            {
                kept = shared;
                best = new(how, form.Length - shared, lemma[shared..]);
            }
        }
        return best;
    }

    public static LemmaScript Parse(string written)
    {
        if (written[0] == _whole)
        {
            return new(_whole, 0, written[1..]);
        }
        int digits = 1;
        while (digits < written.Length && char.IsAsciiDigit(written[digits]))
        {
            digits++;
        }
        int cut = int.Parse(written.AsSpan(1, digits - 1), CultureInfo.InvariantCulture);
        return new(written[0], cut, written[(digits == written.Length ? digits : digits + 1)..]);
    }

    /// <summary>The lemma, or null when the form is too short for it.</summary>
    public string? Apply(string form)
    {
        if (Case == _whole)
        {
            return Ending;
        }
        if (Cut > form.Length || (Cut == form.Length && Ending.Length == 0))
        {
            return null;
        }
        string cased = InCase(form, Case);
        return Cut == 0 && Ending.Length == 0
            ? cased
            : string.Concat(cased.AsSpan(0, form.Length - Cut), Ending);
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        Case == _whole
            ? _whole + Ending
            : string.Create(CultureInfo.InvariantCulture, $"{Case}{Cut}+{Ending}");

    private static string InCase(string form, char how) =>
        how switch
        {
            'l' => form.ToLowerInvariant(),
            't' when form.Length > 1 => char.ToUpperInvariant(form[0])
                + form[1..].ToLowerInvariant(),
            _ => form,
        };
}
