namespace Cronaca.Tests.Values;

using Cronaca.Training.Recognizers;
using Shouldly;
using Xunit;

public class DisputedTests
{
    [Fact]
    public void A_disputed_case_has_its_reason_and_the_others_have_none()
    {
        var disputed = Disputed.Read(new StringReader("# a list\nA.json\t2 5-7\tno such day\n"));
        disputed.Why("A.json", 2).ShouldBe("no such day");
        disputed.Why("A.json", 7).ShouldBe("no such day");
        disputed.Why("A.json", 3).ShouldBeNull();
        disputed.Why("B.json", 2).ShouldBeNull();
    }

    [Theory]
    [InlineData("A.json\t2\tone\nA.json\t1-3\ttwo", "line 2", "case 2 of A.json again")]
    [InlineData("A.json\t2", "line 1", "2 cells")]
    [InlineData("A.json\tx\twhy", "line 1", "\"x\"")]
    public void A_bad_line_is_told_by_its_number_and_what_was_found(
        string list,
        string line,
        string found
    )
    {
        string message = Should
            .Throw<InvalidDataException>(() => Disputed.Read(new StringReader(list)))
            .Message;
        message.ShouldContain(line);
        message.ShouldContain(found);
    }

    [Fact]
    public void The_list_that_is_kept_is_read() =>
        Disputed.Load().Why("DateTime/English/DateParser.json", 134).ShouldNotBeNull();
}
