namespace Cronaca.Ledger.Storylines;

using Cronaca.Ledger.Store;

/// <summary>
/// In how many reports each feature stood. Counts go to the database with every 512th report, most of them being of features that stand in many reports; opened again, a ledger counts the
/// reports since then anew from their profiles. What is counted depends on the reports alone.
/// </summary>
internal sealed class Frequencies
{
    private const int _every = 512;
    private const int _known = 60_000;
    private readonly Database _database;
    private readonly Recent<uint, long> _written = new(_known);
    private readonly Dictionary<uint, int> _pending = [];
    private int _reports;

    public Frequencies(Database database)
    {
        _database = database;
        using var rows = database
            .Command(
                "SELECT features FROM storyline_profile WHERE report > (SELECT coalesce(max(report), 0) FROM storyline_counted)"
            )
            .ExecuteReader();
        while (rows.Read())
        {
            Note(Profile.KeysOf((byte[])rows[0]));
        }
    }

    public long Of(uint feature) => Written(feature) + _pending.GetValueOrDefault(feature);

    /// <summary>Counts the features of one more report, which must have been saved.</summary>
    public void Count(Profile profile)
    {
        Note(profile.Features.Select(f => f.Key));
        if (_reports < _every)
        {
            return;
        }
        foreach (var (feature, count) in _pending.OrderBy(p => p.Key))
        {
            long all = Written(feature) + count;
            _database.Execute(
                "INSERT INTO storyline_frequency VALUES ($1, $2) ON CONFLICT (feature) DO UPDATE SET reports = excluded.reports",
                (long)feature,
                all
            );
            _written.Add(feature, all);
        }
        _database.Execute("INSERT INTO storyline_counted VALUES ($1)", profile.Report);
        _pending.Clear();
        _reports = 0;
    }

    private void Note(IEnumerable<uint> features)
    {
        foreach (uint feature in features)
        {
            _pending[feature] = _pending.GetValueOrDefault(feature) + 1;
        }
        _reports++;
    }

    private long Written(uint feature)
    {
        if (!_written.TryGet(feature, out long count))
        {
            count =
                _database
                    .Command(
                        "SELECT reports FROM storyline_frequency WHERE feature = $1",
                        (long)feature
                    )
                    .ExecuteScalar() as long?
                ?? 0;
            _written.Add(feature, count);
        }
        return count;
    }
}
