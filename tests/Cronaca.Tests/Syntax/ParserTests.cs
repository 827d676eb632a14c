using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Cronaca.Training.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class ParserTests
{
    private static Sentence Parse(string language, string words)
    {
        Sentence sentence = Treebank.Plain(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Parser.For(language).Parse(sentence);
        return sentence;
    }

    private static Word Find(Sentence sentence, string form) =>
        sentence.Words.First(w => w.Form == form);

    [Theory]
    [InlineData("it", "Il ministro ha visitato la città .", "ministro", "visitato", "nsubj")]
    [InlineData("it", "Il ministro ha visitato la città .", "città", "visitato", "obj")]
    [InlineData(
        "it",
        "Due operai sono stati uccisi da un' esplosione in la fabbrica .",
        "operai",
        "uccisi",
        "nsubj:pass"
    )]
    [InlineData(
        "it",
        "Due operai sono stati uccisi da un' esplosione in la fabbrica .",
        "Due",
        "operai",
        "nummod"
    )]
    [InlineData(
        "it",
        "La polizia ha detto che tre sospetti sono fuggiti .",
        "fuggiti",
        "detto",
        "ccomp"
    )]
    [InlineData(
        "it",
        "La polizia ha detto che tre sospetti sono fuggiti .",
        "sospetti",
        "fuggiti",
        "nsubj"
    )]
    [InlineData("it", "Il portavoce non ha commentato la notizia .", "non", "commentato", "advmod")]
    [InlineData("en", "The minister visited the flooded village .", "minister", "visited", "nsubj")]
    [InlineData("en", "The minister visited the flooded village .", "village", "visited", "obj")]
    [InlineData(
        "en",
        "Two workers were killed by an explosion at the plant .",
        "workers",
        "killed",
        "nsubj:pass"
    )]
    [InlineData(
        "en",
        "Two workers were killed by an explosion at the plant .",
        "Two",
        "workers",
        "nummod"
    )]
    [InlineData("en", "Police said that three suspects had fled .", "fled", "said", "ccomp")]
    [InlineData("en", "Police said that three suspects had fled .", "suspects", "fled", "nsubj")]
    [InlineData("en", "The spokesman did not confirm the report .", "not", "confirm", "advmod")]
    public void A_word_hangs_where_a_grammarian_would_hang_it(
        string language,
        string words,
        string dependent,
        string head,
        string relation
    )
    {
        Word word = Find(Parse(language, words), dependent);

        word.Head.ShouldNotBeNull().Form.ShouldBe(head);
        word.Relation.ShouldBe(relation);
    }

    [Theory]
    [InlineData("it", "I soldati hanno sparato su i manifestanti .", "sparato", "sparare", "VERB")]
    [InlineData(
        "it",
        "I soldati hanno sparato su i manifestanti .",
        "manifestanti",
        "manifestante",
        "NOUN"
    )]
    [InlineData("it", "Le autorità sono intervenute .", "Le", "il", "DET")]
    [InlineData("en", "Soldiers fired on the protesters .", "fired", "fire", "VERB")]
    [InlineData("en", "The authorities were called in .", "authorities", "authority", "NOUN")]
    public void A_word_has_its_lemma_and_part_of_speech(
        string language,
        string words,
        string form,
        string lemma,
        string upos
    )
    {
        Word word = Find(Parse(language, words), form);

        word.Lemma.ShouldBe(lemma);
        word.Upos.ToString().ShouldBe(upos);
    }

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void Nothing_is_done_to_an_empty_sentence(string language)
    {
        Parse(language, "").Root.ShouldBeNull();
    }

    [Theory]
    [InlineData("it", 1)]
    [InlineData("it", 2)]
    [InlineData("it", 40)]
    [InlineData("en", 161)]
    [InlineData("en", 5000)]
    public void Any_words_make_one_tree_with_one_root(string language, int count)
    {
        string[] some =
        [
            "di",
            "1.500",
            "—",
            "😀",
            "disse",
            "che",
            "said",
            "(",
            "\uFFFD",
            "the",
            ",",
            "",
        ];
        Sentence sentence = Treebank.Plain([
            .. Enumerable.Range(0, count).Select(i => some[i * i * 7 % 11]),
        ]);
        Parser.For(language).Parse(sentence);

        sentence.Words.Count(w => w.Head is null).ShouldBe(1);
        sentence.Root.ShouldBe(sentence.Words.Single(w => w.Head is null));
        sentence.Root!.Relation.ShouldBe("root");
        Reached(sentence.Root).ShouldBe(count);
        sentence.Words.ShouldAllBe(w =>
            w.Relation.Length > 0 && (w.Head == null) == (w.Relation == "root")
        );
    }

    [Fact]
    public void The_same_words_give_the_same_tree_in_many_threads()
    {
        const string words =
            "La guardia costiera ha recuperato i corpi di dodici migranti , tra cui due bambini .";
        string once = Show(Parse("it", words));

        Enumerable
            .Range(0, 64)
            .AsParallel()
            .Select(_ => Show(Parse("it", words)))
            .ShouldAllBe(s => s == once);
    }

    [Fact]
    public void An_endless_word_is_read_too()
    {
        Sentence sentence = Treebank.Plain([
            new string('a', 1_000_000),
            new string('9', 100_000),
            ".",
        ]);
        Parser.For("en").Parse(sentence);

        sentence.Root.ShouldNotBeNull();
    }

    [Fact]
    public void A_language_without_a_model_is_refused_by_name()
    {
        Should.Throw<InvalidOperationException>(() => Parser.For("xx")).Message.ShouldContain("xx");
    }

    private static int Reached(Word root)
    {
        int reached = 0;
        Stack<Word> open = new([root]);
        while (open.TryPop(out Word? word))
        {
            reached++;
            foreach (Word dependent in word.Dependents)
            {
                dependent.Head.ShouldBe(word);
                open.Push(dependent);
            }
        }
        return reached;
    }

    private static string Show(Sentence sentence) =>
        string.Join(' ', sentence.Words.Select(w => $"{w}/{w.Lemma}/{w.Features}/{w.Head?.Index}"));
}
