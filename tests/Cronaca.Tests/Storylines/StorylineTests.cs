namespace Cronaca.Tests.Storylines;

using Cronaca.Ledger;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Storylines;
using Shouldly;
using Xunit;

public sealed class StorylineTests : IDisposable
{
    private const string _ferry =
        "At least 14 people drowned when the ferry Maristella capsized off Zamboanga on Tuesday, the Philippine coast guard said. "
        + "Lieutenant Ramon Dalisay said 61 passengers of the Maristella had been pulled from the water.";
    private const string _ferryLater =
        "The death toll from the sinking of the ferry Maristella off Zamboanga has risen to 19, the Philippine coast guard said on Wednesday. "
        + "Lieutenant Ramon Dalisay said divers had found five more bodies inside the hull.";
    private const string _strike =
        "Bakers in Lyon walked out on Tuesday over the price of flour, shutting some 300 shops. "
        + "Union leader Odile Perrachon said the strike would last until the ministry agreed to talks.";

    private readonly Database _database = Database.Open(":memory:");

    public void Dispose() => _database.Dispose();

    private StorylineBook Book(params KeptReport[] reports)
    {
        var book = new StorylineBook(_database);
        foreach (var report in reports)
        {
            _database.Together(() => book.Take(report));
        }
        return book;
    }

    [Fact]
    public void Reports_on_one_happening_are_one_storyline_and_others_are_not()
    {
        var book = Book(
            Dispatch.Of(1, _ferry, "2024-05-14"),
            Dispatch.Of(2, _strike, "2024-05-14"),
            Dispatch.Of(3, _ferryLater, "2024-05-15")
        );

        var ferry = book.Of(1).ShouldNotBeNull();
        ferry.Reports.ShouldBe([1, 3]);
        ferry.From.ShouldBe(new DateOnly(2024, 5, 14));
        ferry.To.ShouldBe(new DateOnly(2024, 5, 15));
        book.Of(2)!.Reports.ShouldBe([2]);
        book.Get(ferry.Id)!.Reports.ShouldBe([1, 3]);
        book.List(new StorylineFilter()).Select(s => s.Id).ShouldBe([ferry.Id, book.Of(2)!.Id]);
    }

    [Fact]
    public void The_log_says_what_brought_a_report_into_its_storyline()
    {
        var book = Book(
            Dispatch.Of(1, _ferry, "2024-05-14"),
            Dispatch.Of(2, _ferryLater, "2024-05-15")
        );

        var changes = book.Changes(book.Of(2)!.Id);
        changes
            .Select(c => (c.Kind, c.Report))
            .ShouldBe([(StorylineChangeKind.Founded, 1), (StorylineChangeKind.Joined, 2)]);
        changes[1].Reason.ShouldContain("Maristella");
    }

    [Fact]
    public void A_new_version_takes_the_place_of_the_one_before()
    {
        var book = Book(
            Dispatch.Of(1, _ferry, "2024-05-14", "https://example.org/ferry"),
            Dispatch.Of(2, _ferryLater, "2024-05-15"),
            Dispatch.Of(3, _ferry.Replace("14", "16"), "2024-05-15", "https://example.org/ferry", 2)
        );

        book.Of(1).ShouldBeNull();
        book.Of(3)!.Reports.ShouldBe([2, 3]);
        book.Changes(book.Of(3)!.Id)[^1].Kind.ShouldBe(StorylineChangeKind.Replaced);
    }

    private const string _windows =
        "A blast shook Pelican Street in Valletta early on Tuesday and broke windows as far as the harbour, residents said. "
        + "Grocer Censu Attard said the ground had trembled.";
    private const string _engineers =
        "Two engineers of the company Marsa Gas, Karl Vella and Rita Borg, were in hospital with burns on Tuesday, a surgeon said. "
        + "Marsa Gas said Vella had been working for it since 2009.";
    private const string _both =
        "A blast in Pelican Street in Valletta on Tuesday burnt two engineers of the company Marsa Gas, Karl Vella and Rita Borg, and broke windows, residents said. "
        + "A surgeon said Vella and Borg were in hospital with burns. Grocer Censu Attard said the ground had trembled in Pelican Street. Marsa Gas said its engineers had been at work.";

