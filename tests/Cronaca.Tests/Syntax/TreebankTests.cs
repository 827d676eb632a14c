namespace Cronaca.Tests.Syntax;

using System.Globalization;
using Cronaca.Reading.Text;
using Cronaca.Tests.Gold;
using Shouldly;
using Xunit;

/// <summary>The project's own treebank keeps the form of CoNLL-U and the rules of Universal Dependencies that need no judgement.</summary>
public class TreebankTests
{
    private static readonly HashSet<string> _relations =
    [
        .. "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp".Split(
            ' '
        ),
    ];

    /// <summary>Words of these relations carry no clause or phrase of their own.</summary>
    private static readonly Dictionary<string, string[]> _childrenOf = new()
    {
        ["punct"] = ["punct"],
        ["case"] = ["fixed", "advmod", "conj", "cc", "goeswith", "punct", "nmod", "det", "obl"],
        ["cc"] = ["fixed", "advmod", "conj", "cc", "goeswith", "punct"],
        ["aux"] = ["fixed", "advmod", "conj", "cc", "goeswith", "punct"],
        ["mark"] = ["fixed", "advmod", "conj", "cc", "goeswith", "punct", "obl"],
        ["fixed"] = ["goeswith", "conj", "punct"],
        ["goeswith"] = [],
    };

    private static readonly Dictionary<string, string[]> _partsOf = new()
    {
        ["det"] = ["DET", "PRON", "NUM", "ADJ"],
        ["aux"] = ["AUX"],
        ["cop"] = ["AUX", "PRON"],
        ["case"] = ["ADP", "ADV", "PART", "SCONJ", "VERB", "NOUN", "ADJ", "CCONJ", "SYM"],
        ["cc"] = ["CCONJ", "ADV", "SYM", "ADP", "SCONJ", "PART"],
        ["punct"] = ["PUNCT"],
        ["nummod"] = ["NUM", "SYM"],
        ["advmod"] = ["ADV", "ADJ", "CCONJ", "DET", "PART", "SYM", "ADP", "PRON", "SCONJ", "NOUN"],
        ["expl"] = ["PRON", "DET", "PART"],
    };

    private static readonly HashSet<string> _names =
    [
        "B-PER",
        "I-PER",
        "B-ORG",
        "I-ORG",
        "B-LOC",
        "I-LOC",
    ];

    private sealed record Row(int Line, string[] Cells)
    {
        public string Id => Cells[0];

        public string Form => Cells[1];

        public int Head => int.TryParse(Cells[6], out int head) ? head : -1;

        public string Relation => Cells[7];

        public string Universal => Relation.Split(':')[0];
    }

    private sealed record Tree(string File, string Id, string Text, Row[] Lines)
    {
        public Row[] Words { get; } = [.. Lines.Where(r => !r.Id.Contains('-'))];

        public string Where(Row row) => $"{File}:{row.Line}, {Id}, word {row.Id} '{row.Form}'";
    }

    public static TheoryData<string> Files() => [.. Paths()];

