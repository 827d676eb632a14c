namespace Cronaca.Tests.Origins;

using Cronaca.Ledger;
using Cronaca.Ledger.Origins;
using Cronaca.Ledger.Store;
using Shouldly;
using Xunit;

public sealed class ReprintTests : IDisposable
{
    private const string _ferry = """
        Ferry with 63 aboard runs aground off Lamu

        LAMU, Kenya - A passenger ferry with 63 people aboard ran onto a sandbank off the island of Lamu on Tuesday night, and at least eleven of them were injured, the coast guard said.

        Two patrol boats and a tug from Mombasa reached the vessel shortly after midnight and took off the women and children first. The remaining passengers were brought ashore at dawn, wrapped in blankets and soaked by rain.

        Captain Juma Mwinyi told port officials that a marker buoy had drifted in last week's storm and that his radar had failed an hour before the accident. The maritime authority has suspended his licence while it looks into the case.

        Fishermen in Lamu have complained for years that the channel is silting up. The county promised in March to have it dredged before the rains.
        """;

    private const string _ferryByAnother = """
        Eleven hurt as Lamu ferry hits sandbank

        Divers were inspecting the hull of a ferry on Wednesday after it struck a sandbank near Lamu, in northern Kenya, hurting 11 of the 63 people it carried.

        A spokeswoman for the coast guard said nobody was missing. She put the blame on a displaced buoy, as did Captain Juma Mwinyi, whose licence has been suspended by the maritime authority.

        Passengers described hours of fear in the dark. "The water came up to our knees and no one answered the radio," said Halima Omar, a trader who was travelling with her two sons.
        """;

    private readonly Database _database = Database.Open(":memory:");
    private readonly Arrivals _arrivals = new();
    private readonly Reprints _reprints;

    public ReprintTests() => _reprints = new Reprints(_database);

    public void Dispose() => _database.Dispose();

    private long? Take(
        string text,
        string? source = null,
        string? outlet = null,
        string? agency = null
    )
    {
        long? of = null;
        _database.Together(() =>
            of = _reprints.Take(_arrivals.Next(text, outlet, agency, source: source))
        );
        return of;
    }

    private static string Paragraphs(string text, params int[] which)
    {
        string[] all = text.ReplaceLineEndings("\n").Split("\n\n");
        return string.Join("\n\n", which.Select(i => all[i]));
    }

    [Fact]
    public void The_same_text_is_a_reprint_of_the_report_that_came_first()
    {
        Take(_ferry).ShouldBeNull();
        Take(_ferry).ShouldBe(1);
        Take(_ferry).ShouldBe(1);
        _reprints.Of(3)!.Family.ShouldBe(1);
        _reprints.Of(3)!.Share.ShouldBe(1);
    }

    [Fact]
    public void A_text_cut_after_two_paragraphs_under_another_title_is_a_reprint()
    {
        Take(_ferry);
        Take("Drama at sea near Lamu\n\n" + Paragraphs(_ferry, 1, 2)).ShouldBe(1);
    }

    [Fact]
    public void The_whole_text_after_its_cut_is_a_reprint_too_and_says_how_little_of_it()
    {
        Take(Paragraphs(_ferry, 1));
        Take(_ferry).ShouldBe(1);
        _reprints.Of(2)!.Share.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Words_changed_here_and_there_and_numbers_spelled_otherwise_leave_a_reprint()
    {
        Take(_ferry);
        Take(
                _ferry
                    .Replace("eleven", "11", StringComparison.Ordinal)
                    .Replace("63", "sixty-three", StringComparison.Ordinal)
                    .Replace("reached", "got to", StringComparison.Ordinal)
                    .Replace("soaked by rain", "drenched", StringComparison.Ordinal)
                    .Replace(
                        "have complained for years",
                        "have long complained",
                        StringComparison.Ordinal
                    )
            )
            .ShouldBe(1);
    }

    [Fact]
    public void Another_report_on_the_same_happening_is_none()
    {
        Take(_ferry);
        Take(_ferryByAnother).ShouldBeNull();
        _reprints.Of(2).ShouldNotBeNull().Family.ShouldBe(2);
    }

    [Fact]
    public void Two_bulletins_from_one_mould_are_not_one_text()
    {
        Take(Quake("5.1", "Kermadec", "Raoul", "Monday", "14"));
        Take(Quake("6.3", "Antofagasta", "Calama", "Friday", "112")).ShouldBeNull();

        static string Quake(string size, string region, string town, string day, string depth) =>
            $"An earthquake of magnitude {size} struck the {region} region on {day}, the seismological institute reported. The quake had its centre near {town} at a depth of {depth} kilometres. "
            + $"There were no immediate reports of damage or casualties from {town}, and no tsunami warning was issued for the coast of {region}.";
    }

    [Fact]
    public void A_new_version_of_the_same_source_is_no_reprint_of_the_old_one_nor_of_those_who_reprinted_it()
    {
        Take(_ferry, source: "a");
        Take(_ferry, source: "b").ShouldBe(1);
        Take(_ferry + "\n\nThe tug returned to Mombasa on Wednesday.", source: "a").ShouldBeNull();
        _reprints.Of(3)!.Family.ShouldBe(1);
    }

    [Fact]
    public void An_agency_credited_by_one_of_a_family_is_credited_for_all()
    {
        Take(_ferry, outlet: "Coast Weekly");
        Take(_ferry, outlet: "Nairobi Ledger", agency: "Agence France-Presse");
        _reprints.Of(1)!.Agency.ShouldBe("AFP");
    }

    [Fact]
    public void Empty_and_tiny_texts_are_nobody_s_reprints()
    {
        Take("").ShouldBeNull();
        Take("").ShouldBeNull();
        Take("Fire in Lamu.").ShouldBeNull();
        Take("Fire in Lamu.").ShouldBeNull();
    }

    [Fact]
    public void A_short_report_that_comes_twice_is_a_reprint()
    {
        const string text =
            "Nine people were arrested in Lamu on Friday after a ferry ran aground, the coast guard said.";
        Take(text);
        Take(text).ShouldBe(1);
    }
}
