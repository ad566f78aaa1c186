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

    internal ContactDecision Decide(PersonId person, ContactChannel channel, DateOnly today)
    {
        var given = Ledger
            .Where(entry => entry.Kind == ConsentKind.Given && entry.Person == person && entry.Channel == channel)
            .MaxBy(entry => entry.DeclaredAt);
        var objected = Ledger.Where(entry => entry.Kind == ConsentKind.Objected).MaxBy(entry => entry.DeclaredAt);
        if (objected is not null && (given is null || objected.DeclaredAt >= given.DeclaredAt))
            return new ContactDecision.Objected(objected.DeclaredAt);
        if (given is null || Follower is null)
            return new ContactDecision.NoConsent();
        if (Follower.PausedUntil is { } until && until > today)
            return new ContactDecision.Paused(until);
        var recent = SentOn.Where(day => day > today.AddDays(-Marketing.Follower.PaceDays)).Order().ToList();
        return recent.Count < Follower.Pace
            ? new ContactDecision.Allowed()
            : new ContactDecision.PaceReached(recent[^Follower.Pace].AddDays(Marketing.Follower.PaceDays));
    }
}
