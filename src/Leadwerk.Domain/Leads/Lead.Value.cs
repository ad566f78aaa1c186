using Leadwerk.Domain.Money;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Leads;

public sealed partial class Lead
{
    /// <summary>The present value: of the order, else of the last offer, else the estimate; null where none was named.</summary>
    public OrderValue? Value => Money(ValueMinorUnits, ValueCurrency);

    /// <summary>The estimate, with its source in <see cref="EstimateSource"/>.</summary>
    public OrderValue? Estimate => Money(EstimateMinorUnits, EstimateCurrency);

    static OrderValue? Money(long? units, Currency? currency) =>
        (units, currency) is ({ } some, { } known) ? new OrderValue(some, known) : null;

    /// <summary>Estimates the value as long as no offer names it. An estimate is no evidence and moves nothing.</summary>
    /// <param name="value">More than zero.</param>
    /// <param name="source">Where the figure comes from, 1 to 200 characters.</param>
    /// <param name="stamp">Who and when.</param>
    /// <returns><see cref="EstimateResult.Estimated"/> or why not.</returns>
    public EstimateResult EstimateValue(OrderValue value, string source, Stamp stamp)
    {
        if (IsOver(stamp.Today))
            return new EstimateResult.LeadOver(OutcomeOn(stamp.Today));
        if (FreeText.Required(source, SourceField, FreeText.NameLength) is { } refusal)
            return new EstimateResult.TextRefused(refusal);
        if (value.MinorUnits <= 0)
            return new EstimateResult.AmountNotPositive();
        KeepEstimate(value, source);
        return new EstimateResult.Estimated(Value!.Value, ValueSource!.Value);
    }

    static readonly LocalText SourceField = new("Quelle der Schätzung", "Source of the estimate");

    void KeepEstimate(OrderValue value, string source)
    {
        (EstimateMinorUnits, EstimateCurrency) = (value.MinorUnits, value.Currency);
        EstimateSource = source;
        DeriveValue();
    }

    void DeriveValue(OrderValue? order = null)
    {
        var (value, source) =
            order is not null ? (order, Leads.ValueSource.Order)
            : LastAmount(EvidenceForm.Document) is { } offer ? (offer, Leads.ValueSource.Offer)
            : (LastAmount(EvidenceForm.Amount) ?? Estimate, Leads.ValueSource.Estimate);
        (ValueMinorUnits, ValueCurrency) = (value?.MinorUnits, value?.Currency);
        ValueSource = value is null ? null : source;
    }

    OrderValue? OrderAmount(PhasePlan plan) =>
        OrderedOn is null
            ? null
            : LastAmount(EvidenceForm.Document, plan.OrderPhase.Criteria.Select(criterion => criterion.Id).ToHashSet());

    OrderValue? LastAmount(EvidenceForm form, HashSet<CriterionId>? criteria = null) =>
        evidence
            .Where(fact => fact.Form == form && fact.Stands && fact.Amount is not null)
            .Where(fact => criteria?.Contains(fact.Criterion) != false)
            .OrderBy(fact => fact.HappenedOn)
            .ThenBy(fact => fact.RecordedAt)
            .LastOrDefault()
            ?.Amount;
}
