namespace Cronaca.Tests.Muc4;

using Cronaca.Tests.Values;
using Cronaca.Training.Muc4;
using Shouldly;
using Xunit;

/// <summary>The scorer of MUC-4 on templates of our own, and, where the archive is at hand, on the answers of 1992 against their official reports.</summary>
public class ScorerTests
{
    private const string _key = """
        0.  MESSAGE: ID                    M-1
        1.  MESSAGE: TEMPLATE              1
        2.  INCIDENT: DATE                 11 MAR 91 - 12 MAR 91
        3.  INCIDENT: LOCATION             PERU: TACNA (CITY)
        4.  INCIDENT: TYPE                 BOMBING
        10. PERP: ORGANIZATION ID          "RED HAND" / "RH"
        11. PERP: ORGANIZATION CONFIDENCE  SUSPECTED OR ACCUSED BY AUTHORITIES: "RED HAND" / "RH"
        18. HUM TGT: NAME                  -
        19. HUM TGT: DESCRIPTION           "CLERKS"
                                           ? "PORTER"
        20. HUM TGT: TYPE                  CIVILIAN: "CLERKS"
                                           ? CIVILIAN: "PORTER"
        21. HUM TGT: NUMBER                5 - 7: "CLERKS"
        23. HUM TGT: EFFECT OF INCIDENT    INJURY: "CLERKS"

        0.  MESSAGE: ID                    M-2
        1.  MESSAGE: TEMPLATE              *
        """;

    [Theory]
    [InlineData("11 MAR 91 - 12 MAR 91", 1, 0)]
    [InlineData("11 MARCH 1991 - 12 MARCH 1991", 1, 0)]
    [InlineData("12 MAR 91", 0, 1)]
    [InlineData("- 12 MAR 91", 0, 1)]
    [InlineData("- 13 MAR 91", 0, 0)]
    [InlineData("13 MAR 91", 0, 0)]
    public void A_day_of_the_range_and_a_default_that_ends_with_it_are_partly_right(
        string date,
        int correct,
        int partial
    )
    {
        var tally = Score($"2.  INCIDENT: DATE  {date}")[Slot.Date];

        (tally.Correct, tally.Partial).ShouldBe((correct, partial));
    }

    [Theory]
    [InlineData("INJURY: \"THE CLERKS\"", 1, 0)]
    [InlineData("INJURY: \"CARS\"", 0, 1)]
    [InlineData("DEATH: \"CLERKS\"", 0, 0)]
    public void A_right_value_that_refers_to_another_target_is_partly_right(
        string effect,
        int correct,
        int partial
    )
    {
        var tally = Score($"23. HUM TGT: EFFECT OF INCIDENT  {effect}")[Slot.HumanEffect];

        (tally.Correct, tally.Partial).ShouldBe((correct, partial));
    }

    [Theory]
    [InlineData("5-7: \"CLERKS\"", 1, 0)]
    [InlineData("7: \"CLERKS\"", 0, 1)]
    [InlineData("6: \"CLERKS\"", 0, 0)]
    public void A_number_at_the_end_of_a_range_is_partly_right(
        string number,
        int correct,
        int partial
    )
    {
        var tally = Score($"21. HUM TGT: NUMBER  {number}")[Slot.HumanNumber];

        (tally.Correct, tally.Partial).ShouldBe((correct, partial));
    }

    [Fact]
    public void What_is_optional_is_not_missing() =>
        Score("2.  INCIDENT: DATE  11 MAR 91")[Slot.HumanDescription]
            .ShouldBe(new Tally(1, 0, 0, 0, 0));

    [Fact]
    public void A_template_without_a_like_is_spurious_and_the_key_missing()
    {
        var score = SetScore.Of(
            Read(
                "0.  MESSAGE: ID  M-1\n1.  MESSAGE: TEMPLATE  1\n4.  INCIDENT: TYPE  KIDNAPPING\n"
            ),
            Read(_key),
            new Judgements(automatic: true)
        );

        score[Slot.Type].ShouldBe(new Tally(0, 0, 0, 1, 1));
    }

    [Fact]
    public void Accused_where_authorities_accuse_is_partly_right() =>
        Score(
            "10. PERP: ORGANIZATION ID  \"RH\"\n11. PERP: ORGANIZATION CONFIDENCE  SUSPECTED OR ACCUSED: \"RH\""
        )[Slot.Confidence]
            .Partial.ShouldBe(1);

    [SharedDataTheory("muc4")]
    [InlineData(3)]
    public void The_answers_of_1992_score_as_they_did_then(double near)
    {
        Muc4Archive archive = new(SharedData.Root!);
        var keys = archive.Keys("tst3");
        var judgements = archive.History(automatic: false);
        var officials = archive.Scores();
        foreach (var (system, answers) in archive.Responses())
        {
            SetScore
                .Of(answers, keys, judgements)
                .All.F.ShouldBe(officials[system].Totals["ALL TEMPLATES"].F, near, system);
        }
    }

    private static SetScore Score(string slot) =>
        SetScore.Of(
            Read(
                $"0.  MESSAGE: ID  M-1\n1.  MESSAGE: TEMPLATE  1\n4.  INCIDENT: TYPE  BOMBING\n19. HUM TGT: DESCRIPTION  \"CLERKS\"\n{slot}\n"
            ),
            Read(_key),
            new Judgements(automatic: true)
        );

    private static Dictionary<string, List<Template>> Read(string text) =>
        Template.Read(new StringReader(text));
}
