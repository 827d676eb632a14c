using Cronaca.Reading.Text;

namespace Cronaca.Reading.Syntax;

/// <summary>A model at work on one stretch of words after another, with the buffers of one thread.</summary>
internal sealed class Network
{
    private readonly Encoder _encoder;

    public Network(ParserModel model, RoundedWeights rounded)
    {
        _encoder = new Encoder(model, rounded);
        Tags = new Tagger(model, rounded, _encoder);
        Arcs = new ArcScorer(model, rounded, _encoder);
    }

    public Tagger Tags { get; }

    public ArcScorer Arcs { get; }

    /// <summary>Reads the words from a place on; tags and arcs are then theirs.</summary>
    public void Read(IReadOnlyList<Word> words, int start, int count)
    {
        _encoder.Read(words, start, count);
        Tags.ScoreUpos(count);
    }
}
