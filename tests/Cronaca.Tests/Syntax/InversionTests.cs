using Cronaca.Reading.Text;
using Cronaca.Training.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class InversionTests
{
    [Fact]
    public void A_subject_is_put_behind_its_verb_with_what_hangs_on_it()
    {
        GoldSentence turned = Inversion
            .Of(Sentence("Due operai sono morti ieri", "2 4 4 0 4", "nummod nsubj aux root advmod"))
            .ShouldNotBeNull();

        turned
            .Sentence.Words.Select(w => w.Form)
            .ShouldBe(["Sono", "morti", "due", "operai", "ieri"]);
        turned.Heads.ShouldBe([2, 0, 4, 2, 2]);
        turned.Relations[3].ShouldBe("nsubj");
    }

    [Fact]
    public void Nothing_is_turned_beside_an_object()
    {
        Inversion
            .Of(Sentence("Due operai hanno visto tutto", "2 4 4 0 4", "nummod nsubj aux root obj"))
            .ShouldBeNull();
    }

    private static GoldSentence Sentence(string words, string heads, string relations)
    {
        string[] forms = words.Split(' ');
        string[] relation = relations.Split(' ');
        return new GoldSentence
        {
            Sentence = Treebank.Plain(forms),
            Text = words,
            Language = "it",
            Lemmas = forms,
            Upos =
            [
                .. relation.Select(r =>
                    r == "nsubj" ? Upos.NOUN
                    : r == "root" ? Upos.VERB
                    : r == "punct" ? Upos.PUNCT
                    : Upos.X
                ),
            ],
            Features = [.. forms.Select(_ => "")],
            Heads = [.. heads.Split(' ').Select(int.Parse)],
            Relations = relation,
        };
    }
}
