using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Expiry;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Begin;

/// <summary>Begins a lead: finds the company if we know it, and puts what was typed before the rules.</summary>
sealed class NewLeadDesk(LeadwerkDb db, Caller caller, Speech speech)
{
    /// <summary>Where a rule holds for all other segments, a lead of none of the named ones can begin, too.</summary>
    static readonly Segment Other = new("Andere", "Andere");

    /// <summary>The segments from which somebody chooses: those with a rule of their own, and others where a rule holds for them.</summary>
    public async Task<IReadOnlyList<Segment>> Segments(CancellationToken cancel)
    {
        var rules = await db.ExpiryRules.AsNoTracking().ToListAsync(cancel);
        IEnumerable<Segment> others = rules.Exists(rule => rule.Segment is null) ? [Other] : [];
        return
        [
            .. rules
                .Select(rule => rule.Segment)
                .OfType<Segment>()
                .OrderBy(segment => segment.Industry, StringComparer.CurrentCulture)
                .ThenBy(segment => segment.BusinessModel, StringComparer.CurrentCulture)
                .Concat(others),
        ];
    }

    /// <returns>The lead, not saved yet, or why it cannot begin.</returns>
    public async Task<(Lead? Lead, string Text)> Begin(NewLeadEntry entry, CancellationToken cancel)
    {
        var segments = await Segments(cancel);
        if (entry.Segment is not { } chosen || chosen < 0 || chosen >= segments.Count)
            return (
                null,
                speech["Bitte wählen Sie Branche und Geschäftsmodell.", "Please choose industry and business model."]
            );
        var (company, refusal) = await CompanyOf(entry, cancel);
        if (company is null)
            return (null, refusal);
        var (person, wrong) = await PersonOf(company, entry, cancel);
        if (person is null)
            return (null, wrong);
        var wanted = await Wanted(company, person, segments[chosen], entry, cancel);
        if (wanted is not { } ready)
            return (
                null,
                speech[
                    "Bitte sagen Sie, was geschehen ist, in ein paar Worten.",
                    "Please say what happened, in a few words."
                ]
            );
        var result = caller.User.WorksLeads
            ? Lead.StartOwnFind(ready, caller.User, await ActiveLeads(cancel), First(entry, person), caller.Stamp)
            : Lead.Start(ready, caller.Stamp);
        if (result is not StartResult.Started started)
            return (null, speech[result.Text]);
        db.Leads.Add(started.Lead);
        return (started.Lead, speech[result.Text]);
    }

    Task<int> ActiveLeads(CancellationToken cancel) =>
        db.Leads.Active(caller.Today).OwnedBy(caller.User.Id).CountAsync(cancel);

    static NextStep First(NewLeadEntry entry, Person person) =>
        new(entry.Next ?? "", entry.DueOn ?? DateOnly.MinValue, With: person.Id);

    /// <summary>A company with the same name is the same company, however its legal form is written.</summary>
    async Task<(Company?, string)> CompanyOf(NewLeadEntry entry, CancellationToken cancel)
    {
        var made = Company.Record(new CompanyData(entry.Company ?? ""), caller.Stamp);
        if (made is not ContactResult<Company>.Kept { Value: var fresh })
            return (null, speech[made.Text]);
        var known = await (
            from named in db.Companies
            where named.DuplicateKey == fresh.DuplicateKey
            // Whoever types the name of a record that was merged means the one that stayed.
            from company in db.Companies
            where company.Id == (named.MergedInto ?? named.Id)
            orderby company.RecordedAt
            select company
        ).FirstOrDefaultAsync(cancel);
        if (known is not null)
            return (known, "");
        db.Companies.Add(fresh);
        return (fresh, "");
    }

    async Task<(Person?, string)> PersonOf(Company company, NewLeadEntry entry, CancellationToken cancel)
    {
        var data = new PersonData(entry.Person ?? "", Tidy(entry.Role), Tidy(entry.Mail), Tidy(entry.Phone));
        var made = Person.Record(company, data, caller.Stamp);
        if (made is not ContactResult<Person>.Kept { Value: var fresh })
            return (null, speech[made.Text]);
        var known = await db
            .People.Where(person => person.Company == company.Id && person.ErasedAt == null)
            .Where(person => person.SearchName == fresh.SearchName)
            .OrderBy(person => person.MergedInto != null)
            .ThenBy(person => person.Id)
            .FirstOrDefaultAsync(cancel);
        if (known?.MergedInto is { } stays)
            known = await db.People.SingleAsync(person => person.Id == stays, cancel);
        if (known is not null)
            return (known, "");
        db.People.Add(fresh);
        return (fresh, "");
    }

    async Task<NewLead?> Wanted(
        Company company,
        Person person,
        Segment segment,
        NewLeadEntry entry,
        CancellationToken cancel
    )
    {
        var plan = (await db.PhasePlans.ToListAsync(cancel)).MaxBy(one => one.MadeAt)!;
        var people = await db
            .People.Where(one => one.Company == company.Id)
            .Select(one => (PersonId?)one.Id)
            .ToListAsync(cancel);
        var on = entry.On ?? caller.Today;
        InboundContact? inbound = null;
        if (entry.Inbound is { } kind)
        {
            if (
                InboundContact.Record(person, kind, on, entry.Need ?? "", caller.Stamp)
                is not ContactResult<InboundContact>.Kept kept
            )
                return null;
            inbound = kept.Value;
            db.InboundContacts.Add(inbound);
        }
        return new NewLead
        {
            Plan = plan,
            Company = company,
            Segment = segment,
            Rule = ExpiryRule.For(await db.ExpiryRules.ToListAsync(cancel), segment)!,
            Evidence =
            [
                new NewEvidence(
                    plan.Phases[0].Criteria[0].Id,
                    new EvidenceContent.Conversation(person.Id, entry.Need ?? ""),
                    on,
                    person
                ),
            ],
            Bans = new BanList(
                await db
                    .Bans.Where(ban => ban.LiftedAt == null)
                    .Where(ban => ban.Company == company.Id || people.Contains(ban.Person))
                    .ToListAsync(cancel)
            ),
            Earlier =
            [
                .. (
                    await db
                        .Leads.AsNoTracking()
                        .Where(lead =>
                            lead.Company == company.Id && lead.Offering == plan.Offering && lead.WithdrawnAt == null
                        )
                        .ToListAsync(cancel)
                ).Select(EarlierLead.Of),
            ],
            Inbound = inbound,
        };
    }

    static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
