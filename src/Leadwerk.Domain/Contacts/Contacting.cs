namespace Leadwerk.Domain.Contacts;

/// <summary>The one place that decides whether we contact somebody; asked when it is planned and again when it happens.</summary>
public static class Contacting
{
    /// <summary>So many days after a ban began its last words may still be delivered.</summary>
    public const int ClosingWordsDays = 2;

    /// <summary>Whether somebody may be contacted.</summary>
    /// <param name="person">Who.</param>
    /// <param name="channel">How.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="bans">The bans on the person and their company.</param>
    /// <param name="today">The company's day.</param>
    /// <returns><see cref="ContactDecision.Allowed"/> or why not.</returns>
    public static ContactDecision MayContact(
        Person person,
        ContactChannel channel,
        ContactPurpose purpose,
        BanList bans,
        DateOnly today
    )
    {
        if (person.ErasedAt is not null)
            return new ContactDecision.Erased();
        // What is meant for them goes to the record that stayed, and is decided there.
        if (person.MergedInto is not null)
            return new ContactDecision.Merged();
        if ((channel == ContactChannel.Mail ? person.Mail : person.Phone) is null)
            return new ContactDecision.NoAddress();
        if (channel == ContactChannel.Mail && person.MailRefusedAt is { } refused)
            return new ContactDecision.AddressRefused(refused);
        var closing = (purpose as ContactPurpose.ClosingWords)?.Ban;
        if (closing is { Holds: false })
            return new ContactDecision.BanLifted();
        if ((Other(bans.On(person.Company), closing) ?? Other(bans.On(person.Id), closing)) is { } ban)
            return new ContactDecision.Banned(ban);
        return purpose switch
        {
            ContactPurpose.AboutLead about when about.Lead.IsOver(today) => new ContactDecision.LeadOver(),
            ContactPurpose.ClosingWords when closing?.Since.AddDays(ClosingWordsDays) < today =>
                new ContactDecision.TooLate(closing.Since),
            ContactPurpose.Advertising advertising => advertising.Ground.Decide(person.Id, channel, today),
            _ => new ContactDecision.Allowed(),
        };
    }

    /// <summary>A ban that is not the one whose own words are at stake.</summary>
    static ContactBan? Other(ContactBan? ban, ContactBan? closing) => ban?.Id == closing?.Id ? null : ban;
}
