using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>What advertising to some people rests on, in a fixed number of queries however many they are; the domain decides.</summary>
sealed class AdvertisingGrounds
{
    readonly ILookup<PersonId, Consent> given;
    readonly IReadOnlyList<Consent> objections;
    readonly Dictionary<PersonId, Follower> followers;
    readonly BanList bans;
    readonly Dictionary<PersonId, List<DateOnly>> sent;
    readonly SendingRules rules;
    readonly AddressKey? key;
    readonly DateOnly today;

    AdvertisingGrounds(
        IReadOnlyList<Consent> ledger,
        IReadOnlyList<Follower> followers,
        BanList bans,
        Dictionary<PersonId, List<DateOnly>> sent,
        (SendingRules Rules, AddressKey? Key, DateOnly Today) now
    )
    {
        given = ledger.ToLookup(entry => entry.Person);
        objections = [.. ledger.Where(entry => entry.Kind == ConsentKind.Objected)];
        this.followers = followers.ToDictionary(one => one.Person);
        (this.bans, this.sent) = (bans, sent);
        (rules, key, today) = now;
    }

    /// <param name="db">The context of the transaction that decides.</param>
    /// <param name="time">The company's calendar.</param>
    /// <param name="people">At most some hundred.</param>
    /// <param name="mail">A mail that is about to leave, and counts as none that was sent; null while it is planned.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<AdvertisingGrounds> Of(
        LeadwerkDb db,
        CompanyTime time,
        IReadOnlyCollection<Person> people,
        Guid? mail,
        CancellationToken cancel
    )
    {
        var key = await AddressKey.Of(db, cancel);
        var ids = people.Select(one => one.Id).ToList();
        var companies = people.Select(one => (CompanyId?)one.Company).Distinct().ToList();
        var digests = people.Select(one => one.Mail).OfType<string>().Select(one => key?.Digest(one) ?? []).ToList();
        var ledger = await db
            .Consents.AsNoTracking()
            // An objection from before an erasure holds for the address, whoever has it now.
            .Where(one =>
                ids.Contains(one.Person) || (one.Kind == ConsentKind.Objected && digests.Contains(one.AddressDigest))
            )
            .ToListAsync(cancel);
        var followers = await db.Followers.AsNoTracking().Where(one => ids.Contains(one.Person)).ToListAsync(cancel);
        var nullable = ids.ConvertAll(one => (PersonId?)one);
        // What was sent to a record that was merged was sent to them.
        var merged = await db
            .People.Where(one => nullable.Contains(one.MergedInto))
            .ToDictionaryAsync(one => one.Id, one => one.MergedInto!.Value, cancel);
        var holding = await db
            .Bans.AsNoTracking()
            .Where(ban => ban.LiftedAt == null)
            .Where(ban => nullable.Contains(ban.Person) || companies.Contains(ban.Company))
            .ToListAsync(cancel);
        var sent = await Sent(db, time, ids, merged, mail, cancel);
        var rules = await db.SendingRules.AsNoTracking().FirstOrDefaultAsync(cancel) ?? SendingRules.Usual;
        return new AdvertisingGrounds(ledger, followers, new BanList(holding), sent, (rules, key, time.Today));
    }

    public Follower? FollowerOf(PersonId person) => followers.GetValueOrDefault(person);

    /// <summary>Whether somebody may get advertising now.</summary>
    /// <param name="person">One of those who were asked about.</param>
    /// <param name="topic">What it is about; null where it belongs to no topic.</param>
    public ContactDecision Decide(Person person, TargetGroupId? topic)
    {
        var digest = person.Mail is { } address && key is not null ? key.Digest(address) : [];
        var ground = new AdvertisingGround
        {
            Ledger =
            [
                .. given[person.Id],
                .. objections.Where(one => one.Person != person.Id && one.AddressDigest.AsSpan().SequenceEqual(digest)),
            ],
            Follower = FollowerOf(person.Id),
            SentOn = sent.GetValueOrDefault(person.Id) ?? [],
            Topic = topic,
            Rules = rules,
        };
        return Contacting.MayContact(person, ContactChannel.Mail, new ContactPurpose.Advertising(ground), bans, today);
    }

    /// <summary>One more mail to them was written today.</summary>
    public void Wrote(PersonId person)
    {
        if (!sent.TryGetValue(person, out var days))
            sent[person] = days = [];
        days.Add(today);
    }

    static async Task<Dictionary<PersonId, List<DateOnly>>> Sent(
        LeadwerkDb db,
        CompanyTime time,
        List<PersonId> people,
        Dictionary<PersonId, PersonId> merged,
        Guid? mail,
        CancellationToken cancel
    )
    {
        var from = time.Now - TimeSpan.FromDays(Follower.PaceDays + 1);
        var all = people.Concat(merged.Keys).Select(one => (PersonId?)one).ToList();
        var mails = db
            .Mails.AsNoTracking()
            .Where(one => all.Contains(one.Person) && one.Purpose == MailPurpose.Advertising)
            .Where(one => one.State != MailState.Withheld && one.State != MailState.Refused)
            .Where(one => one.QueuedAt > from || one.EndedAt == null || one.EndedAt > from);
        if (mail is { } itself)
            // Of two that wait the older one leaves; would each count the other, neither would.
            mails = mails.Where(one =>
                one.Id != itself && (one.State != MailState.Queued || one.Id.CompareTo(itself) < 0)
            );
        var moments = await mails
            .Select(one => new { one.Person, At = one.EndedAt ?? one.QueuedAt })
            .ToListAsync(cancel);
        return moments
            .GroupBy(one => merged.GetValueOrDefault(one.Person!.Value, one.Person.Value))
            .ToDictionary(group => group.Key, group => group.Select(one => CompanyDay.Of(one.At, time.Zone)).ToList());
    }
}
