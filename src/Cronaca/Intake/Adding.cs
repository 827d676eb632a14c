namespace Cronaca.Intake;

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Cronaca.Ledger;
using Cronaca.Reading;

/// <summary>What became of an offer: it is in the ledger, or it could not be read.</summary>
/// <param name="Offer">What was offered.</param>
/// <param name="Addition">What the ledger made of it; null when it could not be read.</param>
/// <param name="Claims">How many claims were read from it; 0 where the ledger held it already.</param>
/// <param name="Error">Why it could not be read; null when it could.</param>
internal sealed record Added(Offer Offer, Addition? Addition, int Claims, string? Error);

/// <summary>
/// The way of reports into a ledger: many are read at once, one thread writes them in the order in which they came, in batches. What the ledger holds already is not read again, so that a run that was
/// stopped goes on where it was.
/// </summary>
internal sealed class Adding : IDisposable
{
    // A batch is written when it has so many reports or is so old: a disk confirms some ten to hundred writes a second.
    private const int _batchSize = 200;
    private const long _batchBytes = 16 * 1024 * 1024;

    // So many reports are read ahead while a batch is written, or fewer when they are large.
    private const int _ahead = 256;
    private const long _aheadBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan _batchAge = TimeSpan.FromSeconds(1);

    private readonly LedgerFile _ledger;
    private readonly LedgerFile _held;
    private readonly int _threads;
    private readonly TimeProvider _clock;
    private readonly HashSet<(string, int)> _failed;
    private readonly Lock _counting = new();
    private readonly SemaphoreSlim _freed = new(0);
    private long _waiting;

    public Adding(string path, int threads, TimeProvider clock)
    {
        _ledger = LedgerFile.Open(path);
        try
        {
            _held = LedgerFile.OpenForReading(path);
            _failed = [.. _ledger.Failures().Select(f => (f.Location, f.Line))];
        }
        catch
        {
            _held?.Dispose();
            _ledger.Dispose();
            throw;
        }
        _threads = threads;
        _clock = clock;
    }

    public LedgerFile Ledger => _ledger;

