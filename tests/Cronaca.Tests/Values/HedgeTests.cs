namespace Cronaca.Tests.Values;

using System.Globalization;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Values;
using Shouldly;
using Xunit;

public class HedgeTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (string language in new[] { "it", "en" })
        {
            foreach (
                var row in WordList.Read(
                    language,
                    "hedges.tsv",
                    "pattern",
                    "hedge",
                    "example",
                    "is"
                )
            )
            {
                data.Add(language, row[2], row[1], row[3]);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_hedge_reads_its_example(
        string language,
        string example,
        string hedge,
        string range
    ) =>
        // The unit that the example may name stands behind.
        Quantities
            .Read(example, language)
            .ShouldContain(read => $"{read} ".StartsWith($"{range} {hedge} "));
}
