namespace Cronaca.Training.Meantime;

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Cronaca.Reading;

/// <summary>
/// A report of MEANTIME: its tokens put together into a text with a blank between, every sentence a paragraph (the corpus tells no more), and where each token stands.
/// Only the title, the dateline and the sentences that follow up to <see cref="MarkedTo"/> are marked.
/// </summary>
internal sealed class MeantimeText
{
    // The sixth: no mark stands beyond.
    private const int _lastMarkedSentence = 5;

    private static readonly string[] _days = ["yyyy-MM-dd", "dd-MM-yyyy"];

    private readonly Dictionary<string, TextSpan> _spans = new(StringComparer.Ordinal);

    private MeantimeText(string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        Root = XDocument.Load(path).Root!;
        StringBuilder text = new();
        string sentence = "0";
        foreach (XElement token in Root.Elements("token"))
        {
            string its = (string?)token.Attribute("sentence") ?? "0";
            if (text.Length > 0)
            {
                text.Append(its == sentence ? " " : "\n\n");
            }
            sentence = its;
            int start = text.Length;
            text.Append(token.Value);
            _spans[(string)token.Attribute("t_id")!] = new(start, text.Length);
            if (int.Parse(its, CultureInfo.InvariantCulture) <= _lastMarkedSentence)
            {
                MarkedTo = text.Length;
            }
        }
        Text = text.ToString();
    }

    public string Name { get; }

    public string Text { get; }

    /// <summary>The end, not included, of what is marked.</summary>
    public int MarkedTo { get; }

    /// <summary>The whole file: marks under "Markables", what ties them under "Relations".</summary>
    public XElement Root { get; }

    public static List<MeantimeText> ReadAll(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new MeantimeText(path)),
        ];

    /// <summary>The places of a mark's tokens; none for a mark without words.</summary>
    public TextSpan[] Parts(XElement mark) =>
        [
            .. mark.Elements("token_anchor")
                .Select(a => _spans[(string)a.Attribute("t_id")!])
                .OrderBy(p => p.Start),
        ];

    /// <summary>From the first word of a mark to the end of its last; null for a mark without words.</summary>
    public TextSpan? Place(XElement mark) =>
        Parts(mark) is { Length: > 0 } parts ? new(parts[0].Start, parts.Max(p => p.End)) : null;

    /// <summary>The day of writing, and where it stands in the text; null where the report does not tell.</summary>
    public (DateOnly? Day, TextSpan? At) Written()
    {
        foreach (XElement timex in Root.Descendants("TIMEX3"))
        {
            if ((string?)timex.Attribute("functionInDocument") == "CREATION_TIME")
            {
                string value = (string?)timex.Attribute("value") ?? "";
                // One report's day stands there as 03-02-2009.
                bool known = DateOnly.TryParseExact(
                    value,
                    _days,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateOnly day
                );
                return (known ? day : null, Place(timex));
            }
        }
        return (null, null);
    }
}
