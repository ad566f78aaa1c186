using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover.Judging;

/// <summary>What the database knows of the rows of one batch, in a handful of queries.</summary>
/// <remarks>Lists go as one parameter each: with one for each element, SQLite looks for thousands of names among thousands.</remarks>
sealed class BatchFacts
{
    public required IReadOnlyDictionary<string, ListRow> Rows { get; init; }
    public required IReadOnlyDictionary<LeadId, Lead> Leads { get; init; }
    public required IReadOnlyDictionary<CompanyId, Company> Companies { get; init; }
    public required ILookup<CompanyId, Person> People { get; init; }
    public required ILookup<CompanyId, EarlierLead> Earlier { get; init; }
    public required IReadOnlyList<ContactBan> Bans { get; init; }

    /// <summary>Persons under a ban, wherever they work, with the records that were merged into theirs.</summary>
    public required IReadOnlyList<Person> BannedPeople { get; init; }

    /// <summary>Bans of people whose data were erased.</summary>
    public required ErasedBans ErasedBans { get; init; }

    /// <summary>Asks the database.</summary>
    /// <param name="db">Where to look.</param>
    /// <param name="written">
    /// Waits until the batch before is written, and gives the context in which leads are changed: those of rows that say
    /// something new are tracked there.
    /// </param>
    /// <param name="batch">The rows.</param>
    /// <param name="companies">Their companies.</param>
    /// <param name="source">Name of the list.</param>
    /// <param name="offering">What would be ordered.</param>
    /// <param name="import">This import, where it brought something already.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<BatchFacts> Of(
        LeadwerkDb db,
        Func<Task<LeadwerkDb>> written,
        IReadOnlyList<OldRow> batch,
        CompanyBook companies,
        string source,
        OfferingId offering,
        ImportId? import,
        CancellationToken cancel
    )
    {
        var rows = await RowsOf(db, batch, source, cancel);
        // Of a company that this import made, everything is in memory.
        var here = batch.Select(row => companies.Of(row)?.Known?.Id).OfType<CompanyId>().Distinct().ToArray();
        var bans = await db.Bans.AsNoTracking().Where(ban => ban.LiftedAt == null).ToListAsync(cancel);
        var banned = bans.Select(ban => ban.Person).OfType<PersonId>().ToArray();
        var stayed = Array.ConvertAll(banned, person => (PersonId?)person);
        return new BatchFacts
        {
            Rows = rows,
            Leads = await ChangedLeads(written, batch, rows, cancel),
            Companies = await db
                .Companies.AsNoTracking()
                .Where(company => EF.Parameter(here).Contains(company.Id))
                .ToDictionaryAsync(company => company.Id, cancel),
            People = (
                await db
                    .People.AsNoTracking()
                    .Where(person => EF.Parameter(here).Contains(person.Company) && person.ErasedAt == null)
                    .OrderBy(person => person.Id)
                    .ToListAsync(cancel)
            ).ToLookup(person => person.Company),
            Earlier = await EarlierOf(db, here, offering, import, cancel),
            Bans = bans,
            ErasedBans = await new BanMemory(db).All(cancel),
            BannedPeople = await db
                .People.AsNoTracking()
                .Where(person => person.ErasedAt == null)
                // A ban that is left on a merged record stands for nothing.
                .Where(person =>
                    (person.MergedInto == null && banned.Contains(person.Id)) || stayed.Contains(person.MergedInto)
                )
                .ToListAsync(cancel),
        };
    }

    static async Task<Dictionary<string, ListRow>> RowsOf(
        LeadwerkDb db,
        IReadOnlyList<OldRow> batch,
        string source,
        CancellationToken cancel
    )
    {
        var ids = batch.Select(row => row.ExternalId).ToArray();
        return await db
            .ListRows.AsNoTracking()
            .Where(row => row.Source == source && EF.Parameter(ids).Contains(row.ExternalId))
            .ToDictionaryAsync(row => row.ExternalId, StringComparer.Ordinal, cancel);
    }

    static async Task<Dictionary<LeadId, Lead>> ChangedLeads(
        Func<Task<LeadwerkDb>> written,
        IReadOnlyList<OldRow> batch,
        Dictionary<string, ListRow> rows,
        CancellationToken cancel
    )
    {
        var changed = batch
            .Where(row => rows.TryGetValue(row.ExternalId, out var known) && !known.Content.SequenceEqual(row.Content))
            .Select(row => rows[row.ExternalId].Lead)
            .ToArray();
        return changed.Length == 0
            ? []
            : await (await written())
                .Leads.WithFacts()
                .Where(lead => EF.Parameter(changed).Contains(lead.Id))
                .ToDictionaryAsync(lead => lead.Id, cancel);
    }

    static async Task<ILookup<CompanyId, EarlierLead>> EarlierOf(
        LeadwerkDb db,
        CompanyId[] companies,
        OfferingId offering,
        ImportId? import,
        CancellationToken cancel
    ) =>
        (
            await db
                .Leads.AsNoTracking()
                .Where(lead => EF.Parameter(companies).Contains(lead.Company) && lead.Offering == offering)
                .Where(lead => lead.WithdrawnAt == null && (lead.Import == null || lead.Import != import))
                .OrderBy(lead => lead.Id)
                .Select(lead => new
                {
                    lead.Company,
                    lead.Id,
                    lead.StartedOn,
                    lead.Outcome,
                    lead.EndedOn,
                    lead.ExpiresOn,
                })
                .ToListAsync(cancel)
        ).ToLookup(
            lead => lead.Company,
            lead => new EarlierLead(lead.Id, lead.StartedOn, lead.Outcome, lead.EndedOn, lead.ExpiresOn)
        );
}
