using Leadwerk.Domain.Money;

namespace Leadwerk.Domain.Leads;

/// <summary>What became of an estimate.</summary>
public abstract record EstimateResult
{
    private protected EstimateResult() { }

    /// <summary>It is kept; an offer goes before it.</summary>
    /// <param name="Value">The value that holds now.</param>
    /// <param name="Source">What it rests on.</param>
    public sealed record Estimated(OrderValue Value, ValueSource Source) : EstimateResult;

    /// <summary>Nothing was changed: the lead is over.</summary>
    /// <param name="Outcome">How it ended; null where its import was undone.</param>
    public sealed record LeadOver(LeadOutcome? Outcome) : EstimateResult;

    /// <summary>Nothing was changed: the source is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : EstimateResult;

    /// <summary>Nothing was changed: zero or less.</summary>
    public sealed record AmountNotPositive : EstimateResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Estimated { Source: ValueSource.Offer } => new(
                "Die Schätzung ist festgehalten. Es gilt weiter der Betrag des Angebots.",
                "The estimate is recorded. The amount of the offer still holds."
            ),
            Estimated => new("Die Schätzung ist festgehalten.", "The estimate is recorded."),
            LeadOver over => LeadTexts.Over(over.Outcome),
            TextRefused refused => refused.Why.Text,
            _ => new(
                "Der Betrag muss größer als null sein. Es wurde nichts gespeichert.",
                "The amount has to be greater than zero. Nothing was saved."
            ),
        };
}
