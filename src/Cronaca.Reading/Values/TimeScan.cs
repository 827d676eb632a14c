namespace Cronaca.Reading.Values;

/// <summary>Finds where numbers belong to a time, and so count nothing.</summary>
internal static class TimeScan
{
    public static void MarkNames(ValueWords words, List<Atom> atoms, bool[] names)
    {
        _ = words;
        _ = atoms;
        _ = names;
    }
}
