namespace Cronaca.Intake;

using Cronaca.Intake.Feeds;
using Cronaca.Intake.Fetch;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>
/// What stands behind the sources that people name: a file of any kind that <see cref="SourceKinds"/> tells, a folder with all that lies in it, standard
/// input ("-"), the address of a page. Reports are looked for as they are asked for, one after the other, and read when they are opened.
/// </summary>
/// <param name="defaults">What is known of the reports beside what they say themselves.</param>
/// <param name="lines">Whether a source whose name does not tell is one of JSON lines.</param>
/// <param name="fetch">Gets what stands at an address; null where nothing is fetched.</param>
internal sealed class Sources(Report defaults, bool lines, Func<string, Fetched>? fetch = null)
{
    private readonly Report _defaults = defaults;

    // OPML names feeds, an index of sitemaps sitemaps; lists of lists of lists lead nowhere.
    private const int _deepest = 2;

    private readonly bool _lines = lines;
    private readonly bool _fetches = fetch is not null;
    private readonly SourceOffers _offers = new(defaults, fetch);

    /// <summary>The reports of these sources, in their order; a folder's in the order of their names.</summary>
    public IEnumerable<Offer> Of(IEnumerable<string> sources) =>
        sources.SelectMany(s => s != "-" && Directory.Exists(s) ? Folder(s) : One(s));

    /// <summary>What failed before, once more.</summary>
    public IEnumerable<Offer> Again(IEnumerable<Failure> failures)
    {
        foreach (var file in failures.GroupBy(f => f.Location, StringComparer.Ordinal))
        {
            var wanted = file.Select(f => f.Line).ToHashSet();
            foreach (var offer in Of([file.Key]))
            {
                if (wanted.Contains(offer.Line) || wanted.Contains(0))
                {
                    yield return offer;
                }
            }
        }
    }

