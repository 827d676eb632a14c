namespace Cronaca.Tests.Origins;

using Cronaca.Ledger;
using Cronaca.Ledger.Origins;
using Cronaca.Ledger.Store;
using Cronaca.Ledger.Tolls;
using Cronaca.Reading;
using Shouldly;
using Xunit;

public sealed class OriginTests : IDisposable
{
    private readonly Database _database = Database.Open(":memory:");
    private readonly Arrivals _arrivals = new();
    private readonly Reprints _reprints;
    private readonly List<KeptReport> _kept = [];

    public OriginTests() => _reprints = new Reprints(_database);

    public void Dispose() => _database.Dispose();

    private KeptReport Keep(
        string text,
        string? outlet = null,
        string? agency = null,
        string? url = null
    )
    {
        var report = _arrivals.Next(text, outlet, agency, url);
        _database.Together(() => _reprints.Take(report));
        _kept.Add(report);
        return report;
    }

    private OriginFinder Finder() =>
        new(_reprints, n => _kept.Find(r => r.Number == n)?.Arrival.Report.Text, new Circle(_kept));

    private Origin Of(KeptReport report) => Finder().Of(report);

    /// <summary>Whose word the first count of the dead is.</summary>
    private Origin OfKilled(KeptReport report) => Finder().Of(Killed(report));

    private static Entry Killed(KeptReport report) =>
        Entries(report).First(e => e.Claim is Toll { Type: TollType.Killed });

    private static IEnumerable<Entry> Entries(KeptReport report) =>
        report.Reading.Claims.Select(
            (c, i) =>
                new Entry
                {
                    Id = $"{report.Number}/{i}",
                    Claim = c,
                    Report = report,
                    LastVersion = report.Version,
                }
        );

    [Theory]
    [InlineData(
        "NAIROBI, May 3 (Reuters) - Gunmen killed two guards at a depot near Garissa on Monday.",
        "agency:reuters"
    )]
    [InlineData(
        "(ANSA) - ROMA, 3 MAG - Due guardie sono state uccise lunedì a Garissa.",
        "agency:ansa"
    )]
    [InlineData(
        "Roma, 3 mag. (askanews) - Due guardie sono state uccise lunedì a Garissa.",
        "agency:askanews"
    )]
    [InlineData(
        "Due guardie uccise\n\ndi Redazione ANSA\n\nDue guardie sono state uccise lunedì a Garissa.",
        "agency:ansa"
    )]
    [InlineData(
        "Gunmen killed two guards near Garissa on Monday, the county said. (AFP)",
        "agency:afp"
    )]
    [InlineData(
        "Two guards were killed near Garissa on Monday.\n\nSource: Associated Press",
        "agency:ap"
    )]
    [InlineData(
        "Two guards were killed near Garissa on Monday.\n\n(Reporting by Ann Otieno for Reuters)",
        "agency:reuters"
    )]
    [InlineData(
        "KISUMU, 3 May (Lakewire) - Two guards were killed near Garissa on Monday.",
        "agency:lakewire"
    )]
    [InlineData(
        "Two guards were killed near Garissa on Monday.\n\n© Coast Daily",
        "outlet:gazette"
    )]
    [InlineData(
        "Two guards were killed near Garissa on Monday. Ann Otieno contributed to this report for AFP.",
        "outlet:gazette"
    )]
    [InlineData(
        "Garissa - La giunta ha qualcosa da dire.\n\na cura di Anna Dire",
        "outlet:gazette"
    )]
    [InlineData(
        "SPRINGFIELD (Illinois) - Two guards were killed at a depot on Monday.",
        "outlet:gazette"
    )]
    public void A_text_says_at_its_beginning_or_end_which_agency_it_is_of(string text, string key)
    {
        Of(Keep(text, "The Gazette")).Key.ShouldBe(key);
    }

    [Theory]
    [InlineData("la Repubblica", null, "outlet:repubblica")]
    [InlineData("repubblica.it", null, "outlet:repubblica")]
    [InlineData(null, "https://www.repubblica.it/esteri/2024/05/03/a.html", "outlet:repubblica")]
    [InlineData(null, "https://news.example.co.uk/1", "outlet:example")]
    [InlineData(null, "https://harbour.blogspot.com/1", "outlet:harbour")]
    [InlineData("Reuters", null, "agency:reuters")]
    [InlineData("Agenzia Lago", null, "agency:lago")]
    [InlineData(null, null, "report:1")]
    public void A_report_without_credit_is_of_its_outlet(string? outlet, string? url, string key)
    {
        Of(Keep("Two guards were killed near Garissa on Monday.", outlet, url: url))
            .Key.ShouldBe(key);
    }

    [Fact]
    public void Police_and_polizia_of_one_country_are_one_voice()
    {
        var english = Keep(
            "LUSAKA - Three people were killed in Lusaka on Tuesday night, police said.",
            "Gazette"
        );
        var italian = Keep(
            "La polizia ha detto che tre persone sono state uccise martedì notte a Lusaka.",
            "Corriere del Lago"
        );
        OfKilled(english).Key.ShouldBe("voice:police ZMB");
        OfKilled(italian).Key.ShouldBe("voice:police ZMB");
        OfKilled(italian).How.ShouldBe("end of the chain of voices");
    }

