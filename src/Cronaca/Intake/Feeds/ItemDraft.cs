namespace Cronaca.Intake.Feeds;

/// <summary>What has been read of an item so far. Where an item says a thing twice, the first of the best kind of saying it counts.</summary>
internal sealed class ItemDraft
{
    private readonly Dictionary<string, (int Rank, string Value)> _values = [];
    private readonly List<(FeedText Text, bool IsWhole)> _texts = [];

    /// <summary>Notes a value; of several, that of the lowest rank.</summary>
    public void Note(string what, int rank, string? value)
    {
        value = value?.Trim();
        if (
            !string.IsNullOrEmpty(value)
            && (!_values.TryGetValue(what, out var known) || rank < known.Rank)
        )
        {
            _values[what] = (rank, value);
        }
    }

    public void NoteText(FeedText text, bool isWhole)
    {
        if (!string.IsNullOrWhiteSpace(text.Content))
        {
            _texts.Add((text, isWhole));
        }
    }

    public string? this[string what] =>
        _values.TryGetValue(what, out var known) ? known.Value : null;

    public FeedItem Make(string? language)
    {
        // A summary beside the text may be as long as it, with marks; the text itself goes first unless it is the shorter by far.
        var body = _texts
            .OrderByDescending(t => t.Text.Content.Length * (t.IsWhole ? 4L : 1L))
            .FirstOrDefault();
        return new FeedItem
        {
            Id = this["id"],
            Title = this["title"],
            Link = this["link"],
            Published = this["published"] is { } published ? FeedDate.Parse(published) : null,
            Modified = this["modified"] is { } modified ? FeedDate.Parse(modified) : null,
            Author = this["author"],
            Outlet = this["outlet"],
            Language = this["language"] ?? language,
            Body = body.Text,
            IsWhole = body.IsWhole,
        };
    }
}
