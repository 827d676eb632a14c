namespace Cronaca.Training.Muc4;

using System.Text;

/// <summary>How right a filler is.</summary>
internal enum Mark
{
    Incorrect,
    Partial,
    Correct,
}

/// <summary>
/// What the judges of 1992 decided where the program asked: a response's filler against a key's, in one slot of one key template. The history is a list in Lisp's form,
/// <c>(message (template (slot (response verdict key))))</c>; a filler that was judged against several keys at once has <c>all-of</c>.
/// </summary>
/// <param name="automatic">Whether words that no judge saw are judged by <see cref="Wording"/>; else they are wrong.</param>
internal sealed class Judgements(bool automatic)
{
    private readonly Dictionary<(string, string, string, string), Verdict> _verdicts = [];

    /// <summary>The keys by their first wordings: those that the filler was held against; none when it was found wrong against all.</summary>
    public sealed record Verdict(Mark Mark, IReadOnlyList<string> Keys);

    public bool IsAutomatic => automatic;

    /// <summary>As the program asked: what tells nothing at the front of the words makes no other question.</summary>
    public Verdict? Of(Template key, Slot slot, Fill response)
    {
        var question = (key.Message, key.Number, slot.ReportName(), response.First);
        return _verdicts.GetValueOrDefault(question)
            ?? _verdicts.GetValueOrDefault(
                (key.Message, key.Number, slot.ReportName(), Bare(response.First))
            );
    }

    private static string Bare(string filler) =>
        string.Join(": ", filler.Split(": ").Select(Wording.Essential));

    public static Judgements Read(string text, bool automatic)
    {
        Judgements all = new(automatic);
        int at = 0;
        var history = (List<object>)Parse(text, ref at);
        foreach (List<object> message in history.OfType<List<object>>())
        {
            foreach (List<object> template in message.OfType<List<object>>())
            {
                foreach (List<object> slot in template.OfType<List<object>>())
                {
                    foreach (List<object> entry in slot.OfType<List<object>>())
                    {
                        Mark mark = (string)entry[1] switch
                        {
                            "match" => Mark.Correct,
                            "partial" => Mark.Partial,
                            _ => Mark.Incorrect,
                        };
                        string response = Plain(entry[0]);
                        Verdict verdict = new(mark, entry.Count > 2 ? Wordings(entry[2]) : []);
                        var question = (
                            (string)message[0],
                            (string)template[0],
                            (string)slot[0],
                            response
                        );
                        all._verdicts[question] = verdict;
                        question.Item4 = Bare(response);
                        all._verdicts.TryAdd(question, verdict);
                    }
                }
            }
        }
        return all;
    }

    private static List<string> Wordings(object key) =>
        key is List<object> list && list[0] is "all-of"
            ? [.. list.Skip(1).Select(Plain)]
            : [Plain(key)];

    /// <summary>A filler as <see cref="Fill.First"/> has it.</summary>
    private static string Plain(object node) =>
        node is not List<object> list
            ? Fill.Clean((string)node)
            : (string)list[0] switch
            {
                "optional" or "or" => Plain(list[1]),
                "xref" => $"{Plain(list[1])}: {Plain(list[2])}",
                "range" => Fill.Clean(
                    $"{(list[1] is "nil" ? "" : Plain(list[1]))} - {Plain(list[2])}"
                ),
                "qualified" => $"{Plain(list[1])} ({(list.Count > 2 ? Plain(list[2]) : "")})",
                "location" => string.Join(": ", list.Skip(1).Select(Plain)),
                _ => string.Join(' ', list.Select(Plain)),
            };

    /// <summary>A list, a string or a symbol of Lisp.</summary>
    private static object Parse(string s, ref int at)
    {
        SkipBlanks(s, ref at);
        if (s[at] == '(')
        {
            List<object> list = [];
            at++;
            for (SkipBlanks(s, ref at); s[at] != ')'; SkipBlanks(s, ref at))
            {
                list.Add(Parse(s, ref at));
            }
            at++;
            return list;
        }
        StringBuilder text = new();
        if (s[at] == '"')
        {
            for (at++; s[at] != '"'; at++)
            {
                at += s[at] == '\\' ? 1 : 0;
                text.Append(s[at]);
            }
            at++;
        }
        else
        {
            for (; !char.IsWhiteSpace(s[at]) && s[at] is not ('(' or ')'); at++)
            {
                text.Append(s[at]);
            }
        }
        return text.ToString();
    }

    private static void SkipBlanks(string s, ref int at)
    {
        while (char.IsWhiteSpace(s[at]))
        {
            at++;
        }
    }
}
