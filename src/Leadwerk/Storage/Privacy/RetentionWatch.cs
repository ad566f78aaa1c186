using System.Globalization;
using Leadwerk.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Privacy;

/// <summary>Up to which day the clock is believed: a wrong one must not erase everybody overnight.</summary>
/// <param name="SeenOn">The latest night that was looked after, not in the future; null before the first.</param>
/// <param name="ActsAsOf">Data without reason on this day go; null where nobody's go yet.</param>
/// <param name="Waiting">How many people would go if the clock were believed.</param>
sealed record RetentionWatch(DateOnly? SeenOn, DateOnly? ActsAsOf, int Waiting)
{
    /// <summary>Name of the job in the claims.</summary>
    public const string Job = "retention";

    const string Prefix = "on/";
    const string Format = "yyyy-MM-dd";

    /// <summary>The clock went on by more than a day unseen, and somebody's data hang on whether it is right.</summary>
    public bool Asks => Waiting > 0;

    /// <summary>Names a night.</summary>
    public static string NightOf(DateOnly day) => Prefix + day.ToString(Format, CultureInfo.InvariantCulture);

    public static async Task<RetentionWatch> Of(
        LeadwerkDb db,
        PrivacyRules rules,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var tonight = NightOf(today);
        var last = await db
            .JobEffects.Where(effect => effect.Job == Job && effect.DoneAt != null)
            .Where(effect => effect.Key.StartsWith(Prefix) && effect.Key.CompareTo(tonight) <= 0)
            .MaxAsync(effect => (string?)effect.Key, cancel);
        DateOnly? seen = last is null
            ? null
            : DateOnly.ParseExact(last[Prefix.Length..], Format, CultureInfo.InvariantCulture);
        var known = rules.ClockConfirmedOn is { } said && said <= today && !(seen > said) ? said : seen;
        if (known is not { } believed)
            return new RetentionWatch(null, null, 0);
        if (today.DayNumber - believed.DayNumber <= 1)
            return new RetentionWatch(seen, today, 0);
        var sure = await db.PeopleWithoutReason(rules, believed).CountAsync(cancel);
        var all = await db.PeopleWithoutReason(rules, today).CountAsync(cancel);
        return new RetentionWatch(seen, believed, all - sure);
    }
}
