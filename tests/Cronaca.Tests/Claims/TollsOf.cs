namespace Cronaca.Tests.Claims;

using Cronaca.Reading;

/// <summary>The tolls of a dispatch of Thursday 10 March 2022.</summary>
internal static class TollsOf
{
    public static IEnumerable<Toll> Text(string language, string text) =>
        Reader
            .Read(
                new Report
                {
                    Text = text,
                    Language = language,
                    Published = new DateOnly(2022, 3, 10),
                }
            )
            .Claims.OfType<Toll>();
}
