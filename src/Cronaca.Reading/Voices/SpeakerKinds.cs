namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;

/// <summary>What kinds of noun have a voice: media, those who can speak, those who can have seen.</summary>
internal sealed class SpeakerKinds(LanguagePack pack, NamesOfReport names, ValuesOfReport values)
{
    // A street or a ministry's building may stand for those in it; a day, a storm or an idea for nobody.
    private const NounClass _mute =
        NounClass.Time
        | NounClass.Nature
        | NounClass.Money
        | NounClass.Weapon
        | NounClass.Vehicle
        | NounClass.Animal
        | NounClass.Abstract;

    private readonly LanguagePack _pack = pack;
    private readonly NamesOfReport _names = names;
    private readonly ValuesOfReport _values = values;

    /// <summary>Whether a noun is an agency, a newspaper, a broadcaster.</summary>
    public bool IsMedium(Word noun)
    {
        if ((_pack.Noun(noun) & NounClass.Media) != 0 || _pack.IsMedium(noun.Form))
        {
            return true;
        }
        return _names.At(noun) is { } mention
            && mention.Entity.Kind != EntityKind.Person
            && (
                _pack.IsMedium(mention.Entity.Name)
                || mention.Entity.Name.Split(' ').Any(_pack.IsMedium)
            );
    }

    /// <summary>Whether a noun can be a voice: somebody, a body, a document, or a name.</summary>
    public bool CanSpeak(Word noun)
    {
        if (noun.Upos is Upos.PROPN or Upos.PRON)
        {
            return true;
        }
        var kind = _pack.Noun(noun);
        return (kind & (NounClass.AnyAgent | NounClass.Document)) != 0
            || _names.At(noun) is not null
            || (noun.Upos == Upos.NOUN && _pack.Saying(noun).Any());
    }

    /// <summary>Whether a word stands in the name of a person.</summary>
    public bool IsPerson(Word word) => _names.NameAt(word) is { Entity.Kind: EntityKind.Person };

    /// <summary>Whether a verb is one of saying.</summary>
    public bool Says(Word verb) => _pack.Saying(verb).Any();

    /// <summary>Whether a noun is a time or a thing that nobody stands behind: "Saturday", "the disturbance".</summary>
    public bool IsMute(Word noun) =>
        _values.IsTime(noun)
        || noun.Upos == Upos.NOUN && (_pack.Noun(noun) & _mute) != 0 && !CanSpeak(noun);

    /// <summary>Whether a noun can have seen or heard: people, reporters, witnesses.</summary>
    public bool IsObserver(Word noun) =>
        (_pack.Noun(noun) & (NounClass.AnyPerson | NounClass.Media)) != 0
        || _names.At(noun) is { Entity.Kind: EntityKind.Person };
}
