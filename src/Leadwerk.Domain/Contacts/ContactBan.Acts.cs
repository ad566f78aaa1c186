using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Contacts;

public sealed partial class ContactBan
{
    /// <summary>True until they contact us.</summary>
    public bool Holds => LiftedAt is null;

    /// <summary>Bans contact with a company and ends all its open leads.</summary>
    /// <param name="company">The company.</param>
    /// <param name="wording">The words used, 1 to 4,000 characters.</param>
    /// <param name="leads">The leads of the company.</param>
    /// <param name="bans">The bans that hold.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="BanResult.Imposed"/> or why not.</returns>
    public static BanResult OnCompany(
        Company company,
        string wording,
        IEnumerable<Lead> leads,
        BanList bans,
        Stamp stamp
    ) =>
        bans.On(company.Id) is { } held ? new BanResult.HoldsAlready(held)
        : FreeText.Required(wording, FreeText.Wording) is { } refusal ? new BanResult.TextRefused(refusal)
        : Impose(new ContactBan(wording, stamp) { Company = company.Id }, leads, bans, stamp);

    /// <summary>Bans contact with a person and ends the open leads in which nobody else is left to speak with.</summary>
    /// <param name="person">The person.</param>
    /// <param name="wording">The words used, 1 to 4,000 characters.</param>
    /// <param name="leads">The leads of the person's company.</param>
    /// <param name="bans">The bans that hold for the company and its people.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="BanResult.Imposed"/> or why not.</returns>
    public static BanResult OnPerson(
        Person person,
        string wording,
        IEnumerable<Lead> leads,
        BanList bans,
        Stamp stamp
    ) =>
        person.MergedInto is not null ? new BanResult.PersonMerged()
        : bans.On(person.Id) is { } held ? new BanResult.HoldsAlready(held)
        : FreeText.Required(wording, FreeText.Wording) is { } refusal ? new BanResult.TextRefused(refusal)
        : Impose(
            new ContactBan(wording, stamp) { Person = person.Id },
            leads.Where(lead => lead.IsWorkedWith(person.Id)),
            bans,
            stamp
        );

    ContactBan(string wording, Stamp stamp)
    {
        Id = BanId.New();
        Wording = wording;
        (Since, RecordedAt, RecordedBy) = (stamp.Today, stamp.At, stamp.By);
    }

    static BanResult.Imposed Impose(ContactBan ban, IEnumerable<Lead> leads, BanList bans, Stamp stamp)
    {
        var all = bans.With(ban);
        var open = leads.Where(lead => !lead.IsOver(stamp.Today)).ToLookup(lead => lead.BannedBy(all) is not null);
        foreach (var lead in open[true])
            lead.EndByBan(ban, stamp);
        return new BanResult.Imposed(ban, [.. open[true]], [.. open[false]]);
    }

    /// <summary>They contacted us: the ban is lifted. Leads that it ended stay closed.</summary>
    /// <param name="contact">The contact of theirs.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="LiftResult.Lifted"/> or why not.</returns>
    public LiftResult Lift(InboundContact contact, Stamp stamp)
    {
        if (!Holds)
            return new LiftResult.NotHolding();
        if (Company is { } company ? contact.Company != company : contact.Person != Person)
            return new LiftResult.NotTheirs();
        if (contact.On < Since)
            return new LiftResult.BeforeTheBan(Since);
        if (!contact.Counts)
            return new LiftResult.NotConfirmed();
        (LiftedAt, LiftedBy) = (stamp.At, contact.Id);
        return new LiftResult.Lifted();
    }

    /// <summary>The same ban for the record that stayed; known there since the two became one, so that no mail before it was a wrong.</summary>
    internal ContactBan CopyFor(Company company, Stamp stamp) => CopyFor(company.Id, null, stamp.At);

    /// <inheritdoc cref="CopyFor(Company, Stamp)"/>
    internal ContactBan CopyFor(PersonId person, Stamp stamp) => CopyFor(null, person, stamp.At);

    /// <summary>
    /// The same ban for a new record of the same person, whose old data were erased: it holds on, and a contact of
    /// theirs lifts it.
    /// </summary>
    /// <param name="person">The new record.</param>
    /// <returns>The ban that holds for it, since the day of the old one.</returns>
    public ContactBan CopyFor(Person person) => CopyFor(null, person.Id, RecordedAt);

    ContactBan CopyFor(CompanyId? company, PersonId? person, DateTime recordedAt) =>
        new()
        {
            Id = BanId.New(),
            Company = company,
            Person = person,
            Wording = Wording,
            Since = Since,
            RecordedAt = recordedAt,
            RecordedBy = RecordedBy,
        };
}
