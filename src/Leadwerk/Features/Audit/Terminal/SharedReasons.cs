namespace Leadwerk.Features.Audit.Terminal;

/// <summary>The reasons of all zombies, each once: 1,291 equal sentences would say no more than one.</summary>
sealed class SharedReasons
{
    static readonly string[] StrongestFirst =
    [
        "past-expiry",
        "deferral-limit",
        "older-than-any-decision",
        "no-chance-measured",
        "longer-than-the-won",
    ];

    readonly Dictionary<(string Code, string? Phase), string> letters;

    SharedReasons(IReadOnlyList<SharedReason> named, int unnamed)
    {
        Named = named;
        Unnamed = unnamed;
        letters = named.ToDictionary(reason => Key(reason.Mildest), reason => reason.Letter);
    }

    /// <summary>Those that the shown leads need and the most frequent others.</summary>
    public IReadOnlyList<SharedReason> Named { get; }

    /// <summary>How many further reasons there are.</summary>
    public int Unnamed { get; }

    public string Letters(OpenLead lead) =>
        string.Join(' ', lead.Reasons.Select(reason => letters[Key(reason)]).Order(StringComparer.Ordinal));

    /// <param name="zombies">All.</param>
    /// <param name="shown">Those whose reasons must be among the named.</param>
    /// <param name="most">Reasons named, unless the shown leads need more.</param>
    public static SharedReasons Of(OpenLead[] zombies, OpenLead[] shown, int most)
    {
        var needed = shown.SelectMany(lead => lead.Reasons).Select(Key).ToHashSet();
        var groups = zombies
            .SelectMany(lead => lead.Reasons)
            .GroupBy(Key)
            .OrderByDescending(group => needed.Contains(group.Key))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Phase, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .ToArray();
        var named = groups
            .Take(Math.Max(most, needed.Count))
            .OrderBy(group => Strength(group.Key.Code))
            .ThenByDescending(group => group.Count())
            .Select((group, i) => new SharedReason(Letter(i), group.Count(), group.MinBy(Days)!));
        return new SharedReasons([.. named], Math.Max(0, groups.Length - Math.Max(most, needed.Count)));
    }

    static (string Code, string? Phase) Key(ZombieReasonReport reason) => (reason.Code, reason.Phase);

    /// <summary>Rules before measurements, and what was never seen before what was rare.</summary>
    static int Strength(string code) =>
        Array.IndexOf(StrongestFirst, code) is >= 0 and var place ? place : StrongestFirst.Length;

    static double Days(ZombieReasonReport reason) => reason.Numbers.GetValueOrDefault("days");

    static string Letter(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);
}

/// <param name="Letter">What the table calls it.</param>
/// <param name="Leads">How many leads have it.</param>
/// <param name="Mildest">Of the lead that meets it by the smallest margin: it holds for all others too.</param>
sealed record SharedReason(string Letter, int Leads, ZombieReasonReport Mildest);
