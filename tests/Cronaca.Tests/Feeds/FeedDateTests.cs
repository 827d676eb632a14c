namespace Cronaca.Tests.Feeds;

using System.Globalization;
using Cronaca.Intake.Feeds;
using Shouldly;
using Xunit;

public class FeedDateTests
{
    [Theory]
    [InlineData("Sat, 03 Feb 2024 04:05:06 +0100", "2024-02-03T03:05:06Z")]
    [InlineData("3 Feb 24 04:05 PST", "2024-02-03T12:05:00Z")]
    [InlineData("Sat, 3 February 2024 04:05:06 GMT", "2024-02-03T04:05:06Z")]
    [InlineData("Sat, 03 Feb 2024 04:05:06 GMT+2", "2024-02-03T02:05:06Z")]
    [InlineData("Sat, 03 Feb 2024 04:05:06", "2024-02-03T04:05:06Z")]
    [InlineData("Feb 3, 2024 4:05 PM EST", "2024-02-03T21:05:00Z")]
    [InlineData("February 3rd, 2024, 12:05 am UTC", "2024-02-03T00:05:00Z")]
    [InlineData("Sat Feb  3 04:05:06 2024", "2024-02-03T04:05:06Z")]
    [InlineData("mar, 06 feb 2024 04:05:06 +0100", "2024-02-06T03:05:06Z")]
    [InlineData("6 marzo 2024 04:05", "2024-03-06T04:05:00Z")]
    [InlineData("03-Feb-2024 04:05:06 CEST", "2024-02-03T02:05:06Z")]
    [InlineData("2024-02-03T04:05:06Z", "2024-02-03T04:05:06Z")]
    [InlineData("2024-02-03T04:05:06.789-05:00", "2024-02-03T09:05:06Z")]
    [InlineData("2024-02-03T04:05+0530", "2024-02-02T22:35:00Z")]
    [InlineData("2024-02-03 04:05:06 +0100", "2024-02-03T03:05:06Z")]
    [InlineData("2024-02-03 04:05:06.0", "2024-02-03T04:05:06Z")]
    [InlineData("20240203T040506Z", "2024-02-03T04:05:06Z")]
    [InlineData("2024-2-3 4:05", "2024-02-03T04:05:00Z")]
    [InlineData("2024/02/03 04:05:06", "2024-02-03T04:05:06Z")]
    [InlineData("2024-02-03T24:00:00Z", "2024-02-04T00:00:00Z")]
    [InlineData("31/12/2023 10:00", "2023-12-31T10:00:00Z")]
    public void A_moment_is_read_as_people_write_it(string written, string moment) =>
        FeedDate
            .Parse(written)!
            .Value.Moment!.Value.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            )
            .ShouldBe(moment);

    [Theory]
    [InlineData("2024-02-03", "2024-02-03")]
    [InlineData("20240203", "2024-02-03")]
    [InlineData("2024-034", "2024-02-03")]
    [InlineData("3 Feb 2024", "2024-02-03")]
    [InlineData("sabato 3 febbraio 2024", "2024-02-03")]
    [InlineData("12/31/2023", "2023-12-31")]
    public void A_day_alone_has_no_moment(string written, string day)
    {
        var date = FeedDate.Parse(written)!.Value;

        date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        date.Moment.ShouldBeNull();
    }

    [Fact]
    public void The_day_is_the_writers_own() =>
        FeedDate
            .Parse("Sun, 04 Feb 2024 01:00:00 +0900")!
            .Value.Day.ShouldBe(new DateOnly(2024, 2, 4));

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("3/4/2024")]
    [InlineData("yesterday")]
    [InlineData("2024-02-30")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("Sat, 99 Feb 2024 04:05:06 GMT")]
    [InlineData("99999999999999999999999999")]
    public void What_names_no_single_day_is_none(string written) =>
        FeedDate.Parse(written).ShouldBeNull();
}
