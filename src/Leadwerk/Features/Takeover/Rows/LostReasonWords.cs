using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Features.Takeover.Rows;

/// <summary>Reasons of other programs that say exactly what one of ours says; all others stay words.</summary>
static class LostReasonWords
{
    static readonly Dictionary<string, LostReason> Known = Words();

    /// <summary>The reason that a list names; null where it is none of ours.</summary>
    public static LostReason? Of(string? words) =>
        words is not null && Known.TryGetValue(FoldedName.Spelled(words), out var reason) ? reason : null;

    static Dictionary<string, LostReason> Words()
    {
        var known = new Dictionary<string, LostReason>(StringComparer.Ordinal)
        {
            ["konkurrenz"] = LostReason.Competitor,
            ["mitbewerber"] = LostReason.Competitor,
            ["wettbewerb"] = LostReason.Competitor,
            ["zu teuer"] = LostReason.Price,
            ["too expensive"] = LostReason.Price,
            ["unreachable"] = LostReason.NotReachable,
            ["keine antwort"] = LostReason.NotReachable,
            ["no response"] = LostReason.NotReachable,
        };
        foreach (var reason in LostReasons.Selectable)
        {
            known[FoldedName.Spelled(reason.Text().German)] = reason;
            known[FoldedName.Spelled(reason.Text().English)] = reason;
        }
        return known;
    }
}
