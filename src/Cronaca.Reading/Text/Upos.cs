namespace Cronaca.Reading.Text;

/// <summary>The seventeen universal parts of speech, by the names of Universal Dependencies.</summary>
internal enum Upos : byte
{
    X,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
}
