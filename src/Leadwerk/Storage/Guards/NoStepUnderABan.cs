namespace Leadwerk.Storage.Guards;

/// <summary>While a company, or everybody whom we know for a lead, have banned contact, no step of ours begins.</summary>
static class NoStepUnderABan
{
    const string Text = "A contact ban holds: only they can lift it, by contacting us.";

    static string Banned(string lead) =>
        $"""
                EXISTS (SELECT 1 FROM lead l JOIN contact_ban b ON b.company_id = l.company_id
                    WHERE l.id = {lead} AND b.lifted_at IS NULL)
                OR (EXISTS (SELECT 1 FROM lead_contact c WHERE c.lead_id = {lead})
                AND NOT EXISTS (SELECT 1 FROM lead_contact c WHERE c.lead_id = {lead} AND NOT EXISTS
                    (SELECT 1 FROM contact_ban b WHERE b.person_id = c.person_id AND b.lifted_at IS NULL)))
            """;

    public static Guard Guard { get; } =
        new(
            "no-step-under-a-ban",
            new Refusal(
                "follow_up",
                "INSERT",
                $"""
                NEW.ended_at IS NULL AND ({Banned("NEW.lead_id")}
                OR EXISTS (SELECT 1 FROM contact_ban b WHERE b.person_id = NEW.with_id AND b.lifted_at IS NULL))
                """,
                Text,
                Holding: HeldRow.Lead()
            ),
            new Refusal("hand_over", "INSERT", Banned("NEW.lead_id"), Text, Holding: HeldRow.Lead()),
            new Refusal(
                "lead",
                "UPDATE",
                $"OLD.handed_over_on IS NULL AND NEW.handed_over_on IS NOT NULL AND ({Banned("NEW.id")})",
                Text
            )
        );
}
