namespace Cronaca.Reading;

using System.Collections.Frozen;

/// <summary>The members of an enumeration by their names in JSON.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> _members = Enum.GetValues<T>()
        .ToFrozenDictionary(ReadingJson.Name, StringComparer.Ordinal);

    public static bool TryFind(string name, out T member) => _members.TryGetValue(name, out member);

    /// <summary>All names, for messages.</summary>
    public static string All => string.Join(", ", _members.Keys.Order(StringComparer.Ordinal));
}
