namespace Cronaca.Training.Factuality;

using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Text;
using Cronaca.Training.Meantime;
using Cronaca.Training.Scores;

/// <summary>Whether what a report tells of happened, may happen, will happen, did not happen: the reader's status of every event that MEANTIME marks.</summary>
internal static class FactualityBoard
{
    public static readonly Board Board = new(
        "factuality",
        "Factuality",
        "MEANTIME: certainty, polarity and time of the events of 120 English Wikinews reports (`meantime/`).",
        Measure
    );

    private const string _details = """
        Most marked events are of no type that a claim has (deliveries, losses, launches), so the events are given and the reader is asked what it says of their first word that is a verb or noun: the
        same rule that gives polarity and modality to a claim on that word. Nothing is left out for want of a claim; of how many a claim is told is said below. What is written there comes from ours so: possible is
        POSSIBLE, but not what a verb of saying alone makes doubtful ("claims that"); demanded, hypothetical, and an infinitive under a plan ("plans to buy") are UNDERSPECIFIED in certainty and polarity, all else CERTAIN; negative is NEG. A noun under a word of
        planning or asking is taken as actual. FUTURE is what is planned, demanded or hypothetical, what is possible and not told in a past tense, and an infinitive of purpose. PROBABLE is never said: ours has no
        such degree. The way of writing was made with an eye on this corpus. F1 of the rare values is micro-averaged over all values but the commonest, each value for itself. The baselines say the
        commonest value of everything.
        """;

    private static Shown Measure(string data, TextWriter? errors)
    {
        var reports = MeantimeText.ReadAll(Path.Combine(data, "meantime", "intra-doc_annotation"));
        Tally certainty = new("CERTAIN");
        Tally polarity = new("POS");
        Tally time = new("NON_FUTURE");
        int claimed = 0;
        int all = 0;
        foreach (MeantimeText report in reports)
        {
            var analysis = Reader.Analyse(
                new Report
                {
                    Text = report.Text,
                    Published = report.Written().Day,
                    Language = "en",
                },
                out _
            );
            var told = ClaimReader.Read(analysis);
            StatusOfWord status = new(analysis);
            foreach (MarkedEvent marked in MarkedEvent.Of(report))
            {
                Word? word = WordOf(analysis.Document, marked);
                var (c, p, t) = word is null ? ("CERTAIN", "POS", "NON_FUTURE") : status.Of(word);
                all++;
                claimed += told.Any(claim => Tells(claim, marked)) ? 1 : 0;
                bool right =
                    certainty.Add(marked.Certainty, c)
                    & polarity.Add(marked.Polarity, p)
                    & time.Add(marked.Time, t);
                if (!right && errors is not null)
                {
                    errors.WriteLine(
                        $"{marked.Certainty} {marked.Polarity} {marked.Time}\t{c} {p} {t}\t{word?.Form}\t{word?.Sentence.Span.Of(report.Text)}"
                    );
                }
            }
        }
        return new(
            [
                certainty.Accuracy("certainty"),
                certainty.Rare("certainty"),
                polarity.Accuracy("polarity"),
                polarity.Rare("polarity"),
                time.Accuracy("time"),
                time.Rare("time"),
            ],
            $"{_details}\n\n{all} events; a claim of ours is told on the words of {claimed} of them."
        );
    }

    private static bool Tells(Claim claim, MarkedEvent marked) =>
        claim switch
        {
            Event e => marked.Parts.Any(p => Overlap(p, e.Trigger)),
            Statement s => s.Attribution.Any(v =>
                v.Cue is { } cue && marked.Parts.Any(p => Overlap(p, cue))
            ),
            _ => false,
        };

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.End && b.Start < a.End;

    private static Word? WordOf(Document document, MarkedEvent marked)
    {
        Word[] words =
        [
            .. document
                .Sentences.SelectMany(s => s.Words)
                .Where(w => marked.Parts.Any(p => Overlap(p, w.Span))),
        ];
        return words.FirstOrDefault(w => w.Upos is Upos.VERB or Upos.NOUN)
            ?? words.FirstOrDefault();
    }

    /// <summary>Right answers, and those right among the values that are rare.</summary>
    private sealed class Tally(string common)
    {
        private int _all;
        private int _commonMarked;
        private int _right;
        private int _rareMet;
        private int _rareMarked;
        private int _rareGiven;

        public bool Add(string marked, string given)
        {
            _all++;
            bool right = marked == given;
            bool rare = marked != common;
            _right += right ? 1 : 0;
            _commonMarked += rare ? 0 : 1;
            _rareMarked += rare ? 1 : 0;
            _rareGiven += given != common ? 1 : 0;
            _rareMet += right && rare ? 1 : 0;
            return right;
        }

        public Figure Accuracy(string what)
        {
            string all = string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{100.0 * _commonMarked / _all:0.0}"
            );
            return new($"{what}: right", 100.0 * _right / _all, "", all, "above the baseline");
        }

        public Figure Rare(string what) =>
            new(
                $"{what}: F1 of the rare values",
                200.0 * _rareMet / (_rareMarked + _rareGiven),
                "",
                "0",
                "50"
            );
    }
}
