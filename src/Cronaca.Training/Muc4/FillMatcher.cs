namespace Cronaca.Training.Muc4;

/// <summary>
/// How right one filler of a response is against one of a key, by the scoring guidelines (version 7): what is the same to the letter is right; then what the judges of 1992 decided
/// where the program asked them (<see cref="Judgements"/>); then the guidelines' own rules for what is partly right.
/// </summary>
internal sealed class FillMatcher(Judgements judgements, Template key)
{
    public Mark Of(Fill response, Fill wanted, Slot slot)
    {
        Mark value = Best(
            response,
            wanted,
            (given, w) => Same(given, w, slot) ? Mark.Correct : Mark.Incorrect
        );
        Mark referent =
            wanted.References.Count == 0 ? Mark.Correct : Referent(response, wanted, slot);
        if (value == Mark.Correct && referent == Mark.Correct)
        {
            return Mark.Correct;
        }
        if (judgements.Of(key, slot, response) is { } verdict)
        {
            if (verdict.Keys.Contains(wanted.First))
            {
                return verdict.Mark;
            }
            if (slot.IsText() || verdict.Keys.Count == 0)
            {
                return Mark.Incorrect;
            }
        }
        if (value == Mark.Incorrect)
        {
            value = Best(response, wanted, (given, w) => WithoutJudge(given, w, slot));
        }
        return value == Mark.Correct && referent != Mark.Correct
            ? judgements.IsAutomatic
                ? Mark.Partial
                : referent
            : value;
    }

    private Mark WithoutJudge(string given, string value, Slot slot)
    {
        if (judgements.IsAutomatic && slot.IsText())
        {
            return Wording.Compare(given, value);
        }
        if (!judgements.IsAutomatic && slot == Slot.Date)
        {
            return Wording.IsMisspelt(given, value) ? Mark.Correct : Mark.Incorrect;
        }
        // The program asked about numbers.
        return (judgements.IsAutomatic || !slot.IsNumber()) && Near(given, value, slot)
            ? Mark.Partial
            : Mark.Incorrect;
    }

    private static Mark Best(Fill response, Fill wanted, Func<string, string, Mark> compare) =>
        response.Values.SelectMany(given => wanted.Values.Select(v => compare(given, v))).Max();

    private static bool Same(string given, string value, Slot slot) =>
        given == value
        || (slot.IsText() && Wording.Essential(given) == Wording.Essential(value))
        || (slot.IsNumber() && Tight(given) == Tight(value))
        || (
            slot == Slot.Date && DateFill.Parse(given) is { } date && date == DateFill.Parse(value)
        );

    /// <summary>What the guidelines call partly right, slot by slot (3.2).</summary>
    private static bool Near(string given, string value, Slot slot) =>
        slot switch
        {
            Slot.Date => DateFill.Parse(given) is { } a
                && DateFill.Parse(value) is { } b
                && a.IsNear(b),
            Slot.Location => given.Split(':')[0] == value.Split(':')[0],
            Slot.Type => given == "ATTACK",
            Slot.InstrumentType => IsAbove(given, value),
            Slot.Confidence => given == "SUSPECTED OR ACCUSED"
                && value == "SUSPECTED OR ACCUSED BY AUTHORITIES",
            Slot.ThingType => given == "POLITICAL FIGURE OFFICE OR RESIDENCE"
                && value == "GOVERNMENT OFFICE OR RESIDENCE",
            Slot.ThingEffect => given == "DESTROYED" && value == "SOME DAMAGE",
            Slot.HumanType => value == "FORMER " + given
                || (given == "POLITICAL FIGURE" && value == "GOVERNMENT OFFICIAL"),
            Slot.HumanEffect => given is "NO INJURY" or "NO DEATH" && value == "NO INJURY OR DEATH",
            _ when slot.IsNumber() => IsAnchor(Tight(given), Tight(value)),
            _ => false,
        };

    /// <summary>A single number, and the key has a range with it at an end, or a tilde before it.</summary>
    private static bool IsAnchor(string given, string value) =>
        given.All(char.IsAsciiDigit) && value.Split('-', '~').Any(end => end == given);

    private static bool IsAbove(string given, string value) =>
        given switch
        {
            "GUN" => value is "MACHINE GUN" or "MORTAR" or "HANDGUN" or "RIFLE",
            "EXPLOSIVE" => value is "BOMB" or "GRENADE" or "MOLOTOV COCKTAIL"
                || IsAbove("BOMB", value),
            "BOMB" => value is "VEHICLE BOMB" or "DYNAMITE" or "MINE" or "AERIAL BOMB",
            "PROJECTILE" => value is "MISSILE" or "ROCKET",
            _ => false,
        };

    /// <summary>Whether a cross-reference means what the key's does: the same words, or how right the words were found for that target in its own slot.</summary>
    private Mark Referent(Fill response, Fill wanted, Slot slot)
    {
        if (response.References is not [var reference, ..])
        {
            return wanted.References.Contains("-") ? Mark.Correct : Mark.Incorrect;
        }
        if (wanted.References.Any(w => Wording.Essential(w) == Wording.Essential(reference)))
        {
            return Mark.Correct;
        }
        Fill referred = new([reference], []);
        return slot.Referents()
            .SelectMany(r =>
                key[r]
                    .Where(target => target.Values.Intersect(wanted.References).Any())
                    .Select(target => Of(referred, target with { References = [] }, r))
            )
            .DefaultIfEmpty()
            .Max();
    }

    private static string Tight(string number) => number.Replace(" ", "", StringComparison.Ordinal);
}
