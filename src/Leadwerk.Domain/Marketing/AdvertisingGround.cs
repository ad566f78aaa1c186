using Leadwerk.Domain.Contacts;

namespace Leadwerk.Domain.Marketing;

/// <summary>All that advertising by mail to one person rests on (section 7 UWG): without a consent there is none, also between companies.</summary>
public sealed record AdvertisingGround
{
    /// <summary>What they declared, and what was declared for their address before an erasure.</summary>
    public required IReadOnlyList<Consent> Ledger { get; init; }

    /// <summary>How they want to hear from us; null where they never followed.</summary>
    public required Follower? Follower { get; init; }

    /// <summary>The company's days on which advertising was sent to them, at least of the last thirty days.</summary>
    public IReadOnlyList<DateOnly> SentOn { get; init; } = [];

    /// <summary>What it is about; null where it belongs to no topic.</summary>
    public TargetGroupId? Topic { get; init; }

    /// <summary>What holds for everybody beside what they chose; null for nothing.</summary>
    public SendingRules? Rules { get; init; }

    internal ContactDecision Decide(PersonId person, ContactChannel channel, DateOnly today)
    {
        if (Consent.ObjectionIn(Ledger, person, channel) is { } objected)
            return new ContactDecision.Objected(objected.DeclaredAt);
        if (Follower is null || Consent.GivenIn(Ledger, person, channel) is null)
            return new ContactDecision.NoConsent();
        if (Follower.PausedUntil is { } until && until > today)
            return new ContactDecision.Paused(until);
        if (Topic is { } topic && Follower.Muted.Any(muted => muted.Group == topic))
            return new ContactDecision.TopicMuted();
        return Next(Math.Min(Follower.Pace, Rules?.Pace ?? Follower.Pace), Rules?.Gap ?? 0) is { } next && next > today
            ? new ContactDecision.PaceReached(next)
            : new ContactDecision.Allowed();
    }

    /// <summary>The first day on which one mail more is not one too many; null where none was sent.</summary>
    DateOnly? Next(int pace, int gap)
    {
        var days = SentOn.Order().ToList();
        if (days.Count == 0)
            return null;
        var afterGap = days[^1].AddDays(gap);
        var afterPace = days.Count < pace ? afterGap : days[^pace].AddDays(Follower.PaceDays);
        return afterGap > afterPace ? afterGap : afterPace;
    }
}
