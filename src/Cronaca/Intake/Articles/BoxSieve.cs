namespace Cronaca.Intake.Articles;

/// <summary>Which boxes of a page are no part of an article: by their names, by being hidden, by standing in a row of teasers for other articles.</summary>
internal sealed class BoxSieve
{
    /// <summary>As many boxes of one kind in a row, each with a linked line, are a list of other articles.</summary>
    private const int _teasers = 3;

    private readonly Page _page;
    private readonly int[] _prose;
    private readonly int[] _words;
    private readonly int[] _cookies;
    private readonly HashSet<Box> _holdsBody = [];
    private readonly HashSet<Box> _holdsQuote = [];

    private BoxSieve(Page page)
    {
        _page = page;
        _prose = new int[page.Blocks.Count + 1];
        _cookies = new int[page.Blocks.Count + 1];
        _words = new int[page.Blocks.Count + 1];
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            _prose[i + 1] = _prose[i] + Prose(page.Blocks[i]);
            bool cookies = page.Blocks[i]
                .Text.Contains("cookie", StringComparison.OrdinalIgnoreCase);
            _cookies[i + 1] = _cookies[i] + (cookies ? Prose(page.Blocks[i]) : 0);
            _words[i + 1] = _words[i] + page.Blocks[i].Words;
        }
    }

    /// <summary>Marks the boxes that are dropped.</summary>
    public static void Over(Page page)
    {
        var sieve = new BoxSieve(page);
        sieve.FindBodies();
        var teasers = sieve.Teasers();
        foreach (var box in page.Boxes)
        {
            box.Dropped =
                box.Parent is { Dropped: true }
                || (
                    box.Tag is not ("html" or "body")
                    && !sieve._holdsBody.Contains(box)
                    && (
                        teasers.Contains(box)
                        || sieve.ProseIn(box) < sieve.Bearable(box) * sieve._prose[^1]
                    )
                );
        }
    }

    /// <summary>Words of running text.</summary>
    public static int Prose(Block block) =>
        block.Words >= 10 && block.LinkShare < 0.5 ? block.Words : 0;

    private int ProseIn(Box box) => _prose[box.End] - _prose[box.Start];

    private int WordsIn(Box box) => _words[box.End] - _words[box.Start];

    private void FindBodies()
    {
        foreach (var box in _page.Boxes)
        {
            var holders =
                box.Hints.HasFlag(Hint.Body) ? _holdsBody
                : box.Tag is "blockquote" ? _holdsQuote
                : null;
            for (var outer = box; outer is not null && holders?.Add(outer) == true; )
            {
                outer = outer.Parent;
            }
        }
    }

    /// <summary>The share of a page's running text from which a box is the article in spite of its name; above 1 where nothing helps it.</summary>
    private double Bearable(Box box)
    {
        var hints = box.Hints;
        bool article = box.Tag is "article" or "main";
        return box.Tag is "h1" ? 2
            : hints.HasFlag(Hint.Byline) && WordsIn(box) < 40 ? 2
            : hints.HasFlag(Hint.Comments) && !article ? 0.8
            // What somebody posted elsewhere and the article quotes, in a box named for the place.
            : box.Tag is "blockquote" || (_holdsQuote.Contains(box) && WordsIn(box) < 150) ? 0
            : IsAboutCookies(box) ? 0.6
            : (hints & (Hint.Aside | Hint.Hidden)) != 0 && !article ? 0.3
            : hints.HasFlag(Hint.Caption) || box.Tag is "header" ? 0.3
            : 0;
    }

    /// <summary>A notice that stands beside the article: half of its sentences speak of cookies.</summary>
    private bool IsAboutCookies(Box box)
    {
        int about = _cookies[box.End] - _cookies[box.Start];
        return about > 0 && about * 2 > ProseIn(box);
    }

    private HashSet<Box> Teasers()
    {
        var teasers = new HashSet<Box>();
        var rows = _page
            .Boxes.Where(b =>
                b.Tag is "div" or "li" or "article" or "section" or "td" or "dl" or "p"
            )
            .GroupBy(b => (b.Parent, b.Tag, Kind(b.Class)));
        foreach (var row in rows)
        {
            var boxes = row.ToList();
            if (boxes.Count < _teasers)
            {
                continue;
            }
            int alike = boxes.Count(IsTeaser);
            int prose = boxes.Sum(ProseIn);
            if (alike >= _teasers && alike * 3 >= boxes.Count * 2 && prose < 0.6 * _prose[^1])
            {
                teasers.UnionWith(boxes.Where(b => WordsIn(b) <= 150));
            }
        }
        return teasers;
    }

    /// <summary>A linked line, and perhaps a few sentences below it.</summary>
    private bool IsTeaser(Box box)
    {
        if (WordsIn(box) is < 3 or > 150)
        {
            return false;
        }
        for (int i = box.Start; i < box.End; i++)
        {
            var block = _page.Blocks[i];
            if (block.LinkShare > 0.8 && block.Words >= 3)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A class without its numbers: rows number their boxes.</summary>
    private static string Kind(string name) =>
        string.Concat(name.Where(c => !char.IsAsciiDigit(c)));
}
