namespace Cronaca.Tests.Archives;

using System.Text;
using Cronaca.Intake;
using Cronaca.Intake.Archives;
using Shouldly;
using Xunit;
using static WarcBuilder;

public class DecompressionTests
{
    private static readonly byte[] _text = Bytes(
        string.Concat(Enumerable.Range(0, 2000).Select(i => $"line {i * 7919 % 1000}\n"))
    );

    [Fact]
    public void What_was_packed_comes_out_again()
    {
        Decompression.Unpack(_text, null).ShouldBe(_text);
        Decompression.Unpack(Gzip(_text), "gzip").ShouldBe(_text);
        Decompression.Unpack(Zlib(_text), "Deflate").ShouldBe(_text);
        Decompression.Unpack(Brotli(_text), "br").ShouldBe(_text);
        Decompression.Unpack(Brotli(Gzip(_text)), "gzip, br").ShouldBe(_text);
        Decompression.Unpack(Array.Empty<byte>(), "gzip").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void What_breaks_off_is_refused(string encoding)
    {
        byte[] packed = encoding switch
        {
            "gzip" => Gzip(_text),
            "deflate" => Zlib(_text),
            _ => Brotli(_text),
        };

        Should.Throw<UnreadableException>(() =>
            Decompression.Unpack(packed.AsMemory(0, packed.Length / 2), encoding)
        );
    }

    [Fact]
    public void Too_much_is_refused_by_itself_and_for_what_went_in()
    {
        var zeros = new byte[3_000_000];
        Should
            .Throw<UnreadableException>(() =>
                Decompression.Unpack(Gzip(zeros), "gzip", new UnpackLimits { Bytes = 1000 })
            )
            .Message.ShouldContain("more than 1,000 bytes");
        Should
            .Throw<UnreadableException>(() => Decompression.Unpack(Gzip(zeros), "gzip"))
            .Message.ShouldContain("200 times its size");
        Should
            .Throw<UnreadableException>(() =>
                Decompression.Unpack(Gzip(Gzip(new byte[200_000_000])), "gzip, gzip")
            )
            .Message.ShouldContain("times its size");
    }

    [Fact]
    public void A_packing_nobody_knows_is_refused_by_name() =>
        Should
            .Throw<UnreadableException>(() => Decompression.Unpack(_text, "zstd"))
            .Message.ShouldBe("found zstd as its packing; expected gzip, deflate, br");
}
