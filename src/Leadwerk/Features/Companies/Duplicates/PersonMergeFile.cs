using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Companies.Duplicates;

/// <summary>Two records of a person with all that merging them asks for. A fixed number of queries.</summary>
public sealed record PersonMergeFile
{
    public required Company Company { get; init; }
    public required PersonRecord Kept { get; init; }
    public required PersonRecord Duplicate { get; init; }

    /// <summary>Leads in which one of the two is a contact, or is meant by the next step.</summary>
    public required IReadOnlyList<Lead> Leads { get; init; }

    /// <summary>Those that hold for the company and its people.</summary>
    public required IReadOnlyList<ContactBan> Bans { get; init; }

    /// <summary>Mails to the record that is given up which have not left yet.</summary>
    public required int Waiting { get; init; }

    /// <param name="db">What it loads can be changed and saved.</param>
    /// <param name="company">The company of both.</param>
    /// <param name="kept">The record that is to stay.</param>
    /// <param name="duplicate">The record that is to be given up.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Null where one of them is not there.</returns>
    internal static async Task<PersonMergeFile?> Of(
        LeadwerkDb db,
        CompanyId company,
        PersonId kept,
        PersonId duplicate,
        CancellationToken cancel
    )
    {
        if (await db.Companies.SingleOrDefaultAsync(one => one.Id == company, cancel) is not { } firm)
            return null;
        var records = await db
            .People.Where(one => one.Company == company && one.ErasedAt == null)
            .Where(one =>
                one.Id == kept || one.Id == duplicate || one.MergedInto == kept || one.MergedInto == duplicate
            )
            .ToListAsync(cancel);
        var (stays, goes) = (records.Find(one => one.Id == kept), records.Find(one => one.Id == duplicate));
        if (stays is null || goes is null)
            return null;
        var of = await Around.Of(db, [stays, goes], cancel);
        return new PersonMergeFile
        {
            Company = firm,
            Kept = of.Record(stays, records),
            Duplicate = of.Record(goes, records),
            Leads = await db
                .Leads.WithFacts()
                .Where(lead => lead.Company == company)
                .Where(lead =>
                    lead.Contacts.Any(one => one.Person == kept || one.Person == duplicate)
                    || lead.FollowUps.Any(step => step.With == duplicate && step.EndedAt == null)
                )
                .ToListAsync(cancel),
            Bans = await db
                .Bans.Where(ban => ban.LiftedAt == null)
                .Where(ban =>
                    ban.Company == company
                    || db.People.Any(person => person.Company == company && person.Id == ban.Person)
                )
                .ToListAsync(cancel),
            Waiting = await db.Mails.CountAsync(
                mail => mail.Person == duplicate && mail.State == MailState.Queued,
                cancel
            ),
        };
    }

    /// <summary>The same, in a transaction and with both records held: what is written down for them meanwhile is seen, what is written later is refused.</summary>
    /// <remarks>What the context knew before is forgotten.</remarks>
    internal static async Task<PersonMergeFile?> Held(
        LeadwerkDb db,
        CompanyId company,
        PersonId kept,
        PersonId duplicate,
        CancellationToken cancel
    )
    {
        await db.HoldRecords(kept, duplicate, cancel);
        db.ChangeTracker.Clear();
        return await Of(db, company, kept, duplicate, cancel);
    }

    /// <summary>Asks the rule, and adds what came over to what the next save writes.</summary>
    /// <param name="db">The context in which the file was loaded.</param>
    /// <param name="stamp">Who and when.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<PersonMergeResult> Merge(LeadwerkDb db, Stamp stamp, CancellationToken cancel)
    {
        var bans = new BanList(Bans);
        var result = Person.Merge(Duplicate, Kept, Leads, bans, stamp);
        if (result is not PersonMergeResult.Merged merged)
            return result;
        if (merged.NewBan is { } ban)
            db.Bans.Add(ban);
        if (merged.NewObjection is { } objection)
            db.Consents.Add(objection);
        if ((merged.NewBan ?? bans.On(Kept.Person.Id)) is { } holding)
            await new BanMemory(db).Follow(Duplicate.Person, holding, cancel);
        return merged;
    }

    /// <summary>What two records have with marketing.</summary>
    sealed record Around(
        IReadOnlyList<Follower> Followers,
        IReadOnlyList<Consent> Ledger,
        IReadOnlyList<Enrolment> Ways,
        AddressKey? Key
    )
    {
        public static async Task<Around> Of(LeadwerkDb db, IReadOnlyList<Person> two, CancellationToken cancel)
        {
            var ids = two.Select(one => one.Id).ToList();
            var key = await AddressKey.Of(db, cancel);
            var digests = two.Select(one => one.Mail is { } mail ? key?.Digest(mail) : null).OfType<byte[]>().ToList();
            return new Around(
                await db.Followers.Where(one => ids.Contains(one.Person)).ToListAsync(cancel),
                await db
                    .Consents.AsNoTracking()
                    .Where(one =>
                        ids.Contains(one.Person)
                        || (one.Kind == ConsentKind.Objected && digests.Contains(one.AddressDigest))
                    )
                    .ToListAsync(cancel),
                await db.Enrolments.Where(one => ids.Contains(one.Person)).ToListAsync(cancel),
                key
            );
        }

        public PersonRecord Record(Person person, IReadOnlyList<Person> records)
        {
            var digest = person.Mail is { } mail ? Key?.Digest(mail) : null;
            return new PersonRecord(
                person,
                Followers.FirstOrDefault(one => one.Person == person.Id),
                [
                    .. Ledger.Where(one =>
                        one.Person == person.Id
                        || (
                            one.Kind == ConsentKind.Objected
                            && digest is not null
                            && one.AddressDigest.AsSpan().SequenceEqual(digest)
                        )
                    ),
                ],
                [.. Ways.Where(one => one.Person == person.Id)]
            )
            {
                MergedBefore = [.. records.Where(one => one.MergedInto == person.Id)],
            };
        }
    }
}
