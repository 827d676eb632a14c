namespace Cronaca.Ledger.Origins;

using Cronaca.Reading;

/// <summary>
/// Tells whom a report or an entry comes from in the end. An entry: the voice at the far end of its chain when that has a name, else the report that first printed its sentence. A report: the agency
/// that its text is credited to, else the outlet that printed the text first, else the text itself.
/// </summary>
/// <remarks>For one question at a time: what it has looked up it keeps. Not for several threads.</remarks>
/// <param name="reprints">Which report repeats which.</param>
/// <param name="text">The text of a report by its number; null when it is not to be had.</param>
/// <param name="circle">What the reports that are read together know, those of one storyline.</param>
internal sealed class OriginFinder(Reprints reprints, Func<long, string?> text, Circle circle)
{
    // A report with this much of an earlier one repeats it in every sentence that matters.
    private const double _wholly = 0.9;

    // So much of a sentence must stand in the earlier text, so that a word or two may be changed.
    private const double _sameSentence = 0.35;

    // A chain of reprints longer than this is followed no further.
    private const int _longestChain = 16;

    private readonly Dictionary<long, Reprint?> _reprints = [];
    private readonly Dictionary<long, HashSet<uint>> _phrases = [];
    private readonly Dictionary<(long Report, long First), Origin> _credited = [];

    /// <summary>Whom an entry comes from.</summary>
    public Origin Of(Entry entry)
    {
        var its = Credited(entry.Report, First(entry));
        string words = entry.Report.Arrival.Report.Text;
        string? country = circle.Country ?? entry.Claim.Where?.Country;
        var chain = entry.Claim.Attribution;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (circle.Named(chain[i], words, country) is { } named)
            {
                var origin = circle.Known(named, chain[i]);
                return i == chain.Count - 1 ? origin : Nameless(chain[^1], words, origin);
            }
        }
        return chain.Count == 0 ? its : Nameless(chain[^1], words, its);
    }

    /// <summary>Whom the text of a report comes from; of one that takes in a shorter text and adds to it, whom the report itself comes from.</summary>
    public Origin Of(KeptReport report) =>
        Credited(report, ReprintOf(report.Number)?.Family ?? report.Number);

    /// <summary>The reports by whom they come from, in the order given: one family is one witness.</summary>
    public IReadOnlyList<ReportFamily> Families(IEnumerable<KeptReport> reports) =>
        [
            .. reports
                .Select(r => (r.Number, Origin: Of(r)))
                .GroupBy(r => r.Origin.Key, StringComparer.Ordinal)
                .Select(g => new ReportFamily(g.First().Origin, [.. g.Select(r => r.Number)])),
        ];

    /// <summary>The report that printed the entry's sentence first, as far as the chain of reprints tells.</summary>
    private long First(Entry entry)
    {
        long at = entry.Report.Number;
        IReadOnlyList<uint>? sentence = null;
        for (int i = 0; i < _longestChain && ReprintOf(at) is { Of: { } earlier } reprint; i++)
        {
            if (reprint.Share < _wholly)
            {
                sentence ??= Sketch.Phrases(SentenceOf(entry));
                if (!Stands(sentence, earlier))
                {
                    break;
                }
            }
            at = earlier;
        }
        return ReprintOf(at) is { Of: null } first ? first.Family : at;
    }

    private static ReadOnlySpan<char> SentenceOf(Entry entry)
    {
        var reading = entry.Report.Reading;
        int number = entry.Claim.Sentence;
        var span =
            number >= 0 && number < reading.Sentences.Count
                ? reading.Sentences[number]
                : entry.Claim.Quote;
        return entry.Report.Arrival.Report.Text.AsSpan(span.Start, span.Length);
    }

    private bool Stands(IReadOnlyList<uint> sentence, long report)
    {
        if (!_phrases.TryGetValue(report, out var phrases))
        {
            _phrases.Add(report, phrases = [.. Sketch.Phrases(text(report))]);
        }
        return sentence.Count > 0
            && sentence.Count(phrases.Contains) >= sentence.Count * _sameSentence;
    }

    /// <summary>Whom a report names as the maker of its text, when it goes back to this earlier one.</summary>
    private Origin Credited(KeptReport report, long first)
    {
        if (!_credited.TryGetValue((report.Number, first), out var origin))
        {
            _credited.Add((report.Number, first), origin = Maker(report, first));
        }
        return origin;
    }

    private Origin Maker(KeptReport report, long first)
    {
        var earlier = ReprintOf(first);
        bool own = first == report.Number || ReprintOf(report.Number)?.Of is null;
        string same = $"same text as report {first}";
        var credited = Credits.AgencyOf(report.Arrival);
        (string Key, string Name)? families = earlier?.Agency is { } name
            ? Media.Agency(name)
            : null;
        if ((own ? credited ?? families : families ?? credited) is { } agency)
        {
            string how =
                own || agency.Key == credited?.Key ? "agency credit" : $"agency credit; {same}";
            return new Origin(agency.Key, agency.Name, how);
        }
        if ((earlier is null ? Credits.OutletOf(report.Arrival) : earlier.Outlet) is { } outlet)
        {
            var (key, itsName) = Media.Outlet(outlet);
            return new Origin(key, itsName, own ? "the outlet itself" : same);
        }
        return new Origin($"report:{first}", $"report {first}", own ? "the report itself" : same);
    }

    /// <summary>"TASS quoted witnesses": those of TASS; "a witness": that of the report.</summary>
    private static Origin Nameless(Voice voice, string words, Origin teller)
    {
        string key = string.Join(
            ' ',
            VoiceWords
                .Of(voice.Entity?.Name ?? voice.Span.Of(words))
                .Content.Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        return new Origin(
            $"voice:{key} of {teller.Key}",
            $"{voice.Span.Of(words).ReplaceLineEndings(" ")} ({teller.Name})",
            "end of the chain of voices, without a name: the same only where it is told by the same"
        );
    }

    private Reprint? ReprintOf(long number)
    {
        if (!_reprints.TryGetValue(number, out var reprint))
        {
            _reprints.Add(number, reprint = reprints.Of(number));
        }
        return reprint;
    }
}
