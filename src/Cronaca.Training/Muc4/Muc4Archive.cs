namespace Cronaca.Training.Muc4;

using System.Formats.Tar;
using System.Text;

/// <summary>The archive of MUC-3 and MUC-4 as it lies in a folder: texts, keys, and, packed, the answers of the systems on TST3 with their official scores and the judges' history.</summary>
internal sealed class Muc4Archive(string data)
{
    public string Folder => Path.Combine(data, "muc4", "muc34");

    private string Results => Path.Combine(Folder, "TEST", "RESULTS", "TST3");

    public bool Exists => Directory.Exists(Folder);

    public Dictionary<string, List<Template>> Keys(string set) =>
        CorpusFiles(set, "key-")
            .Aggregate(
                new Dictionary<string, List<Template>>(),
                (all, file) =>
                {
                    using StreamReader reader = new(file, Encoding.Latin1);
                    foreach ((string message, List<Template> templates) in Template.Read(reader))
                    {
                        all[message] = templates;
                    }
                    return all;
                }
            );

    /// <summary>The texts of a set by the message's name.</summary>
    public Dictionary<string, string> Texts(string set)
    {
        Dictionary<string, string> texts = [];
        foreach (string file in CorpusFiles(set, set))
        {
            string? name = null;
            StringBuilder text = new();
            foreach (string line in File.ReadLines(file, Encoding.Latin1))
            {
                if (
                    line.StartsWith("TST", StringComparison.Ordinal)
                    || line.StartsWith("DEV-MUC", StringComparison.Ordinal)
                )
                {
                    Close();
                    name = line.Trim().Split(' ')[0];
                    text.Clear();
                }
                else
                {
                    text.Append(line).Append('\n');
                }
            }
            Close();

            void Close()
            {
                if (name is not null)
                {
                    texts[name] = text.ToString();
                }
            }
        }
        return texts;
    }

    /// <summary>What the judges of TST3 decided.</summary>
    /// <param name="automatic">Whether what they did not see is judged by rule.</param>
    public Judgements History(bool automatic) =>
        Judgements.Read(
            Encoding.Latin1.GetString(
                UnixCompress.Unpack(
                    File.ReadAllBytes(Path.Combine(Results, "final-history-nrad.tst3.Z"))
                )
            ),
            automatic
        );

    /// <summary>By system.</summary>
    public Dictionary<string, Dictionary<string, List<Template>>> Responses() =>
        Packed("response-templates.tst3.tar.Z")
            .ToDictionary(f => f.System, f => Template.Read(new StringReader(f.Text)));

    /// <summary>The official reports, by system.</summary>
    public Dictionary<string, OfficialScore> Scores() =>
        Packed("scores-pass1.tst3.nrad.tar.Z")
            .ToDictionary(f => f.System, f => OfficialScore.Parse(f.Text));

    private IEnumerable<string> CorpusFiles(string set, string start) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "TASK", "CORPORA", set), start + "*")
            .Order(StringComparer.Ordinal);

    private IEnumerable<(string System, string Text)> Packed(string name)
    {
        using MemoryStream unpacked = new(
            UnixCompress.Unpack(File.ReadAllBytes(Path.Combine(Results, name)))
        );
        using TarReader tar = new(unpacked);
        while (tar.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.DataStream is { } stream)
            {
                using StreamReader reader = new(stream, Encoding.Latin1);
                yield return (entry.Name.TrimStart('.', '/').Split('/')[0], reader.ReadToEnd());
            }
        }
    }
}
