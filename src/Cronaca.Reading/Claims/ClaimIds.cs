namespace Cronaca.Reading.Claims;

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

/// <summary>Names for claims, made from what they say and where they stand: the same report gives the same ids.</summary>
internal static class ClaimIds
{
    public static IReadOnlyList<Claim> Give(IEnumerable<Claim> claims, string text)
    {
        var sorted = claims
            .OrderBy(c => c.Quote.Start)
            .ThenBy(c => c.Quote.End)
            .ThenBy(Kind)
            .ThenBy(c => Content(c).Start)
            .ToList();
        // A text may say the same thing thousands of times: each time counts from the last, not from the first.
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < sorted.Count; i++)
        {
            string id = Id(sorted[i], text, 0);
            int again = times.GetValueOrDefault(id);
            times[id] = again + 1;
            if (again > 0)
            {
                id = Id(sorted[i], text, again);
            }
            sorted[i] = sorted[i] with { Id = id };
            if (sorted[i] is Toll toll)
            {
                byKey.TryAdd(TollParts.Key(toll), id);
            }
        }
        for (int i = 0; i < sorted.Count; i++)
        {
            if (sorted[i] is Toll { PartOf: { } key } toll)
            {
                sorted[i] = toll with { PartOf = byKey.GetValueOrDefault(key) };
            }
        }
        return sorted;
    }

    private static string Id(Claim claim, string text, int again)
    {
        var content = Content(claim);
        string what = string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind(claim)}|{TypeOf(claim)}|{content.Of(text)}|{claim.Quote.Of(text)}|{again}"
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 8));
    }

    private static int Kind(Claim claim) =>
        claim switch
        {
            Toll => 0,
            Event => 1,
            Statement => 2,
            Measure => 3,
            _ => 4,
        };

    private static string TypeOf(Claim claim) =>
        claim switch
        {
            Toll toll => toll.Type.ToString(),
            Event @event => @event.Type.ToString(),
            Statement => "Statement",
            Measure measure => measure.Type.ToString(),
            Gap gap => gap.Type.ToString(),
            _ => "",
        };

    private static TextSpan Content(Claim claim) =>
        claim switch
        {
            Toll toll => toll.Quantity.Span,
            Event @event => @event.Trigger,
            Statement statement => statement.Content,
            Measure measure => measure.Quantity.Span,
            _ => claim.Quote,
        };
}
