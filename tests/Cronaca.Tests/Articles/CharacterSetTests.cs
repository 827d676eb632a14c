namespace Cronaca.Tests.Articles;

using System.Text;
using Cronaca.Intake.Articles;
using Shouldly;
using Xunit;

public sealed class CharacterSetTests
{
    private const string _words = "Perché il caffè costa di più: “colpa del gelo”";

    private static byte[] Bytes(string set, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(set) ?? Encoding.GetEncoding(set)).GetBytes(
            text
        );

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-8", "text/html; charset=iso-8859-1")]
    [InlineData("windows-1252", null)]
    [InlineData("windows-1252", "text/html; charset=ISO-8859-1")]
    [InlineData("windows-1252", "text/html; charset=\"windows-1252\"")]
    [InlineData("windows-1252", "text/html; charset=utf-8")]
    [InlineData("utf-16", "text/html; charset=utf-16")]
    public void The_words_are_the_same_in_whatever_set_they_come(string sent, string? contentType)
    {
        PageBytes.Decode(Bytes(sent, _words), contentType).ShouldBe(_words);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>")]
    [InlineData("<META http-equiv='Content-Type' content='text/html; charset=windows-1251'>")]
    public void A_meta_element_names_the_set(string meta)
    {
        string page = meta + "Порт закрыт";
        PageBytes.Decode(Bytes("windows-1251", page), "text/html").ShouldBe(page);
    }

    [Fact]
    public void The_header_comes_before_the_meta_element()
    {
        string page = "<meta charset=windows-1252>Порт закрыт";
        PageBytes.Decode(Bytes("koi8-r", page), "text/html; charset=KOI8-R").ShouldBe(page);
    }

    [Fact]
    public void A_byte_order_mark_comes_before_all()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_words)];
        PageBytes.Decode(bytes, "text/html; charset=windows-1252").ShouldBe(_words);
        byte[] wide = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(_words)];
        PageBytes.Decode(wide, "text/html; charset=utf-8").ShouldBe(_words);
    }

    [Fact]
    public void A_page_cut_off_within_a_character_is_still_utf_8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(_words, 20)) + "è");
        PageBytes.Decode(bytes.AsSpan(0, bytes.Length - 1), null).ShouldStartWith(_words);
    }
}
