namespace Leadwerk.Mail;

/// <summary>When a mail that was not taken is tried again.</summary>
static class BackOff
{
    static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(3),
        TimeSpan.FromHours(6),
    ];

    /// <summary>How long a server that cannot be spoken with is left alone.</summary>
    public static readonly TimeSpan Trouble = TimeSpan.FromMinutes(2);

    /// <summary>After so long a mail is given up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(5);

    /// <param name="attempts">How often it was tried, from 1.</param>
    public static TimeSpan After(int attempts) => Waits[Math.Clamp(attempts, 1, Waits.Length) - 1];
}
