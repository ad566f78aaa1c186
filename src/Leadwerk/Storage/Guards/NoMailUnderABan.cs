namespace Leadwerk.Storage.Guards;

/// <summary>Nothing is sent to whom we no longer contact, but for the last words that belong to the ban itself.</summary>
static class NoMailUnderABan
{
    const string Held = """
        NEW.person_id IS NOT NULL AND EXISTS (SELECT 1 FROM contact_ban b WHERE b.lifted_at IS NULL
            AND (b.person_id = NEW.person_id OR b.company_id = (SELECT p.company_id FROM person p WHERE p.id = NEW.person_id))
            AND b.id IS DISTINCT FROM NEW.ban_id)
        """;

    public static Guard Guard { get; } =
        new(
            "no-mail-under-a-ban",
            new Refusal("outgoing_mail", "INSERT", Held, "No mail is written to somebody with whom contact is banned."),
            new Refusal(
                "outgoing_mail",
                "UPDATE",
                $"NEW.state = 'Sending' AND OLD.state <> 'Sending' AND {Held}",
                "No mail is sent to somebody with whom contact is banned."
            )
        );
}
