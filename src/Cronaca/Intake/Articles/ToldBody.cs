namespace Cronaca.Intake.Articles;

/// <summary>The text of an article as the page tells it to machines, to know its blocks again: by their runs of four words.</summary>
internal sealed class ToldBody
{
    private const int _run = 4;

    /// <summary>Less than this is a summary.</summary>
    private const int _least = 60;

    private readonly HashSet<ulong> _runs;

    private ToldBody(List<ulong> runs)
    {
        _runs = [.. runs];
        Length = runs.Count;
    }

    /// <summary>Null when nothing is told, or too little to be a body.</summary>
    public static ToldBody? Of(string? text)
    {
        var runs = Runs(text ?? "");
        return runs.Count < _least ? null : new ToldBody(runs);
    }

    /// <summary>How many runs of words it has.</summary>
    public int Length { get; }

    /// <summary>How many of the runs of words of a block are in it, and how many the block has; a block of less than four words has none.</summary>
    public (int Known, int All) Count(string block)
    {
        var runs = Runs(block);
        return (runs.Count(_runs.Contains), runs.Count);
    }

    private static List<ulong> Runs(string text)
    {
        var words = new List<ulong>();
        ulong word = 0;
        foreach (char c in text)
        {
            // FNV-1a over the letters and digits of a word; case and marks are no matter.
            if (char.IsLetterOrDigit(c))
            {
                word =
                    ((word == 0 ? 14695981039346656037 : word) ^ char.ToLowerInvariant(c))
                    * 1099511628211;
            }
            else if (word != 0)
            {
                words.Add(word);
                word = 0;
            }
        }
        if (word != 0)
        {
            words.Add(word);
        }
        var runs = new List<ulong>(words.Count);
        for (int i = 0; i + _run <= words.Count; i++)
        {
            ulong run = 0;
            for (int n = 0; n < _run; n++)
            {
                run = (run * 31) + words[i + n];
            }
            runs.Add(run);
        }
        return runs;
    }
}