    private static IEnumerable<string> Paths() =>
        Directory
            .GetFiles(Repository.At("treebank"), "*.conllu", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_keeps_the_rules_of_its_form_and_of_universal_dependencies(string file)
    {
        Read(file).SelectMany(Wrongs).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_measured_on_is_not_learnt_from()
    {
        var all = Paths().SelectMany(Read).ToList();
        all.GroupBy(t => t.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        var learnt = all.Where(t => !IsTest(t)).Select(t => t.Text).ToHashSet();
        all.Where(t => IsTest(t) && learnt.Contains(t.Text)).Select(t => t.Id).ShouldBeEmpty();
    }

    private static bool IsTest(Tree tree) =>
        tree.File.EndsWith("-test.conllu", StringComparison.Ordinal);

    private static List<Tree> Read(string file)
    {
        List<Tree> trees = [];
        (string id, string text) = ("", "");
        List<Row> rows = [];
        int at = 0;
        foreach (string line in File.ReadLines(Repository.At(file)).Append(""))
        {
            at++;
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
            {
                id = line[12..];
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line[9..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                cells.Length.ShouldBe(10, $"{file}:{at}: columns");
                rows.Add(new Row(at, cells));
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                trees.Add(new Tree(file, id, text, [.. rows]));
                (id, text) = ("", "");
                rows.Clear();
            }
        }
        return trees;
    }

    private static IEnumerable<string> Wrongs(Tree t)
    {
        string place = $"{t.File}:{t.Lines[0].Line}, {t.Id}";
        if (
            !t.Id.StartsWith(
                Path.GetFileNameWithoutExtension(t.File) + "-",
                StringComparison.Ordinal
            )
        )
        {
            yield return $"{place}: sent_id begins with the file's name";
        }
        if (t.Text != TextOf(t))
        {
            yield return $"{place}: the text is '{t.Text}', its words are '{TextOf(t)}'";
        }
        int roots = t.Words.Count(r => r.Head == 0);
        if (roots != 1)
        {
            yield return $"{place}: {roots} roots, expected one";
        }
        string name = "";
        for (int i = 0; i < t.Words.Length; i++)
        {
            Row row = t.Words[i];
            foreach (string wrong in Wrongs(t, row, i))
            {
                yield return $"{t.Where(row)}: {wrong}";
            }
            string mark = NameOf(row);
            if (mark.Length > 0 && !_names.Contains(mark))
            {
                yield return $"{t.Where(row)}: Name={mark}, expected B- or I- with PER, ORG or LOC";
            }
            if (mark.StartsWith('I') && (name.Length < 2 || name[2..] != mark[2..]))
            {
                yield return $"{t.Where(row)}: Name={mark} after '{name}'";
            }
            name = mark;
        }
    }

    private static IEnumerable<string> Wrongs(Tree t, Row row, int i)
    {
        if (row.Id != (i + 1).ToString(CultureInfo.InvariantCulture))
        {
            yield return $"expected id {i + 1}";
        }
        if (row.Cells.Any(c => c.Length == 0) || row.Cells[2] == "_" && row.Form != "_")
        {
            yield return "an empty column, or no lemma";
        }
        if (!Enum.TryParse<Upos>(row.Cells[3], out _))
        {
            yield return $"no universal part of speech {row.Cells[3]}";
        }
        if (!_relations.Contains(row.Universal))
        {
            yield return $"no universal relation {row.Relation}";
        }
        if (row.Head < 0 || row.Head > t.Words.Length || row.Head == i + 1)
        {
            yield return $"head {row.Cells[6]}";
            yield break;
        }
        if (row.Head == 0 != (row.Relation == "root"))
        {
            yield return $"head {row.Head} with {row.Relation}";
        }
        int up = i + 1;
        int steps = 0;
        for (; up > 0 && up <= t.Words.Length && steps <= t.Words.Length; steps++)
        {
            up = t.Words[up - 1].Head;
        }
        if (up != 0)
        {
            yield return "hangs in a circle";
        }
        if (
            _partsOf.TryGetValue(row.Universal, out var parts)
            && !parts.Contains(row.Cells[3])
            && !HasFixed(t, i)
        )
        {
            yield return $"{row.Relation} is {row.Cells[3]}, expected {string.Join(", ", parts)}";
        }
        if (row.Cells[3] == "PUNCT" && row.Universal is not ("punct" or "root"))
        {
            yield return $"PUNCT is {row.Relation}";
        }
        if (row.Head > 0 && t.Words[row.Head - 1] is var head)
        {
            if (
                _childrenOf.TryGetValue(head.Universal, out var may) && !may.Contains(row.Universal)
            )
            {
                yield return $"{row.Relation} of '{head.Form}', which is {head.Relation}";
            }
            if (
                row.Universal is "fixed" or "flat" or "conj" or "appos" or "goeswith"
                && row.Head > i + 1
            )
            {
                yield return $"{row.Relation} goes from left to right, its head {row.Head} stands behind it";
            }
        }
        string[] features = row.Cells[5] == "_" ? [] : row.Cells[5].Split('|');
        if (
            !features.SequenceEqual(features.Order(StringComparer.OrdinalIgnoreCase))
            || features.Any(f => !f.Contains('='))
        )
        {
            yield return $"features {row.Cells[5]}: expected Name=Value in alphabetical order";
        }
    }

    private static bool HasFixed(Tree t, int i) =>
        t.Words.Any(w => w.Head == i + 1 && w.Universal is "fixed" or "goeswith");

    private static string NameOf(Row row) =>
        row.Cells[9].Split('|').FirstOrDefault(m => m.StartsWith("Name=", StringComparison.Ordinal))
            is { } name
            ? name[5..]
            : "";

    private static string TextOf(Tree t)
    {
        System.Text.StringBuilder text = new();
        int covered = 0;
        foreach (Row row in t.Lines)
        {
            string[] ids = row.Id.Split('-');
            int id = int.Parse(ids[0], CultureInfo.InvariantCulture);
            if (id > covered)
            {
                covered = ids.Length == 2 ? int.Parse(ids[1], CultureInfo.InvariantCulture) : id;
                text.Append(row.Form)
                    .Append(row.Cells[9].Split('|').Contains("SpaceAfter=No") ? "" : " ");
            }
        }
        return text.ToString().TrimEnd();
    }
}
