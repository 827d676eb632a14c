namespace Cronaca.Training.Coreference;

using System.Xml.Linq;
using Cronaca.Reading;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;
using Cronaca.Training.Meantime;

/// <summary>Words of a report that stand for somebody, and the number of the entity they are tied to.</summary>
internal sealed record TiedMention(TextSpan Span, string Words, string Entity)
{
    private static readonly string[] _edges =
    [
        "the",
        "a",
        "an",
        "'s",
        "'",
        "’s",
        "’",
        ",",
        "\"",
        "``",
        "''",
    ];

    /// <summary>The mentions that are marked, of people and bodies; and the places of those of other kinds, or of none.</summary>
    public static (List<TiedMention> Mentions, List<TextSpan> Others) Marked(MeantimeText report)
    {
        Dictionary<string, XElement> marks = report
            .Root.Descendants("ENTITY_MENTION")
            .ToDictionary(m => (string)m.Attribute("m_id")!, StringComparer.Ordinal);
        Dictionary<string, XElement> entities = report
            .Root.Descendants("ENTITY")
            .ToDictionary(m => (string)m.Attribute("m_id")!, StringComparer.Ordinal);
        List<TiedMention> mentions = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (XElement tie in report.Root.Descendants("REFERS_TO"))
        {
            string entity = (string?)tie.Element("target")?.Attribute("m_id") ?? "";
            if (
                !entities.TryGetValue(entity, out XElement? known)
                || (string?)known.Attribute("ent_type") is not ("PER" or "ORG")
            )
            {
                continue;
            }
            foreach (XElement source in tie.Elements("source"))
            {
                string id = (string?)source.Attribute("m_id") ?? "";
                if (
                    marks.TryGetValue(id, out XElement? mark)
                    && report.Place(mark) is { } span
                    && taken.Add(id)
                )
                {
                    mentions.Add(Of(report.Text, span, entity));
                }
            }
        }
        List<TextSpan> others =
        [
            .. marks
                .Where(m => !taken.Contains(m.Key))
                .Select(m => report.Place(m.Value))
                .OfType<TextSpan>(),
        ];
        return (mentions, others);
    }

    /// <summary>What the reader ties together: names, descriptions and pronouns of people, bodies and groups.</summary>
    public static List<TiedMention> Read(Document document, NamesOfReport names, int to) =>
        [
            .. document
                .Sentences.SelectMany(names.In)
                .Where(m =>
                    m.Entity.Kind
                        is EntityKind.Person
                            or EntityKind.Organisation
                            or EntityKind.Group
                    && m.Span.End <= to
                )
                .Select(m => Of(document.Text, m.Span, $"{m.Entity.Id}")),
        ];

    private static TiedMention Of(string text, TextSpan span, string entity)
    {
        List<string> words =
        [
            .. span.Of(text)
                .ToLowerInvariant()
                .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        ];
        while (words.Count > 1 && _edges.Contains(words[0]))
        {
            words.RemoveAt(0);
        }
        while (words.Count > 1 && _edges.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }
        return new(span, string.Join(' ', words), entity);
    }
}
