namespace Cronaca.Tests.Values;

using System.Globalization;
using Cronaca.Reading.Values;
using Shouldly;
using Xunit;

public class QuantityTests
{
    [Theory]
    [InlineData("it", "2.000 case", "2000..2000 exact")]
    [InlineData("it", "2 000 case", "2000..2000 exact")]
    [InlineData("it", "1,5 milioni di case", "1500000..1500000 exact")]
    [InlineData("it", "3mila case", "3000..3000 exact")]
    [InlineData("it", "milleduecento case", "1200..1200 exact")]
    [InlineData("it", "duecentomila case", "200000..200000 exact")]
    [InlineData("it", "ventitré case", "23..23 exact")]
    [InlineData("it", "due milioni e mezzo di case", "2500000..2500000 exact")]
    [InlineData("it", "mezzo milione di case", "500000..500000 exact")]
    [InlineData(
        "it",
        "mille miliardi di lire turche",
        "1000000000000..1000000000000 exact money TRY"
    )]
    [InlineData("it", "duemila miliardi di stelle", "2000000000000..2000000000000 exact")]
    [InlineData("it", "2 milioni e tre quarti di case", "2750000..2750000 exact")]
    [InlineData("it", "zero virgola tre metri", "0.3..0.3 exact measure m")]
    [InlineData("en", "2,000 homes", "2000..2000 exact")]
    [InlineData("en", "three lakh crore homes", "3000000000000..3000000000000 exact")]
    [InlineData("en", "12,34,567 homes", "1234567..1234567 exact")]
    [InlineData("en", "1 234 567.5 miles", "1234567.5..1234567.5 exact measure [mi_i]")]
    [InlineData("en", "10 1/2 miles", "10.5..10.5 exact measure [mi_i]")]
    [InlineData("en", "3½ miles", "3.5..3.5 exact measure [mi_i]")]
    [InlineData("en", "1/4 mile", "0.25..0.25 exact measure [mi_i]")]
    [InlineData("en", "two and a quarter miles", "2.25..2.25 exact measure [mi_i]")]
    [InlineData("en", "five point two miles", "5.2..5.2 exact measure [mi_i]")]
    [InlineData("en", "4.3M", "4300000..4300000 exact")]
    [InlineData("en", "2.5 million homes", "2500000..2500000 exact")]
    [InlineData("en", "two hundred and fifty-six homes", "256..256 exact")]
    [InlineData("en", "a million and a half homes", "1500000..1500000 exact")]
    [InlineData("en", "half a million homes", "500000..500000 exact")]
    public void Numbers_are_read_in_digits_and_in_words(
        string language,
        string text,
        string expected
    ) => Quantities.Read(text, language).ShouldBe([expected]);

    [Theory]
    [InlineData("it", "decine di capre", "20..99 vague")]
    [InlineData("it", "centinaia di capre", "200..999 vague")]
    [InlineData("it", "decine di migliaia di capre", "20000..99999 vague")]
    [InlineData("it", "una decina di migliaia di capre circa", "10000..10000 about")]
    [InlineData("it", "una quarantina di capre", "40..40 about")]
    [InlineData("it", "alcune capre", "2.. vague")]
    [InlineData("it", "nessuna capra", "0..0 exact")]
    [InlineData("it", "una o due capre", "1..2 between")]
    [InlineData("it", "oltre un centinaio di capre", "101.. more-than")]
    [InlineData("en", "a dozen goats", "12..12 about")]
    [InlineData("en", "dozens of goats", "20..99 vague")]
    [InlineData("en", "several hundred goats", "200..999 vague")]
    [InlineData("en", "tens of thousands of goats", "20000..99999 vague")]
    [InlineData("en", "more than two dozen goats", "25.. more-than")]
    [InlineData("en", "no goats", "0..0 exact")]
    [InlineData("en", "No one stayed", "0..0 exact")]
    [InlineData("en", "at least another 18 goats", "18.. at-least")]
    [InlineData("en", "between 10 and 20 million goats", "10000000..20000000 between")]
    public void Groups_and_vague_words_are_ranges(string language, string text, string expected) =>
        Quantities.Read(text, language).ShouldBe([expected]);

