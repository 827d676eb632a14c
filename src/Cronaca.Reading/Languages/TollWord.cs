namespace Cronaca.Reading.Languages;

/// <summary>Small words around counts of casualties.</summary>
internal enum TollWord
{
    /// <summary>What follows counts a part of those told before: "tra cui", "including".</summary>
    Part,

    /// <summary>The greater part, without a number: "mostly women and children".</summary>
    Mostly,

    /// <summary>Before the casualties, a part of whom is named beside: "among the dead were".</summary>
    Among,

    /// <summary>Nouns of a count that goes on: "the toll rose to".</summary>
    Sum,

    /// <summary>Before the number that a sum has reached.</summary>
    To,

    /// <summary>Before the number that it had before.</summary>
    From,

    /// <summary>Says that it did not happen: "senza feriti".</summary>
    None,

    /// <summary>Verbs, by their lemma, by which another voice gives its own count of the same: "police counted 6,500".</summary>
    Count,

    /// <summary>Verbs, by their lemma, that do so only where the sentence names a voice: "for the organisers they were 20,000".</summary>
    Amount,

    /// <summary>Words, by their lemma or form, right before the place that a disaster or an attack strikes: "a quake hits Aceh".</summary>
    Strike,

    /// <summary>Buildings to which people are brought who came to harm elsewhere: a hospital, a morgue.</summary>
    Care,

    /// <summary>What is named by a place where it need not happen: "la febbre di Lassa".</summary>
    Illness,

    /// <summary>Verbs and adjectives, by their lemma, of coming to a place "with" so many: "intervenuti con 150 uomini".</summary>
    Come,
}
