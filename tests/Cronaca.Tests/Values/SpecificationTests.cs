namespace Cronaca.Tests.Values;

using Cronaca.Training.Recognizers;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

/// <summary>
/// How much of the specifications of Recognizers-Text (MIT) is read as specified. Much of what is missing is not wanted in news:
/// an article as the number one, fractions of odd parts, formulas, a bare day of the month, times of appointments.
/// </summary>
public class SpecificationTests(ITestOutputHelper output)
{
    [SharedDataTheory("recognizers")]
    [InlineData("it", "Number/Italian/PercentModel.json", 0.9)]
    [InlineData("it", "NumberWithUnit/Italian/AgeModel.json", 0.9)]
    [InlineData("it", "NumberWithUnit/Italian/CurrencyModel.json", 0.92)]
    [InlineData("it", "NumberWithUnit/Italian/DimensionModel.json", 0.8)]
    [InlineData("it", "NumberWithUnit/Italian/TemperatureModel.json", 0.9)]
    [InlineData("it", "Number/Italian/NumberModel.json", 0.6)]
    [InlineData("en", "Number/English/PercentModel.json", 0.9)]
    [InlineData("en", "NumberWithUnit/English/AgeModel.json", 0.9)]
    [InlineData("en", "NumberWithUnit/English/CurrencyModel.json", 0.88)]
    [InlineData("en", "NumberWithUnit/English/DimensionModel.json", 0.85)]
    [InlineData("en", "NumberWithUnit/English/TemperatureModel.json", 0.9)]
    [InlineData("en", "Number/English/NumberModel.json", 0.6)]
    public void Numbers_are_read_as_specified(string language, string file, double floor)
    {
        SpecifiedValue[] specified =
        [
            .. SpecifiedValue.Numbers(Path.Combine(SharedData.Root!, "recognizers", file)),
        ];
        int wanted = specified.Length;
        int read = specified.Count(one => one.IsRead(language));
        output.WriteLine($"{file}: {read} of {wanted}");
        ((double)read / wanted).ShouldBeGreaterThanOrEqualTo(floor);
    }
}
