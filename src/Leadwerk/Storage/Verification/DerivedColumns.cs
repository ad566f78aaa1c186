using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Leadwerk.Storage.Verification;

/// <summary>
/// Derives phase, counts, value, end and status of every lead anew from its facts by the domain's own rules, and sees
/// whether anything would change.
/// </summary>
sealed class DerivedColumns(LeadwerkDb db)
{
    public const string Name = "derived-columns-say-what-the-facts-say";
    const int Batch = 500;
    const int ShownExamples = 5;

    static readonly LocalText Says = new(
        "Abgeleitete Spalten sagen, was die Nachweise sagen.",
        "Derived columns say what the facts say."
    );

    readonly List<string> examples = [];
    long broken;

    public IEnumerable<Finding> Findings => broken == 0 ? [] : [new Finding(Name, Says, broken, examples)];

    /// <returns>How many leads there are.</returns>
    public async Task<long> CheckLeads(CancellationToken cancel)
    {
        var plans = await db.PhasePlans.AsNoTracking().ToDictionaryAsync(plan => plan.Id, cancel);
        // Sixteen bytes each: a million of them are less than one page with pictures.
        var ids = await db.Leads.OrderBy(lead => lead.Id).Select(lead => lead.Id).ToListAsync(cancel);
        foreach (var batch in ids.Chunk(Batch))
        {
            foreach (
                var lead in await db
                    .Leads.Where(lead => EF.Parameter(batch).Contains(lead.Id))
                    .WithFacts()
                    .ToListAsync(cancel)
            )
                lead.Derive(plans[lead.Plan]);
            Compare();
            db.ChangeTracker.Clear();
        }
        return ids.Count;
    }

    void Compare()
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State != EntityState.Unchanged))
            Report($"{entry.Metadata.GetTableName()} {RowShape.KeyOf(entry)}: {Differences(entry)}");
    }

    static string Differences(EntityEntry entry) =>
        entry.State == EntityState.Modified
            ? string.Join(
                ", ",
                entry
                    .Properties.Where(property => property.IsModified)
                    .Select(property =>
                        $"{property.Metadata.GetColumnName()} {Shown(property.OriginalValue)} -> {Shown(property.CurrentValue)}"
                    )
            )
            : entry.State.ToString();

    static string Shown(object? value) => value?.ToString() ?? "null";

    /// <summary>The folded names, addresses and numbers by which companies and people are found.</summary>
    public async Task CheckSearchText(CancellationToken cancel)
    {
        await foreach (var company in db.Companies.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (company.SearchName != FoldedName.SearchText(company.Name))
                Report($"company {company.Id.Value}: search_name");
            if (company.PhoneKey != ContactKeys.Phone(company.Phone))
                Report($"company {company.Id.Value}: phone_key");
        }
        var people = db.People.AsNoTracking().Where(person => person.ErasedAt == null);
        await foreach (var person in people.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (person.SearchName != FoldedName.SearchText(person.Name))
                Report($"person {person.Id.Value}: search_name");
            if (person.MailKey != ContactKeys.Mail(person.Mail))
                Report($"person {person.Id.Value}: mail_key");
            if (person.PhoneKey != ContactKeys.Phone(person.Phone))
                Report($"person {person.Id.Value}: phone_key");
        }
    }

    void Report(string difference)
    {
        if (broken++ < ShownExamples)
            examples.Add(difference);
    }
}
