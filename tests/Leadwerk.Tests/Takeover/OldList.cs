using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Import;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Takeover;

/// <summary>Old lists in the form of our own export, taken over into a test's store. Its day is 2 March 2026.</summary>
static class OldList
{
    public const string Header =
        "lead,title,company,website,company_phone,person,role,mail,phone,phase,entered_F,entered_E,entered_D,entered_C,outcome,outcome_date,reason,value,currency,owner,handed_over,expires,deferrals";

    static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>A row; what is not given is empty.</summary>
    public static string Row(
        string id,
        string company,
        string started = "2026-02-02",
        string? outcome = null,
        string? ended = null,
        string phase = "F",
        string website = "",
        string phone = "",
        string person = "",
        string mail = "",
        string e = "",
        string d = "",
        string c = "",
        string reason = "",
        string value = "12500.00",
        string owner = "Rita Rep",
        string title = "Anlage"
    ) =>
        $"{id},{title},{company},{website},{phone},{person},,{mail},,{phase},{started},{e},{d},{c},{outcome ?? "open"},{ended},{reason},{value},EUR,{owner},{started},,";

    public static string Csv(params IEnumerable<string> rows) => string.Join('\n', [Header, .. rows]);

    public static ReadPipeline Read(string csv) =>
        Exported.Read(csv, Exported.Default with { WithContacts = true, MostBadNamed = int.MaxValue });

    public static async Task<TakeoverReport> Take(
        this TestStore store,
        string csv,
        int grace = 0,
        string? source = null
    )
    {
        var run = Run(store, csv, grace, source);
        return await run.Take(Assert.IsType<StageMapping.Clear>(await run.Mapping(Test)), Test);
    }

    public static async Task<TakeoverReport> Preview(this TestStore store, string csv, int grace = 0)
    {
        var run = Run(store, csv, grace, null);
        return await run.Preview(Assert.IsType<StageMapping.Clear>(await run.Mapping(Test)), Test);
    }

    static ImportRun Run(TestStore store, string csv, int grace, string? source) =>
        new(store.Store, Read(csv), new TakeoverWish { GraceDays = grace, Source = source }, store.Clock);

    public static async Task<UndoReport> Undo(this TestStore store, ImportId import) =>
        (await new UndoRun(store.Store, import, new TakeoverWish(), store.Clock).Withdraw(Test))!;

    /// <summary>The lead that a row became.</summary>
    public static async Task<Lead> Lead(this LeadwerkDb db, string row)
    {
        var listed = await db.ListRows.SingleAsync(known => known.ExternalId == row, Test);
        return await db.Lead(listed.Lead);
    }

    /// <summary>"3: CoolingTime; 5: NoStart", by the place of the row.</summary>
    public static string Refusals(this TakeoverReport report) =>
        string.Join("; ", report.Refused.Select(row => $"{row.Row}: {row.Why.Kind}"));

    /// <summary>Nothing that verification knows is broken.</summary>
    public static async Task Verified(this TestStore store)
    {
        var report = await new StoreVerification(store.Store, new DateOnly(2026, 3, 2), _ => { }).Run(Test);
        Assert.Equal("", string.Join("; ", report.Findings.Select(finding => $"{finding.Name} {finding.Count}")));
    }

    /// <summary>Everything that an import decides, without ids and moments.</summary>
    public static async Task<string> Story(this TestStore store)
    {
        await using var db = store.Open();
        return await Story(db);
    }

    public static async Task<string> Story(LeadwerkDb db)
    {
        var companies = await db.Companies.ToDictionaryAsync(company => company.Id, Test);
        var people = await db.People.ToDictionaryAsync(person => person.Id, Test);
        var users = await db.Users.ToDictionaryAsync(user => user.Id, Test);
        var rows = await db.ListRows.AsNoTracking().ToDictionaryAsync(row => row.Lead, Test);
        var leads = await db.Leads.WithFacts().AsNoTracking().ToListAsync(Test);
        return string.Join(
            '\n',
            leads
                .Select(lead =>
                    string.Join(
                        '|',
                        rows.GetValueOrDefault(lead.Id)?.ExternalId,
                        companies[lead.Company].Name,
                        companies[lead.Company].Domain,
                        lead.Segment,
                        lead.Phase,
                        lead.Status,
                        lead.Outcome,
                        lead.EndedOn,
                        lead.LostReason,
                        lead.StartedOn,
                        lead.HandedOverOn,
                        lead.ExpiresOn,
                        lead.Value,
                        lead.Owner is { } owner ? users[owner].Name : "",
                        string.Join(',', lead.PhaseEntries.Select(entry => $"{entry.Phase}{entry.EnteredOn:yyyyMMdd}")),
                        string.Join(
                            ',',
                            lead.Evidence.Select(fact => $"{fact.HappenedOn:yyyyMMdd}{fact.Text}").Order()
                        ),
                        string.Join(',', lead.FollowUps.Select(step => $"{step.DueOn:yyyyMMdd}{step.What}")),
                        string.Join(',', lead.Contacts.Select(contact => people[contact.Person].Name).Order())
                    )
                )
                .Order(StringComparer.Ordinal)
                .Append($"{companies.Count} companies, {people.Count} people, {users.Count} users, {rows.Count} rows")
        );
    }
}