    [Theory]
    [InlineData("it", "oltre l'1%", "1.. more-than percent percent")]
    [InlineData("it", "il 3,5 per cento", "3.5..3.5 exact percent percent")]
    [InlineData("it", "tra i 10 e i 20 milioni di dollari", "10000000..20000000 between money USD")]
    [InlineData("it", "un sisma di magnitudo 6,1", "6.1..6.1 exact measure [Richter]")]
    [InlineData("it", "Sara, 81 anni,", "81..81 exact duration a")]
    [InlineData("en", "$19.7 billion", "19700000000..19700000000 exact money USD")]
    [InlineData("en", "£80m", "80000000..80000000 exact money GBP")]
    [InlineData("en", "within 80m", "80..80 exact measure m")]
    [InlineData("en", "50 cents", "0.5..0.5 exact money USD")]
    [InlineData("en", "1.5 million pounds", "1500000..1500000 exact money GBP")]
    [InlineData("en", "40,000 pounds of steel", "40000..40000 exact measure [lb_av]")]
    [InlineData("en", "70-80 per cent", "70..80 between percent percent")]
    [InlineData("en", "nights of -12 degrees Celsius", "-12..-12 exact measure Cel")]
    [InlineData("it", "notti di -12 gradi", "-12..-12 exact measure deg")]
    [InlineData("en", "minus-130 degrees", "-130..-130 exact measure deg")]
    [InlineData("it", "meno 12 gradi", "-12..-12 exact measure deg")]
    [InlineData("it", "più o meno 12 gradi", "12..12 about measure deg")]
    [InlineData("en", "USD1,700", "1700..1700 exact money USD")]
    [InlineData("en", "RM3.06mil", "3060000..3060000 exact money MYR")]
    [InlineData("en", "under the age of 20", "..20 less-than duration a")]
    [InlineData("en", "a 7- or 8-inch nail", "7..7 exact measure [in_i]|8..8 exact measure [in_i]")]
    [InlineData(
        "en",
        "It fell from 208 pounds to 193.",
        "208..208 exact measure [lb_av]|193..193 exact measure [lb_av]"
    )]
    [InlineData("en", "450 Nm", "450..450 exact measure N.m")]
    [InlineData("en", "450 nm", "450..450 exact measure nm")]
    [InlineData("en", "5 feet 2 inches", "5.1667..5.1667 exact measure [ft_i]")]
    [InlineData("en", "13 euros and 45 cents", "13.45..13.45 exact money EUR")]
    [InlineData("it", "13 euro e 45 centesimi", "13.45..13.45 exact money EUR")]
    [InlineData("en", "a $3,500 loan", "3500..3500 exact money USD")]
    [InlineData("en", "$A3,500", "3500..3500 exact money AUD")]
    [InlineData("en", "30 MEUR", "30000000..30000000 exact money EUR")]
    [InlineData("en", "3 percent to 5 percent", "3..5 between percent percent")]
    [InlineData("en", "5 km or more", "5.. at-least measure km")]
    [InlineData(
        "en",
        "more than 100 miles (160 km)",
        "100.. more-than measure [mi_i]|160.. more-than measure km"
    )]
    [InlineData("en", "a quarter of a million homes", "250000..250000 exact")]
    [InlineData("it", "uno e mezzo per cento", "1.5..1.5 exact percent percent")]
    [InlineData("en", "28 degrees Celsius", "28..28 exact measure Cel")]
    [InlineData("en", "a 16-year-old", "16..16 exact duration a")]
    [InlineData("en", "Then came Ali Rahmani, 34, a driver", "34..34 exact duration a")]
    public void Units_make_measures_money_and_shares(
        string language,
        string text,
        string expected
    ) => Quantities.Read(text, language).ShouldBe(expected.Split('|'));

    [Fact]
    public void A_whole_number_is_written_whole() =>
        QuantityReader
            .Read(Sentences.Of("1.50 million euros", "en"), "en")
            .ShouldHaveSingleItem()
            .Quantity.Low!.Value.ToString(CultureInfo.InvariantCulture)
            .ShouldBe("1500000");

    [Theory]
    [InlineData("en", "Flight 574 left on 11 September 2001 at 10:30 under Resolution 1701.")]
    [InlineData("it", "Il volo 574 è partito l'11 settembre 2001 alle 10.30 per il G8.")]
    [InlineData("it", "Il Como ha battuto il Lecco 2-1 nel 1999.")]
    public void Numbers_that_only_name_are_labels(string language, string text) =>
        Quantities.Read(text, language).ShouldAllBe(quantity => quantity.EndsWith(" label"));

    [Fact]
    public void From_one_number_to_another_is_no_range_after_a_verb_of_change() =>
        Quantities
            .Read("The toll rose from 10 to 20.", "en")
            .ShouldBe(["10..10 exact", "20..20 exact"]);

    [Theory]
    [InlineData("en", "Tin rose 3 percent to 45 dollars.", "False True")]
    [InlineData("it", "Lo stagno è salito del 3 per cento a 45 dollari.", "False True")]
    [InlineData("en", "Tin fell 3 percent and 45 dollars.", "False False")]
    [InlineData("en", "Tin fell by 3 percent from 45 dollars.", "False True")]
    [InlineData("it", "Lo stagno è sceso del 3 per cento da 45 dollari.", "False True")]
    public void What_a_number_came_to_is_a_level(string language, string text, string expected) =>
        string.Join(
                ' ',
                QuantityReader.Read(Sentences.Of(text, language), language).Select(q => q.IsLevel)
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData(
        "en",
        "Tin rose 7 percent to 47 dollars.",
        "7..7 exact percent percent|47..47 exact money USD"
    )]
    [InlineData("en", "Tin fell by 1 to 2 dollars.", "1..2 between money USD")]
    public void A_change_and_a_level_are_no_range(string language, string text, string expected) =>
        Quantities.Read(text, language).ShouldBe(expected.Split('|'));
}