    /// <summary>How many reports there are in these sources; null where only reading them tells.</summary>
    public int? Count(IReadOnlyList<string> sources)
    {
        try
        {
            int total = 0;
            foreach (string source in sources)
            {
                if (source == "-")
                {
                    return null;
                }
                foreach (string file in Directory.Exists(source) ? Files(source) : [source])
                {
                    if (CountIn(file) is not { } count)
                    {
                        return null;
                    }
                    total += count;
                }
            }
            return total;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private int? CountIn(string file)
    {
        if (IsAddress(file))
        {
            return _fetches ? null : 1;
        }
        return KindByName(file) switch
        {
            SourceKind.Text => 1,
            SourceKind.Lines => CountLines(file),
            null when Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm" or ".xhtml" =>
                1,
            _ => null,
        };
    }

    /// <summary>A file that is one report, a text or a page; "-" is standard input.</summary>
    public static Offer File(string path, Report defaults) =>
        new(path == "-" ? Offer.StandardInput : path, 0, () => ReportFile.Read(path, defaults));

    /// <summary>A file of one report a line; "-" is standard input.</summary>
    public static IEnumerable<Offer> Lines(string path, Report defaults) =>
        new Sources(defaults, lines: true).Guarded(path, SourceKind.Lines);

    public static bool IsAddress(string source) =>
        source.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    // A file is named by its full path: the same from whichever folder it is added.
    private IEnumerable<Offer> One(string source)
    {
        if (IsAddress(source))
        {
            return _fetches ? At(source, 0) : [_offers.Page(source)];
        }
        string path = source == "-" ? source : Path.GetFullPath(source);
        return KindByName(path) is { } kind
            ? kind == SourceKind.Text
                ? [File(path, _defaults)]
                : Guarded(path, kind)
            : Guarded(path, null);
    }

    /// <summary>What stands at an address: the reports of a feed, or the page itself. It is fetched when it is asked for.</summary>
    private IEnumerable<Offer> At(string address, int depth)
    {
        Fetched fetched;
        Feed? feed = null;
        string? failure = null;
        try
        {
            fetched = _offers.Fetch(address);
            var head = fetched.Bytes.Span[..Math.Min(SourceKinds.Head, fetched.Bytes.Length)];
            if (SourceKinds.Tell(null, head) == SourceKind.Feed)
            {
                feed = FeedReader.Read(fetched.Bytes, fetched.ContentType, fetched.Address);
            }
        }
        catch (UnreadableException error)
        {
            fetched = new Fetched(new Uri("about:blank"), default, null, Stamp.None, false);
            failure = error.Message;
        }
        return failure is not null ? [SourceOffers.Failed(address, failure)]
            : feed is not null
                ? _offers.Feed(address, feed, depth < _deepest ? list => At(list, depth + 1) : null)
            : [new Offer(address, 0, () => _offers.Article(fetched))];
    }

    private SourceKind? KindByName(string path) =>
        SourceKinds.ByName(path) ?? (_lines ? SourceKind.Lines : null);

    /// <summary>What is in a file; where it cannot be read on, that is said in its place.</summary>
    private IEnumerable<Offer> Guarded(string path, SourceKind? kind)
    {
        string location = path == "-" ? Offer.StandardInput : path;
        using var offers = In(path, location, kind).GetEnumerator();
        while (true)
        {
            string failure;
            try
            {
                if (!offers.MoveNext())
                {
                    yield break;
                }
                failure = "";
            }
            catch (Exception error)
                when (error is UnreadableException or IOException or UnauthorizedAccessException)
            {
                failure = error.Message;
            }
            if (failure.Length > 0)
            {
                yield return SourceOffers.Failed(location, failure);
                yield break;
            }
            yield return offers.Current;
        }
    }

    private IEnumerable<Offer> In(string path, string location, SourceKind? kind)
    {
        using var file =
            path == "-" && kind == SourceKind.Lines
                ? SourceFile.OpenLines()
                : SourceFile.Open(path);
        foreach (var offer in Offers(file, kind ?? file.Kind, path, location))
        {
            yield return offer;
        }
    }

    private IEnumerable<Offer> Offers(
        SourceFile file,
        SourceKind kind,
        string path,
        string location
    ) =>
        kind switch
        {
            SourceKind.Lines => _offers.Lines(location, file.Content),
            SourceKind.Archive => _offers.Archive(location, file.Content),
            SourceKind.Feed => _offers.Feed(
                location,
                FeedReader.Read(file.Take(new FeedLimits().Bytes + 1)),
                _fetches ? address => At(address, 1) : null
            ),
            // Standard input is here once only; a file is read by whoever opens the offer.
            _ when path == "-" => [Single(file, kind, location)],
            _ =>
            [
                new Offer(
                    location,
                    0,
                    () =>
                    {
                        using var again = SourceFile.Open(path);
                        return Single(again, kind, location).Open();
                    }
                ),
            ],
        };

    private Offer Single(SourceFile file, SourceKind kind, string location)
    {
        byte[] bytes = ReportBytes.ReadAll(file.Content, location);
        string? name = location == Offer.StandardInput ? null : location;
        return new Offer(
            location,
            0,
            () =>
                kind == SourceKind.Page
                    ? _offers.Article(bytes, null, null, name)
                    : new Arrival
                    {
                        Report = _defaults with
                        {
                            Text = ReportBytes.Decode(bytes, location),
                            File = name,
                        },
                    }
        );
    }

    private IEnumerable<Offer> Folder(string folder)
    {
        try
        {
            return Files(folder).SelectMany(One);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [SourceOffers.Failed(folder, $"{folder}: {error.Message}")];
        }
    }

    private static List<string> Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(
                    folder,
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        IgnoreInaccessible = true,
                        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
                    }
                )
                .Where(SourceKinds.IsTakenFromFolder)
                .Order(StringComparer.Ordinal),
        ];

    private static int CountLines(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        var chunk = new byte[1 << 16];
        int count = 0;
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            count += chunk.AsSpan(0, read).Count((byte)'\n');
        }
        return count;
    }
}
