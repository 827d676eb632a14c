namespace Cronaca.Tests.Gold;

using System.Collections.Concurrent;
using Cronaca.Training.Gold;
using Shouldly;
using Xunit;

/// <summary>The reader over the project's own marked reports: no figure may fall below its floor.</summary>
public class GoldTests
{
    private static readonly GoldFloors _floors = GoldFloors.Read(
        Repository.At("gold", "floors.tsv")
    );
    private static readonly ConcurrentDictionary<string, Lazy<GoldScore>> _scores = new();

    public static TheoryData<string, string, double> Floors()
    {
        var data = new TheoryData<string, string, double>();
        // Floors of corpora that do not ship are held by the command that scores them.
        foreach (var (language, figure, floor) in _floors.All.Where(f => f.Set is "it" or "en"))
        {
            data.Add(language, figure, floor);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void No_figure_falls_below_its_floor(string language, string figure, double floor)
    {
        var figures = Score(language).Figures;

        figures.Keys.ShouldContain(figure);
        figures[figure]
            .ShouldBeGreaterThanOrEqualTo(
                floor,
                $"{figure} in {language} is {figures[figure]:0.0}, its floor {floor}. To see the errors: dotnet run --project src/Cronaca.Training -- gold gold/{language} --errors"
            );
    }

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void Every_figure_has_a_floor(string language) =>
        Score(language)
            .Figures.Keys.Where(f => _floors.Of(language, f) is null)
            .ShouldBeEmpty(
                "dotnet run --project src/Cronaca.Training -- gold gold/it gold/en --floors"
            );

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void There_are_twelve_reports_at_least(string language) =>
        GoldCase.ReadAll(Repository.At("gold", language)).Count.ShouldBeGreaterThanOrEqualTo(12);

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void The_words_of_the_marks_stand_in_their_texts(string language)
    {
        foreach (var gold in GoldCase.ReadAll(Repository.At("gold", language)))
        {
            string text = gold.Report.Text;
            foreach (var quote in gold.Tolls.Concat(gold.Gaps).Concat(gold.Events))
            {
                GoldWords
                    .Find(text, quote["quote"])
                    .ShouldNotBeEmpty($"{gold.Name}: {quote["quote"]}");
            }
            foreach (var statement in gold.Statements)
            {
                GoldWords
                    .Find(text, statement["content"])
                    .ShouldNotBeEmpty($"{gold.Name}: {statement["content"]}");
            }
        }
    }

    private static GoldScore Score(string language) =>
        _scores
            .GetOrAdd(
                language,
                static l => new Lazy<GoldScore>(() => GoldVerb.Score(Repository.At("gold", l)))
            )
            .Value;
}
