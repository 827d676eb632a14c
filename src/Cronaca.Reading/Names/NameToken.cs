namespace Cronaca.Reading.Names;

using Cronaca.Reading.Text;

/// <summary>A word as the finding of names sees it.</summary>
internal struct NameToken
{
    public Word Word;
    public NameTraits Traits;

    /// <summary>Begins with a capital, or with a short particle and then a capital: "al-Zarqawi", "d'Alema".</summary>
    public bool Capital;

    /// <summary>At least two letters, all capitals.</summary>
    public bool AllCapitals;

    /// <summary>One capital and a point: "W.".</summary>
    public bool Initial;

    /// <summary>Neither letters nor digits.</summary>
    public bool Mark;

    public bool Digit;

    /// <summary>Its capital is due to where it stands: at the head of a sentence or a quotation.</summary>
    public bool AtStart;

    /// <summary>All words of the sentence have capitals.</summary>
    public bool Shouted;

    /// <summary>May be part of a name.</summary>
    public bool Nameable;

    public readonly bool Has(NameTraits any) => (Traits & any) != NameTraits.None;

    public static NameToken Of(Word word, NameLists lists)
    {
        ReadOnlySpan<char> form = word.Form;
        int letters = 0;
        int capitals = 0;
        bool digit = false;
        foreach (char c in form)
        {
            if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
            }
            else if (char.IsAsciiDigit(c))
            {
                digit = true;
            }
        }
        return new NameToken
        {
            Word = word,
            Traits = letters > 0 ? lists.Of(form) : NameTraits.None,
            // "US$" is no country.
            Capital =
                capitals > 0
                && form[^1] is not ('$' or '€' or '£')
                && (char.IsUpper(form[0]) || CapitalAfterParticle(form)),
            AllCapitals = capitals >= 2 && capitals == letters,
            Initial = form.Length == 2 && capitals == 1 && form[1] == '.',
            Digit = digit,
            Mark = letters == 0 && !digit,
        };
    }

    private static bool CapitalAfterParticle(ReadOnlySpan<char> form)
    {
        for (int i = 1; i < form.Length - 1 && i <= 3; i++)
        {
            if (form[i] is '-' or '\'' or '’')
            {
                return char.IsUpper(form[i + 1]);
            }
        }
        return false;
    }
}
