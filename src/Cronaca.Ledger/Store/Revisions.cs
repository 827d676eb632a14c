namespace Cronaca.Ledger.Store;

using Cronaca.Ledger.Origins;
using Cronaca.Reading;

/// <summary>Tells how the claims of a report changed between two of its versions.</summary>
internal static class Revisions
{
    public static Revision Between(
        KeptReport from,
        KeptReport to,
        Func<KeptReport, IReadOnlyList<Entry>> entries
    )
    {
        // An entry's claim is that of its first version; what changed is told in the words of the two versions compared.
        var before = In(from, entries(from));
        var after = In(to, entries(to));
        var kept = before.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        kept.IntersectWith(after.Select(e => e.Id));
        var gone = before.Where(e => !kept.Contains(e.Id)).ToList();
        var added = after.Where(e => !kept.Contains(e.Id)).ToList();
        int repeated = Repeated(gone, added);
        var changed = Pair(gone, added);
        return new Revision(
            from,
            to,
            [.. added.Select(e => e.Entry)],
            [.. gone.Select(e => e.Entry)],
            [.. changed.OrderBy(c => c.After.Claim.Quote.Start)],
            kept.Count + repeated
        );
    }

    /// <summary>An entry as one version tells it.</summary>
    /// <param name="Entry">The entry.</param>
    /// <param name="Claim">Its claim as this version tells it.</param>
    /// <param name="Frame">What is claimed but for the figure.</param>
    /// <param name="Said">Kind, type and figure, its own words and its whole sentence.</param>
    /// <param name="Words">Hashes of the words of its sentence.</param>
    private sealed record Told(
        Entry Entry,
        Claim Claim,
        string Frame,
        string Said,
        HashSet<ulong> Words
    )
    {
        public string Id => Entry.Id;
    }

    private static List<Told> In(KeptReport version, IReadOnlyList<Entry> entries)
    {
        var reading = version.Reading;
        string text = reading.Report.Text;
        var words = new Dictionary<int, HashSet<ulong>>();
        return [.. entries.Select((entry, i) => Tell(entry, reading.Claims[i]))];

        Told Tell(Entry entry, Claim claim)
        {
            if (!words.TryGetValue(claim.Sentence, out var said))
            {
                said = WordsOf(reading.Sentences[claim.Sentence].Of(text));
                words.Add(claim.Sentence, said);
            }
            var sentence = reading.Sentences[claim.Sentence];
            return new Told(
                entry,
                claim,
                Meaning.Frame(claim, text),
                Meaning.Said(claim, sentence, text),
                said
            );
        }
    }

    private static HashSet<ulong> WordsOf(ReadOnlySpan<char> sentence)
    {
        var words = new HashSet<ulong>();
        var stream = new WordStream(sentence);
        while (stream.Next())
        {
            words.Add(stream.Word);
        }
        return words;
    }

    // A claim of a sentence that both versions have says what it said, though its place or day may now be read from other sentences around it.
    private static int Repeated(List<Told> gone, List<Told> added)
    {
        var earlier = gone.GroupBy(t => t.Said, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<Told>(g), StringComparer.Ordinal);
        var repeated = new HashSet<Told>(ReferenceEqualityComparer.Instance);
        int before = added.Count;
        added.RemoveAll(later =>
            earlier.TryGetValue(later.Said, out var same)
            && same.TryDequeue(out var told)
            && repeated.Add(told)
        );
        gone.RemoveAll(repeated.Contains);
        return before - added.Count;
    }

    // A list of counts in a long report is compared near its own place only, so that the work stays in proportion to the report.
    private const int _window = 32;

    // Takes out of both lists the counts that only their figure tells apart, those told in the likest words first.
    private static List<ChangedFigure> Pair(List<Told> gone, List<Told> added)
    {
        var waiting = gone.Where(t => Counted(t.Claim) is not null)
            .GroupBy(t => Counted(t.Claim)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var likely = new List<(Told Earlier, Told Later, double Likeness, int Apart)>();
        foreach (var later in added)
        {
            if (Counted(later.Claim) is not { } key || !waiting.TryGetValue(key, out var earlier))
            {
                continue;
            }
            int place = places[key] = places.GetValueOrDefault(key, -1) + 1;
            int end = Math.Min(earlier.Count, place + _window + 1);
            for (int i = Math.Max(0, place - _window); i < end; i++)
            {
                if (Likeness(earlier[i], later) is { } likeness)
                {
                    likely.Add((earlier[i], later, likeness, Math.Abs(i - place)));
                }
            }
        }
        var pairs = new List<ChangedFigure>();
        var taken = new HashSet<Told>(ReferenceEqualityComparer.Instance);
        // Both orders are stable: of pairs as alike and as far apart, the earlier in the text goes first.
        foreach (var pair in likely.OrderByDescending(p => p.Likeness).ThenBy(p => p.Apart))
        {
            if (!taken.Contains(pair.Earlier) && !taken.Contains(pair.Later))
            {
                taken.Add(pair.Earlier);
                taken.Add(pair.Later);
                pairs.Add(new ChangedFigure(pair.Earlier.Entry, pair.Later.Entry));
            }
        }
        gone.RemoveAll(taken.Contains);
        added.RemoveAll(taken.Contains);
        return pairs;
    }

    // What two counts must have in common: of tolls, what happened to the counted, where, and whether it is history; the words around a figure may change with it ("14 people" becomes "18 dead").
    private static string? Counted(Claim claim) =>
        claim switch
        {
            Toll toll =>
                $"{toll.Type}|{toll.Where?.GeoNamesId}|{toll.Background}|{toll.Polarity}|{toll.PartOf is null}",
            Measure measure => $"{measure.Type}|{measure.Quantity.Unit}",
            _ => null,
        };

    // The same frame and the same voice are worth more than any words; measures without the same frame are two measures.
    private static double? Likeness(Told earlier, Told later)
    {
        bool frame = earlier.Frame == later.Frame;
        if (!frame && later.Claim is Measure)
        {
            return null;
        }
        int shared = earlier.Words.Count(later.Words.Contains);
        double words = 2.0 * shared / Math.Max(1, earlier.Words.Count + later.Words.Count);
        bool voice = VoiceOf(earlier.Claim) == VoiceOf(later.Claim);
        return words + (frame ? 2 : 0) + (voice ? 1 : 0);
    }

    private static string? VoiceOf(Claim claim) =>
        claim.Attribution is [var nearest, ..] ? nearest.Entity?.Name : null;
}
