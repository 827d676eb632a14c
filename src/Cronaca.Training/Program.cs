using System.Globalization;
using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Training.Syntax;

namespace Cronaca.Training;

/// <summary>Trains the models that ship and measures them against treebanks; docs/training.md tells how.</summary>
internal static class Program
{
    private const string _usage = """
        train it|en --data FOLDER [--out FILE] [--seed N] [--epochs N] [--size WIDTHxLAYERS] [--teachers FILE,FILE] [--from MODEL]
        score --data FOLDER [--only NAME] [--errors] [--floors [--lower]] [--out FILE]
        confusions it|en MODEL --data FOLDER
        show it|en FILE
        check it|en --data FOLDER
        gold FOLDER... [--errors] [--floors [--lower]] [--write FILE]
        calibrate FOLDER... [--fit] [--write FILE]
        gazetteer --data FOLDER
        score-names --data FOLDER
        outlines TOPOJSON
        feeds --data FOLDER [--write FILE] [--errors]
        reprints --data FOLDER [--write FILE] [--speed REPORTS] [--errors]
        storylines --data FOLDER [--write FILE] [--errors] [--fit] [--speed LINES]
        articles --data FOLDER [--write FILE] [--errors]
        muc4 --data FOLDER [--write FILE] [--errors SYSTEM]
        """;

    private static int Main(string[] arguments)
    {
        string? data = Option(arguments, "--data");
        switch (arguments)
        {
            case ["train", string language, ..] when data is not null:
                new TrainingRun(language, data, Plan(language, arguments), Console.Out).Run(
                    Option(arguments, "--out")
                        ?? $"src/Cronaca.Reading/Languages/{language}/parser.model"
                );
                return 0;
            case ["score", ..] when data is not null:
                return Scores.Scoreboard.Run(data, arguments);
            case ["confusions", string language, string model, ..] when data is not null:
                foreach (
                    (string name, List<GoldSentence> sentences) in Corpus.Tests(data, language)
                )
                {
                    Console.WriteLine(name);
                    Confusions.Write(sentences, TrainingRun.Teacher(model), Console.Out);
                }
                return 0;
            case ["show", string language, string path]:
                Show(File.ReadAllText(path), language);
                return 0;
            case ["check", string language, ..] when data is not null:
                double worst = new Trainer(
                    Corpus.Train(data, language),
                    language,
                    new TrainingPlan()
                ).CheckGradients(Console.Out);
                return worst < 0.05 ? 0 : 1;
            case ["gold", .. var rest]:
                return Gold.GoldVerb.Run(rest);
            case ["calibrate", .. var rest]:
                return Calibration.CalibrationVerb.Run(rest);
            case ["feeds", ..]:
                return Feeds.FeedScore.Run(arguments);
            case ["gazetteer", ..]:
                return Names.GazetteerCommand.Run(arguments);
            case ["score-names", ..]:
                return Names.NamesScore.Run(arguments);
            case ["outlines", string topology, ..]:
                return Outlines.OutlinesCommand.Run(
                    topology,
                    Option(arguments, "--out") ?? "src/Cronaca/Pages/Drawing/outlines.bin"
                );
            case ["storylines", ..] when data is not null:
                return Storylines.StorylinesVerb.Run(arguments, data, Option(arguments, "--write"));
            case ["articles", ..] when data is not null:
                return Articles.ArticlesCommand.Run(
                    data,
                    Option(arguments, "--write"),
                    arguments.Contains("--errors")
                );
            case ["reprints", ..] when data is not null:
                return Origins.ReprintsVerb.Run(arguments, data);
            case ["muc4", ..] when data is not null:
                return Muc4.Muc4Verb.Run(
                    data,
                    Option(arguments, "--set"),
                    Option(arguments, "--write"),
                    Option(arguments, "--errors")
                );
            case ["show-names", _, ..]:
                return Names.ShowNames.Run(arguments);
            default:
                Console.Error.WriteLine(_usage);
                return 2;
        }
    }

    /// <summary>The trees of a text, a word a line, the columns of CoNLL-U that matter.</summary>
    private static void Show(string text, string language)
    {
        foreach (Sentence sentence in Splitter.Split(text, language).Sentences)
        {
            Parser.For(language).Parse(sentence);
            foreach (Word word in sentence.Words)
            {
                if (word.PartCount > 1 && word.Part == 0)
                {
                    Console.WriteLine(
                        $"{word.Index + 1}-{word.Index + word.PartCount}\t{text[word.Span.Start..sentence.Words[word.Index + word.PartCount - 1].Span.End]}"
                    );
                }
                Console.WriteLine(
                    $"{word.Index + 1}\t{word.Form}\t{word.Lemma}\t{word.Upos}\t{word.Features}\t{(word.Head?.Index ?? -1) + 1}\t{word.Relation}"
                );
            }
            Console.WriteLine();
        }
    }

    private static TrainingPlan Plan(string language, string[] arguments)
    {
        TrainingPlan plan = new();
        string? from = Option(arguments, "--from");
        string[] size = (
            Option(arguments, "--size") ?? $"{plan.Size.Width}x{plan.Size.Layers}"
        ).Split('x');
        return plan with
        {
            Seed = (ulong)Number(arguments, "--seed", 1),
            Epochs = Number(
                arguments,
                "--epochs",
                from is not null ? 3
                    : language == "en" ? 14
                    : plan.Epochs
            ),
            From = from is null ? null : TrainingRun.Read(from),
            // Who goes on has not far to go.
            Rate = from is null ? plan.Rate : plan.Rate / 4,
            Inverted = language == "it" ? 0.25f : 0,
            Teachers = Option(arguments, "--teachers")?.Split(',') ?? [],
            Size = plan.Size with
            {
                Width = int.Parse(size[0], CultureInfo.InvariantCulture),
                Layers = int.Parse(size[1], CultureInfo.InvariantCulture),
            },
        };
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length
            ? arguments[at + 1]
            : null;

    private static int Number(string[] arguments, string name, int otherwise) =>
        Option(arguments, name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
