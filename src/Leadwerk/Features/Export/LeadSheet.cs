using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Import;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Export;

/// <summary>All leads in one table, in the form that <c>audit</c> and <c>import</c> read without a question.</summary>
sealed class LeadSheet
{
    const int PageLeads = 500;
    const string NotSaid = "ohne Angabe";

    readonly LeadwerkDb db;
    readonly HiddenContacts hidden;
    readonly DateOnly today;
    readonly Dictionary<UserId, string> users;
    readonly Dictionary<PhasePlanId, PhasePlan> plans;
    readonly string[] phases;

    LeadSheet(
        LeadwerkDb db,
        HiddenContacts hidden,
        DateOnly today,
        Dictionary<UserId, string> users,
        Dictionary<PhasePlanId, PhasePlan> plans,
        HashSet<PhaseCode> reached
    )
    {
        (this.db, this.hidden, this.today, this.users, this.plans) = (db, hidden, today, users, plans);
        phases =
        [
            .. plans
                .Values.OrderByDescending(plan => plan.MadeAt)
                .SelectMany(plan => plan.Phases.Where(phase => phase != plan.OrderPhase))
                .Select(phase => phase.Code)
                // A column that is empty in every row would be a phase of which nobody knows where it stands.
                .Where(reached.Contains)
                .Select(code => code.Value)
                .Distinct(),
        ];
    }

    public static async Task<LeadSheet> Of(
        LeadwerkDb db,
        HiddenContacts hidden,
        DateOnly today,
        CancellationToken cancel
    ) =>
        new(
            db,
            hidden,
            today,
            await db.Users.AsNoTracking().ToDictionaryAsync(user => user.Id, user => user.Name, cancel),
            await db.PhasePlans.AsNoTracking().ToDictionaryAsync(plan => plan.Id, cancel),
            [
                .. await db
                    .Leads.Where(lead => lead.WithdrawnAt == null)
                    .SelectMany(lead => lead.PhaseEntries)
                    .Select(entry => entry.Phase)
                    .Distinct()
                    .ToListAsync(cancel),
            ]
        );

    /// <summary>Writes it page by page; leads whose import was undone are left out.</summary>
    /// <returns>How many leads there are.</returns>
    public async Task<int> Write(TextWriter writer, Action<double>? progress, CancellationToken cancel)
    {
        var leads = await db
            .Leads.Where(lead => lead.WithdrawnAt == null)
            .OrderBy(lead => lead.Id)
            .Select(lead => lead.Id)
            .ToListAsync(cancel);
        return await Write(writer, leads, progress, cancel);
    }

    /// <summary>Writes these leads page by page.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> Write(
        TextWriter writer,
        IReadOnlyList<LeadId> leads,
        Action<double>? progress,
        CancellationToken cancel
    )
    {
        CsvRow.Write(writer, [.. Before, .. phases.Select(phase => $"entered_{phase}"), .. Behind]);
        var written = 0;
        foreach (var ids in leads.Chunk(PageLeads))
        {
            foreach (var row in await SheetRow.Of(db, await Page(ids, cancel), cancel))
                CsvRow.Write(writer, Cells(row));
            written += ids.Length;
            progress?.Invoke((double)written / leads.Count);
        }
        return written;
    }

    Task<List<Lead>> Page(LeadId[] ids, CancellationToken cancel) =>
        db
            .Leads.AsNoTracking()
            .WithFacts()
            .Where(lead => ids.Contains(lead.Id))
            .OrderBy(lead => lead.Id)
            .ToListAsync(cancel);

    static readonly string[] Before =
    [
        "lead",
        "title",
        "company",
        "website",
        "company_phone",
        "person",
        "role",
        "mail",
        "phone",
        "phase",
    ];

    static readonly string[] Behind =
    [
        "outcome",
        "outcome_date",
        "reason",
        "value",
        "currency",
        "owner",
        "source",
        "segment",
        "created",
        "handed_over",
        "expires",
        "deferrals",
        "guess",
        "next_activity",
        "last_activity",
        "offering",
    ];

    string?[] Cells(SheetRow row)
    {
        var (lead, outcome) = (row.Lead, row.Lead.OutcomeOn(today));
        var showsCompany = !hidden.OfCompany(lead.Company);
        var showsPerson = row.Person is { } person && !hidden.OfPerson(person.Id, person.Company);
        return
        [
            lead.Id.Value.ToString(),
            row.Title,
            row.Company.Name,
            showsCompany ? row.Company.Domain : null,
            showsCompany ? row.Company.Phone : null,
            row.Person?.Name,
            row.Person?.Role,
            showsPerson ? row.Person!.Mail : null,
            showsPerson ? row.Person!.Phone : null,
            lead.Phase?.Value,
            .. phases.Select(phase =>
                Day(lead.PhaseEntries.FirstOrDefault(entry => entry.Phase.Value == phase)?.EnteredOn)
            ),
            Outcome(outcome),
            Day(lead.EndedOn ?? (outcome == LeadOutcome.Expired ? lead.ExpiresOn : null)),
            lead.LostReason?.Text().German,
            Amount(lead.Value),
            lead.Value?.Currency.Code,
            lead.Owner is { } owner ? users.GetValueOrDefault(owner) : null,
            row.Listed?.Channel,
            Segment(lead.Segment),
            Day(lead.StartedOn),
            Day(lead.HandedOverOn),
            Day(lead.ExpiresOn),
            lead.Deferrals.ToString(CultureInfo.InvariantCulture),
            row.Listed?.Guess?.ToString(CultureInfo.InvariantCulture),
            Day(lead.OpenFollowUp?.DueOn),
            Day(lead.MovedOn),
            plans[lead.Plan].Name,
        ];
    }

    static string Outcome(LeadOutcome? outcome) =>
        outcome switch
        {
            LeadOutcome.Won => "won",
            LeadOutcome.Lost => "lost",
            LeadOutcome.Expired => "expired",
            _ => "open",
        };

    static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    // With a point and, where three digits could be thousands, a fourth: no reader takes it for anything else.
    static string? Amount(OrderValue? value) =>
        value is { } some
            ? ((decimal)some.MinorUnits / some.Currency.MinorUnits).ToString(
                some.Currency.Digits switch
                {
                    0 => "0",
                    2 => "0.00",
                    _ => "0.0000",
                },
                CultureInfo.InvariantCulture
            )
            : null;

    static string? Segment(Segment segment) =>
        segment is { Industry: NotSaid, BusinessModel: NotSaid } ? null : segment.ToString();
}
