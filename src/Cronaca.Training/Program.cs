using System.Diagnostics;
using System.Globalization;
using Cronaca.Reading.Syntax;
using Cronaca.Training.Syntax;

namespace Cronaca.Training;

/// <summary>
/// <c>train LANGUAGE --data FOLDER [--out FILE] [--epochs N] [--seed N]</c> trains a parser's model; <c>score --data FOLDER</c> measures the models,
/// <c>gold FOLDER...</c> the whole reader.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        string? data = Option(arguments, "--data");
        switch (arguments)
        {
            case ["train", string language, ..] when data is not null:
                Train(language, data, arguments);
                return 0;
            case ["check", string language, ..] when data is not null:
                new Trainer(
                    Corpus.Train(data, language),
                    language,
                    new TrainingPlan()
                ).CheckGradients(Console.Out);
                return 0;
            case ["gold", .. var rest]:
                return Gold.GoldVerb.Run(rest);
            case ["gazetteer", ..]:
                return Names.GazetteerCommand.Run(arguments);
            case ["score-names", ..]:
                return Names.NamesScore.Run(arguments);
            case ["show-names", _, ..]:
                return Names.ShowNames.Run(arguments);
            default:
                Console.Error.WriteLine(
                    "Usage: train it|en --data FOLDER [--out FILE] | score --data FOLDER | gold FOLDER... [--errors] [--floors [--lower]] | gazetteer --data FOLDER | score-names --data FOLDER"
                );
                return 2;
        }
    }

    private static void Train(string language, string data, string[] arguments)
    {
        TrainingPlan plan = new();
        plan = plan with
        {
            Epochs = Number(arguments, "--epochs", plan.Epochs),
            Seed = (ulong)Number(arguments, "--seed", 1),
            Size = plan.Size with
            {
                Layers = Number(arguments, "--layers", plan.Size.Layers),
                Width = Number(arguments, "--width", plan.Size.Width),
            },
        };
        List<GoldSentence> sentences = Corpus.Train(data, language);
        (string Name, List<GoldSentence> Sentences)[] tests = [.. Corpus.Tests(data, language)];
        Trainer trainer = new(sentences, language, plan);
        ParserModel model = trainer.Model;
        Console.WriteLine(
            $"{sentences.Sum(s => s.Count)} words, {model.FeatureHashes.Length} features, {model.Tags.Length} tags, {model.Scripts.Length} scripts, {model.Relations.Length} relations, {model.LexiconHashes.Length} entries"
        );
        Stopwatch clock = Stopwatch.StartNew();
        trainer.Run(
            (epoch, loss) =>
            {
                Console.WriteLine(
                    $"epoch {epoch} loss {loss:f3} after {clock.Elapsed.TotalSeconds:f0} s"
                );
                if (epoch % 4 == 0 || epoch == plan.Epochs)
                {
                    foreach ((string name, List<GoldSentence> test) in tests)
                    {
                        Console.WriteLine($"  {name}: {SyntaxScore.Of(test, new Parser(model))}");
                    }
                }
            }
        );
        string path =
            Option(arguments, "--out") ?? $"src/Cronaca.Reading/Languages/{language}/parser.model";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream file = File.Create(path);
        model.Write(file);
        Console.WriteLine($"{path}: {file.Length} bytes");
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
