namespace Cronaca.Reading.Text;

/// <summary>Tells the language of a text by its commonest words, and by its letters where there are none of them.</summary>
internal static class LanguageGuesser
{
    private const int _enough = 1500;

    /// <summary>The languages that can be read; the first one where nothing tells.</summary>
    private static readonly string[] _languages = ["en", "it"];

    /// <summary>ISO 639-1.</summary>
    public static string Guess(string text)
    {
        var scores = new int[_languages.Length];
        int vowelEnds = 0;
        int words = 0;
        int at = 0;
        int end = Math.Min(text.Length, _enough);
        while (at < end)
        {
            if (!Characters.IsLetter(text[at]))
            {
                at++;
                continue;
            }
            int start = at;
            while (at < end && Characters.IsLetter(text[at]))
            {
                at++;
            }
            bool elided = at < end && Characters.ClassOf(text[at]) == CharacterClass.Apostrophe;
            words++;
            vowelEnds += IsVowel(text[at - 1]) ? 1 : 0;
            for (int i = 0; i < _languages.Length; i++)
            {
                var spelling = Spelling.For(_languages[i]);
                var form = text.AsSpan(start, at - start + (elided && spelling.Elides ? 1 : 0));
                scores[i] +=
                    (spelling.ClassOfRaw(form) & SpellingClass.Common) != SpellingClass.None
                        ? 1
                        : 0;
            }
        }
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }
        bool tied = scores.Count(s => s == scores[best]) > 1;
        return !tied ? _languages[best]
            : vowelEnds * 3 > words * 2 ? "it"
            : _languages[0];
    }

    private static bool IsVowel(char c) =>
        char.ToLowerInvariant(c)
            is 'a'
                or 'e'
                or 'i'
                or 'o'
                or 'u'
                or 'à'
                or 'è'
                or 'é'
                or 'ì'
                or 'ò'
                or 'ù';
}