    [Fact]
    public void A_report_that_ties_two_storylines_merges_them_and_the_older_id_stays()
    {
        var book = Book(
            Dispatch.Of(1, _windows, "2024-05-14"),
            Dispatch.Of(2, _engineers, "2024-05-14")
        );
        string older = book.Of(1)!.Id;
        string younger = book.Of(2)!.Id;
        younger.ShouldNotBe(older);

        _database.Together(() => book.Take(Dispatch.Of(3, _both, "2024-05-14")));

        book.Of(3)!.Reports.ShouldBe([1, 2, 3]);
        book.Of(3)!.Id.ShouldBe(older);
        book.Get(younger).ShouldBeNull();
        var merged = book.Changes(younger)[^1];
        merged.Kind.ShouldBe(StorylineChangeKind.Merged);
        merged.Other.ShouldBe(older);
        merged.Report.ShouldBe(3);
        merged.Reason.ShouldContain("share");
    }

    [Fact]
    public void Two_happenings_of_one_sort_in_one_city_and_week_stay_two()
    {
        var book = Book(
            Dispatch.Of(
                1,
                "A bomb killed seven people at the Corniche market in Tripoli on Monday, doctors said. Colonel Anis Haddad said it had been hidden in a fruit cart.",
                "2024-05-13"
            ),
            Dispatch.Of(
                2,
                "A bomb under a car killed judge Samira Lotfi near the port of Tripoli on Thursday, police said. Her driver Walid Amari was wounded.",
                "2024-05-16"
            ),
            Dispatch.Of(
                3,
                "The bomb in a fruit cart at the Corniche market in Tripoli on Monday killed seven people and wounded 30, doctors said. Colonel Anis Haddad said nobody had been arrested.",
                "2024-05-14"
            ),
            Dispatch.Of(
                4,
                "Judge Samira Lotfi was killed on Thursday by a bomb under her car near the port of Tripoli, and her driver Walid Amari was wounded, police said.",
                "2024-05-16"
            )
        );

        book.Of(1)!.Reports.ShouldBe([1, 3]);
        book.Of(2)!.Reports.ShouldBe([2, 4]);
    }

    [Fact]
    public void A_report_with_a_long_past_belongs_to_its_news()
    {
        var book = Book(
            Dispatch.Of(1, _ferry, "2024-05-14"),
            Dispatch.Of(2, _ferryLater, "2024-05-15"),
            Dispatch.Of(
                3,
                "Fishermen in Basilan seized the trawler Nur Aisyah on Saturday and held its captain, Hamdan Salleh, the navy said. Commander Jose Tupas said talks with the fishermen had begun.",
                "2024-05-18"
            ),
            Dispatch.Of(
                4,
                "Captain Hamdan Salleh of the trawler Nur Aisyah was freed by fishermen in Basilan on Sunday, the navy said. Commander Jose Tupas said nobody had been paid. On May 14, the ferry Maristella had sunk off Zamboanga. At least 19 people died then, the coast guard said.",
                "2024-05-19"
            )
        );

        book.Of(4)!.Reports.ShouldBe([3, 4]);
    }

    [Fact]
    public void Reports_in_two_languages_are_one_storyline()
    {
        var book = Book(
            Dispatch.Of(1, _ferry, "2024-05-14"),
            Dispatch.Of(2, _strike, "2024-05-14"),
            Dispatch.Of(
                3,
                "Almeno 14 persone sono annegate martedì nel naufragio del traghetto Maristella al largo di Zamboanga, ha detto la guardia costiera filippina. Il tenente Ramon Dalisay ha detto che 61 passeggeri della Maristella sono stati tratti in salvo.",
                "2024-05-14"
            )
        );

        book.Of(3)!.Reports.ShouldBe([1, 3]);
    }

