namespace Cronaca.Tests.Values;

using System.Globalization;
using System.Text.Json;
using Cronaca.Reading.Text;
using Cronaca.Reading.Values;
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
    [InlineData("it", "NumberWithUnit/Italian/CurrencyModel.json", 0.8)]
    [InlineData("it", "NumberWithUnit/Italian/DimensionModel.json", 0.8)]
    [InlineData("it", "NumberWithUnit/Italian/TemperatureModel.json", 0.9)]
    [InlineData("it", "Number/Italian/NumberModel.json", 0.3)]
    [InlineData("en", "Number/English/PercentModel.json", 0.9)]
    [InlineData("en", "NumberWithUnit/English/AgeModel.json", 0.9)]
    [InlineData("en", "NumberWithUnit/English/CurrencyModel.json", 0.7)]
    [InlineData("en", "NumberWithUnit/English/DimensionModel.json", 0.85)]
    [InlineData("en", "NumberWithUnit/English/TemperatureModel.json", 0.9)]
    [InlineData("en", "Number/English/NumberModel.json", 0.35)]
    public void Numbers_are_read_as_specified(string language, string file, double floor)
    {
        int wanted = 0;
        int read = 0;
        foreach (var (input, value) in Values(file))
        {
            wanted++;
            bool found = Splitter
                .Split(input, language)
                .Sentences.SelectMany(sentence => QuantityReader.Read(sentence, language))
                .Any(mention =>
                    mention.Quantity.Low == value
                    || mention.Quantity.High == value
                    // Cents are hundredths of a currency here, and units of their own there.
                    || mention.Quantity.Low == value / 100
                );
            read += found ? 1 : 0;
        }
        output.WriteLine($"{file}: {read} of {wanted}");
        ((double)read / wanted).ShouldBeGreaterThanOrEqualTo(floor);
    }

    private static IEnumerable<(string Input, decimal Value)> Values(string file)
    {
        string path = Path.Combine(SharedData.Root!, "recognizers", file);
        using var cases = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var one in cases.RootElement.EnumerateArray())
        {
            foreach (var result in one.GetProperty("Results").EnumerateArray())
            {
                bool has =
                    result.TryGetProperty("Resolution", out var resolution)
                    && resolution.ValueKind == JsonValueKind.Object
                    && resolution.TryGetProperty("value", out var value)
                    && value.ValueKind == JsonValueKind.String;
                string text = has ? resolution.GetProperty("value").GetString()! : "";
                // The Italian files write a decimal comma.
                text = text.TrimEnd('%').Replace(',', '.');
                if (
                    decimal.TryParse(
                        text,
                        NumberStyles.Any,
                        CultureInfo.InvariantCulture,
                        out decimal number
                    )
                )
                {
                    yield return (one.GetProperty("Input").GetString()!, number);
                }
            }
        }
    }
}
