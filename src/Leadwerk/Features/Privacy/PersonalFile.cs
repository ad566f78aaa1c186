using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Privacy;
using Leadwerk.Domain.Settings;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Imports;
using Leadwerk.Storage.Privacy;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Privacy;

/// <summary>Everything that is stored about a person: what Art. 15 and 20 GDPR speak of.</summary>
sealed record PersonalFile
{
    public required Person Person { get; init; }

    /// <summary>Records that were merged into theirs; what hangs on these is part of everything here.</summary>
    public required IReadOnlyList<Person> Merged { get; init; }
    public required Company Company { get; init; }

    /// <summary>Names under which their company stood before it was merged.</summary>
    public required IReadOnlyList<string> FormerCompanies { get; init; }

    /// <summary>The list that brought them; null where somebody wrote them down here.</summary>
    public required ListImport? List { get; init; }

    /// <summary>Leads in which they are a contact.</summary>
    public required int Leads { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<StoredItem> Items { get; init; }

    /// <summary>When data left the house that theirs may be among, and when they were told what is stored.</summary>
    public required IReadOnlyList<Disclosure> Disclosures { get; init; }

    /// <summary>The ban that holds for them; null where none does.</summary>
    public required ContactBan? Ban { get; init; }

    /// <summary>The first day without a reason to keep them; null while a lead of their company runs or they follow us.</summary>
    public required DateOnly? KeptUntil { get; init; }

    public required PrivacyRules Rules { get; init; }
    public required OwnCompany Own { get; init; }
    public required DateOnly Today { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>What a record that was merged knows them by, in one line.</summary>
    public string OtherRecord(Person merged, Speech speech) =>
        string.Join(
            " · ",
            new[]
            {
                merged.Name,
                merged.Role,
                merged.Mail,
                merged.Phone,
                speech[
                    $"erfasst am {speech.Moment(merged.RecordedAt, Zone)}",
                    $"recorded on {speech.Moment(merged.RecordedAt, Zone)}"
                ],
            }.Where(part => !string.IsNullOrWhiteSpace(part))
        );

    /// <summary>
    /// The file of a person, by whichever record of theirs; null where nobody is known by this id. A fixed number of
    /// queries.
    /// </summary>
    public static async Task<PersonalFile?> Of(
        LeadwerkDb db,
        Guid guid,
        (DateOnly Today, TimeZoneInfo Zone) now,
        CancellationToken cancel
    )
    {
        var asked = new PersonId(guid);
        var records = await (
            from named in db.People
            from one in db.People
            where named.Id == asked
            where one.Id == (named.MergedInto ?? named.Id) || one.MergedInto == (named.MergedInto ?? named.Id)
            orderby one.MergedInto != null, one.Id
            select one
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        if (records is not [var person, .. var merged])
            return null;
        var (id, ids) = (person.Id, records.ConvertAll(one => one.Id));
        var theirs = ids.ConvertAll(one => (PersonId?)one);
        var company = await db.Companies.AsNoTracking().SingleAsync(one => one.Id == person.Company, cancel);
        var leads = await db
            .Leads.AsNoTracking()
            .WithFacts()
            .Where(lead => lead.Company == person.Company)
            .ToListAsync(cancel);
        var inbound = await db
            .InboundContacts.AsNoTracking()
            .Where(one => ids.Contains(one.Person))
            .ToListAsync(cancel);
        var bans = await db
            .Bans.AsNoTracking()
            .Where(ban => theirs.Contains(ban.Person) || ban.Company == person.Company)
            .ToListAsync(cancel);
        var followers = await db.Followers.AsNoTracking().Where(one => ids.Contains(one.Person)).ToListAsync(cancel);
        var rules = await Retention.Rules(db, cancel);
        var words = person.ErasedAt is null ? new PersonalWords(person, company, merged) : null;
        return new PersonalFile
        {
            Person = person,
            Merged = merged,
            Company = company,
            FormerCompanies = await db
                .Companies.Where(one => one.MergedInto == company.Id)
                .Select(one => one.Name)
                .ToListAsync(cancel),
            List = person.Import is { } import
                ? await db.ListImports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == import, cancel)
                : null,
            Leads = leads.Count(lead => lead.IsWorkedWith(id)),
            Items = words is null
                ? []
                : await new StoredWords(db, records, words, now.Zone).Of(leads, inbound, bans, followers, cancel),
            Disclosures = await Disclosure.Of(db, records, cancel),
            // That of a merged record was taken over; from then on the one that stayed answers.
            Ban = bans.Find(ban => ban.Holds && (ban.Person is null || ban.Person == id)),
            KeptUntil = Keeping.Until(
                person,
                leads,
                inbound.Select(one => one.On),
                FollowerOf(person),
                rules,
                now,
                merged.ConvertAll(one => (one, FollowerOf(one)))
            ),
            Rules = rules,
            Own = await db.OwnCompanies.AsNoTracking().SingleOrDefaultAsync(cancel) ?? OwnCompany.Unnamed,
            Today = now.Today,
            Zone = now.Zone,
        };

        Follower? FollowerOf(Person record) => followers.Find(one => one.Person == record.Id);
    }
}
