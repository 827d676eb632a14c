using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>
/// All that was learnt of a language. The file: a header, names, then numbers little end first; feature rows in eight bits with a
/// scale each, the weights in sixteen.
/// </summary>
internal sealed class ParserModel
{
    private const uint _magic = 0x324E5243; // "CRN2"

    /// <summary>The row of a form that training did not know; the rows after it up to <see cref="FirstFeature"/> tell in training which language speaks.</summary>
    public const int Unknown = 0;

    /// <summary>The row of the language itself.</summary>
    public const int Own = 1;

    public const int FirstFeature = 8;

    private readonly HashIndex _features;
    private readonly HashIndex _lexicon;
    private readonly HashIndex _lemmas;

    public ParserModel(
        Weights weights,
        string[] tags,
        string[] scripts,
        string[] relations,
        uint[] featureHashes,
        uint[] lexiconHashes,
        ushort[] lexiconScripts,
        uint[] lemmaHashes
    )
    {
        Weights = weights;
        (Tags, Scripts, Relations) = (tags, scripts, relations);
        (FeatureHashes, LexiconHashes, LexiconScripts) = (
            featureHashes,
            lexiconHashes,
            lexiconScripts
        );
        LemmaHashes = lemmaHashes;
        RootRelation = Math.Max(0, Array.IndexOf(relations, "root"));
        _lemmas = new HashIndex(lemmaHashes);
        _features = new HashIndex(featureHashes);
        _lexicon = new HashIndex(lexiconHashes);
        Rows = new sbyte[(featureHashes.Length + FirstFeature) * weights.Shape.Width];
        RowScales = new float[featureHashes.Length + FirstFeature];
        TagFeatures =
        [
            .. tags.Select(tag => tag[(tag.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
        ];
        LemmaScripts =
        [
            .. scripts.Select(s =>
                LemmaScript.Parse(s[(s.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            ),
        ];
        TagsOf = Groups(tags);
        ScriptsOf = Groups(scripts);
    }

    public Weights Weights { get; }

    /// <summary>The place of "root" among the relations.</summary>
    public int RootRelation { get; }

    /// <summary>The habit of the language's treebanks; see <see cref="Punctuation"/>.</summary>
    public bool CommasOnGovernor { get; set; }

    /// <summary>"NOUN Gender=Fem|Number=Sing": sorted, so that those of a part of speech stand together.</summary>
    public string[] Tags { get; }

    /// <summary>"VERB l1are": sorted likewise.</summary>
    public string[] Scripts { get; }

    public string[] Relations { get; }

    public uint[] FeatureHashes { get; }

    /// <summary>Of lower-case form and part of speech.</summary>
    public uint[] LexiconHashes { get; }

    /// <summary>The script for each entry of the lexicon.</summary>
    public ushort[] LexiconScripts { get; }

    /// <summary>Of lemmas known to be words, with their part of speech.</summary>
    public uint[] LemmaHashes { get; }

    /// <summary>For each feature a row of the network's width, times its scale.</summary>
    public sbyte[] Rows { get; }

    public float[] RowScales { get; }

    public string[] TagFeatures { get; }

    public LemmaScript[] LemmaScripts { get; }

    /// <summary>For each part of speech its first tag and the one after its last.</summary>
    public (int Start, int End)[] TagsOf { get; }

    public (int Start, int End)[] ScriptsOf { get; }

    /// <summary>The row of a feature, or -1.</summary>
    public int Row(uint hash)
    {
        int at = _features.Find(hash);
        return at < 0 ? -1 : at + FirstFeature;
    }

    /// <summary>The script that the lexicon has for a form, or -1.</summary>
    public int LexiconScript(string form, Upos upos)
    {
        int at = _lexicon.Find(LexiconHash(form, upos));
        return at < 0 ? -1 : LexiconScripts[at];
    }

    public static uint LexiconHash(string form, Upos upos)
    {
        Span<char> lower = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        form.AsSpan().ToLowerInvariant(lower);
        return WordFeatures.Hash((char)('A' + (int)upos), lower);
    }

    /// <summary>Whether a lemma is known to be a word.</summary>
    public bool KnowsLemma(string lemma, Upos upos) => _lemmas.Find(LemmaHash(lemma, upos)) >= 0;

    public static uint LemmaHash(string lemma, Upos upos) =>
        WordFeatures.Hash((char)('A' + (int)upos), lemma);

    public static ParserModel Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != _magic)
        {
            throw new InvalidDataException(
                "Not a parser model of this version: its first four bytes are not CRN2."
            );
        }
        bool commas = reader.ReadBoolean();
        int[] sizes = new int[5];
        for (int i = 0; i < sizes.Length; i++)
        {
            sizes[i] = reader.ReadInt32();
        }
        string[] tags = ReadNames(reader);
        string[] scripts = ReadNames(reader);
        string[] relations = ReadNames(reader);
        NetworkShape shape = new(
            sizes[0],
            sizes[1],
            sizes[2],
            sizes[3],
            sizes[4],
            tags.Length,
            scripts.Length,
            relations.Length
        );
        Weights weights = new(shape);
        uint[] rows = ReadHashes(reader);
        uint[] entries = ReadHashes(reader);
        ushort[] lexiconScripts = new ushort[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            lexiconScripts[i] = reader.ReadUInt16();
        }
        uint[] lemmaHashes = ReadHashes(reader);
        ParserModel model = new(
            weights,
            tags,
            scripts,
            relations,
            rows,
            entries,
            lexiconScripts,
            lemmaHashes
        );
        model.CommasOnGovernor = commas;
        for (int i = 0; i < model.RowScales.Length; i++)
        {
            model.RowScales[i] = reader.ReadSingle();
        }
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(model.Rows.AsSpan()));
        foreach (float[] numbers in weights.All())
        {
            byte[] halves = reader.ReadBytes(numbers.Length * 2);
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = (float)BinaryPrimitives.ReadHalfLittleEndian(halves.AsSpan(i * 2, 2));
            }
        }
        return model;
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        NetworkShape shape = Weights.Shape;
        writer.Write(_magic);
        writer.Write(CommasOnGovernor);
        foreach (
            int size in (int[])
                [shape.Width, shape.Layers, shape.TagLayer, shape.ArcWidth, shape.RelationWidth]
        )
        {
            writer.Write(size);
        }
        WriteNames(writer, Tags);
        WriteNames(writer, Scripts);
        WriteNames(writer, Relations);
        WriteHashes(writer, FeatureHashes);
        WriteHashes(writer, LexiconHashes);
        foreach (ushort script in LexiconScripts)
        {
            writer.Write(script);
        }
        WriteHashes(writer, LemmaHashes);
        foreach (float scale in RowScales)
        {
            writer.Write(scale);
        }
        foreach (sbyte number in Rows)
        {
            writer.Write(number);
        }
        foreach (float number in Weights.All().SelectMany(numbers => numbers))
        {
            writer.Write((Half)number);
        }
    }

    private static (int Start, int End)[] Groups(string[] names)
    {
        (int Start, int End)[] groups = new (int, int)[Enum.GetValues<Upos>().Length];
        for (int i = 0; i < names.Length; i++)
        {
            int upos = (int)
                Enum.Parse<Upos>(
                    names[i].AsSpan(0, names[i].IndexOf(' ', StringComparison.Ordinal))
                );
            groups[upos] = groups[upos].End == i ? (groups[upos].Start, i + 1) : (i, i + 1);
        }
        return groups;
    }

    private static string[] ReadNames(BinaryReader reader)
    {
        string[] names = new string[reader.ReadInt32()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }
        return names;
    }

    private static void WriteNames(BinaryWriter writer, string[] names)
    {
        writer.Write(names.Length);
        foreach (string name in names)
        {
            writer.Write(name);
        }
    }

    private static uint[] ReadHashes(BinaryReader reader)
    {
        uint[] hashes = new uint[reader.ReadInt32()];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = reader.ReadUInt32();
        }
        return hashes;
    }

    private static void WriteHashes(BinaryWriter writer, uint[] hashes)
    {
        writer.Write(hashes.Length);
        foreach (uint hash in hashes)
        {
            writer.Write(hash);
        }
    }
}
