namespace Cronaca.Tests.Properties;

using System.Globalization;
using System.Text;
using Cronaca.Reading;
using Cronaca.Tests.Gold;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

/// <summary>What holds of any text: it reads, its words stand where the reading says, and it reads the same again, anywhere.</summary>
public class AnyTextTests
{
    private static readonly string[] _dispatches =
    [
        .. Directory
            .EnumerateFiles(Repository.At("samples"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    private static readonly string[] _noise =
    [
        "\"",
        "«",
        "»",
        "“",
        "”",
        "'",
        "(",
        ")",
        "[",
        "-",
        "–",
        "...",
        "\n",
        "\n\n",
        "\t",
        "\0",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\ud800",
        "\udc00",
        "😀",
        "\u001b[31m",
        "99999999999999999999999999999999",
        "1.000.000,5",
        "0",
        "-1",
        "10-20",
        "%",
        "$",
        "31 febbraio",
        "30 February 2021",
        "00.00.0000",
        "9999-12-31",
        "1 January 0001",
        "un miliardo di miliardi di miliardi",
        "tra dieci e",
        "hundreds of thousands of millions of",
        "said",
        "ha detto",
        "secondo",
        "https://",
        "http://a.b/2022/13/45/",
        "U.S.",
        "İstanbul",
        "ß",
        "ﬁ",
        "مقتل",
    ];

    /// <summary>Texts of any characters, and dispatches with words dropped, doubled, moved and noise between them.</summary>
    private static Gen<string> Texts()
    {
        var words = _dispatches.SelectMany(d => d.Split(' ')).ToArray();
        var piece = Gen.Frequency(
            (6, Gen.Elements(words)),
            (2, Gen.Elements(_noise)),
            (1, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? ""))
        );
        var glue = Gen.Frequency(
            (8, Gen.Constant(" ")),
            (1, Gen.Constant("")),
            (1, Gen.Constant("\n\n"))
        );
        var shuffled = Gen.Zip(piece, glue)
            .ListOf()
            .Select(list => string.Concat(list.Select(p => p.Item1 + p.Item2)));
        return Gen.Frequency(
            (1, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")),
            (4, shuffled)
        );
    }

    private static void ForAll(int cases, Action<string> check) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithEndSize(200),
            Prop.ForAll(Arb.From(Texts()), check)
        );

    [Fact]
    public void Any_text_reads_and_its_words_stand_where_the_reading_says() =>
        ForAll(
            300,
            text =>
            {
                foreach (string? language in (string?[])[null, .. Reader.Languages])
                {
                    Soundness.Check(Read(text, language));
                }
            }
        );

    [Fact]
    public void Any_text_reads_the_same_twice() =>
        ForAll(100, text => Bytes(text).ShouldBe(Bytes(text)));

    [Fact]
    public void A_text_reads_the_same_on_one_thread_and_on_many()
    {
        var texts = _dispatches.Concat(Gen.Sample(Texts(), 100, 40)).ToArray();
        var alone = texts.Select(Bytes).ToArray();

        var together = texts
            .AsParallel()
            .AsOrdered()
            .WithDegreeOfParallelism(8)
            .Select(Bytes)
            .ToArray();

        for (int i = 0; i < texts.Length; i++)
        {
            together[i].ShouldBe(alone[i]);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("it-IT")]
    [InlineData("sv-SE")]
    public void A_text_reads_the_same_in_every_culture(string name)
    {
        // Where the machine has no cultures (globalization-invariant mode) there is nothing to tell apart.
        var culture = Culture(name);
        var texts = _dispatches.Concat(Gen.Sample(Texts(), 100, 40)).ToArray();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var invariant = texts.Select(Bytes).ToArray();
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            for (int i = 0; i < texts.Length; i++)
            {
                Bytes(texts[i]).ShouldBe(invariant[i]);
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static CultureInfo Culture(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static Reading Read(string text, string? language) =>
        Reader.Read(
            new Report
            {
                Text = text,
                Language = language,
                Published = new DateOnly(2022, 1, 6),
            }
        );

    private static string Bytes(string text)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(stream, Read(text, null));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
