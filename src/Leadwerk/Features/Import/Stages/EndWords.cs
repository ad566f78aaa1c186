using System.Text.RegularExpressions;
using Leadwerk.Features.Import.Columns;

namespace Leadwerk.Features.Import.Stages;

/// <summary>Single words that make a longer name an end: "Closed-Lost to Competition", "Vertrag unterschrieben".</summary>
static partial class EndWords
{
    static readonly HashSet<string> Won = ["won", "gewonnen", "closedwon"];
    static readonly HashSet<string> Lost = ["lost", "verloren", "closedlost"];
    static readonly HashSet<string> Signed = ["signed", "unterschrieben", "unterzeichnet"];

    static readonly HashSet<string> Not = ["not", "nicht", "nie", "never", "fast", "almost", "nearly", "beinahe"];

    /// <summary>Before "won" or "signed" they say that it is still to come.</summary>
    static readonly HashSet<string> NotYet =
    [
        .. Not,
        .. "no kein keine keinen ohne without be zu bald soon likely wahrscheinlich voraussichtlich expected erwartet".Split(
            ' '
        ),
        .. "waiting awaiting warten wartet if falls wenn when sobald before vor until bis pending ausstehend".Split(
            ' '
        ),
        .. "should soll sollte must muss will wird verbal verbally muendlich may might could kann".Split(' '),
    ];

    /// <summary>Papers that are signed long before there is an order.</summary>
    static readonly HashSet<string> EarlyPapers =
    [
        "nda",
        "loi",
        "mou",
        "geheimhaltung",
        "geheimhaltungsvereinbarung",
        "vertraulichkeitsvereinbarung",
        "absichtserklaerung",
    ];

    /// <summary>Won, lost, or ended where the name says both; null when no word in it is an end.</summary>
    public static StageKind? In(string name)
    {
        var (won, lost) = (false, false);
        foreach (var part in Breaks().Split(name))
        {
            string[] words = [.. Words().Matches(part).Select(word => HeaderKey.Of(word.Value))];
            for (var i = 0; i < words.Length; i++)
            {
                var before = words.AsSpan(0, i);
                won |= Won.Contains(words[i]) && !HasAny(before, NotYet);
                won |= Signed.Contains(words[i]) && IsOrder(words, i);
                lost |= Lost.Contains(words[i]) && !HasAny(before, Not);
            }
        }
        return won && lost ? StageKind.Ended
            : won ? StageKind.Won
            : lost ? StageKind.Lost
            : null;
    }

    static bool IsOrder(string[] words, int signed) =>
        !HasAny(words.AsSpan(0, signed), NotYet)
        && !HasAny(words, EarlyPapers)
        && words.ElementAtOrDefault(signed + 1) != "off";

    static bool HasAny(ReadOnlySpan<string> words, HashSet<string> known)
    {
        foreach (var word in words)
        {
            if (known.Contains(word))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"\s[-–—]\s|[/|,;:()\[\]]", RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    /// <summary>An apostrophe belongs to its word: "won't" is no "won".</summary>
    [GeneratedRegex(@"[\p{L}'’]+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
