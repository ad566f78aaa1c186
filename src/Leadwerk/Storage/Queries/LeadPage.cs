using Leadwerk.Domain;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Storage.Queries;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The leads in the order of the list.</param>
/// <param name="Last">Where the next page goes on; null where this is the last one.</param>
sealed record LeadPage(IReadOnlyList<LeadRow> Rows, LeadMark? Last)
{
    /// <summary>Takes a page out of one row more than it has.</summary>
    public static LeadPage Of(List<LeadRow> rows, int size) =>
        rows.Count > size ? new LeadPage(rows[..size], LeadMark.Of(rows[size - 1])) : new LeadPage(rows, null);
}

/// <summary>The row after which a page begins: whatever comes in or goes before it, no row is shown twice or left out.</summary>
/// <param name="Id">The lead.</param>
/// <param name="ExpiresOn">Where the list stands by expiry.</param>
/// <param name="PhaseSince">Where it stands by the time in a phase.</param>
/// <param name="ValueMinorUnits">Where it stands by value.</param>
sealed record LeadMark(LeadId Id, DateOnly? ExpiresOn, DateOnly? PhaseSince, long? ValueMinorUnits)
{
    public static LeadMark Of(LeadRow row) => new(row.Id, row.ExpiresOn, row.PhaseSince, row.ValueMinorUnits);
}

/// <summary>What the leads of a list come to, whatever page is shown.</summary>
/// <param name="Phase">The phase; null where none is proven.</param>
/// <param name="Currency">The currency of the values; null for leads without a value.</param>
/// <param name="Leads">How many.</param>
/// <param name="ValueMinorUnits">Sum of their values.</param>
sealed record LeadTotal(PhaseCode? Phase, Currency? Currency, int Leads, long ValueMinorUnits);
