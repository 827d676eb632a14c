namespace Cronaca.Tests;

using Cronaca.Reading;
using Shouldly;
using Xunit;

public class TextSpanTests
{
    [Fact]
    public void A_span_gives_its_words_to_the_letter() =>
        new TextSpan(3, 9).Of("La polizia").ShouldBe("polizi");
}