    [Fact]
    public void Officials_of_one_body_are_one_origin()
    {
        var body = Keep(
            "LUSAKA - The interior ministry said three people were killed in Lusaka on Tuesday.",
            "Gazette"
        );
        var spokesman = Keep(
            "Three people were killed in Lusaka on Tuesday, said interior ministry spokesman Peter Banda.",
            "Courier"
        );
        var byName = Keep(
            "\"Three people were killed in Lusaka,\" Peter Banda said on Wednesday.",
            "Tribune"
        );
        var italian = Keep(
            "Il ministero dell'Interno ha detto che a Lusaka tre persone sono state uccise.",
            "Corriere del Lago"
        );
        foreach (var report in (KeptReport[])[body, spokesman, byName, italian])
        {
            OfKilled(report)
                .Key.ShouldBe("voice:ministry interior ZMB", report.Arrival.Report.Text);
        }
    }

    [Fact]
    public void A_witness_in_one_report_is_not_a_witness_in_another_but_is_in_its_reprint()
    {
        const string text =
            "LUSAKA - A witness said four people were killed when a lorry ran into the market of Matero on Tuesday. The driver fled on foot towards the river, leaving his load of maize behind.";
        var first = Keep(text, "Gazette");
        var reprint = Keep(text, "Courier");
        var other = Keep(
            "A witness said that at least three people were killed in Lusaka when a truck lost its brakes and hit stalls.",
            "Tribune"
        );
        OfKilled(reprint).Key.ShouldBe(OfKilled(first).Key);
        OfKilled(other).Key.ShouldNotBe(OfKilled(first).Key);
    }

    [Fact]
    public void What_an_agency_reported_and_what_is_credited_to_it_are_one_origin()
    {
        var credited = Keep(
            "LUSAKA, May 3 (Reuters) - Four people were killed in Lusaka on Tuesday.",
            "Gazette"
        );
        var told = Keep(
            "Four people were killed in Lusaka on Tuesday, Reuters reported.",
            "Courier"
        );
        OfKilled(credited).Key.ShouldBe("agency:reuters");
        OfKilled(told).Key.ShouldBe("agency:reuters");
    }

    [Fact]
    public void A_reprint_comes_from_the_outlet_that_printed_first()
    {
        const string text =
            "LUSAKA - Four people were killed when a lorry ran into the market of Matero on Tuesday. The driver fled on foot towards the river, leaving his load of maize behind.";
        Keep(text, "Gazette");
        var reprint = Of(Keep(text, "Courier"));
        reprint.Key.ShouldBe("outlet:gazette");
        reprint.How.ShouldBe("same text as report 1");
    }

    [Fact]
    public void A_longer_report_that_takes_in_a_short_one_keeps_what_it_adds()
    {
        const string taken =
            "Four people were killed when a lorry ran into the market of Matero in Lusaka on Tuesday. The driver fled on foot towards the river, leaving his load of maize behind.";
        const string added = """


            Our reporter spent the evening in Chelston, where the bus station had burned the week before. Nine people were killed in that fire, and twenty families still sleep under canvas beside the road.

            The council promised tents, blankets and two water tanks, and on Monday the first of them arrived. Nobody could say who had ordered the demolition of the old ticket office, in whose cellar the flames began.

            Teachers have opened a school under a mango tree, with benches borrowed from the parish and a blackboard painted on a door.
            """;
        Keep(taken, "Gazette");
        var longer = Keep(taken + added, "Courier");
        var finder = Finder();
        var killed = Entries(longer)
            .Where(e => e.Claim is Toll { Type: TollType.Killed })
            .ToArray();
        killed.Length.ShouldBe(2);
        finder.Of(killed[0]).Key.ShouldBe("outlet:gazette");
        finder.Of(killed[1]).Key.ShouldBe("outlet:courier");
        finder.Of(longer).Key.ShouldBe("outlet:courier");
    }

    [Fact]
    public void Independence_counts_origins_and_says_how()
    {
        const string agency =
            "LUSAKA, May 3 (Reuters) - Four people were killed when a lorry ran into the market of Matero on Tuesday. The driver fled on foot towards the river, leaving his load of maize behind.";
        var reports = new[]
        {
            Keep(agency, "Gazette"),
            Keep(
                agency.Replace("LUSAKA, May 3 (Reuters) - ", "", StringComparison.Ordinal),
                "Courier"
            ),
            Keep(
                "Police said that four people were killed in Lusaka on Tuesday in an accident at a market.",
                "Tribune"
            ),
        };
        var history = TollHistories
            .Of([.. reports.Select(Killed)], Finder().Of)
            .ShouldHaveSingleItem();
        var independence = Independence.Of(history, history.Figures[0]);
        independence.Count.ShouldBe(1);
        independence.Reports.ShouldBe(3);
        independence.How.ShouldContain("police, Zambia (end of the chain of voices)");
        independence.How.ShouldEndWith("2 reports without saying whose it is");
        Finder().Families(reports).Select(f => f.Reports.Count).ShouldBe([2, 1]);

        var silent = TollHistories
            .Of([.. reports.Take(2).Select(Killed)], Finder().Of)
            .ShouldHaveSingleItem();
        var own = Independence.Of(silent, silent.Figures[0]);
        own.Count.ShouldBe(1);
        own.How.ShouldContain("Reuters (agency credit");
    }
}
