using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Puts the words of a sister language into what they would look like in Italian: the commonest by a list, others by their ends ("nación" becomes
/// "nazione"), plural and gender by the treebank's features. Italian has few treebanks that may be learnt from; so its sisters' trees teach its own words.
/// </summary>
internal sealed class Cognates
{
    private readonly Dictionary<(string Language, string Upos, string Word), string> _words = [];
    private readonly List<(string Language, string Upos, string From, string To)> _ends = [];

    public Cognates()
    {
        using Stream stream = typeof(Cognates).Assembly.GetManifestResourceStream("cognates.tsv")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 4 || line[0] == '#')
            {
                continue;
            }
            if (cells[2][0] == '-')
            {
                _ends.Add((cells[0], cells[1], cells[2][1..], cells[3][1..]));
            }
            else
            {
                _words[(cells[0], cells[1], cells[2])] = cells[3];
            }
        }
    }

    /// <summary>The same sentence with Italian-looking forms.</summary>
    public GoldSentence Of(GoldSentence s)
    {
        string[] forms = new string[s.Count];
        for (int i = 0; i < s.Count; i++)
        {
            forms[i] = Cased(s.Form(i), Word(s, i));
        }
        return new GoldSentence
        {
            Sentence = Treebank.Plain(forms),
            Text = string.Join(' ', forms),
            Language = s.Language,
            Lemmas = s.Lemmas,
            Upos = s.Upos,
            Features = s.Features,
            Heads = s.Heads,
            Relations = s.Relations,
        };
    }

    private string Word(GoldSentence s, int i)
    {
        string form = s.Form(i).ToLowerInvariant();
        string upos = s.Upos[i].ToString();
        if (
            _words.TryGetValue((s.Language, upos, form), out string? known)
            || _words.TryGetValue((s.Language, "", form), out known)
        )
        {
            return known;
        }
        if (s.Upos[i] is Upos.PROPN or Upos.PUNCT or Upos.NUM or Upos.SYM or Upos.X)
        {
            return form;
        }
        foreach ((string language, string of, string from, string to) in _ends)
        {
            if (
                language == s.Language
                && (of.Length == 0 ? s.Upos[i] is Upos.NOUN or Upos.ADJ : of == upos)
                && form.Length > from.Length + 1
                && form.EndsWith(from, StringComparison.Ordinal)
            )
            {
                return Letters(form[..^from.Length], s.Language) + to;
            }
        }
        return Inflected(Letters(form, s.Language), s, i);
    }

    /// <summary>French hides gender and number at the end of most words; Italian shows them.</summary>
    private static string Inflected(string form, GoldSentence s, int i)
    {
        if (s.Language != "fr" || s.Upos[i] is not (Upos.NOUN or Upos.ADJ) || form.Length < 4)
        {
            return form;
        }
        bool plural = s.Features[i].Contains("Number=Plur", StringComparison.Ordinal);
        bool feminine = s.Features[i].Contains("Gender=Fem", StringComparison.Ordinal);
        string stem = form.TrimEnd('s', 'x').TrimEnd('e');
        return stem
            + (plural, feminine) switch
            {
                (true, true) => "e",
                (true, false) => "i",
                (false, true) => "a",
                (false, false) => "o",
            };
    }

    private static string Letters(string stem, string language) =>
        language switch
        {
            "es" => stem.Replace("ñ", "gn", StringComparison.Ordinal)
                .Replace("cia", "zia", StringComparison.Ordinal)
                .Replace("ía", "ia", StringComparison.Ordinal)
                .Replace("qu", "ch", StringComparison.Ordinal)
                .Replace("ct", "tt", StringComparison.Ordinal)
                .Replace('j', 'g')
                .Replace('y', 'i'),
            "pt" => stem.Replace("nh", "gn", StringComparison.Ordinal)
                .Replace("lh", "gli", StringComparison.Ordinal)
                .Replace("ç", "zz", StringComparison.Ordinal)
                .Replace("ct", "tt", StringComparison.Ordinal)
                .Replace('j', 'g')
                .Replace('x', 's'),
            "fr" => stem.Replace("ct", "tt", StringComparison.Ordinal)
                .Replace("ph", "f", StringComparison.Ordinal)
                .Replace("th", "t", StringComparison.Ordinal)
                .Replace("qu", "c", StringComparison.Ordinal)
                .Replace("ç", "c", StringComparison.Ordinal)
                .Replace('y', 'i'),
            _ => stem,
        };

    private static string Cased(string like, string word) =>
        like.Length > 0 && char.IsUpper(like[0]) && word.Length > 0
            ? like.Length > 1 && char.IsUpper(like[^1])
                ? word.ToUpperInvariant()
                : char.ToUpperInvariant(word[0]) + word[1..]
            : word;
}
