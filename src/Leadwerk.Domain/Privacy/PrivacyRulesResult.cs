namespace Leadwerk.Domain.Privacy;

/// <summary>What became of a change to the rules of privacy.</summary>
public abstract record PrivacyRulesResult
{
    private protected PrivacyRulesResult() { }

    /// <summary>They are kept.</summary>
    /// <param name="Rules">The rules.</param>
    public sealed record Kept(PrivacyRules Rules) : PrivacyRulesResult;

    /// <summary>Nothing was changed: a text cannot be kept.</summary>
    /// <param name="Why">Which, and what is wrong.</param>
    public sealed record TextRefused(TextRefusal Why) : PrivacyRulesResult;

    /// <summary>Nothing was changed: nobody keeps data so short or so long.</summary>
    public sealed record MonthsOutOfRange : PrivacyRulesResult;

    /// <summary>Nothing was changed: customers would be forgotten before those who never bought.</summary>
    public sealed record CustomersForgottenFirst : PrivacyRulesResult;

    /// <summary>What happened, what was kept, what to do.</summary>
    public LocalText Text =>
        this switch
        {
            Kept => new("Gespeichert.", "Saved."),
            TextRefused refused => refused.Why.Text,
            MonthsOutOfRange => new(
                $"Bitte nennen Sie {PrivacyRules.FewestMonths} bis {PrivacyRules.MostMonths} Monate.",
                $"Please name {PrivacyRules.FewestMonths} to {PrivacyRules.MostMonths} months."
            ),
            CustomersForgottenFirst => new(
                "Kunden würden so vor denen vergessen, die nie gekauft haben. Bitte wählen Sie die Frist nach einem Auftrag mindestens so lang wie die andere.",
                "Customers would be forgotten before those who never bought. Please choose the time after an order at least as long as the other one."
            ),
            _ => throw new InvalidOperationException("There is no other result."),
        };
}
