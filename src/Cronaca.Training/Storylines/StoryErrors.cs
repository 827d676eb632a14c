namespace Cronaca.Training.Storylines;

using Cronaca.Ledger.Storylines;

/// <summary>Shows which storylines hold several stories and which stories are in several storylines.</summary>
internal static class StoryErrors
{
    private const int _shown = 6;
    private const int _title = 60;

    public static void Write(List<StoryReport> reports, string[] groups, TextWriter output)
    {
        var placed = reports.Zip(groups, (r, g) => (Report: r, r.Story, Group: g)).ToList();
        foreach (var group in placed.GroupBy(p => p.Group, StringComparer.Ordinal))
        {
            Tell("storyline", group.Key, group.GroupBy(p => p.Story, StringComparer.Ordinal));
        }
        foreach (var story in placed.GroupBy(p => p.Story, StringComparer.Ordinal))
        {
            Tell("story", story.Key, story.GroupBy(p => p.Group, StringComparer.Ordinal));
        }

        void Tell(
            string what,
            string name,
            IEnumerable<IGrouping<string, (StoryReport Report, string Story, string Group)>> parts
        )
        {
            var all = parts.ToList();
            if (all.Count < 2)
            {
                return;
            }
            output.WriteLine($"{what} {name} has");
            foreach (var part in all)
            {
                var some = part.Take(_shown).Select(p => $"{p.Report.Name} {Title(p.Report)}");
                output.WriteLine($"    {part.Count()} of {part.Key}: {string.Join(" | ", some)}");
            }
        }
    }

    private static string Title(StoryReport report)
    {
        string headline = Sketch.Headline(report.Report);
        return headline.Length > _title ? headline[.._title] : headline;
    }
}
