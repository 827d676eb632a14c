namespace Cronaca.Reading.Names;

/// <summary>An organisation that the lists know by name, or a seat that stands for a state.</summary>
/// <param name="Name">As the list writes it.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state for which a seat stands.</param>
/// <param name="IsMedia">Press and broadcasting.</param>
/// <param name="IsSeat">"Cremlino", "White House".</param>
internal sealed record KnownName(string Name, string? Country, bool IsMedia, bool IsSeat)
{
    /// <summary>Short names are words as well ("Total", "is"): they hold only as they are written.</summary>
    public bool Holds(ReadOnlySpan<char> form) =>
        form.Length > 5 || form.SequenceEqual(Name) || IsSeat;
}
