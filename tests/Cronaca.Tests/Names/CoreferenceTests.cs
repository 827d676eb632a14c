namespace Cronaca.Tests.Names;

using Cronaca.Reading;
using Cronaca.Training.Coreference;
using Cronaca.Training.Factuality;
using Cronaca.Training.Meantime;
using Shouldly;
using Xunit;

public sealed class CoreferenceTests
{
    /// <summary>The example of Moosavi and Strube (2016): {a b c} {d e f g} against {a b} {c d} {f g h i}.</summary>
    [Fact]
    public void The_example_of_the_paper_scores_as_there()
    {
        CoreferenceScore score = new();
        score.Add(
            ["1", "1", "1", "2", "2", "2", "2"],
            ["x", "x", "y", "y", "z", "z", "z", "z"],
            [0, 1, 2, 3, 5, 6, -1, -1]
        );
        double recall = (3 * (1 / 3.0) + 4 * (1 / 6.0)) / 7;
        double precision = (2 * 1.0 + 4 * (1 / 6.0)) / 8;
        score.Lea.ShouldBe(200 * recall * precision / (recall + precision), 1e-9);
        score.Mentions.ShouldBe(200 * 6.0 / 15, 1e-9);
        double cubedRecall = ((4 + 1) / 3.0 + (1 + 4) / 4.0) / 7;
        double cubedPrecision = (4 / 2.0 + (1 + 1) / 2.0 + 4 / 4.0) / 8;
        score.BCubed.ShouldBe(
            200 * cubedRecall * cubedPrecision / (cubedRecall + cubedPrecision),
            1e-9
        );
    }

    [Fact]
    public void Someone_named_once_is_met_only_by_someone_named_once()
    {
        CoreferenceScore met = new();
        met.Add(["1"], ["x"], [0]);
        met.Lea.ShouldBe(100);
        CoreferenceScore tied = new();
        tied.Add(["1"], ["x", "x"], [0, -1]);
        tied.Lea.ShouldBe(0);
    }

    [Fact]
    public void A_file_of_marks_gives_its_text_its_events_and_who_is_tied_to_whom()
    {
        string folder = Directory.CreateTempSubdirectory("cronaca-marks").FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(folder, "1_ferry.xml"),
                """
                <Document><token sentence="0" t_id="1">Ferry</token><token sentence="0" t_id="2">sinks</token>
                <token sentence="1" t_id="3">The</token><token sentence="1" t_id="4">operator</token><token sentence="1" t_id="5">may</token><token sentence="1" t_id="6">sue</token>
                <Markables><EVENT_MENTION m_id="7" certainty="POSSIBLE" polarity="POS" time="FUTURE"><token_anchor t_id="6"/></EVENT_MENTION>
                <EVENT_MENTION m_id="8" certainty="" polarity="" time=""><token_anchor t_id="2"/></EVENT_MENTION>
                <ENTITY_MENTION m_id="9"><token_anchor t_id="3"/><token_anchor t_id="4"/></ENTITY_MENTION>
                <ENTITY_MENTION m_id="10"><token_anchor t_id="1"/></ENTITY_MENTION>
                <ENTITY m_id="11" ent_type="ORG"/><ENTITY m_id="12" ent_type="PRO"/></Markables>
                <Relations><REFERS_TO><source m_id="9"/><target m_id="11"/></REFERS_TO><REFERS_TO><source m_id="10"/><target m_id="12"/></REFERS_TO></Relations></Document>
                """
            );
            MeantimeText report = MeantimeText.ReadAll(folder).Single();
            report.Text.ShouldBe("Ferry sinks\n\nThe operator may sue");
            MarkedEvent marked = MarkedEvent.Of(report).ShouldHaveSingleItem();
            marked.Parts.Single().Of(report.Text).ShouldBe("sue");
            marked.Certainty.ShouldBe("POSSIBLE");
            var (mentions, others) = TiedMention.Marked(report);
            mentions.ShouldHaveSingleItem().Words.ShouldBe("operator");
            others.ShouldBe([new TextSpan(0, 5)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
