using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Values;

/// <summary>Yes and no as programs and people write them.</summary>
static class TruthWords
{
    static readonly HashSet<string> Yes =
    [
        "true",
        "wahr",
        "ja",
        "yes",
        "y",
        "j",
        "1",
        "x",
        "t",
        "aktiv",
        "active",
        "richtig",
    ];
    static readonly HashSet<string> No = ["false", "falsch", "nein", "no", "n", "0", "f", "inaktiv", "inactive", ""];

    /// <summary>Null when the word is neither.</summary>
    public static bool? Of(string? text)
    {
        var key = HeaderKey.Of(text ?? "");
        return Yes.Contains(key) ? true
            : No.Contains(key) ? false
            : null;
    }
}
