namespace Cronaca.Training.Muc4;

/// <summary>The score of a set of messages: which templates met, and the counts of each slot over all templates.</summary>
internal sealed record SetScore(IReadOnlyList<TemplateScore> Templates)
{
    private static readonly Slot[] _content =
    [
        Slot.Individual,
        Slot.Organization,
        Slot.ThingId,
        Slot.ThingType,
        Slot.HumanName,
        Slot.HumanDescription,
        Slot.HumanType,
    ];

    public Tally this[Slot slot] =>
        Templates.Aggregate(new Tally(), (sum, t) => sum + t.Counts[slot]);

    /// <summary>All slots over all templates: what the official reports call ALL TEMPLATES.</summary>
    public Tally All => Slots.All.Aggregate(new Tally(), (sum, slot) => sum + this[slot]);

    public static SetScore Of(
        IReadOnlyDictionary<string, List<Template>> responses,
        IReadOnlyDictionary<string, List<Template>> keys,
        Judgements judgements
    ) =>
        new([
            .. keys.SelectMany(m =>
                Align(responses.GetValueOrDefault(m.Key, []), m.Value, judgements)
            ),
        ]);

    /// <summary>
    /// Which template of a response is held against which of the key. They may meet when the type of incident is at least partly right and so is at least one filler of a slot of
    /// perpetrators, things or people hit (guidelines 3.2.1); among what may meet, the best pair first.
    /// </summary>
    private static IEnumerable<TemplateScore> Align(
        List<Template> responses,
        List<Template> keys,
        Judgements judgements
    )
    {
        List<Template> open = [.. keys];
        List<Template> left = [.. responses];
        var pairs = keys.SelectMany(k => responses.Select(r => TemplateScore.Of(r, k, judgements)))
            .Where(p => MayMeet(p, judgements.IsAutomatic))
            .OrderByDescending(p =>
                p.Counts.Values.Sum(c => c.Points) / p.Counts.Values.Sum(c => c.Possible + c.Actual)
            );
        foreach (TemplateScore pair in pairs)
        {
            if (open.Contains(pair.Key!) && left.Contains(pair.Response!))
            {
                open.Remove(pair.Key!);
                left.Remove(pair.Response!);
                yield return pair;
            }
        }
        foreach (Template key in open.Where(k => !k.IsOptional))
        {
            yield return TemplateScore.Missing(key);
        }
        foreach (Template response in left)
        {
            yield return TemplateScore.Spurious(response);
        }
    }

    private static bool MayMeet(TemplateScore pair, bool automatic) =>
        pair.Counts[Slot.Type].Points > 0
        && (
            _content.Any(s => Meets(pair.Counts[s], s, automatic))
            || _content.All(s => pair.Key![s].Count == 0)
            || (!automatic && Slots.All.Any(o => o > Slot.Category && pair.Counts[o].Points > 0))
        );

    /// <summary>Where no judge was asked, a type alone ("CIVILIAN") of other people does not make two templates meet.</summary>
    private static bool Meets(Tally counts, Slot slot, bool automatic) =>
        automatic && slot is (Slot.HumanType or Slot.ThingType)
            ? counts.Correct > 0
            : counts.Points > 0;
}
