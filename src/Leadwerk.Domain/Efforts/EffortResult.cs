namespace Leadwerk.Domain.Efforts;

/// <summary>What became of minutes that were to be logged.</summary>
public abstract record EffortResult
{
    private protected EffortResult() { }

    /// <summary>They are kept.</summary>
    /// <param name="Effort">The entry.</param>
    public sealed record Logged(Effort Effort) : EffortResult;

    /// <summary>Nothing was changed: a day has 1 to 1,440 minutes.</summary>
    public sealed record MinutesOutOfRange : EffortResult;

    /// <summary>Nothing was changed: the day is still to come.</summary>
    /// <param name="Day">The day.</param>
    public sealed record InTheFuture(DateOnly Day) : EffortResult;

    /// <summary>Nothing was changed: the lead did not exist yet.</summary>
    /// <param name="StartedOn">The day on which it began.</param>
    public sealed record BeforeTheLead(DateOnly StartedOn) : EffortResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Logged logged => new(
                $"{logged.Effort.Minutes} Minuten notiert.",
                $"{logged.Effort.Minutes} minutes noted."
            ),
            MinutesOutOfRange => new(
                "Bitte nennen Sie 1 bis 1.440 Minuten für einen Tag.",
                "Please name 1 to 1,440 minutes for a day."
            ),
            InTheFuture future => new(
                $"Der {future.Day.InGerman()} kommt erst noch. Bitte wählen Sie heute oder einen früheren Tag.",
                $"{future.Day.InEnglish()} is still to come. Please choose today or an earlier day."
            ),
            BeforeTheLead before => new(
                $"Der Lead begann am {before.StartedOn.InGerman()}. Bitte prüfen Sie den Tag.",
                $"The lead began on {before.StartedOn.InEnglish()}. Please check the day."
            ),
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
