namespace Cronaca.Tests.Gold;

using Cronaca.Training.Gold;
using Shouldly;
using Xunit;

/// <summary>Confidence means something: claims that the reader is surer of are right more often.</summary>
public class CalibrationTests
{
    [Fact]
    public void The_surer_the_reader_the_oftener_it_is_right()
    {
        var judged = new[] { "it", "en" }
            .SelectMany(l => GoldVerb.Score(Repository.At("gold", l)).Judged)
            .ToList();
        double Right(double from, double to) =>
            judged
                .Where(j => j.Claim.Confidence >= from && j.Claim.Confidence < to)
                .Average(j => j.Right ? 1.0 : 0);

        Right(0.85, 1).ShouldBeGreaterThan(0.88);
        Right(0.7, 0.85).ShouldBeInRange(0.7, 0.93);
        Right(0, 0.55).ShouldBeLessThan(0.65);
        judged.ShouldAllBe(j => j.Claim.Confidence > 0 && j.Claim.Confidence < 1);
    }
}
