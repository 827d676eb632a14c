namespace Cronaca.Verbs;

using System.Globalization;
using Cronaca.Ledger;
using Cronaca.Pages;

/// <summary>How a verb opens a ledger to ask it something.</summary>
internal static class LedgerAccess
{
    /// <summary>Runs a question on a ledger; one that cannot be opened is told to the person and gives its exit code.</summary>
    public static int Reading(string path, Func<LedgerFile, int> question)
    {
        try
        {
            using var ledger = LedgerFile.OpenForReading(path);
            return question(ledger);
        }
        catch (LedgerException error)
        {
            Complaint.Write(error.Message);
            return ExitCode.Unread;
        }
    }

    /// <summary>The storyline that a person means: its id, the beginning of its id, or "r" and the number of one of its reports.</summary>
    public static Storyline? Storyline(LedgerFile ledger, string asked) =>
        asked is ['r', .. var digits]
        && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? ledger.StorylineOf(number)
            : ledger.Storyline(asked);
}