    /// <summary>Reads and adds; tells of each offer, in their order, when what became of it is on the disk.</summary>
    /// <param name="offers">Looked through on a thread of its own, a few offers ahead.</param>
    /// <param name="stop">Ends the run after what has been read so far.</param>
    public IEnumerable<Added> Run(IEnumerable<Offer> offers, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var readings = new BlockingCollection<Task<Outcome>>(_ahead);
        var offering = Task.Factory.StartNew(
            () => Offer(offers, readings, ending.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        try
        {
            foreach (var batch in Batches(readings, stop))
            {
                foreach (var added in Write(batch))
                {
                    yield return added;
                }
            }
            if (!stop.IsCancellationRequested)
            {
                offering.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Nobody waits for the thread that offers: it may sit in a read from a pipe that never ends.
            ending.Cancel();
        }
    }

    private sealed record Outcome(Offer Offer, Arrival? Arrival, Reading? Reading, string? Error);

    private void Offer(
        IEnumerable<Offer> offers,
        BlockingCollection<Task<Outcome>> readings,
        CancellationToken end
    )
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(
            TaskScheduler.Default,
            _threads
        ).ConcurrentScheduler;
        try
        {
            foreach (var offer in offers)
            {
                Reserve(offer.Size, end);
                readings.Add(
                    Task.Factory.StartNew(
                        () => Read(offer),
                        CancellationToken.None,
                        TaskCreationOptions.None,
                        scheduler
                    ),
                    end
                );
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped: what was not offered is offered again in the next run.
        }
        finally
        {
            readings.CompleteAdding();
        }
    }

    // Waits until there is room for so many bytes more; one report always has room.
    private void Reserve(long size, CancellationToken end)
    {
        while (true)
        {
            lock (_counting)
            {
                if (_waiting == 0 || _waiting + size <= _aheadBytes)
                {
                    _waiting += size;
                    return;
                }
            }
            _freed.Wait(end);
        }
    }

    private void Release(long size)
    {
        lock (_counting)
        {
            _waiting -= size;
        }
        _freed.Release();
    }

    private Outcome Read(Offer offer)
    {
        try
        {
            var arrival = offer.Open();
            lock (_held)
            {
                if (_held.Held(arrival) is not null)
                {
                    return new Outcome(offer, arrival, null, null);
                }
            }
            return new Outcome(offer, arrival, Reader.Read(arrival.Report), null);
        }
        // One report that we cannot read must not end a run of thousands; a ledger that cannot be read, or no memory, ends everything.
        catch (Exception error) when (error is not (OutOfMemoryException or LedgerException))
        {
            return new Outcome(offer, null, null, offer.Complaint(error));
        }
    }

    // What has been read does not wait long for what is being read.
    private IEnumerable<List<Outcome>> Batches(
        BlockingCollection<Task<Outcome>> readings,
        CancellationToken stop
    )
    {
        var batch = new List<Outcome>();
        long begun = 0;
        long bytes = 0;
        Task<Outcome>? next = null;
        while (true)
        {
            var patience = batch.Count == 0 ? Timeout.InfiniteTimeSpan : _batchAge;
            var outcome =
                next is not null || TryTake(readings, patience, stop, out next)
                    ? Await(next, patience, stop)
                    : null;
            if (outcome is not null)
            {
                next = null;
                begun = batch.Count == 0 ? _clock.GetTimestamp() : begun;
                bytes += outcome.Offer.Size;
                batch.Add(outcome);
            }
            bool over = stop.IsCancellationRequested || (next is null && readings.IsCompleted);
            bool full =
                batch.Count >= _batchSize
                || bytes >= _batchBytes
                || _clock.GetElapsedTime(begun) >= _batchAge;
            if (batch.Count > 0 && (outcome is null || full || over))
            {
                yield return batch;
                Release(bytes);
                batch = [];
                bytes = 0;
            }
            if (over)
            {
                yield break;
            }
        }
    }

    // False when no reading is in line for so long, or none any more.
    private static bool TryTake(
        BlockingCollection<Task<Outcome>> readings,
        TimeSpan patience,
        CancellationToken stop,
        [NotNullWhen(true)] out Task<Outcome>? next
    )
    {
        try
        {
            return readings.TryTake(out next, (int)patience.TotalMilliseconds, stop);
        }
        catch (OperationCanceledException)
        {
            next = null;
            return false;
        }
    }

    private static Outcome? Await(Task<Outcome> reading, TimeSpan patience, CancellationToken stop)
    {
        try
        {
            // A task that failed is waited for without a word, and speaks below.
            return Task.WaitAny([reading], (int)patience.TotalMilliseconds, stop) == 0
                ? reading.GetAwaiter().GetResult()
                : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private List<Added> Write(List<Outcome> batch)
    {
        var now = _clock.GetUtcNow();
        var additions = new Queue<Addition>(_ledger.Add([.. Fresh(batch)], now));
        var added = batch.ConvertAll(outcome => new Added(
            outcome.Offer,
            outcome switch
            {
                { Arrival: null } => null,
                { Reading: null } => Held(outcome.Arrival, now),
                _ => additions.Dequeue(),
            },
            outcome.Reading?.Claims.Count ?? 0,
            outcome.Error
        ));
        Note(added, now);
        return added;
    }

    // What was held when it was looked for is so still, unless its source had a new version in the meantime.
    private Addition Held(Arrival arrival, DateTimeOffset now) =>
        _ledger.Held(arrival) ?? _ledger.Add([(arrival, Reader.Read(arrival.Report))], now)[0];

    private static IEnumerable<(Arrival, Reading)> Fresh(List<Outcome> batch)
    {
        foreach (var outcome in batch)
        {
            if (outcome is { Arrival: { } arrival, Reading: { } reading })
            {
                yield return (arrival, reading);
            }
        }
    }

    private void Note(List<Added> added, DateTimeOffset now)
    {
        var failed = added
            .Where(a => a.Error is not null && a.Offer.Location != Intake.Offer.StandardInput)
            .Select(a => new Failure(a.Offer.Location, a.Offer.Line, a.Error!, now))
            .ToList();
        var mended = added
            .Where(a => a.Error is null)
            .Select(a => (a.Offer.Location, a.Offer.Line))
            .Where(_failed.Contains)
            .ToList();
        if (failed.Count > 0 || mended.Count > 0)
        {
            _ledger.Note(failed, mended, now);
        }
    }

    public void Dispose()
    {
        _held.Dispose();
        _ledger.Dispose();
        _freed.Dispose();
    }
}
