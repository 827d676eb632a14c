namespace Cronaca.Intake.Articles;

/// <summary>
/// Which blocks of a page are the text of its article. Blocks are weighed: running text for, links and short scraps against, what the page tells machines of its article for. Boxes that are no article are left out
/// (<see cref="BoxSieve"/>). The article is in the smallest box that has nearly all of the weight; what surrounds the text in that box is cut off (<see cref="BodyTrim"/>).
/// </summary>
internal sealed class BodyFinder
{
    /// <summary>How much of the weight of a box one box in it must have to stand for it.</summary>
    private const double _most = 0.75;

    /// <summary>A block weighs what it has of words beyond this many.</summary>
    private const double _cost = 6;

    private readonly Page _page;
    private readonly double[] _weight;
    private readonly double[] _known;
    private readonly ToldBody? _told;
    private readonly HashSet<Block> _sure = [];
    private readonly int? _headline;

    private BodyFinder(Page page, ToldBody? told, int? headline)
    {
        _headline = headline;
        _page = page;
        _weight = new double[page.Blocks.Count + 1];
        _known = new double[page.Blocks.Count + 1];
        _told = told;
    }

    /// <summary>The blocks of the article, in order; none when the page has none.</summary>
    /// <param name="page">The page laid flat.</param>
    /// <param name="told">The text of the article as the page tells it to machines; null when it does not.</param>
    /// <param name="title">The title; an article follows its headline.</param>
    public static IReadOnlyList<Block> Find(Page page, string? told, string? title)
    {
        BoxSieve.Over(page);
        var finder = new BodyFinder(page, ToldBody.Of(told), page.HeadlineAt(title));
        finder.Weigh();
        return finder.Choose() is { } box
            ? BodyTrim.Of(finder.Blocks(box), title, finder._sure)
            : [];
    }

    private void Weigh()
    {
        for (int i = 0; i < _page.Blocks.Count; i++)
        {
            var block = _page.Blocks[i];
            (int known, int all) = _told?.Count(block.Text) ?? (0, 0);
            bool sure = all > 0 && known >= 0.8 * all;
            if (sure && !block.Box.Dropped)
            {
                _sure.Add(block);
            }
            _known[i + 1] = _known[i] + (block.Box.Dropped || !sure ? 0 : known);
            _weight[i + 1] = _weight[i] + (block.Box.Dropped ? 0 : Weight(block, i));
        }
        if (_told is not null && _known[^1] < 0.5 * _told.Length)
        {
            _sure.Clear();
        }
    }

    private double Weight(Block block, int at)
    {
        double weight = (block.Words * (1 - Math.Min(1, 1.5 * block.LinkShare))) - _cost;
        // An article follows its headline.
        return weight > 0 && at < _headline ? weight / 3 : weight;
    }

    private double WeightIn(Box box) => _weight[box.End] - _weight[box.Start];

    private double KnownIn(Box box) => _known[box.End] - _known[box.Start];

    private Box? Choose()
    {
        var heaviest = Descend(
            _sure.Count > 0 ? KnownIn : WeightIn,
            _sure.Count > 0 ? 0.95 : _most
        );
        if (_sure.Count > 0 || heaviest is null)
        {
            return heaviest;
        }
        var body = Heaviest(_page.Boxes.Where(b => b.Hints.HasFlag(Hint.Body)), WeightIn);
        return body is not null && WeightIn(body) > (body.Marked ? 0.1 : 0.5) * WeightIn(heaviest)
            ? body
            : heaviest;
    }

    /// <summary>From the whole page to ever smaller boxes, as long as one has nearly all.</summary>
    private Box? Descend(Func<Box, double> measure, double most)
    {
        var best = Heaviest(_page.Boxes, measure);
        // The boxes come in the order of the page, so those in a box come after it.
        foreach (var box in best is null ? [] : _page.Boxes)
        {
            if (box.Parent == best && !box.Dropped && measure(box) >= most * measure(best!))
            {
                best = box;
            }
        }
        best = best is null ? null : Widen(best);
        while (best is { Tag: "p" or "li" or "span" or "blockquote", Parent: { } parent })
        {
            best = parent;
        }
        return best;
    }

    /// <summary>To the box around, as long as there are more paragraphs of just the same kind in it.</summary>
    private Box Widen(Box box)
    {
        var kinds = new Dictionary<(string, string), int>();
        for (int i = box.Start; i < box.End; i++)
        {
            var block = _page.Blocks[i];
            if (
                block.Box is { Dropped: false, Class.Length: > 0 }
                && BoxSieve.Prose(block) is > 0 and var prose
            )
            {
                var kind = (block.Box.Tag, block.Box.Class);
                kinds[kind] = kinds.GetValueOrDefault(kind) + prose;
            }
        }
        if (kinds.Count == 0)
        {
            return box;
        }
        var (tag, name) = kinds.MaxBy(k => k.Value).Key;
        var widest = box;
        var around = box;
        for (
            int step = 0;
            step < 3 && around.Parent is { Tag: not ("body" or "html") } parent;
            step++
        )
        {
            around = parent;
            bool more = Outside(around, widest)
                .Any(b =>
                    b.Box is { Dropped: false } own
                    && own.Tag == tag
                    && own.Class == name
                    && BoxSieve.Prose(b) > 0
                );
            widest = more ? around : widest;
        }
        return widest;
    }

    private IEnumerable<Block> Outside(Box box, Box inner)
    {
        for (int i = box.Start; i < box.End; i++)
        {
            if (i == inner.Start && inner.End > i)
            {
                i = inner.End - 1;
                continue;
            }
            yield return _page.Blocks[i];
        }
    }

    private static Box? Heaviest(IEnumerable<Box> boxes, Func<Box, double> measure)
    {
        Box? best = null;
        double most = 0;
        foreach (var box in boxes)
        {
            if (!box.Dropped && measure(box) is var mass && mass > most)
            {
                best = box;
                most = mass;
            }
        }
        return best;
    }

    private List<Block> Blocks(Box box)
    {
        var blocks = new List<Block>();
        for (int i = box.Start; i < box.End; i++)
        {
            var block = _page.Blocks[i];
            if (!block.Box.Dropped)
            {
                blocks.Add(block);
            }
        }
        return blocks;
    }
}
