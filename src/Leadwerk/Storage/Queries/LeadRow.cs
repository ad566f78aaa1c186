using System.Linq.Expressions;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Storage.Queries;

/// <summary>A lead as a list shows it.</summary>
public sealed record LeadRow(
    LeadId Id,
    CompanyId Company,
    string CompanyName,
    PhaseCode? Phase,
    DateOnly? PhaseSince,
    LeadStatus Status,
    DateOnly StartedOn,
    Segment Segment,
    UserId? Owner,
    DateOnly? ExpiresOn,
    long? ValueMinorUnits,
    Currency? ValueCurrency,
    int Deferrals
)
{
    /// <summary>How a lead and its company become a row.</summary>
    internal static Expression<Func<Lead, Company, LeadRow>> Of { get; } =
        (lead, company) =>
            new LeadRow(
                lead.Id,
                company.Id,
                company.Name,
                lead.Phase,
                lead.PhaseSince,
                lead.Status,
                lead.StartedOn,
                lead.Segment,
                lead.Owner,
                lead.ExpiresOn,
                lead.ValueMinorUnits,
                lead.ValueCurrency,
                lead.Deferrals
            );
}
