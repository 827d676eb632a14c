namespace Cronaca.Tests.Scenario;

using Cronaca.Ledger;

/// <summary>Whose word an entry is, by the names that the scenario lists for each origin.</summary>
internal static class ScenarioOrigins
{
    public static Origin Of(Entry entry)
    {
        string text = entry.Report.Arrival.Report.Text;
        if (entry.Claim.Attribution.Count == 0)
        {
            string outlet = $"outlet:{entry.Report.Arrival.Report.Outlet}";
            return new Origin(outlet, outlet, "the outlet itself");
        }
        var voice = entry.Claim.Attribution[^1];
        string words = $"{voice.Span.Of(text)} {voice.Entity?.Name} {voice.Entity?.Role}";
        foreach (var (key, names) in Expected.Origins)
        {
            if (Array.Exists(names, n => words.Contains(n, StringComparison.OrdinalIgnoreCase)))
            {
                return new Origin(key, names[0], "end of the chain of voices");
            }
        }
        return new Origin($"voice:{words}", words.Trim(), "end of the chain of voices");
    }
}
