namespace Leadwerk.Web.Access;

/// <summary>Where a form may send somebody afterwards: to a page of this program, never anywhere else.</summary>
static class LocalAddress
{
    /// <summary>The address, when it is a path of ours; else the usual one.</summary>
    /// <param name="wanted">What the request says.</param>
    /// <param name="usual">A path of ours.</param>
    public static string Or(string? wanted, string usual) =>
        wanted is ['/', not '/' and not '\\', ..] or "/"
        && !wanted.Any(char.IsControl)
        && !wanted.Contains('\\', StringComparison.Ordinal)
            ? wanted
            : usual;
}
