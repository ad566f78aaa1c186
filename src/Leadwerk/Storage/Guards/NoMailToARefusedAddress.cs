namespace Leadwerk.Storage.Guards;

/// <summary>Nothing is sent to an address that the mail server refused for good.</summary>
static class NoMailToARefusedAddress
{
    public static Guard Guard { get; } =
        new(
            "no-mail-to-a-refused-address",
            new Refusal(
                "outgoing_mail",
                "UPDATE",
                """
                NEW.state = 'Sending' AND OLD.state <> 'Sending' AND EXISTS (SELECT 1 FROM person p
                    WHERE p.id = NEW.person_id AND p.mail = NEW.recipient AND p.mail_refused_at IS NOT NULL)
                """,
                "No mail is sent to an address that was refused for good."
            )
        );
}
