using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Account;

/// <summary>A browser in words that people know: Firefox, Windows.</summary>
static class BrowserName
{
    // The order matters: most call themselves by the names of others as well.
    static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];

    static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <param name="said">What it calls itself.</param>
    /// <param name="speech">The language of the reader.</param>
    public static string Of(string said, Speech speech)
    {
        var names = new[] { Find(Browsers, said), Find(Systems, said) }.OfType<string>().ToList();
        return names.Count == 0 ? speech["unbekannter Browser", "unknown browser"] : string.Join(", ", names);
    }

    static string? Find((string Sign, string Name)[] known, string said) =>
        Array.Find(known, one => said.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