    [Fact]
    public void What_no_longer_hangs_together_is_split_and_both_logs_say_so()
    {
        var book = Book(
            Dispatch.Of(
                1,
                "Storm Ilse cut power in Bergen and a warehouse burnt in Bodo on Friday, police said. Fire chief Nils Aune said the warehouse of Polar Fisk was lost. Mayor Kari Holm of Bergen said Storm Ilse had felled masts.",
                "2024-05-17"
            ),
            Dispatch.Of(
                2,
                "Storm Ilse felled masts and cut power in Bergen on Friday, mayor Kari Holm said.",
                "2024-05-17"
            ),
            Dispatch.Of(
                3,
                "The warehouse of Polar Fisk in Bodo burnt on Thursday night and 3,000 tonnes of cod were lost, fire chief Nils Aune said.",
                "2024-05-17"
            ),
            Dispatch.Of(
                4,
                "A warehouse of Polar Fisk in Bodo burnt down with 3,000 tonnes of cod on Thursday night; fire chief Nils Aune said 40 firemen had been sent.",
                "2024-05-17"
            ),
            Dispatch.Of(
                5,
                "Power came back in Bergen on Saturday after Storm Ilse, mayor Kari Holm said.",
                "2024-05-18"
            ),
            Dispatch.Of(
                6,
                "Police in Bodo arrested a man over Thursday's fire that destroyed the warehouse of Polar Fisk and its cod. Fire chief Nils Aune had spoken of arson.",
                "2024-05-18"
            ),
            Dispatch.Of(
                7,
                "Storm Ilse left 9,000 homes in Bergen without power, mayor Kari Holm said on Saturday.",
                "2024-05-18"
            )
        );

        book.Of(5)!.Reports.ShouldBe(book.Of(2)!.Reports);
        book.Of(6)!.Reports.ShouldBe(book.Of(3)!.Reports);
        book.Of(2)!.Id.ShouldNotBe(book.Of(3)!.Id);
    }

    [Fact]
    public void Opened_again_a_ledger_goes_on_as_if_it_had_never_been_closed()
    {
        KeptReport[] reports =
        [
            Dispatch.Of(1, _ferry, "2024-05-14"),
            Dispatch.Of(2, _strike, "2024-05-14"),
            Dispatch.Of(3, _ferryLater, "2024-05-15"),
            Dispatch.Of(4, _windows, "2024-05-15"),
        ];
        foreach (var report in reports)
        {
            Book(report);
        }
        using var other = Database.Open(":memory:");
        var whole = new StorylineBook(other);
        foreach (var report in reports)
        {
            other.Together(() => whole.Take(report));
        }

        Told(new StorylineBook(_database)).ShouldBe(Told(whole));
        static List<string> Told(StorylineBook book) =>
            [
                .. book.List(new StorylineFilter())
                    .SelectMany(s => book.Changes(s.Id))
                    .Select(c => c.ToString()),
            ];
    }

    [Fact]
    public void The_list_is_filtered_by_days_size_and_place()
    {
        var book = Book(
            Dispatch.Of(1, _ferry, "2024-05-14"),
            Dispatch.Of(2, _strike, "2024-05-12"),
            Dispatch.Of(3, _ferryLater, "2024-05-15")
        );
        string ferry = book.Of(1)!.Id;
        string strike = book.Of(2)!.Id;

        Ids(new StorylineFilter { MinimumSize = 2 }).ShouldBe([ferry]);
        Ids(new StorylineFilter { To = new DateOnly(2024, 5, 13) }).ShouldBe([strike]);
        Ids(new StorylineFilter { From = new DateOnly(2024, 5, 13) }).ShouldBe([ferry]);
        Ids(new StorylineFilter { Limit = 1 }).ShouldBe([ferry]);
        const int lyon = 2996944;
        Ids(new StorylineFilter { Places = [lyon] }).ShouldBe([strike]);
        List<string> Ids(StorylineFilter filter) => [.. book.List(filter).Select(s => s.Id)];
    }
}
