using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Training.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class TrainingTests
{
    private const string _small = """
        # newdoc
        # text = Piove della grandine.
        1	Piove	piovere	VERB	V	Mood=Ind	0	root	_	_
        2-3	della	_	_	_	_	_	_	_	_
        2	di	di	ADP	E	_	4	case	_	_
        3	la	il	DET	RD	_	4	det	_	_
        4	grandine	grandine	NOUN	S	Number=Sing	1	nsubj	_	SpaceAfter=No
        5	.	.	PUNCT	FS	_	1	punct	_	_

        # text = La nave affonda.
        1	La	il	DET	RD	_	2	det	_	_
        2	nave	nave	NOUN	S	Number=Sing	3	nsubj	_	_
        3	affonda	affondare	VERB	V	Mood=Ind	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	FS	_	3	punct	_	_

        """;

    private static readonly TrainingPlan _tiny = new()
    {
        Size = new NetworkShape(32, 2, 1, 16, 16, 0, 0, 0),
        Epochs = 60,
        Batch = 5,
        Rate = 1e-2f,
        Dropout = 0,
        EmbeddingDropout = 0,
    };

    private static List<GoldSentence> Sentences()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, _small);
        List<GoldSentence> sentences = [.. Treebank.Read(path, "it")];
        File.Delete(path);
        return sentences;
    }

    [Fact]
    public void A_treebank_is_read_with_its_multiword_tokens_and_spans()
    {
        GoldSentence s = Sentences()[0];

        s.Text.Trim().ShouldBe("Piove della grandine.");
        s.Sentence.Words.Select(w => w.Form).ShouldBe(["Piove", "di", "la", "grandine", "."]);
        s.Sentence.Words[2].Span.Of(s.Text).ShouldBe("della");
        s.Sentence.Words[2].Part.ShouldBe((byte)1);
        s.Heads.ShouldBe([0, 4, 4, 1, 1]);
        s.Upos[3].ShouldBe(Upos.NOUN);
    }

    [Fact]
    public void The_gradients_are_those_that_small_steps_show()
    {
        new Trainer(Sentences(), "it", _tiny).CheckGradients(TextWriter.Null).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void A_model_learns_what_it_is_shown_and_is_the_same_after_writing_and_reading()
    {
        List<GoldSentence> sentences = Sentences();
        Trainer trainer = new([.. sentences, .. sentences, .. sentences], "it", _tiny);
        trainer.Run();
        using MemoryStream file = new();
        trainer.Model.Write(file);
        file.Position = 0;
        SyntaxScore score = SyntaxScore.Of(sentences, new Parser(ParserModel.Read(file)));

        score.Upos.ShouldBe(9);
        score.Lemma.ShouldBe(9);
        score.LabelledWhole.ShouldBe(9);
    }

    [Fact]
    public void The_same_seed_makes_the_same_model()
    {
        byte[][] models = new byte[2][];
        for (int i = 0; i < models.Length; i++)
        {
            Trainer trainer = new(Sentences(), "it", _tiny with { Epochs = 3, Dropout = 0.2f });
            trainer.Run();
            using MemoryStream file = new();
            trainer.Model.Write(file);
            models[i] = file.ToArray();
        }

        models[0].ShouldBe(models[1]);
    }
}
