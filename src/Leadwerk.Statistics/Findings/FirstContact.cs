namespace Leadwerk.Statistics.Findings;

/// <summary>A decided lead that had been handed over.</summary>
/// <param name="ToFirstContact">From the hand-over to the first recorded contact, at least zero; null where none was recorded.</param>
/// <param name="Won">Whether the order came.</param>
public readonly record struct ContactedLead(TimeSpan? ToFirstContact, bool Won);

/// <summary>
/// Win share by quartile of the hours from hand-over to the first recorded contact: whether it pays to be quick. A connection, not a
/// cause: a rep may well call first whom he thinks most of.
/// </summary>
public sealed record FirstContact : WinsByTime
{
    FirstContact(IReadOnlyList<(int Time, bool Won)> contacted)
        : base(contacted) { }

    /// <summary>Decided leads without a recorded contact. They stand in no quartile: nobody knows whether they were late or never reached.</summary>
    public required int WithoutContact { get; init; }

    /// <summary>How many of those were won all the same.</summary>
    public required int WithoutContactWon { get; init; }

    /// <summary>Measures it.</summary>
    /// <param name="decided">The decided leads that had been handed over.</param>
    /// <returns>
    /// Quartiles in hours begun, so that "up to 3 hours" holds whom was spoken with after 2:10 or after 3:00; null with fewer than 40
    /// decided leads that have a contact, or without a single loss among them.
    /// </returns>
    public static FirstContact? From(IReadOnlyList<ContactedLead> decided)
    {
        var contacted = new List<(int Hours, bool Won)>(decided.Count);
        int without = 0,
            withoutWon = 0;
        foreach (var (time, won) in decided)
        {
            if (time is { } known)
            {
                contacted.Add((HoursBegun(known), won));
                continue;
            }
            without++;
            if (won)
                withoutWon++;
        }
        return CanSay(contacted)
            ? new FirstContact(contacted) { WithoutContact = without, WithoutContactWon = withoutWon }
            : null;
    }

    static int HoursBegun(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        return (int)((time.Ticks + TimeSpan.TicksPerHour - 1) / TimeSpan.TicksPerHour);
    }
}
