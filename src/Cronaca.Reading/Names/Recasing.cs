namespace Cronaca.Reading.Names;

using System.Buffers;
using System.Text;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;

/// <summary>
/// Text in capitals (a bulletin, a headline) as it would be written in small letters, each letter in its place: names keep their capitals, acronyms all of them. What is a name is told by
/// how the rest of the report writes the word, by the lists, and by the parser, which reads capitals less well than small letters but well enough for that.
/// </summary>
internal sealed class Recasing
{
    private const int _fewestLetters = 12;

    private static readonly SearchValues<char> _vowels = SearchValues.Create("AEIOUYÀÈÉÌÒÙ");

    private readonly Document _document;
    private readonly NameLists _lists;
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _capital = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly StringBuilder _text;

    private Recasing(Document document)
    {
        _document = document;
        _lists = NameLists.For(document.Language);
        _text = new StringBuilder(document.Text);
    }

    /// <summary>The text with small letters where they belong; null when no paragraph is in capitals.</summary>
    public static string? Of(Document document, Parser parser)
    {
        List<Sentence>? shouted = null;
        foreach (Sentence sentence in document.Sentences)
        {
            if (IsShouted(document.Text, sentence.Paragraph))
            {
                (shouted ??= []).Add(sentence);
            }
        }
        return shouted is null ? null : new Recasing(document).Write(shouted, parser);
    }

    private static bool IsShouted(string text, Paragraph paragraph)
    {
        int upper = 0;
        int start = paragraph.Dateline?.End ?? paragraph.Span.Start;
        foreach (char c in text.AsSpan(start, paragraph.Span.End - start))
        {
            if (char.IsLower(c))
            {
                return false;
            }
            upper += char.IsUpper(c) ? 1 : 0;
        }
        return upper >= _fewestLetters
            && text.AsSpan(start, paragraph.Span.End - start).Contains(' ');
    }

    private string Write(List<Sentence> shouted, Parser parser)
    {
        LearnFromTheRest(shouted);
        foreach (Sentence sentence in shouted)
        {
            LearnAcronyms(sentence.Words);
            parser.Parse(sentence);
        }
        foreach (Sentence sentence in shouted)
        {
            bool[] names = Names(sentence.Words);
            for (int i = 0; i < names.Length; i++)
            {
                Put(sentence.Words[i], names[i], i == 0);
            }
        }
        return _text.ToString();
    }

    private void LearnFromTheRest(List<Sentence> shouted)
    {
        var capitals = shouted.ToHashSet();
        foreach (Sentence sentence in _document.Sentences)
        {
            foreach (Word word in capitals.Contains(sentence) ? [] : sentence.Words)
            {
                if (char.IsLower(word.Form[0]))
                {
                    _small.Add(word.Form);
                }
                else if (word.Index > 0 && char.IsUpper(word.Form[0]))
                {
                    _capital.TryAdd(word.Form, word.Form);
                }
            }
        }
    }

    /// <summary>"[FMLN]", "(ELN)"; and what has no vowel.</summary>
    private void LearnAcronyms(IReadOnlyList<Word> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            string form = words[i].Form;
            bool bracketed =
                i > 0
                && i + 1 < words.Count
                && words[i - 1].Form is "(" or "["
                && words[i + 1].Form is ")" or "]";
            if (
                form.Length is > 1 and < 9
                && !_lists.Of(form).HasFlag(NameTraits.Common)
                && form.All(char.IsUpper)
                && (bracketed || !form.AsSpan().ContainsAny(_vowels))
            )
            {
                _acronyms.Add(form);
            }
        }
    }

    /// <summary>Which words of a sentence begin with a capital wherever they stand.</summary>
    private bool[] Names(IReadOnlyList<Word> words)
    {
        bool[] names = new bool[words.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] |= IsName(words, i);
            int places = PlaceWords(words, i);
            for (int j = i; j < i + places; j++)
            {
                names[j] |= words[j].Form.Length > 3 || j == i || j == i + places - 1;
            }
        }
        return names;
    }

    private bool IsName(IReadOnlyList<Word> words, int i)
    {
        Word word = words[i];
        NameTraits traits = _lists.Of(word.Form);
        // "Front" of "the Nuba Front" is no name where another front is told of.
        if (
            _capital.ContainsKey(word.Form) != _small.Contains(word.Form)
            && !traits.HasFlag(NameTraits.Common)
        )
        {
            return _capital.ContainsKey(word.Form);
        }
        bool proper = word.Upos is Upos.PROPN;
        if ((traits & (NameTraits.Function | NameTraits.Title)) != NameTraits.None)
        {
            return (traits & NameTraits.Title) != NameTraits.None && proper;
        }
        if (traits.HasFlag(NameTraits.Common))
        {
            return proper
                && (
                    Proper(words, i - 1)
                    || Proper(words, i + 1)
                    || traits.HasFlag(NameTraits.Calendar)
                );
        }
        return proper
            || (traits & (NameTraits.Demonym | NameTraits.Calendar)) != NameTraits.None
            || (traits & (NameTraits.FirstName | NameTraits.DoubtfulFirstName))
                == NameTraits.FirstName;
    }

    private static bool Proper(IReadOnlyList<Word> words, int i) =>
        i >= 0 && i < words.Count && words[i].Upos == Upos.PROPN;

    /// <summary>How many words from here are the name of a place that the gazetteer knows; one word alone must be a noun that is written small by nobody.</summary>
    private int PlaceWords(IReadOnlyList<Word> words, int first)
    {
        NameKey key = default;
        int found = 0;
        for (int i = first; i < words.Count && i < first + Gazetteer.MaxWords; i++)
        {
            if (!char.IsLetter(words[i].Form[0]))
            {
                break;
            }
            key.Append(words[i], _document.Text);
            bool single = i == first;
            if (
                Gazetteer.Instance.Range(key.Value).Count > 0
                && (
                    single
                        ? words[i].Upos is Upos.NOUN or Upos.X
                            && _lists.Of(words[i].Form) == NameTraits.None
                        : words[i].Upos is Upos.PROPN or Upos.NOUN or Upos.X
                )
            )
            {
                found = i - first + 1;
            }
        }
        return found;
    }

    private void Put(Word word, bool name, bool first)
    {
        string form = word.Form;
        if (_acronyms.Contains(form) || IsAbbreviated(form) || word.Part > 0)
        {
            return;
        }
        string? known = _capital.GetValueOrDefault(form) ?? _lists.Known(NameKey.Of(form))?.Name;
        bool listed = name && known?.Length == form.Length;
        for (int i = 0; i < word.Span.Length; i++)
        {
            int at = word.Span.Start + i;
            char before = i == 0 ? ' ' : _text[at - 1];
            bool begins = i == 0 ? name || first : name && before is '-' or '\'' or '’';
            _text[at] =
                listed ? known![i]
                : begins ? _text[at]
                : char.ToLowerInvariant(_text[at]);
        }
    }

    /// <summary>"U.S.", "A."; "I".</summary>
    private bool IsAbbreviated(string form) =>
        form.Length == 1 ? !_lists.Of(form).HasFlag(NameTraits.Common) : form[1] == '.';
}
