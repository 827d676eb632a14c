namespace Cronaca.Intake.Articles;

using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

/// <summary>From the text of a page to its tree, with what the rest needs and nothing more, within bounds whatever the page does.</summary>
internal static class PageMarkup
{
    /// <summary>A page with more elements than this is refused; long articles under long comments have some 20,000.</summary>
    public const int MostElements = 100_000;

    /// <summary>A page that asks for more elements to be opened again than this is refused.</summary>
    public const int MostOpenedAgain = 500_000;

    /// <summary>A page that asks for more open elements to be looked at than this, a second's work, is refused.</summary>
    public const long MostLookedAt = 200_000_000;

    /// <summary>Elements below this depth are put beside the deepest instead of into it, as browsers do.</summary>
    public const int Deepest = 400;

    private static readonly FrozenSet<string> _attributes = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "id",
            "class",
            "rel",
            "href",
            "type",
            "name",
            "property",
            "content",
            "itemprop",
            "datetime",
            "hidden",
            "aria-hidden",
            "style",
            "role",
            "lang",
            "title",
            "data-testid",
            "data-component",
        ]
    );

    /// <summary>The tree of a page.</summary>
    /// <exception cref="UnreadableException">It has more elements than a page has.</exception>
    public static IHtmlDocument Parse(string text)
    {
        if (UnclosedFormatting.Count(text) > MostOpenedAgain)
        {
            throw new UnreadableException(
                "found bold, italics or links that are never closed, to be opened again in every paragraph; expected a page with one article"
            );
        }
        if (Nesting.Count(text) > MostLookedAt)
        {
            throw new UnreadableException(
                "found elements that are never closed, to be looked through at every tag; expected a page with one article"
            );
        }
        int elements = 0;
        var names = _attributes.GetAlternateLookup<ReadOnlySpan<char>>();
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                MaximumDepth = Deepest,
                SkipComments = true,
                SkipProcessingInstructions = true,
                DisableElementPositionTracking = true,
                ShouldEmitAttribute = (ref token, name) =>
                    // Without attributes no more than three of a kind are opened again.
                    names.Contains(name.Span) && KeepsAttributes(token.Name.Memory.Span),
                OnCreated = (_, _) =>
                {
                    if (++elements > MostElements)
                    {
                        throw new UnreadableException(
                            $"found more than {MostElements} elements; expected a page with one article"
                        );
                    }
                },
            }
        );
        return parser.ParseDocument(text);
    }

    private static bool KeepsAttributes(ReadOnlySpan<char> tag) =>
        tag is "a" or "A" || !UnclosedFormatting.Is(tag);
}
