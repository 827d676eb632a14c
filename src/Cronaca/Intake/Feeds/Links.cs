namespace Cronaca.Intake.Feeds;

/// <summary>Addresses as feeds write them, made absolute.</summary>
internal static class Links
{
    // As long as browsers take them.
    private const int _longest = 4096;

    /// <summary>An http or https address; null for any other, and for one that is relative to nothing.</summary>
    public static string? Absolute(string? written, Uri? to)
    {
        if (Resolve(written, to) is not { Scheme: "http" or "https" } link)
        {
            return null;
        }
        // What was absolute stays as the outlet writes it, unless no one could fetch it so.
        string original = link.OriginalString;
        return original == written?.Trim() && !original.Any(c => c <= ' ' || char.IsControl(c))
            ? original
            : link.AbsoluteUri;
    }

    public static Uri? Resolve(string? written, Uri? to)
    {
        string trimmed = written?.Trim() ?? "";
        if (trimmed.Length is 0 or > _longest)
        {
            return null;
        }
        // On Unix "/a" is an absolute path of the file system to Uri; here it is relative.
        if (trimmed[0] != '/' && Uri.TryCreate(trimmed, UriKind.Absolute, out var absolute))
        {
            return absolute;
        }
        return to is not null && Uri.TryCreate(to, trimmed, out var resolved) ? resolved : null;
    }
}
