namespace Cronaca.Tests.Feeds;

using System.Text;
using Cronaca.Intake.Feeds;
using Shouldly;
using Xunit;

public class FeedEncodingTests
{
    private const string _feed =
        "<rss><channel><title>Città – è già “tardi”</title></channel></rss>";

    private static string? Title(byte[] bytes, string? contentType = null) =>
        FeedReader.Read(bytes, contentType).Title;

    private static Encoding Windows => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void A_byte_order_mark_goes_before_all_else()
    {
        foreach (
            Encoding encoding in new[]
            {
                Encoding.UTF8,
                Encoding.Unicode,
                Encoding.BigEndianUnicode,
                Encoding.UTF32,
            }
        )
        {
            Title([.. encoding.Preamble, .. encoding.GetBytes(_feed)], "text/xml; charset=koi8-r")
                .ShouldBe("Città – è già “tardi”", encoding.WebName);
        }
    }

    [Fact]
    public void Utf16_without_a_mark_is_told_by_its_shape() =>
        Title(Encoding.Unicode.GetBytes(_feed)).ShouldBe("Città – è già “tardi”");

    [Theory]
    [InlineData("text/xml; charset=windows-1252", null)]
    [InlineData("application/rss+xml; charset=\"ISO-8859-1\"", null)]
    [InlineData(null, "iso-8859-1")]
    [InlineData("text/xml", "windows-1252")]
    [InlineData("text/xml; charset=nonsense", "windows-1252")]
    [InlineData("text/xml; charset=utf-8", null)]
    [InlineData(null, "utf-16")]
    [InlineData(null, null)]
    public void Old_bytes_are_read_by_what_is_said_or_else_by_what_they_are(
        string? contentType,
        string? declared
    )
    {
        string head = declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";

        Title(Windows.GetBytes(head + _feed), contentType).ShouldBe("Città – è già “tardi”");
    }

    [Fact]
    public void One_broken_character_does_not_spoil_the_others()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(_feed.Replace("tardi", "t_rdi"));
        bytes[Array.IndexOf(bytes, (byte)'_')] = 0xE0;

        Title(bytes, "text/xml; charset=utf-8").ShouldBe("Città – è già “t\uFFFDrdi”");
    }
}
