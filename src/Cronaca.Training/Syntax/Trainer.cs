using System.Diagnostics;
using Cronaca.Reading.Syntax;

namespace Cronaca.Training.Syntax;

/// <summary>How a model is trained.</summary>
internal sealed record TrainingPlan
{
    public NetworkShape Size { get; init; } = new(192, 4, 2, 96, 96, 0, 0, 0);

    public int Epochs { get; init; } = 11;

    /// <summary>Words shown before each step.</summary>
    public int Batch { get; init; } = 700;

    public float Rate { get; init; } = 2.5e-3f;

    public float Decay { get; init; } = 0.01f;

    public float Dropout { get; init; } = 0.25f;

    public float EmbeddingDropout { get; init; } = 0.25f;

    public ulong Seed { get; init; } = 1;

    /// <summary>How much a sentence of a sister language counts.</summary>
    public float SisterWeight { get; init; } = 0.7f;

    /// <summary>The share of sentences whose subject is put behind the verb, if it can be; for Italian.</summary>
    public float Inverted { get; init; }

    /// <summary>The share of the sentences of sister languages and of silver that an epoch shows.</summary>
    public float OthersShown { get; init; } = 0.5f;

    /// <summary>Files of models that label plain text; none: they are trained first.</summary>
    public IReadOnlyList<string> Teachers { get; init; } = [];

    public float SilverWeight { get; init; } = 0.7f;

    /// <summary>A model to go on from; its size is then the plan's. None: all starts by lot.</summary>
    public ParserModel? From { get; init; }
}

/// <summary>Trains a model: on two threads, each with half of every batch, whose gradients are added in a fixed order.</summary>
internal sealed class Trainer
{
    private const int _threads = 2;

    private readonly TrainingPlan _plan;
    private readonly string _language;
    private readonly List<GoldSentence> _sentences;
    private readonly float[] _table;
    private readonly Examples _examples;
    private readonly Pass[] _passes;
    private readonly Adam _adam;
    private readonly Chance _chance;

    public Trainer(List<GoldSentence> sentences, string language, TrainingPlan plan)
    {
        plan = plan.From is { } from ? plan with { Size = from.Weights.Shape } : plan;
        (_plan, _language) = (plan, language);
        _sentences = [.. sentences.Where(s => s.Count is > 0 and <= Encoder.Longest)];
        _chance = new Chance(plan.Seed);
        Model = Vocabulary.Of(_sentences, language, plan.Size);
        Model = plan.From is null ? Model : Continuation.Names(plan.From, Model);
        _table = new float[Model.Rows.Length];
        Start();
        if (plan.From is not null)
        {
            Continuation.Numbers(plan.From, Model, _table);
        }
        _examples = new Examples(Model, language, Examples.FormCounts(_sentences));
        _passes =
        [
            .. Enumerable
                .Range(0, _threads)
                .Select(i => new Pass(Model, _table, plan.Seed * 77 + (ulong)i)
                {
                    Dropout = plan.Dropout,
                    EmbeddingDropout = plan.EmbeddingDropout,
                }),
        ];
        _adam = new Adam(Model.Weights, _table, plan.Size.Width);
    }

    public ParserModel Model { get; }

    /// <summary>Goes through all epochs.</summary>
    /// <param name="report">Told after each epoch; the model is then ready for use.</param>
    public void Run(Action<int, double>? report = null)
    {
        for (int epoch = 1; epoch <= _plan.Epochs; epoch++)
        {
            List<GoldSentence> shown =
            [
                .. _sentences
                    .Where(s => IsOwn(s) || _chance.Number() < _plan.OthersShown)
                    .SelectMany(s => Enumerable.Repeat(s, s.Times)),
            ];
            _chance.Shuffle(shown);
            double loss = Epoch(shown, epoch - 1);
            if (report is not null)
            {
                Quantise();
                report(epoch, loss);
            }
        }
        Quantise();
    }

    /// <summary>The mean loss of a word.</summary>
    private double Epoch(List<GoldSentence> shown, int before)
    {
        double loss = 0;
        double total = shown.Sum(s => s.Count);
        double done = 0;
        int at = 0;
        while (at < shown.Count)
        {
            List<Example>[] halves =
            [
                .. Enumerable.Range(0, _threads).Select(_ => new List<Example>()),
            ];
            int words = 0;
            for (; at < shown.Count && words < _plan.Batch; at++)
            {
                GoldSentence shownNow = Varied(shown[at]);
                Example example = _examples.Of(shownNow, _chance, WeightOf(shownNow));
                halves.MinBy(half => half.Sum(e => e.Count))!.Add(example);
                words += example.Count;
            }
            loss += Step(halves, words, RateAt((before + done / total) / _plan.Epochs));
            done += words;
        }
        return loss / total;
    }

    /// <summary>Now and then with the subject behind the verb, where the language does so.</summary>
    private GoldSentence Varied(GoldSentence s) =>
        !s.Silver && _chance.Number() < _plan.Inverted ? Inversion.Of(s) ?? s : s;

    private bool IsOwn(GoldSentence s) => !s.Silver && s.Language == _language;

    private float WeightOf(GoldSentence s) =>
        s.Silver ? _plan.SilverWeight
        : s.Language == _language ? 1
        : _plan.SisterWeight;

