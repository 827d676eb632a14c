namespace Cronaca.Intake.Feeds;

/// <summary>A text in a feed: HTML, or plain where <see cref="IsHtml"/> is false.</summary>
internal sealed record FeedText(string Content, bool IsHtml)
{
    /// <summary>What a reader sees: without marks, a paragraph a line.</summary>
    public string Plain => IsHtml ? MarkupText.Of(Content) : Content.Trim();
}
