namespace Cronaca.Tests.Text;

using System.Diagnostics;
using System.Text;
using Cronaca.Reading;
using Cronaca.Reading.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

/// <summary>What holds of any text at all.</summary>
public class AnyTextTests
{
    private const string _alphabet =
        "aàbcdEèZ01.,;:!?'\"’‘“”«»()[]{}-–—…/@#&$€%°\n\r\t \u00A0\u200B\uFEFF\u00AD\u200D\u202E\uFFFD\0<>_`´|";

    private static readonly string[] _pieces =
    [
        "della ",
        "l'",
        "dirgli",
        "U.S.",
        " «",
        "» ",
        "\"",
        "'",
        "https://example.org/a ",
        "\n\n",
        "- ",
        "(Reuters) - ",
        "😀",
        "\uD83D",
        "\uDE00",
        "👩\u200D👩\u200D👧",
        "don't ",
        "Leggi anche:",
        "n. 5",
        "...",
        "A. ",
        "[17]",
        "’",
        "' ",
        "10:30 ",
    ];

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    [InlineData(null)]
    public void Any_string_is_split_without_loss(string? language)
    {
        var strings = Gen.OneOf(
            Gen.Elements(_alphabet.ToCharArray()).ListOf().Select(c => string.Concat(c)),
            Gen.Elements(_pieces).ListOf().Select(p => string.Concat(p)),
            Gen.Choose(0, char.MaxValue).Select(c => (char)c).ListOf().Select(c => string.Concat(c))
        );
        Prop.ForAll(strings.ToArbitrary(), text => Check(text, language))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(700).WithEndSize(300));
    }

    [Fact]
    public void A_megabyte_of_anything_is_split_at_once()
    {
        var random = new System.Random(7);
        string[] texts =
        [
            string.Concat(
                Enumerable.Range(0, 1 << 20).Select(_ => (char)random.Next(char.MaxValue))
            ),
            string.Concat(
                Enumerable.Range(0, 1 << 20).Select(_ => _alphabet[random.Next(_alphabet.Length)])
            ),
            .. new[]
            {
                "a",
                "\"",
                "«",
                "(",
                "7",
                "\u202E",
                ".",
                "'",
                "-",
                "a'",
                " '",
                "a.",
                "A. ",
                "\" ",
                "\n",
                "x ",
                "1-",
                "[1]",
                "'a",
                "“”‘",
                "A & ",
                "( a. ",
                "www.",
                "https://a",
                "< ",
                "5.",
                "Ab - ",
                "e’ ",
                "«\n\n",
            }.Select(s => new StringBuilder().Insert(0, s, (1 << 20) / s.Length).ToString()),
        ];
        for (int i = 0; i < texts.Length; i++)
        {
            var watch = Stopwatch.StartNew();
            Splitter.Split(texts[i], i % 2 == 0 ? "it" : "en");
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(5, texts[i][..8]);
        }
    }

    private static bool Check(string text, string? language)
    {
        var document = Splitter.Split(text, language);
        document.Text.ShouldBeSameAs(text);
        var covered = new bool[text.Length];
        Cover(covered, document.Links);
        Cover(covered, document.Paragraphs.Select(p => p.Dateline ?? default));
        int last = 0;
        foreach (var sentence in document.Sentences)
        {
            sentence.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
            sentence.Paragraph.Span.Contains(sentence.Span).ShouldBeTrue();
            sentence.Words.ShouldNotBeEmpty();
            last = sentence.Span.Start;
            foreach (var word in sentence.Words)
            {
                word.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
                sentence.Span.Contains(word.Span).ShouldBeTrue();
                word.Form.ShouldNotBeEmpty();
                if (word.PartCount == 1)
                {
                    word.Span.Of(text).ShouldBe(word.Form);
                }
                last = word.Part == word.PartCount - 1 ? word.Span.End : word.Span.Start;
            }
            Cover(covered, sentence.Words.Select(w => w.Span));
        }
        for (int i = 0; i < text.Length; i++)
        {
            (covered[i] || Characters.IsWhite(text[i])).ShouldBeTrue($"lost {(int)text[i]:X4}");
        }
        foreach (var quotation in document.Quotations)
        {
            quotation.Span.Contains(quotation.Content).ShouldBeTrue();
            quotation.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
        return true;
    }

    private static void Cover(bool[] covered, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            Array.Fill(covered, true, span.Start, span.Length);
        }
    }
}
