using Leadwerk.Domain.Users;

namespace Leadwerk.Domain.HandOvers;

/// <summary>Whether a rep can take one more lead, whichever it is.</summary>
public static class RepRoom
{
    /// <summary>Why the rep can take no lead today.</summary>
    /// <param name="rep">The rep.</param>
    /// <param name="activeLeads">Active leads that the rep has now, at least 0.</param>
    /// <param name="today">The day in the company's zone.</param>
    /// <returns>
    /// <see cref="HandOverResult.NotARep"/>, <see cref="HandOverResult.Away"/> or <see cref="HandOverResult.NoCapacity"/>;
    /// <see langword="null"/> where there is room.
    /// </returns>
    public static HandOverResult.Refused? Refusal(User rep, int activeLeads, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(rep);
        return !rep.WorksLeads ? new HandOverResult.NotARep()
            : rep.AwayUntil(today) is { } until ? new HandOverResult.Away(until)
            : activeLeads >= rep.Capacity ? new HandOverResult.NoCapacity(activeLeads, rep.Capacity)
            : null;
    }
}
