namespace Leadwerk.Crash;

/// <summary>What a worker announces before it saves and acknowledges after the commit.</summary>
/// <param name="Token">Stands in every fact that it writes.</param>
/// <param name="Evidence">Pieces of evidence that carry the token: 0 or 1.</param>
/// <param name="FollowUps">Follow-ups that carry the token: 0 or 1.</param>
sealed record Attempt(string Token, int Evidence, int FollowUps)
{
    const string Announced = "try";
    const string Committed = "ok";

    public string Announcement => $"{Announced} {Token} {Evidence} {FollowUps}";

    public string Acknowledgement => $"{Committed} {Token}";

    /// <summary>The attempt that a line announces; null where it is another line, or was cut off by the kill.</summary>
    public static Attempt? AnnouncedBy(string line) =>
        line.Split(' ') is [Announced, _, "0" or "1", "0" or "1"] words
            ? new Attempt(words[1], words[2] == "1" ? 1 : 0, words[3] == "1" ? 1 : 0)
            : null;

    /// <summary>The token that a line acknowledges; null where it is another line.</summary>
    public static string? AcknowledgedBy(string line) => line.Split(' ') is [Committed, var token] ? token : null;
}
