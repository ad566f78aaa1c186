namespace Leadwerk.Features.Demo.Truth;

/// <summary>The kinds of reps.</summary>
static class Habits
{
    public static Habit Prompt { get; } =
        new()
        {
            FirstCall = (0, 1),
            Late = (0, 0),
            Skill = 1.15,
            Postpones = 0.01,
            LetsGo = 0.25,
            Closes = 0.9,
            LogsEffort = 0.95,
            Finds = 1,
            Appetite = 1,
            Pulls = true,
        };

    public static Habit Slow { get; } =
        Prompt with
        {
            FirstCall = (6, 16),
            Late = (1, 8),
            Skill = 0.9,
            Postpones = 0.12,
            LetsGo = 0.1,
            Closes = 0.5,
            LogsEffort = 0.5,
            Finds = 0.4,
            Pulls = false,
        };

    /// <summary>Takes all and lets nothing go.</summary>
    public static Habit Hoarder { get; } =
        Prompt with
        {
            FirstCall = (1, 9),
            Late = (0, 10),
            Skill = 0.85,
            Postpones = 0.2,
            LetsGo = 0,
            Closes = 0.08,
            LogsEffort = 0.3,
            Finds = 2.2,
            Appetite = 1.7,
        };

    /// <summary>Believes in everything.</summary>
    public static Habit Optimist { get; } =
        Prompt with
        {
            FirstCall = (0, 3),
            Late = (0, 3),
            Skill = 0.95,
            Postpones = 0.04,
            LetsGo = 0.02,
            Closes = 0.3,
            LogsEffort = 0.7,
            Finds = 1.4,
            Appetite = 1.2,
            Guess = 80,
        };

    /// <summary>Tells customers and themselves the truth.</summary>
    public static Habit Honest { get; } =
        Prompt with
        {
            FirstCall = (0, 2),
            Late = (0, 1),
            Skill = 1.1,
            LetsGo = 0.6,
            Closes = 1,
            LogsEffort = 1,
            Appetite = 0.9,
        };

    public static Habit Steady { get; } =
        Prompt with
        {
            FirstCall = (1, 4),
            Late = (0, 3),
            Skill = 1,
            Postpones = 0.05,
            LetsGo = 0.2,
            Closes = 0.7,
            LogsEffort = 0.8,
            Pulls = false,
        };
}
