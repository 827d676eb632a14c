namespace Cronaca.Tests.Voices;

using Cronaca.Reading;
using Shouldly;
using Xunit;

/// <summary>Who it is that speaks where a sentence names several: roles with their names, sources, pronouns, subjects that are dropped or far off.</summary>
public sealed class SpeakerTests
{
    [Theory]
    [InlineData(
        "en",
        "The bridge fell at dawn, a railway official said, as the storm moved inland.",
        "a railway official: The bridge fell at dawn"
    )]
    [InlineData(
        "en",
        "Four of the crew were asleep, the harbour's director, Amina Sow, told the Courier by telephone.",
        "the harbour's director, Amina Sow: Four of the crew were asleep"
    )]
    [InlineData(
        "en",
        "The ferry was overloaded, the coast guard said on Friday, correcting a figure that it had given at noon.",
        "the coast guard: The ferry was overloaded"
    )]
    [InlineData(
        "en",
        "A clerk who asked not to be named said the safe was empty.",
        "A clerk: the safe was empty"
    )]
    [InlineData(
        "it",
        "Un impiegato, che ha chiesto di restare anonimo, ammette che la cassa era vuota.",
        "Un impiegato: che la cassa era vuota"
    )]
    [InlineData(
        "it",
        "Secondo una fonte della questura i fermati sono nove.",
        "una fonte della questura: i fermati sono nove"
    )]
    [InlineData(
        "it",
        "La portavoce dell'ente, Rita Orsi, raggiunta per telefono, ha detto che la diga ha tenuto.",
        "La portavoce dell'ente, Rita Orsi: che la diga ha tenuto"
    )]
    [InlineData(
        "en",
        "The minister said the fleet was safe and that two sailors were admitted with burns.",
        "The minister: the fleet was safe and that two sailors were admitted with burns"
    )]
    [InlineData(
        "en",
        "The company said that it was talking to the families and denied that the valve had been old.",
        "The company: that it was talking to the families | The company: that the valve had been old"
    )]
    [InlineData(
        "en",
        "The organisers claimed a turnout of 20,000; a police officer dismissed the figure and spoke of 5,000.",
        "The organisers: a turnout of 20,000 | a police officer: the figure | a police officer: of 5,000"
    )]
    [InlineData(
        "en",
        "The government has named a retired judge, Ada Moss, to lead an inquiry, and has promised that its findings will be public.",
        "The government: that its findings will be public"
    )]
    [InlineData(
        "en",
        "Between 60 and 80 arrive every day, the nurse said, mostly women and children.",
        "the nurse: Between 60 and 80 arrive every day | the nurse: mostly women and children"
    )]
    [InlineData(
        "it",
        "Nel crollo sono morti tre operai, secondo il conteggio aggiornato della direzione del porto.",
        "direzione del porto: Nel crollo sono morti tre operai"
    )]
    [InlineData(
        "it",
        "La diga è stata controllata dal gestore, secondo il quale l'impianto non ha subìto danni.",
        "gestore: l'impianto non ha subìto danni"
    )]
    [InlineData(
        "it",
        "«Nessun aereo si è alzato in volo sabato notte», si legge in una nota dello stato maggiore.",
        "una nota dello stato maggiore: Nessun aereo si è alzato in volo sabato notte"
    )]
    [InlineData(
        "en",
        "\"We have water for a day,\" said Noemi Casta, the charity's spokeswoman, on Monday.",
        "Noemi Casta, the charity's spokeswoman: We have water for a day"
    )]
    [InlineData("en", ", said.", "")]
    [InlineData("en", "The curfew began when the sirens fell silent.", "")]
    [InlineData("en", "The mayor declined to say how they had been hurt.", "")]
    public void A_voice_is_the_one_that_speaks(string language, string text, string said)
    {
        var statements = Reader
            .Read(new Report { Text = text, Language = language })
            .Claims.OfType<Statement>()
            .OrderBy(s => s.Content.Start)
            .Select(s => $"{s.Attribution[^1].Span.Of(text)}: {s.Content.Of(text)}");
        string.Join(" | ", statements).ShouldBe(said);
    }

    [Theory]
    [InlineData(
        "en",
        "The superintendent, Abel Moyo, said a man and a woman of forty had been dead on arrival. He added that nobody else was hurt.",
        "Abel Moyo"
    )]
    [InlineData(
        "it",
        "La procuratrice Elena Sardi ha detto che la perizia è pronta. Il medico Ugo Perri non accusa nessuno. «Eravamo soltanto in due quella notte», ricorda.",
        "Ugo Perri"
    )]
    public void A_pronoun_or_a_dropped_subject_is_whoever_was_heard_or_named_last(
        string language,
        string text,
        string name
    ) =>
        Reader
            .Read(new Report { Text = text, Language = language })
            .Claims.OfType<Statement>()
            .Last()
            .Attribution[^1]
            .Entity?.Name.ShouldBe(name);

    [Theory]
    [InlineData("en", "The critic described the verdict as a mistake.", "the verdict as a mistake")]
    [InlineData(
        "it",
        "Il prefetto si è detto soddisfatto dell'accordo.",
        "soddisfatto dell'accordo"
    )]
    [InlineData(
        "en",
        "The union accused the guards of firing into a locked room.",
        "of firing into a locked room"
    )]
    [InlineData("en", "Its leader rejected the accusation.", "the accusation")]
    [InlineData(
        "en",
        "The rights group spoke of more than 300 wounded.",
        "of more than 300 wounded"
    )]
    public void What_somebody_calls_or_charges_another_is_said(
        string language,
        string text,
        string content
    ) =>
        Reader
            .Read(new Report { Text = text, Language = language })
            .Claims.OfType<Statement>()
            .ShouldHaveSingleItem()
            .Content.Of(text)
            .ShouldBe(content);
}
