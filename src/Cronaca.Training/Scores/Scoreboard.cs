namespace Cronaca.Training.Scores;

using System.Globalization;
using Cronaca.Training.Attribution;
using Cronaca.Training.Coreference;
using Cronaca.Training.Events;
using Cronaca.Training.Factuality;
using Cronaca.Training.Gold;
using Cronaca.Training.Muc4;
using Cronaca.Training.Places;
using Cronaca.Training.Quantities;
using Cronaca.Training.Recognizers;
using Cronaca.Training.Syntax;
using Cronaca.Training.Times;

/// <summary>
/// <c>score --data FOLDER [--only NAME] [--errors] [--floors [--lower]] [--out FILE]</c>: scores the reader on public corpora, each by its own measure, and writes a section a corpus into docs/scores.md.
/// A figure below its floor in gold/floors.tsv makes the command fail; <c>--floors</c> raises the floors to what was measured.
/// </summary>
internal static class Scoreboard
{
    private const string _floorsPath = "gold/floors.tsv";

    /// <summary>In the order of the page.</summary>
    private static readonly Board[] _boards =
    [
        SyntaxBoard.Board,
        QuantitiesBoard.Board,
        RecognizersBoard.Board,
        TimexBoard.Board,
        PlacesBoard.Board,
        FactualityBoard.Board,
        CoreferenceBoard.Board,
        AttributionBoard.Board,
        EventsBoard.Board,
        PoliceBoard.Board,
        Muc4Board.Board,
    ];

    public static int Run(string data, string[] arguments)
    {
        string? only = After(arguments, "--only");
        Board[] asked = [.. _boards.Where(b => only is null || b.Name == only)];
        if (asked.Length == 0)
        {
            Console.Error.WriteLine(
                $"--only {only}: expected one of {string.Join(", ", _boards.Select(b => b.Name))}"
            );
            return 2;
        }
        string page = After(arguments, "--out") ?? "docs/scores.md";
        var floors = GoldFloors.Read(_floorsPath);
        bool fell = false;
        foreach (Board board in asked)
        {
            Shown shown;
            try
            {
                shown = board.Measure(data, arguments.Contains("--errors") ? Console.Out : null);
            }
            catch (InvalidDataException e)
            {
                // A corpus that is not there leaves its section of the page as it was.
                Console.Error.WriteLine($"{board.Name}: not scored. {e.Message}");
                fell = true;
                continue;
            }
            string section = Section(board, shown);
            Console.Write(section);
            ScorePage.Put(page, board.Name, section);
            if (arguments.Contains("--floors"))
            {
                floors.Follow(
                    board.Name,
                    shown.Figures.ToDictionary(f => f.What, f => f.Ours),
                    arguments.Contains("--lower")
                );
            }
            foreach (Figure figure in shown.Figures)
            {
                if (floors.Of(board.Name, figure.What) is { } floor && figure.Ours < floor)
                {
                    Console.Error.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{board.Name}, {figure.What}: {figure.Ours:0.0} is below its floor {floor} in {_floorsPath}"
                        )
                    );
                    fell = true;
                }
            }
        }
        if (arguments.Contains("--floors"))
        {
            floors.Write(_floorsPath);
        }
        return fell ? 1 : 0;
    }

    private static string Section(Board board, Shown shown)
    {
        StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine($"## {board.Title}");
        text.WriteLine();
        text.WriteLine(
            $"{board.Corpus} By `score --only {board.Name}`, {DateTime.UtcNow:yyyy-MM-dd}."
        );
        text.WriteLine();
        text.WriteLine("| what | ours | best published | baseline | aim |");
        text.WriteLine("|---|--:|--:|--:|--:|");
        foreach (Figure f in shown.Figures)
        {
            text.WriteLine($"| {f.What} | {f.Ours:0.0} | {f.Published} | {f.Baseline} | {f.Aim} |");
        }
        if (shown.Details.Length > 0)
        {
            text.WriteLine();
            text.WriteLine(shown.Details.Trim());
        }
        return text.ToString();
    }

    private static string? After(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length
            ? arguments[at + 1]
            : null;
}
