namespace Cronaca.Training.Muc4;

/// <summary>A response's template held against one of the key: the counts of every slot. Without one of them all is missing, or spurious.</summary>
internal sealed record TemplateScore(
    Template? Key,
    Template? Response,
    IReadOnlyDictionary<Slot, Tally> Counts
)
{
    /// <summary>How much of what the key wants was found, from 0 to 1.</summary>
    public double Share =>
        Counts.Values.Sum(c => c.Points) / Math.Max(1, Counts.Values.Sum(c => c.Possible));

    /// <summary>What is optional in the key is not missing.</summary>
    public static TemplateScore Missing(Template key) =>
        new(
            key,
            null,
            Slots.All.ToDictionary(
                s => s,
                s => new Tally { Missing = key[s].Count(f => !f.IsOptional) }
            )
        );

    public static TemplateScore Spurious(Template response) =>
        new(
            null,
            response,
            Slots.All.ToDictionary(s => s, s => new Tally { Spurious = response[s].Count })
        );

    public static TemplateScore Of(Template response, Template key, Judgements judgements)
    {
        FillMatcher matcher = new(judgements, key);
        return new(
            key,
            response,
            Slots.All.ToDictionary(s => s, s => Compare(response[s], key[s], s))
        );

        Tally Compare(IReadOnlyList<Fill> given, IReadOnlyList<Fill> wanted, Slot slot)
        {
            List<Fill> left = [.. given];
            List<Fill> open = [.. wanted.OrderBy(f => f.IsOptional)];
            int correct = Pair(left, open, Mark.Correct, slot);
            int partial = Pair(left, open, Mark.Partial, slot);
            // What is left of both stands against each other as incorrect; what is optional may be wrong but is not missing.
            int wrong = Math.Min(left.Count, open.Count);
            int missed = Math.Max(0, open.Count(f => !f.IsOptional) - wrong);
            return new(correct, partial, wrong, left.Count - wrong, missed);
        }

        int Pair(List<Fill> left, List<Fill> open, Mark mark, Slot slot)
        {
            int count = 0;
            foreach (Fill wanted in open.ToArray())
            {
                int at = left.FindIndex(f =>
                    open.Contains(wanted) && matcher.Of(f, wanted, slot) == mark
                );
                if (at < 0)
                {
                    continue;
                }
                // Where the judges gave one filler a part in several of the key ("all-of"), it counts for each of them.
                var several = judgements.Of(key, slot, left[at])?.Keys ?? [];
                left.RemoveAt(at);
                open.Remove(wanted);
                count += several.Count < 2 ? 1 : 1 + open.RemoveAll(f => several.Contains(f.First));
            }
            return count;
        }
    }
}
