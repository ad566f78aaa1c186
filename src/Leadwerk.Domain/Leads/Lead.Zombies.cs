using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Zombies;
using Leadwerk.Statistics.Findings;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>Days that it has stood in its present phase: the clock of the measured reasons.</summary>
    /// <param name="today">The company's day.</param>
    /// <returns>At least 0; null while no phase is proven.</returns>
    public int? DaysInPhase(DateOnly today) =>
        PhaseSince is { } since ? Math.Max(0, today.DayNumber - since.DayNumber) : null;

    /// <summary>All reasons for which it has no real chance.</summary>
    /// <param name="escalation">The escalation plan of the lead's segment.</param>
    /// <param name="bounds">What was measured of its present phase; null where nothing was.</param>
    /// <param name="today">The company's day.</param>
    /// <returns>None, one or several; none for a lead that ended otherwise or is not handed over.</returns>
    public IReadOnlyList<ZombieReason> ZombieReasons(EscalationPlan escalation, ZombieBounds? bounds, DateOnly today)
    {
        Demand(escalation);
        if (ExpiresOn is { } expiresOn && HasExpired(today))
            return [new ZombieReason.PastExpiry(expiresOn)];
        return IsActive(today) ? [.. Reasons(escalation, bounds, today)] : [];
    }

    IEnumerable<ZombieReason> Reasons(EscalationPlan escalation, ZombieBounds? bounds, DateOnly today)
    {
        if (Deferrals >= escalation.DeferralLimit)
            yield return new ZombieReason.AtDeferralLimit(Deferrals, escalation.DeferralLimit);
        if (bounds is null || DaysInPhase(today) is not { } days)
            yield break;
        foreach (var finding in bounds.Judge(days))
            yield return new ZombieReason.Measured(finding);
    }
}
