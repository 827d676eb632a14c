namespace Cronaca.Pages;

using System.Diagnostics;

/// <summary>How far a long batch has come, on standard error when that is a terminal; silent otherwise.</summary>
internal sealed class Progress(int? total)
{
    private readonly int? _total = total;
    private readonly bool _shown = !Console.IsErrorRedirected && total is null or > 1;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _last;
    private int _done;

    public void Step()
    {
        _done++;
        if (!_shown || _clock.ElapsedMilliseconds - _last < 200)
        {
            return;
        }
        _last = _clock.ElapsedMilliseconds;
        double rate = _done / Math.Max(0.001, _clock.Elapsed.TotalSeconds);
        Console.Error.Write(
            $"\r{_done}{(_total is { } all ? $" of {all}" : "")} reports, {rate:0} a second{Remaining(rate)}\u001b[K"
        );
    }

    private string Remaining(double rate)
    {
        // The first seconds, while models load and code compiles, tell nothing of the rest.
        if (_total is not { } all || _clock.Elapsed.TotalSeconds < 3 || rate <= 0)
        {
            return "";
        }
        var left = TimeSpan.FromSeconds(Math.Max(0, all - _done) / rate);
        return left.TotalHours >= 1 ? $", {(int)left.TotalHours} h {left.Minutes} min to go"
            : left.TotalMinutes >= 1 ? $", {left.Minutes} min {left.Seconds} s to go"
            : $", {left.Seconds} s to go";
    }

    public void Clear()
    {
        if (_shown && _last > 0)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
