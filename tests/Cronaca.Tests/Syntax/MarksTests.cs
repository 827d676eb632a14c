namespace Cronaca.Tests.Syntax;

using Cronaca.Reading.Syntax;
using Cronaca.Reading.Text;
using Shouldly;
using Xunit;

public class MarksTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("it")]
    public void Marks_without_a_word_hang_on_the_first(string language)
    {
        var sentence = Splitter.Split("([* ]) $", language).Sentences[0];

        Parser.For(language).Parse(sentence);

        sentence.Root.ShouldBe(sentence.Words[0]);
        sentence.Words[0].Relation.ShouldBe("root");
        sentence
            .Words.Skip(1)
            .ShouldAllBe(w => w.Head == sentence.Words[0] && w.Relation == "punct");
        sentence.Words[0].Upos.ShouldBe(Upos.PUNCT);
        sentence.Words[^1].Upos.ShouldBe(Upos.SYM);
    }
}
