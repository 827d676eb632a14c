namespace Cronaca.Verbs;

using System.CommandLine;
using Cronaca.Intake.Fetch;

/// <summary>How the verbs that fetch may do so.</summary>
internal static class FetchOptions
{
    public static Option<bool> AllowPrivate() =>
        new("--allow-private")
        {
            Description = "Also fetches from this machine and from private networks.",
        };

    public static FetchLimits Limits(bool allowPrivate) => new() { AllowPrivate = allowPrivate };
}
