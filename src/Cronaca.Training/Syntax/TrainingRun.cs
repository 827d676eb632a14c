using System.Diagnostics;
using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>Trains a model from the corpora, measures it now and then, and writes it down.</summary>
internal sealed class TrainingRun(string language, string data, TrainingPlan plan, TextWriter log)
{
    /// <summary>Epochs between two looks at the test sets.</summary>
    private const int _pause = 5;

    /// <summary>
    /// The whole way: teachers where there is plain text for them to label, then the model itself, which is written to a file. Who goes on from a model has
    /// plain text only with teachers that are handed over.
    /// </summary>
    public void Run(string path)
    {
        List<GoldSentence> sentences = Corpus.Train(data, language);
        if (Silver.HasText(data, language) && (plan.From is null || plan.Teachers.Count > 0))
        {
            IReadOnlyList<Parser> teachers =
                plan.Teachers.Count > 0 ? [.. plan.Teachers.Select(Teacher)] : Teachers(sentences);
            List<GoldSentence> silver = Silver.Of(data, language, teachers);
            log.WriteLine(
                $"silver: {silver.Sum(s => s.Count)} words, of which {silver.Sum(s => s.Sure!.Count(sure => sure))} are sure"
            );
            sentences.AddRange(silver);
        }
        ParserModel model = Train(sentences, plan);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using FileStream file = File.Create(path);
        model.Write(file);
        log.WriteLine($"{path}: {file.Length} bytes");
    }

    /// <summary>Two that are as unlike as may be: one has seen the sister languages, the other has not but is shallower.</summary>
    private Parser[] Teachers(List<GoldSentence> sentences) =>
        [
            new Parser(Train(sentences, plan with { Seed = plan.Seed + 1, OthersShown = 1 })),
            new Parser(
                Train(
                    [.. sentences.Where(s => s.Language == language)],
                    plan with
                    {
                        Seed = plan.Seed + 2,
                        Size = plan.Size with { Layers = plan.Size.Layers - 1 },
                    }
                )
            ),
        ];

    private ParserModel Train(List<GoldSentence> sentences, TrainingPlan how)
    {
        Trainer trainer = new(sentences, language, how);
        ParserModel model = trainer.Model;
        log.WriteLine(
            $"{sentences.Sum(s => s.Count)} words, {model.FeatureHashes.Length} features, {model.Tags.Length} tags, {model.Scripts.Length} scripts, {model.Relations.Length} relations, {model.LexiconHashes.Length} entries"
        );
        Stopwatch clock = Stopwatch.StartNew();
        (string Name, List<GoldSentence> Sentences)[] tests = [.. Corpus.Tests(data, language)];
        trainer.Run(
            (epoch, loss) =>
            {
                log.WriteLine(
                    $"epoch {epoch} loss {loss:f3} after {clock.Elapsed.TotalSeconds:f0} s"
                );
                if (epoch % _pause == 0 || epoch == how.Epochs)
                {
                    foreach ((string name, List<GoldSentence> test) in tests)
                    {
                        log.WriteLine($"  {name}: {SyntaxScore.Of(test, new Parser(model))}");
                    }
                }
            }
        );
        return model;
    }

    public static Parser Teacher(string path) => new(Read(path));

    public static ParserModel Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return ParserModel.Read(file);
    }
}
