using Cronaca.Reading.Syntax;
using Shouldly;
using Xunit;

namespace Cronaca.Tests.Syntax;

public class LemmaScriptTests
{
    [Theory]
    [InlineData("Porti", "portare", "Arrivi", "arrivare")]
    [InlineData("città", "città", "Virtù", "virtù")]
    [InlineData("houses", "house", "Bombs", "bomb")]
    [InlineData("è", "essere", "è", "essere")]
    [InlineData("Roma", "Roma", "Milano", "Milano")]
    public void What_is_learnt_of_a_word_makes_the_lemma_of_another(
        string form,
        string lemma,
        string other,
        string expected
    )
    {
        LemmaScript script = LemmaScript.Parse(LemmaScript.Between(form, lemma).ToString());

        script.Apply(form).ShouldBe(lemma);
        script.Apply(other).ShouldBe(expected);
    }

    [Fact]
    public void A_form_shorter_than_what_should_fall_has_no_lemma_by_the_script()
    {
        LemmaScript.Parse("l5+are").Apply("via").ShouldBeNull();
    }
}
