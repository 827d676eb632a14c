namespace Cronaca.Intake.Articles;

/// <summary>A paragraph, heading, list item or row of a table: text between two borders of blocks, white space made single.</summary>
internal sealed class Block
{
    public required Box Box { get; init; }

    public required string Text { get; init; }

    /// <summary>How many characters of the text are in links.</summary>
    public required int Linked { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Words: runs of letters and digits.</summary>
    public required int Words { get; init; }

    /// <summary>The share of the text that is in links, 0 to 1.</summary>
    public double LinkShare => (double)Linked / Text.Length;
}
