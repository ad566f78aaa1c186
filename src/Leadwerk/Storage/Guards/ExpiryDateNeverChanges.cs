namespace Leadwerk.Storage.Guards;

/// <summary>The date on which a lead leaves the list is fixed at its first hand-over, for everybody and for ever.</summary>
static class ExpiryDateNeverChanges
{
    public static Guard Guard { get; } =
        new(
            "expiry-date-never-changes",
            Refusal.ToChangeTwice(
                "lead",
                "expires_on",
                "The expiry date of a lead was fixed at its hand-over and never changes.",
                "expiry_rule_id"
            )
        );
}
