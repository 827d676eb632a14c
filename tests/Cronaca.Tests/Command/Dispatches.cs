namespace Cronaca.Tests.Command;

/// <summary>Short dispatches to read, written for the tests.</summary>
internal static class Dispatches
{
    public const string Italian = """
        Crolla un ponte a Mocuba, almeno 14 morti

        Almeno 14 persone sono morte e 30 sono rimaste ferite nel crollo di un ponte, ha detto la polizia. Le cause non sono ancora note.

        "Non abbiamo più coperte", ha dichiarato il sindaco, Anselmo Nhamuave.
        """;

    public const string English = """
        Gunmen kill two guards at fuel depot

        Gunmen killed two guards and wounded at least five workers at a fuel depot on Friday, police said. It was not clear who the attackers were.

        "We know who paid them," said police spokesman Elijah Lokuron.
        """;
}
