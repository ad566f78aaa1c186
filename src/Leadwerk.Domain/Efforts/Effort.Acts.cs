using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Efforts;

public sealed partial class Effort
{
    /// <summary>Minutes of a day.</summary>
    public const int MostMinutes = 1440;

    /// <summary>Logs minutes. It is possible after the end of a lead too: the hours were spent.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="user">Who spent them.</param>
    /// <param name="on">The day, not after today and not before the lead began.</param>
    /// <param name="minutes">1 to 1,440.</param>
    /// <param name="stamp">Who records it, and when.</param>
    /// <returns><see cref="EffortResult.Logged"/> or why not.</returns>
    public static EffortResult Log(Lead lead, UserId user, DateOnly on, int minutes, Stamp stamp)
    {
        if (minutes is < 1 or > MostMinutes)
            return new EffortResult.MinutesOutOfRange();
        if (on > stamp.Today)
            return new EffortResult.InTheFuture(on);
        if (on < lead.StartedOn)
            return new EffortResult.BeforeTheLead(lead.StartedOn);
        return new EffortResult.Logged(
            new Effort
            {
                Id = EffortId.New(),
                Lead = lead.Id,
                User = user,
                On = on,
                Minutes = minutes,
                RecordedAt = stamp.At,
            }
        );
    }
}
