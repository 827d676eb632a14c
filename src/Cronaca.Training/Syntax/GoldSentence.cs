using Cronaca.Reading.Text;

namespace Cronaca.Training.Syntax;

/// <summary>A sentence of a treebank: its words as Text would make them, and beside them what the treebank says of each.</summary>
internal sealed class GoldSentence
{
    public required Sentence Sentence { get; init; }

    /// <summary>The sentence's own text.</summary>
    public required string Text { get; init; }

    public bool OpensDocument { get; init; }

    public bool OpensParagraph { get; init; }

    /// <summary>Of the treebank's language.</summary>
    public required string Language { get; init; }

    public required string[] Lemmas { get; init; }

    public required Upos[] Upos { get; init; }

    /// <summary>As written, "" for none.</summary>
    public required string[] Features { get; init; }

    /// <summary>From 1; 0 for the root.</summary>
    public required int[] Heads { get; init; }

    /// <summary>"" where nothing should be learnt of it.</summary>
    public required string[] Relations { get; init; }

    /// <summary>Whether it was labelled by a model, not by people.</summary>
    public bool Silver { get; init; }

    /// <summary>Which words are to be learnt from; null for all of them.</summary>
    public bool[]? Sure { get; init; }

    /// <summary>How often each epoch shows it: what there is little of, and most like what will be read, is shown more than once.</summary>
    public int Times { get; init; } = 1;

    public int Count => Heads.Length;

    public string Form(int i) => Sentence.Words[i].Form;
}
