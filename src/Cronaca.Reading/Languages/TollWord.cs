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

    /// <summary>By their lemma, prepositions between a number and those it counts a part of: "of", "di".</summary>
    Of,

    /// <summary>Pronouns, by their lemma, for those counted before: "two of them", "tre delle quali".</summary>
    Those,

    /// <summary>By their lemma, between "all" and those to whom it did not happen: "tutti tranne due".</summary>
    Except,

    /// <summary>Count two, by their lemma: "entrambi".</summary>
    Both,

    /// <summary>Pronouns, by their lemma, that count none: "nobody".</summary>
    Nobody,

    /// <summary>Determiners, by their lemma, before a noun in the singular that counts nothing: "ogni agente".</summary>
    Each,

    /// <summary>Pronouns, by their lemma, that stand for one person: "he", "lei".</summary>
    He,

    /// <summary>Stand for more of those counted before, by their lemma: "40 others".</summary>
    Other,

    /// <summary>A noun of a count, by its lemma, that by itself means the dead: "il bilancio è salito a 74".</summary>
    Deaths,

    /// <summary>Prepositions of place, by their lemma, at which something happens: "near Gao", "presso Sfax".</summary>
    At,

    /// <summary>Prepositions of place, by their lemma, from or to which somebody comes or goes.</summary>
    Way,

    /// <summary>By its lemma, the "when" of a clause that tells of a day before it.</summary>
    When,

    /// <summary>By its lemma, the "where" of a clause that tells of a place before it.</summary>
    Where,

    /// <summary>Prepositions, by their lemma, before those who do it: "hit by four bullets".</summary>
    By,

    /// <summary>Nouns, by their lemma, of where two places meet: "the border between Sudan and Chad".</summary>
    Border,

    /// <summary>By its lemma, "one" that stands for one of those counted.</summary>
    One,

    /// <summary>Opens a clause, before a number that comes on top of others: ", oltre a 2.700 sfollati".</summary>
    Besides,
}
