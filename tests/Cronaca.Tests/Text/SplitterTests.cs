namespace Cronaca.Tests.Text;

using Cronaca.Reading.Text;
using Shouldly;
using Xunit;

public class SplitterTests
{
    private static string[] Words(string text, string language) =>
        [
            .. Splitter
                .Split(text, language)
                .Sentences.Select(s => string.Join(' ', s.Words.Select(w => w.Form))),
        ];

    [Theory]
    [InlineData("it", "Il capo della polizia è morto.", "Il capo di la polizia è morto .")]
    [InlineData("it", "L'hanno visto dall'alto.", "L' hanno visto da l' alto .")]
    [InlineData("it", "Nel 2019 voleva dirgli tutto.", "In il 2019 voleva dir gli tutto .")]
    [InlineData("it", "Parla con dei ragazzi di Carlo.", "Parla con dei ragazzi di Carlo .")]
    [InlineData("it", "L'ha detto Piero Della Torre.", "L' ha detto Piero Della Torre .")]
    [InlineData(
        "it",
        "Un po' d'acqua, 2.000 euro e 1,5 litri.",
        "Un po' d' acqua , 2.000 euro e 1,5 litri ."
    )]
    [InlineData(
        "it",
        "Da Sana'a all'O'Brien, E'stato qui.",
        "Da Sana'a a l' O'Brien , E' stato qui ."
    )]
    [InlineData("it", "Ha detto: «Fermarlo è giusto».", "Ha detto : « Fermar lo è giusto » .")]
    [InlineData("it", "Il gen. Rossi è del '60.", "Il gen. Rossi è di il '60 .")]
    [InlineData("en", "They don't know Smith's cat.", "They do n't know Smith 's cat .")]
    [InlineData("en", "He cannot pay $5 or 10km.", "He can not pay $ 5 or 10 km .")]
    [InlineData(
        "en",
        "A well-known ex-minister from the U.S. left at 10:30.",
        "A well - known ex-minister from the U.S. left at 10:30 ."
    )]
    public void Words_are_parted_as_the_treebanks_part_them(
        string language,
        string text,
        string expected
    ) => Words(text, language).ShouldBe([expected]);

    [Theory]
    [InlineData("it", "«Siamo pronti. Partiremo domani», ha detto il sindaco. Poi è uscito.", 3)]
    [InlineData("it", "«Chi è stato?», chiede la madre.", 1)]
    [InlineData("en", "\"Who did it?\" Smith asked the crowd.", 1)]
    [InlineData("en", "Lt. Gov. J. K. Brown came at 3 p.m. on Monday. He left.", 2)]
    [InlineData("en", "It left the U.S. The crew was safe.", 2)]
    [InlineData("en", "He was born in 1788.[17] His father died.[citation needed] He moved.", 3)]
    [InlineData("it", "Come mai? si chiede la gente. Chi lo sa? nessuno.", 3)]
    [InlineData("it", "«È finita!» ha gridato. «Basta.» E se n'è andato.", 3)]
    [InlineData("it", "Il bilancio... è incerto. Si cerca ancora.", 2)]
    public void Sentences_end_where_a_reader_ends_them(string language, string text, int count) =>
        Splitter.Split(text, language).Sentences.Count.ShouldBe(count);

    [Fact]
    public void A_link_is_no_word_and_its_sentence_goes_on()
    {
        var document = Splitter.Split(
            "Il leader https://example.org/a-b-2022-01-05, 81 anni, è partito.",
            "it"
        );
        document.Links.Single().Of(document.Text).ShouldBe("https://example.org/a-b-2022-01-05");
        document
            .Sentences.Single()
            .Words.Select(w => w.Form)
            .ShouldBe(["Il", "leader", ",", "81", "anni", ",", "è", "partito", "."]);
    }

    [Theory]
    [InlineData(
        "ALMATY, 6 gen (Reuters) - La città è calma dopo due notti.",
        "ALMATY, 6 gen (Reuters) -"
    )]
    [InlineData(
        "(ANSA) - ROMA, 3 MAR - Il treno si è fermato in galleria.",
        "(ANSA) - ROMA, 3 MAR -"
    )]
    [InlineData(
        "Roma, 3 mar. - (Adnkronos) - Il treno si è fermato in galleria.",
        "Roma, 3 mar. - (Adnkronos) -"
    )]
    [InlineData("WASHINGTON (AP) — The train stopped in a tunnel.", "WASHINGTON (AP) —")]
    [InlineData("ROMA – Il treno si è fermato in galleria.", "ROMA –")]
    [InlineData(
        "KABUL, Afghanistan (CNN) -- The train stopped in a tunnel.",
        "KABUL, Afghanistan (CNN) --"
    )]
    [InlineData(
        "GINEVRA/KAMPALA, 30 ago (Askanews) - Il treno si è fermato.",
        "GINEVRA/KAMPALA, 30 ago (Askanews) -"
    )]
    [InlineData("NEW DELHI: The train stopped in a tunnel near the city.", "NEW DELHI:")]
    [InlineData("Kiev, 24 febbraio - Il treno si è fermato in galleria.", "Kiev, 24 febbraio -")]
    [InlineData("(LaPresse) Il treno si è fermato in galleria.", "(LaPresse)")]
    [InlineData("Beirut - Il treno si è fermato in galleria.", "Beirut -")]
    public void A_dateline_is_no_part_of_the_first_sentence(string text, string dateline)
    {
        var document = Splitter.Split(text, null);
        document.Paragraphs.Single().Dateline!.Value.Of(text).ShouldBe(dateline);
        document.Sentences.Single().Span.Start.ShouldBe(dateline.Length + 1);
    }

    [Theory]
    [InlineData("Il treno si è fermato: per la stazione – dicono – non c'è pericolo.")]
    [InlineData("Rossi - che ieri era a Roma - ha negato ogni accusa.")]
    [InlineData("Anna Rossi — Sindaca dal 2019 e medico — ha negato ogni accusa.")]
    [InlineData("3) Il treno si è fermato in galleria per un'ora.")]
    [InlineData("Roma, 12 feriti (Uno grave) e molta paura tra la gente del quartiere.")]
    public void A_sentence_with_dashes_is_no_dateline(string text) =>
        Splitter.Split(text, "it").Paragraphs.Single().Dateline.ShouldBeNull();
}
