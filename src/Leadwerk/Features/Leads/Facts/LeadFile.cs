using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>One lead with all that its page and its rules look at: a fixed number of queries, however long its history.</summary>
public sealed record LeadFile
{
    public required Lead Lead { get; init; }
    public required Company Company { get; init; }

    /// <summary>Everybody of the company whom we may name, in the order of their names.</summary>
    public required IReadOnlyList<Person> People { get; init; }

    /// <summary>Records that were merged into others; facts from before name them.</summary>
    public IReadOnlyList<Person> Merged { get; private init; } = [];

    public required PhasePlan Plan { get; init; }
    public required EscalationPlan Escalation { get; init; }

    /// <summary>Those that hold for the company and its people.</summary>
    public required BanList Bans { get; init; }

    public required IReadOnlyList<Effort> Efforts { get; init; }

    /// <summary>All of them, withdrawn ones too.</summary>
    public required IReadOnlyList<Note> Notes { get; init; }

    /// <summary>Mails to people of the customer because of this lead.</summary>
    internal IReadOnlyList<LeadMail> Mails { get; private init; } = [];

    /// <summary>Everybody who works or worked here, by id.</summary>
    public required IReadOnlyDictionary<UserId, User> Users { get; init; }

    /// <summary>The whole file; null where there is no such lead.</summary>
    /// <param name="db">The context of the request; what it loads can be changed and saved.</param>
    /// <param name="id">Which.</param>
    /// <param name="cancel">Stops it.</param>
    internal static async Task<LeadFile?> Of(LeadwerkDb db, LeadId id, CancellationToken cancel)
    {
        if (await db.Leads.WithFacts().SingleOrDefaultAsync(lead => lead.Id == id, cancel) is not { } lead)
            return null;
        var people = await db.People.Where(person => person.Company == lead.Company).ToListAsync(cancel);
        var ids = people.ConvertAll(person => (PersonId?)person.Id);
        return new LeadFile
        {
            Lead = lead,
            Company = await db.Companies.SingleAsync(company => company.Id == lead.Company, cancel),
            People =
            [
                .. people
                    .Where(person => person.MergedInto is null)
                    .OrderBy(person => person.Name, StringComparer.CurrentCulture),
            ],
            Merged = people.FindAll(person => person.MergedInto is not null),
            Plan = await db.PhasePlans.SingleAsync(plan => plan.Id == lead.Plan, cancel),
            Escalation = EscalationFor(await db.EscalationPlans.ToListAsync(cancel), lead.Segment),
            Bans = new BanList(
                await db
                    .Bans.Where(ban => ban.LiftedAt == null)
                    .Where(ban => ban.Company == lead.Company || ids.Contains(ban.Person))
                    .ToListAsync(cancel)
            ),
            Efforts = await db
                .Efforts.AsNoTracking()
                .Where(effort => effort.Lead == id)
                .OrderBy(effort => effort.On)
                .ToListAsync(cancel),
            Notes = await db.Notes.AsNoTracking().Where(note => note.Lead == id).ToListAsync(cancel),
            Mails = await LeadMail.Of(db, id, cancel),
            Users = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id, cancel),
        };
    }

    static EscalationPlan EscalationFor(IReadOnlyList<EscalationPlan> plans, Segment segment) =>
        plans.FirstOrDefault(plan => plan.Segment == segment) ?? plans.First(plan => plan.Segment is null);

    /// <summary>Those who can be named as somebody whom we spoke with.</summary>
    public IEnumerable<Person> Present => People.Where(person => person.IsThere);

    /// <summary>The ban under which nobody may get in touch because of this lead; null where somebody may.</summary>
    public ContactBan? Ban => Lead.BannedBy(Bans);

    public string NameOf(UserId? user) => user is { } id && Users.TryGetValue(id, out var known) ? known.Name : "–";

    /// <summary>Who is meant, also where the record was merged: then it is the one that stayed.</summary>
    public Person? PersonOf(PersonId? person)
    {
        var stays = Merged.FirstOrDefault(known => known.Id == person)?.MergedInto ?? person;
        return People.FirstOrDefault(known => known.Id == stays);
    }

    public int Minutes => Efforts.Sum(effort => effort.Minutes);
}
