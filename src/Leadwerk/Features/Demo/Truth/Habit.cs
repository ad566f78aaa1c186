namespace Leadwerk.Features.Demo.Truth;

/// <summary>How a rep really works. All shares are 0 to 1.</summary>
sealed record Habit
{
    /// <summary>Days from hand-over to the first call.</summary>
    public required (int Least, int Most) FirstCall { get; init; }

    /// <summary>Days that follow-ups lie overdue before they are worked.</summary>
    public required (int Least, int Most) Late { get; init; }

    /// <summary>How well they sell; 1 is usual.</summary>
    public required double Skill { get; init; }

    /// <summary>Share of due days on which they move the date without an attempt.</summary>
    public required double Postpones { get; init; }

    /// <summary>Share of "later" answers, from the second on, at which they give up instead.</summary>
    public required double LetsGo { get; init; }

    /// <summary>Share of days at a limit on which they end it; else it stays overdue.</summary>
    public required double Closes { get; init; }

    /// <summary>Share of follow-ups whose minutes they log.</summary>
    public required double LogsEffort { get; init; }

    /// <summary>Share of leads that they find themselves; relative to each other.</summary>
    public required double Finds { get; init; }

    /// <summary>Leads that they would take at once, relative to the usual.</summary>
    public required double Appetite { get; init; }

    /// <summary>True when they pull leads themselves; else marketing assigns.</summary>
    public required bool Pulls { get; init; }

    /// <summary>The percentage that they write into their notes; null for none. Nothing reads it.</summary>
    public int? Guess { get; init; }
}
