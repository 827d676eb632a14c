using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>
/// Puts a clause's subject behind its verb, as news in Italian does all the time ("ha detto il ministro", "sono morti due operai") and essays seldom.
/// Only where the verb has no object, next to which the subject could be read as one, and where the two stand side by side.
/// </summary>
internal static class Inversion
{
    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal)
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

    /// <summary>
    /// "The minister has said that all are safe" as a report would have it: "all are safe, has said the minister", with or without quotation marks;
    /// null when the sentence is no such one. What was said becomes the root, as the treebanks have it.
    /// </summary>
    public static GoldSentence? Quoted(GoldSentence s, bool marks)
    {
        int verb = Array.IndexOf(s.Heads, 0);
        int said = Child(s, verb, "ccomp");
        int that = said < 0 ? -1 : Child(s, said, "mark");
        int subject = Child(s, verb, "nsubj");
        if (
            that <= verb
            || subject > verb
            || s.Lemmas[that] is not ("che" or "que")
            || !Is(s, that - 1, verb)
        )
        {
            return null;
        }
        List<int> content = [];
        List<int> speaker = [];
        List<int> saying = [];
        for (int i = 0; i < s.Count; i++)
        {
            if (i == that || (s.Heads[i] == verb + 1 && s.Upos[i] == Upos.PUNCT))
            {
                continue;
            }
            bool ofVerb = i == verb || (s.Heads[i] == verb + 1 && i < verb && i != subject);
            List<int>? part =
                Hangs(s, i, said) ? content
                : subject >= 0 && Hangs(s, i, subject) ? speaker
                : ofVerb ? saying
                : null;
            if (part is null || (part != content && i > that))
            {
                return null;
            }
            part.Add(i);
        }
        return content.Count < 3 || content[0] < that
            ? null
            : Said(s, content, saying, speaker, said, verb, marks);
    }

    private static bool Is(GoldSentence s, int i, int verb) => i == verb || s.Upos[i] == Upos.PUNCT;

    private static int Child(GoldSentence s, int head, string relation)
    {
        for (int i = 0; i < s.Count && head >= 0; i++)
        {
            if (s.Heads[i] == head + 1 && s.Relations[i] == relation)
            {
                return i;
            }
        }
        return -1;
    }

    private static GoldSentence Said(
        GoldSentence s,
        List<int> content,
        List<int> saying,
        List<int> speaker,
        int said,
        int verb,
        bool marks
    )
    {
        // Negative numbers stand for marks that are put in: a comma, a full stop, a quotation mark.
        const int comma = -1;
        const int stop = -2;
        const int quote = -3;
        List<int> order =
        [
            .. marks ? [quote, .. content, quote] : content,
            comma,
            .. saying,
            .. speaker,
            stop,
        ];
        int Place(int old) => order.IndexOf(old) + 1;
        string[] forms =
        [
            .. order.Select(i =>
                i switch
                {
                    comma => ",",
                    stop => ".",
                    quote => "\"",
                    _ => s.Form(i),
                }
            ),
        ];
        int first = marks ? 1 : 0;
        forms[first] = char.ToUpperInvariant(forms[first][0]) + forms[first][1..];
        int old = order.IndexOf(0);
        forms[old] = s.Upos[0] == Upos.PROPN ? forms[old] : forms[old].ToLowerInvariant();
        return new GoldSentence
        {
            Sentence = Treebank.Plain(forms),
            Text = string.Join(' ', forms),
            Language = s.Language,
            Lemmas = [.. order.Select((i, at) => i < 0 ? forms[at] : s.Lemmas[i])],
            Upos = [.. order.Select(i => i < 0 ? Upos.PUNCT : s.Upos[i])],
            Features = [.. order.Select(i => i < 0 ? "" : s.Features[i])],
            Heads =
            [
                .. order.Select(i =>
                    i == said ? 0
                    : i is stop or quote || i == verb ? Place(said)
                    : i == comma ? Place(verb)
                    : Place(s.Heads[i] - 1)
                ),
            ],
            Relations =
            [
                .. order.Select(i =>
                    i < 0 ? "punct"
                    : i == said ? "root"
                    : i == verb ? "parataxis"
                    : s.Relations[i]
                ),
            ],
        };
    }

    private static GoldSentence? Turned(GoldSentence s, int subject, int verb)
    {
        int first = subject;
        int last = subject;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.Heads[i] == verb + 1 && Objects.Contains(s.Relations[i]))
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
