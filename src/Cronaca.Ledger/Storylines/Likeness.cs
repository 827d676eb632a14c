namespace Cronaca.Ledger.Storylines;

/// <summary>
/// How likely two reports tell of one happening: log-odds, 0 where it is as likely as not. A weighted sum of what they share and where they part; the training command
/// <c>storylines --fit</c> fits the weights, after which the first was raised by 0.15. The weight of the days between is set by hand: 0.8 for each day after the first, for at most five.
/// </summary>
internal static class Likeness
{
    public const int Parts = 24;
    private const double _most = 6;
    private const int _leading = 5;

    // Set by hand: happenings of one sort are told in the same words, and are two when they are in two places.
    private const double _elsewhere = 2;
    private const int _channelsCompared = 7;
    private const double _daysThatCount = 5;

    // Parts that are set from the channels' own cosines come first, in the order of the channels.
    private static readonly double[] _within =
    [
        -6.67, // always
        3.84, // cosine of all words
        5.50, // of head
        2.38, // of names
        1.63, // of places
        4.11, // of days
        -0.69, // of event types
        6.64, // of figures
        5.27, // root of the cosine of all words
        3.35, // root of that of names
        -0.09, // share of leading names that the other has, the lesser of the two
        0.12, // and the greater
        -0.90, // weight of the rarest name in common
        -8.00, // days between, beyond the first, in tens
        0.53, // the first name of each is in the other
        -0.51, // both have places, none in common
        0.80, // days
        -0.16, // figures
        2.11, // cosine of persons
        -0.22, // both have persons, none in common
        0.31, // both have heads, not a word in common
        -1.92, // words in common as a share of the shorter report
        0.82, // logarithm of all that the names in common weigh
        -0.69, // and of all that the words weigh
    ];

    // Across languages words tell nothing.
    private static readonly double[] _across =
    [
        -5.95,
        0,
        0,
        4.77,
        1.98,
        3.84,
        0.14,
        7.14,
        0,
        6.21,
        0.16,
        -0.04,
        -1.21,
        -8.00,
        0.31,
        -0.22,
        0.79,
        0.04,
        1.81,
        -0.02,
        0,
        0,
        1.83,
        0,
    ];

    public static double Of(Profile a, Profile b)
    {
        Span<double> parts = stackalloc double[Parts];
        Compare(a, b, parts);
        double[] weights = a.Language == b.Language ? _within : _across;
        double sum = 0;
        for (int i = 0; i < Parts; i++)
        {
            sum += weights[i] * parts[i];
        }
        return Math.Clamp(sum - (Elsewhere(a, b) ? _elsewhere : 0), -_most, _most);
    }

    /// <summary>Whether each tells of a place most that the other does not name.</summary>
    private static bool Elsewhere(Profile a, Profile b) =>
        a.LeadPlace > 0 && b.LeadPlace > 0 && !a.Has(b.LeadPlace) && !b.Has(a.LeadPlace);

    /// <summary>What the two share and where they part, each part from 0 to about 1.</summary>
    public static void Compare(Profile a, Profile b, Span<double> parts)
    {
        Span<double> products = stackalloc double[Feature.Channels];
        Span<double> lesser = stackalloc double[Feature.Channels];
        double rarestName = Shared(a, b, products, lesser);
        parts[0] = 1;
        for (int channel = 0; channel < _channelsCompared; channel++)
        {
            parts[1 + channel] = Cosine(a, b, products, (Channel)channel);
        }
        parts[8] = Math.Sqrt(parts[1]);
        parts[9] = Math.Sqrt(parts[3]);
        double one = Covered(a, b);
        double other = Covered(b, a);
        parts[10] = Math.Min(one, other);
        parts[11] = Math.Max(one, other);
        parts[12] = rarestName / 10;
        int gap = a.Day > 0 && b.Day > 0 ? Math.Abs(a.Day - b.Day) : 0;
        parts[13] = Math.Clamp(gap - 1, 0, _daysThatCount) / 10;
        parts[14] = (Led(a, b) + Led(b, a)) / 2;
        parts[15] = Disagree(a, b, products, Channel.Place);
        parts[16] = Disagree(a, b, products, Channel.Day);
        parts[17] = Disagree(a, b, products, Channel.Figure);
        parts[18] = Cosine(a, b, products, Channel.Person);
        parts[19] = Disagree(a, b, products, Channel.Person);
        parts[20] = Disagree(a, b, products, Channel.Head);
        double shorter = Math.Min(a.Lengths[0], b.Lengths[0]);
        parts[21] = shorter > 0 ? Math.Min(1, products[0] / (shorter * shorter)) : 0;
        parts[22] = Math.Log(1 + lesser[(int)Channel.Name]) / 5;
        parts[23] = Math.Log(1 + lesser[(int)Channel.Text]) / 6;
    }

    /// <summary>Sums by channel over the features that both have: of the products of their weights, and of the lesser weight. Returns the weight of the rarest name in common.</summary>
    private static double Shared(Profile a, Profile b, Span<double> products, Span<double> lesser)
    {
        products.Clear();
        lesser.Clear();
        float rarestName = 0;
        int i = 0;
        int k = 0;
        while (i < a.Features.Length && k < b.Features.Length)
        {
            var (left, ofLeft) = a.Features[i];
            var (right, ofRight) = b.Features[k];
            if (left == right)
            {
                var channel = Feature.ChannelOf(left);
                float less = Math.Min(ofLeft, ofRight);
                products[(int)channel] += ofLeft * (double)ofRight;
                lesser[(int)channel] += less;
                rarestName = channel == Channel.Name ? Math.Max(rarestName, less) : rarestName;
            }
            i += left <= right ? 1 : 0;
            k += right <= left ? 1 : 0;
        }
        return rarestName;
    }

    private static double Cosine(
        Profile a,
        Profile b,
        ReadOnlySpan<double> products,
        Channel channel
    )
    {
        double lengths = a.Lengths[(int)channel] * b.Lengths[(int)channel];
        return lengths > 0 ? products[(int)channel] / lengths : 0;
    }

    private static double Disagree(
        Profile a,
        Profile b,
        ReadOnlySpan<double> products,
        Channel channel
    ) =>
        a.Lengths[(int)channel] > 0 && b.Lengths[(int)channel] > 0 && products[(int)channel] <= 0
            ? 1
            : 0;

    /// <summary>Of the names that lead the one report, which share by weight the other has too.</summary>
    private static double Covered(Profile a, Profile b)
    {
        double all = 0;
        double had = 0;
        for (int i = 0; i < a.Names.Length && i < _leading; i++)
        {
            all += a.Names[i].Weight;
            had += b.Has(a.Names[i].Key) ? a.Names[i].Weight : 0;
        }
        return all > 0 ? had / all : 0;
    }

    private static double Led(Profile a, Profile b) =>
        a.Names.Length > 0 && b.Has(a.Names[0].Key) ? 1 : 0;
}
