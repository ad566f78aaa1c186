namespace Leadwerk.Domain.Expiry;

/// <summary>What became of an expiry rule that was made or edited.</summary>
public abstract record ExpiryRuleResult
{
    private protected ExpiryRuleResult() { }

    /// <summary>The rule holds for later hand-overs.</summary>
    /// <param name="Rule">The rule.</param>
    public sealed record Made(ExpiryRule Rule) : ExpiryRuleResult;

    /// <summary>Nothing was changed: too few or too many days.</summary>
    public sealed record DaysOutOfRange : ExpiryRuleResult;

    /// <summary>Nothing was changed: the reasoning is missing or cannot be kept.</summary>
    /// <param name="Why">What is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : ExpiryRuleResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Made made => new(
                $"Die Regel gilt für alle Übergaben ab jetzt: {made.Rule.Days} Tage. Schon festgelegte Verfallsdaten bleiben, wie sie sind.",
                $"The rule holds for all hand-overs from now on: {made.Rule.Days} days. Expiry dates that are fixed stay as they are."
            ),
            DaysOutOfRange => new(
                $"Bitte nennen Sie 1 bis {ExpiryRule.MostDays} Tage, für die Abkühlzeit 0 bis {ExpiryRule.MostDays}.",
                $"Please name 1 to {ExpiryRule.MostDays} days, for the cooling time 0 to {ExpiryRule.MostDays}."
            ),
            TextRefused refused => refused.Why.Text,
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
