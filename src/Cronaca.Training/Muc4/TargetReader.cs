namespace Cronaca.Training.Muc4;

using System.Text.RegularExpressions;
using Cronaca.Reading;
using Cronaca.Reading.Claims;
using Cronaca.Reading.Languages;
using Cronaca.Reading.Text;

/// <summary>Whom and what a claim tells to have been hit, as the slots want it: persons by name, others by their noun with what stands before it, things apart.</summary>
internal sealed partial class TargetReader(Analysis analysis)
{
    private const NounClass _things =
        NounClass.Building | NounClass.Vehicle | NounClass.Organisation | NounClass.Government;

    public List<Target> Of(Claim claim)
    {
        List<Target> targets = [];
        foreach (Participant recipient in claim.Recipients)
        {
            if (TargetOf(recipient, claim) is { } target && !targets.Exists(t => t.IsSame(target)))
            {
                targets.Add(target);
            }
        }
        if (claim is Toll { Recipients.Count: 0, Type: TollType.Killed or TollType.Injured } toll)
        {
            targets.Add(
                new(toll.Type == TollType.Killed ? "DEAD" : "WOUNDED", false, false, null)
                {
                    Number = Incident.Number(toll.Quantity),
                }
            );
        }
        if (EffectOf(claim) is { } effect)
        {
            targets.ForEach(t => t.Effects.Add(effect));
        }
        return targets;
    }

    /// <summary>The words without article, number and what follows the noun.</summary>
    public string WordsOf(TextSpan span)
    {
        string words = Fill.Clean(span.Of(analysis.Text));
        int end = After().Match(words) is { Success: true } after ? after.Index : words.Length;
        return Wording.Essential(words[..end].TrimEnd(',', ' '));
    }

    private static string? EffectOf(Claim claim) =>
        claim switch
        {
            Toll { Type: TollType.Killed } or Event { Mode: "targeted" } => "DEATH",
            Toll { Type: TollType.Injured } => "INJURY",
            _ => null,
        };

    private Target? TargetOf(Participant recipient, Claim claim)
    {
        string words = WordsOf(recipient.Span);
        if (words.Length == 0 || words.Length > 80 || Armed().IsMatch(words))
        {
            return null;
        }
        if (
            recipient.Entity is { Kind: EntityKind.Person, Name: var name, Role: var role }
            && Array.TrueForAll(
                name.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                w => !char.IsLower(w[0]) || w.Length < 4
            )
        )
        {
            return new(Fill.Clean(name), true, false, role is null ? null : Fill.Clean(role))
            {
                Number = "1",
            };
        }
        Word? head = Head(recipient.Span);
        NounClass noun = head is null ? NounClass.None : analysis.Pack.Noun(head);
        bool person = (noun & (NounClass.AnyPerson | NounClass.Force)) != NounClass.None;
        // What bombs and fire hit is a thing unless it is somebody.
        bool wrecked =
            claim is Toll { Type: TollType.Destroyed } or Event { Mode: "explosives" or "destroy" };
        bool thing =
            !person
            && (
                wrecked
                    ? (noun & (NounClass.Abstract | NounClass.Time)) == NounClass.None
                    : claim is Event && (noun & _things) != NounClass.None
            );
        bool counted = !thing && claim is Toll && noun == NounClass.None;
        if (!(person || counted || thing) || head?.Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return null;
        }
        return new(words, false, thing, null)
        {
            Number =
                claim is Toll toll && claim.Recipients.Count == 1 ? Incident.Number(toll.Quantity)
                : NumberIn(recipient.Span) is { } quantity ? Incident.Number(quantity)
                : head?.Has("Number=Plur") == true ? "PLURAL"
                : "1",
        };
    }

    private Sentence? SentenceAt(TextSpan span) =>
        analysis.Document.Sentences.ElementAtOrDefault(analysis.Document.SentenceFrom(span.Start));

    private Word? Head(TextSpan span) =>
        SentenceAt(span)
            ?.Words.FirstOrDefault(w =>
                span.Contains(w.Span) && (w.Head is null || !span.Contains(w.Head.Span))
            );

    private Quantity? NumberIn(TextSpan span) =>
        SentenceAt(span) is { } sentence
            ? analysis
                .Values.Quantities(sentence)
                .FirstOrDefault(q => span.Contains(q.Number.Span))
                ?.Quantity
            : null;

    private const RegexOptions _options =
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"( (who|which|that|whose|in|at|on|near|from|by|during|when|where|with|while|after|including) |,| \[| \()",
        _options
    )]
    private static partial Regex After();

    /// <summary>Those whose death in a fight is no incident to the task: guerrillas and soldiers.</summary>
    [GeneratedRegex(
        @"\b(guerrillas?|terrorists?|rebels?|subversives?|extremists?|insurgents?|criminals?|soldiers?|troops?|battalion|brigade|army|armed forces|traffickers?|fmln|contras?|combatants?|others?|themselves|each other)\b",
        _options
    )]
    private static partial Regex Armed();
}
