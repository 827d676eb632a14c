namespace Cronaca.Training.Events;

using Cronaca.Reading;
using Cronaca.Training.Gold;
using Cronaca.Training.Scores;

/// <summary>The reader on the coded sentences of the PLOVER project: which type of event, who did it, to whom.</summary>
internal static class EventsBoard
{
    public static readonly Board Board = new(
        "events",
        "Events: PLOVER gold records",
        "322 sentences of the CAMEO manual, coded by the PLOVER project (`plover/PLOVER_GSR_CAMEO.txt`, CC BY-SA 4.0), old type names mapped.",
        Measure
    );

    private const string _details = """
        Of each sentence the one event is taken whose trigger has most of the coder's event words, the first of equals; without one all is missed. A plan counts by PLOVER's own rule:
        what is announced is AGREE where the act is cooperation and THREATEN where it is conflict, what is asked for REQUEST, what is refused REJECT. Actors and recipients: F1 over the
        coder's phrases, the same phrase by the measure of the gold reports; where both sides of a meeting are coded as sources, they are looked for on both sides.
        """;

    private static Shown Measure(string data, TextWriter? errors)
    {
        var sentences = CodedSentence.Read(Path.Combine(data, "plover", "PLOVER_GSR_CAMEO.txt"));
        int right = 0;
        int found = 0;
        int modes = 0;
        int modesRight = 0;
        Tally actors = new();
        Tally recipients = new();
        foreach (var coded in sentences)
        {
            var reading = Reader.Read(new Report { Text = coded.Text, Language = "en" });
            var told = Told(coded, reading);
            string type = told is null ? "none" : TypeOf(told);
            right += type == coded.Type ? 1 : 0;
            found += told is null ? 0 : 1;
            modes += coded.Mode is null ? 0 : 1;
            modesRight += coded.Mode is not null && coded.Mode == told?.Mode ? 1 : 0;
            var given = Phrases(told?.Actors, coded.Text);
            var to = Phrases(told?.Recipients, coded.Text);
            bool both = coded.IsMutual;
            int missed = actors.Add(coded.Actors, both ? [.. given, .. to] : given);
            if (!both)
            {
                missed += recipients.Add(coded.Recipients, to);
            }
            if (errors is not null && (missed > 0 || type != coded.Type))
            {
                errors.WriteLine(
                    $"{coded.Id}\t{coded.Type}\t{type}\t{string.Join(' ', coded.EventWords)}\t{told?.Trigger.Of(coded.Text)}\t{Pair(coded.Actors, coded.Recipients)}\t{Pair(given, to)}\t{coded.Text}"
                );
            }
        }
        return new(
            [
                new("type right", 100.0 * right / sentences.Count, Aim: "75"),
                new("event found", 100.0 * found / sentences.Count),
                new("mode right, of those coded", 100.0 * modesRight / modes),
                new("actor F1", actors.F1, Aim: "75"),
                new("recipient F1", recipients.F1, Aim: "75"),
            ],
            _details
        );
    }

    private static Event? Told(CodedSentence coded, Reading reading) =>
        reading
            .Claims.OfType<Event>()
            .Select(e => (Event: e, Common: Common(coded, e.Trigger.Of(coded.Text))))
            .Where(e => e.Common > 0)
            .OrderByDescending(e => e.Common)
            .ThenBy(e => e.Event.Trigger.Start)
            .Select(e => e.Event)
            .FirstOrDefault();

    private static int Common(CodedSentence coded, string trigger) =>
        trigger
            .Split(' ')
            .Count(w => coded.EventWords.Contains(w, StringComparer.OrdinalIgnoreCase));

    private static string TypeOf(Event told)
    {
        bool cooperation =
            told.Type
            is EventType.Aid
                or EventType.Cooperate
                or EventType.Retreat
                or EventType.Support
                or EventType.Concede;
        bool conflict =
            told.Type
            is EventType.Assault
                or EventType.Coerce
                or EventType.Sanction
                or EventType.Mobilize
                or EventType.Protest
                or EventType.Reject;
        return (told.Modality, told.Polarity) switch
        {
            (Modality.Demanded, _) => "REQUEST",
            (Modality.Planned, Polarity.Positive) when cooperation => "AGREE",
            (Modality.Planned, Polarity.Positive) when conflict => "THREATEN",
            (Modality.Planned, Polarity.Negative)
                when cooperation || told.Type == EventType.Agree => "REJECT",
            _ => ReadingJson.Name(told.Type),
        };
    }

    private static string[] Phrases(IReadOnlyList<Participant>? participants, string text) =>
        [.. (participants ?? []).Select(p => p.Span.Of(text))];

    private static string Pair(string[] actors, string[] recipients) =>
        $"{string.Join(" + ", actors)} -> {string.Join(" + ", recipients)}";

    /// <summary>Phrases that met, of those marked and those given.</summary>
    private sealed class Tally
    {
        private int _met;
        private int _marked;
        private int _given;

        public double F1 => _marked + _given == 0 ? 0 : 200.0 * _met / (_marked + _given);

        /// <summary>Each given phrase answers one mark; how many on either side are left is returned.</summary>
        public int Add(string[] marked, string[] given)
        {
            List<string> open = [.. given];
            int met = 0;
            foreach (string mark in marked)
            {
                int at = open.FindIndex(g => GoldWords.Same(mark, g));
                if (at >= 0)
                {
                    open.RemoveAt(at);
                    met++;
                }
            }
            _met += met;
            _marked += marked.Length;
            _given += given.Length;
            return marked.Length - met + open.Count;
        }
    }
}
