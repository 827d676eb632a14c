namespace Cronaca.Reading.Names;

using System.Collections.Concurrent;
using Cronaca.Reading.Languages;

/// <summary>The words of a language that tell names: see the README of Languages for the lists.</summary>
internal sealed class NameLists
{
    private static readonly ConcurrentDictionary<string, NameLists> _loaded = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, NameTraits> _traits = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameTraits>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<ulong, KnownName> _known = [];
    private readonly Dictionary<string, string> _demonyms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _demonymsBySpan;

    private readonly Dictionary<string, NounClass> _nouns = new(StringComparer.Ordinal);

    private NameLists(string tag)
    {
        foreach (WordListRow row in WordList.Read(tag, "nouns.tsv", "lemma", "class"))
        {
            _nouns[row[0]] = _nouns.GetValueOrDefault(row[0]) | row.Required<NounClass>(1);
        }
        _bySpan = _traits.GetAlternateLookup<ReadOnlySpan<char>>();
        _demonymsBySpan = _demonyms.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (WordListRow row in WordList.Read(tag, "commonwords.tsv", "word"))
        {
            Add(row[0], NameTraits.Common);
        }
        foreach (WordListRow row in WordList.Read(tag, "roles.tsv", "lemma", "class", "gender"))
        {
            Add(row[0], row.Required<NameTraits>(1) | Gender(row));
        }
        foreach (WordListRow row in WordList.Read(tag, "sites.tsv", "word", "class"))
        {
            Add(row[0], SiteOf(row));
        }
        foreach (WordListRow row in WordList.Read(tag, "namewords.tsv", "word", "class"))
        {
            Add(row[0], row.Required<NameTraits>(1));
        }
        ReadFirstNames();
        ReadDemonyms(tag);
        foreach (WordListRow row in WordList.Read(tag, "organisations.tsv", "words", "class"))
        {
            ReadOrganisation(row);
        }
    }

    /// <summary>What sort of thing a noun means, by its lemma. The list is the language pack's; names need nothing else of it.</summary>
    public NounClass NounOf(string lemma) => _nouns.GetValueOrDefault(lemma);

    public static NameLists For(string tag) =>
        _loaded.GetOrAdd(tag, static wanted => new NameLists(wanted));

    public NameTraits Of(ReadOnlySpan<char> word) =>
        _bySpan.TryGetValue(word, out NameTraits found) ? found : NameTraits.None;

    /// <summary>The country of an adjective, an inhabitant or a seat; null for other words.</summary>
    public string? CountryOf(ReadOnlySpan<char> word) =>
        _demonymsBySpan.TryGetValue(word, out string? country) ? country : null;

    /// <summary>The organisation or seat of that name, by its key.</summary>
    public KnownName? Known(ulong key) => _known.GetValueOrDefault(key);

    private static NameTraits SiteOf(WordListRow row) =>
        row[1] switch
        {
            "nature" => NameTraits.Nature,
            "area" => NameTraits.Area,
            "street" or "building" => NameTraits.Site,
            _ => throw WordList.Bad(row.File, row.Line, row[1], "street, building, nature or area"),
        };

    // People bear names of any language, so the lists of all languages are one.
    private void ReadFirstNames()
    {
        string[] resources = typeof(NameLists).Assembly.GetManifestResourceNames();
        Array.Sort(resources, StringComparer.Ordinal);
        foreach (string resource in resources)
        {
            int slash = resource.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0 || !resource.AsSpan(slash + 1).SequenceEqual("firstnames.tsv"))
            {
                continue;
            }
            foreach (
                WordListRow row in WordList.Read(
                    resource[..slash],
                    "firstnames.tsv",
                    "name",
                    "gender",
                    "sense"
                )
            )
            {
                NameTraits doubt =
                    row[2].Length == 0 ? NameTraits.None : NameTraits.DoubtfulFirstName;
                Add(row[0], NameTraits.FirstName | doubt | Gender(row, 1));
            }
        }
    }

    private static NameTraits Gender(WordListRow row, int column = 2) =>
        row[column] switch
        {
            "m" => NameTraits.Male,
            "f" => NameTraits.Female,
            _ => NameTraits.None,
        };

    private void ReadDemonyms(string tag)
    {
        foreach (WordListRow row in WordList.Read(tag, "demonyms.tsv", "word", "country", "class"))
        {
            _demonyms.TryAdd(row[0], row[1]);
            if (row[2] == "seat")
            {
                _known.TryAdd(
                    NameKey.Of(row[0]),
                    new KnownName(row[0], row[1].Length == 0 ? null : row[1], false, true)
                );
            }
            else
            {
                Add(row[0], NameTraits.Demonym);
            }
        }
    }

    private void ReadOrganisation(WordListRow row)
    {
        switch (row[1])
        {
            case "name" or "media":
                _known.TryAdd(
                    NameKey.Of(row[0]),
                    new KnownName(row[0], null, row[1] == "media", false)
                );
                break;
            case "noun":
                Add(row[0], NameTraits.Body);
                break;
            case "force":
                Add(row[0], NameTraits.Force);
                break;
            case "press":
                Add(row[0], NameTraits.Press);
                break;
            case "form":
                Add(row[0], NameTraits.LegalForm);
                break;
            default:
                throw WordList.Bad(
                    row.File,
                    row.Line,
                    row[1],
                    "noun, force, press, media, name or form"
                );
        }
    }

    private void Add(string word, NameTraits more) =>
        _traits[word] = _traits.GetValueOrDefault(word) | more;
}