    /// <summary>Rises for a twentieth of the way, then falls along a cosine.</summary>
    private float RateAt(double share)
    {
        float way = (float)share;
        return way < 0.05f
            ? _plan.Rate * (way / 0.05f + 0.01f)
            : _plan.Rate
                * (0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, (way - 0.05f) / 0.95f))) + 0.005f);
    }

    private double Step(List<Example>[] halves, int words, float rate)
    {
        double[] losses = new double[_threads];
        Parallel.For(
            0,
            _threads,
            new ParallelOptions { MaxDegreeOfParallelism = _threads },
            i =>
            {
                if (halves[i].Count > 0)
                {
                    losses[i] = _passes[i].Run(halves[i]);
                }
            }
        );
        for (int i = 1; i < _threads; i++)
        {
            foreach (
                (float[] to, float[] from) in _passes[0]
                    .Gradient.All()
                    .Zip(_passes[i].Gradient.All())
            )
            {
                Vectors.Add(from, 1, to);
                from.AsSpan().Clear();
            }
            foreach (int row in _passes[i].Rows.Touched)
            {
                _passes[0]
                    .Rows.Add(
                        row,
                        _passes[i].Rows.Numbers.AsSpan(row * _plan.Size.Width, _plan.Size.Width)
                    );
            }
            _passes[i].Rows.Clear();
        }
        _adam.Step(_passes[0].Gradient, _passes[0].Rows, words, rate, _plan.Decay);
        return losses.Sum();
    }

    /// <summary>Brings the table into eight bits, each row with the scale that its largest number asks for.</summary>
    public void Quantise()
    {
        int width = _plan.Size.Width;
        for (int row = 0; row < Model.RowScales.Length; row++)
        {
            Span<float> numbers = _table.AsSpan(row * width, width);
            float most = 1e-8f;
            foreach (float number in numbers)
            {
                most = Math.Max(most, Math.Abs(number));
            }
            Model.RowScales[row] = most / 127;
            for (int k = 0; k < width; k++)
            {
                Model.Rows[row * width + k] = (sbyte)MathF.Round(numbers[k] / most * 127);
            }
        }
    }

    private void Start()
    {
        Weights w = Model.Weights;
        int width = _plan.Size.Width;
        foreach (LayerWeights layer in w.Layers)
        {
            layer.Norm.AsSpan().Fill(1);
            Spread(layer.MixForward, 0.2f);
            Spread(layer.MixBackward, 0.2f);
            Spread(layer.Forward, 1.2f / MathF.Sqrt(width));
            Spread(layer.Backward, 1.2f / MathF.Sqrt(width));
            foreach (float[] bias in (float[][])[layer.ForwardBias, layer.BackwardBias])
            {
                // Some states forget at once, some keep for many words.
                for (int k = width / 2; k < width; k++)
                {
                    bias[k] = -1 + 3 * _chance.Number();
                }
            }
        }
        w.TagNorm.AsSpan().Fill(1);
        w.ParseNorm.AsSpan().Fill(1);
        foreach (
            float[] matrix in (float[][])
                [w.Upos, w.ArcDependent, w.ArcHead, w.RelationDependent, w.RelationHead]
        )
        {
            Spread(matrix, 1.2f / MathF.Sqrt(width));
        }
        Spread(w.Tag, 0.5f / MathF.Sqrt(width));
        Spread(w.Script, 0.5f / MathF.Sqrt(width));
        Spread(w.Bilinear, 1f / _plan.Size.ArcWidth);
        Spread(w.ArcRoot, 0.2f);
        Spread(w.RelationRoot, 0.2f);
        Spread(w.Relation, 1 / MathF.Sqrt(_plan.Size.RelationWidth));
        Spread(_table, 0.25f);
    }

    /// <summary>Evenly between minus and plus.</summary>
    private void Spread(float[] numbers, float most)
    {
        for (int k = 0; k < numbers.Length; k++)
        {
            numbers[k] = most * (2 * _chance.Number() - 1);
        }
    }

    /// <summary>The largest difference between the gradient and what a small step shows, relative, over some numbers of each array.</summary>
    public double CheckGradients(TextWriter log)
    {
        Pass pass = _passes[0];
        (pass.Dropout, pass.EmbeddingDropout) = (0, 0);
        List<Example> batch = [.. _sentences.Take(3).Select(s => _examples.Of(s, null, 1))];
        float Loss()
        {
            float loss = pass.Run(batch);
            return loss;
        }
        Loss();
        float[][] gradients = [.. pass.Gradient.All().Select(g => g.ToArray())];
        double worst = 0;
        int array = 0;
        foreach (float[] w in Model.Weights.All())
        {
            int at = Enumerable.Range(0, w.Length).MaxBy(k => Math.Abs(gradients[array][k]));
            const float step = 3e-3f;
            float old = w[at];
            w[at] = old + step;
            double more = Loss();
            w[at] = old - step;
            double less = Loss();
            w[at] = old;
            double slope = (more - less) / (2 * step);
            double off = Math.Abs(slope - gradients[array][at]) / Math.Max(0.1, Math.Abs(slope));
            log.WriteLine($"{array} {w.Length}: {gradients[array][at]:f4} {slope:f4} off {off:f4}");
            worst = Math.Max(worst, off);
            array++;
        }
        return worst;
    }
}
