namespace Cronaca.Tests.Voices;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Who says what, by the order of the words: the speaker before, amid and behind what is said.</summary>
public sealed class WordOrderTests
{
    [Theory]
    [InlineData(
        "en",
        "Two of them are partners in the mine, the newspaper reported.",
        "the newspaper: Two of them are partners in the mine"
    )]
    [InlineData(
        "en",
        "The minister said in a televised address that the curfew would run until six.",
        "The minister: that the curfew would run until six"
    )]
    [InlineData(
        "en",
        "Organisers said ten thousand people marched; police said there were fewer.",
        "Organisers: ten thousand people marched | police: there were fewer"
    )]
    [InlineData(
        "en",
        "He said he was asleep when the first volley shook the ward.",
        "He: he was asleep when the first volley shook the ward"
    )]
    [InlineData(
        "en",
        "He said at least nine of the hurt in his ward were on ventilators.",
        "He: at least nine of the hurt in his ward were on ventilators"
    )]
    [InlineData(
        "it",
        "Due soldati sono stati uccisi, ha fatto sapere il portavoce dell'esercito.",
        "il portavoce dell'esercito: Due soldati sono stati uccisi"
    )]
    [InlineData(
        "it",
        "La Rete per i diritti di Lusaka ha reso noto che tre attivisti sono stati arrestati.",
        "La Rete per i diritti di Lusaka: che tre attivisti sono stati arrestati"
    )]
    [InlineData(
        "it",
        "Per gli organizzatori i manifestanti erano 10.000, per la questura 3.000.",
        "gli organizzatori: i manifestanti erano 10.000 | la questura: 3.000"
    )]
    [InlineData(
        "it",
        "All'ora del deragliamento, dicono i tecnici, c'era una nebbia fitta.",
        "i tecnici: All'ora del deragliamento | i tecnici: c'era una nebbia fitta"
    )]
    public void A_voice_has_its_words(string language, string text, string said)
    {
        var statements = Reader
            .Read(new Report { Text = text, Language = language })
            .Claims.OfType<Statement>()
            .OrderBy(s => s.Content.Start)
            .Select(s => $"{s.Attribution[^1].Span.Of(text)}: {s.Content.Of(text)}");
        string.Join(" | ", statements).ShouldBe(said);
    }
}
