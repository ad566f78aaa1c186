using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Export;

/// <summary>A lead with whom one can speak, and with what an old list said of it.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Company">Its company.</param>
/// <param name="Person">Whom it is worked with first.</param>
/// <param name="Listed">The row of an old list.</param>
sealed record SheetRow(Lead Lead, Company Company, Person? Person, ListRow? Listed)
{
    /// <summary>The title that the old list gave it: the first line of what it claims.</summary>
    public string? Title =>
        Lead
            .Evidence.FirstOrDefault(fact => fact is { Form: EvidenceForm.OldList, ErasedAt: null })
            ?.Text?.Split('\n')[0]
            is { } title
        && title != Company.Name
            ? title
            : null;

    /// <summary>Completes a page of leads.</summary>
    public static async Task<IEnumerable<SheetRow>> Of(
        LeadwerkDb db,
        IReadOnlyList<Lead> page,
        CancellationToken cancel
    )
    {
        var leads = page.Select(lead => lead.Id).ToArray();
        var companyIds = page.Select(lead => lead.Company).Distinct().ToArray();
        var personIds = page.Select(First).OfType<PersonId>().Distinct().ToArray();
        var companies = await db
            .Companies.AsNoTracking()
            .Where(company => companyIds.Contains(company.Id))
            .ToDictionaryAsync(company => company.Id, cancel);
        var people = await db
            .People.AsNoTracking()
            .Where(person => personIds.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancel);
        var listed = (
            await db.ListRows.AsNoTracking().Where(row => leads.Contains(row.Lead)).ToListAsync(cancel)
        ).ToLookup(row => row.Lead);
        return page.Select(lead => new SheetRow(
            lead,
            companies[lead.Company],
            First(lead) is { } person ? people[person] : null,
            listed[lead.Id].FirstOrDefault()
        ));
    }

    static PersonId? First(Lead lead) =>
        lead
            .Contacts.OrderBy(contact => contact.Since)
            .ThenBy(contact => contact.Person.Value)
            .FirstOrDefault()
            ?.Person;
}
