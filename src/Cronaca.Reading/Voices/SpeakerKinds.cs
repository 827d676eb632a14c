namespace Cronaca.Reading.Voices;

using Cronaca.Reading.Languages;
using Cronaca.Reading.Names;
using Cronaca.Reading.Text;

/// <summary>What kinds of noun have a voice: media, those who can speak, those who can have seen.</summary>
internal sealed class SpeakerKinds(LanguagePack pack, NamesOfReport names)
{
    private readonly LanguagePack _pack = pack;
    private readonly NamesOfReport _names = names;

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

    /// <summary>Whether a noun can have seen or heard: people, reporters, witnesses.</summary>
    public bool IsObserver(Word noun) =>
        (_pack.Noun(noun) & (NounClass.AnyPerson | NounClass.Media)) != 0
        || _names.At(noun) is { Entity.Kind: EntityKind.Person };
}
