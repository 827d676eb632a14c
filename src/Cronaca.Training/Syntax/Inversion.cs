using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Puts a clause's subject behind its verb, as news in Italian does all the time ("ha detto il ministro", "sono morti due operai") and essays seldom.
/// Only where the verb has no object, next to which the subject could be read as one, and where the two stand side by side.
/// </summary>
internal static class Inversion
{
    private static readonly HashSet<string> _objects = new(StringComparer.Ordinal)
    {
        "obj",
        "xcomp",
        "cop",
        "iobj",
    };

    /// <summary>The sentence with its subject behind the verb, or null when no clause of it allows that.</summary>
    public static GoldSentence? Of(GoldSentence s)
    {
        for (int subject = 0; subject < s.Count; subject++)
        {
            if (
                s.Relations[subject] is "nsubj" or "nsubj:pass"
                && s.Upos[subject] is Upos.NOUN or Upos.PROPN
                && s.Heads[subject] - 1 is var verb
                && verb > subject
                && s.Upos[verb] == Upos.VERB
                && Turned(s, subject, verb) is { } turned
            )
            {
                return turned;
            }
        }
        return null;
    }

    private static GoldSentence? Turned(GoldSentence s, int subject, int verb)
    {
        int first = subject;
        int last = subject;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.Heads[i] == verb + 1 && _objects.Contains(s.Relations[i]))
            {
                return null;
            }
            if (Hangs(s, i, subject))
            {
                (first, last) = (Math.Min(first, i), Math.Max(last, i));
            }
        }
        for (int i = first; i <= verb; i++)
        {
            bool ofSubject = Hangs(s, i, subject);
            bool ofVerb = i == verb || s.Heads[i] == verb + 1;
            if (i <= last ? !ofSubject : ofSubject || !ofVerb || s.Upos[i] == Upos.PUNCT)
            {
                return null;
            }
        }
        int[] order =
        [
            .. Enumerable.Range(0, first),
            .. Enumerable.Range(last + 1, verb - last),
            .. Enumerable.Range(first, last - first + 1),
            .. Enumerable.Range(verb + 1, s.Count - verb - 1),
        ];
        return Ordered(s, order);
    }

    private static bool Hangs(GoldSentence s, int word, int on)
    {
        for (int steps = 0; word >= 0 && steps < s.Count; word = s.Heads[word] - 1, steps++)
        {
            if (word == on)
            {
                return true;
            }
        }
        return false;
    }

    private static GoldSentence Ordered(GoldSentence s, int[] order)
    {
        int[] place = new int[s.Count];
        for (int i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }
        string[] forms = [.. order.Select(s.Form)];
        int old = place[0];
        if (old > 0 && s.Upos[0] != Upos.PROPN)
        {
            forms[old] = forms[old].ToLowerInvariant();
        }
        forms[0] = char.ToUpperInvariant(forms[0][0]) + forms[0][1..];
        return new GoldSentence
        {
            Sentence = Treebank.Plain(forms),
            Text = string.Join(' ', forms),
            Language = s.Language,
            Silver = s.Silver,
            Lemmas = [.. order.Select(i => s.Lemmas[i])],
            Upos = [.. order.Select(i => s.Upos[i])],
            Features = [.. order.Select(i => s.Features[i])],
            Heads = [.. order.Select(i => s.Heads[i] == 0 ? 0 : place[s.Heads[i] - 1] + 1)],
            Relations = [.. order.Select(i => s.Relations[i])],
        };
    }
}
