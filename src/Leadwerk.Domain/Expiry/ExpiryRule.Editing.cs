namespace Leadwerk.Domain.Expiry;

public sealed partial class ExpiryRule
{
    /// <summary>Days that a rule can name at most: ten years.</summary>
    public const int MostDays = 3650;

    const int ReasoningLength = 2000;

    static readonly LocalText ReasoningField = new("Begründung", "Reasoning");

    /// <summary>Makes a rule.</summary>
    /// <param name="segment">The segment; null for all others.</param>
    /// <param name="days">Days from hand-over to the expiry date, 1 to 3,650.</param>
    /// <param name="reasoning">Why so many, each language 1 to 2,000 characters.</param>
    /// <param name="coolingDays">Days after an end, 0 to 3,650; as many as <paramref name="days"/> when null.</param>
    /// <returns><see cref="ExpiryRuleResult.Made"/> or why not.</returns>
    public static ExpiryRuleResult Create(Segment? segment, int days, LocalText reasoning, int? coolingDays = null) =>
        new ExpiryRule { Id = ExpiryRuleId.New(), Segment = segment }.Edit(days, reasoning, coolingDays);

    /// <summary>Edits the rule. Dates that are fixed stay as they are.</summary>
    /// <param name="days">Days from hand-over to the expiry date, 1 to 3,650.</param>
    /// <param name="reasoning">Why so many, each language 1 to 2,000 characters.</param>
    /// <param name="coolingDays">Days after an end, 0 to 3,650; as many as <paramref name="days"/> when null.</param>
    /// <returns><see cref="ExpiryRuleResult.Made"/> or why not.</returns>
    public ExpiryRuleResult Edit(int days, LocalText reasoning, int? coolingDays = null)
    {
        if (days is < 1 or > MostDays || coolingDays is < 0 or > MostDays)
            return new ExpiryRuleResult.DaysOutOfRange();
        var problem =
            FreeText.Required(reasoning.German, ReasoningField, ReasoningLength)
            ?? FreeText.Required(reasoning.English, ReasoningField, ReasoningLength);
        if (problem is not null)
            return new ExpiryRuleResult.TextRefused(problem);
        (Days, CoolingDays, Reasoning) = (days, coolingDays ?? days, reasoning);
        return new ExpiryRuleResult.Made(this);
    }

    /// <summary>The expiry date of a lead handed over on a day: from this day on it is on no list.</summary>
    /// <param name="handedOverOn">The company's day of the hand-over.</param>
    /// <returns>The date. The last working day is the day before.</returns>
    public DateOnly ExpiryDate(DateOnly handedOverOn) => handedOverOn.AddDays(Days);

    /// <summary>The rule that holds for a segment.</summary>
    /// <param name="rules">All rules.</param>
    /// <param name="segment">The segment.</param>
    /// <returns>Its own rule, else the one without a segment; null when there is neither.</returns>
    public static ExpiryRule? For(IReadOnlyList<ExpiryRule> rules, Segment segment) =>
        rules.FirstOrDefault(rule => rule.Segment == segment) ?? rules.FirstOrDefault(rule => rule.Segment is null);
}
