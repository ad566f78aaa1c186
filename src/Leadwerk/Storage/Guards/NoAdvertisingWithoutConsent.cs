namespace Leadwerk.Storage.Guards;

/// <summary>Advertising goes to nobody who has not agreed, or who objected since.</summary>
static class NoAdvertisingWithoutConsent
{
    const string Unasked = """
        NEW.purpose = 'Advertising' AND NOT EXISTS (SELECT 1 FROM consent g WHERE g.person_id = NEW.person_id
            AND g.kind = 'Given' AND g.channel = 'Mail' AND g.erased_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.kind = 'Objected' AND o.declared_at >= g.declared_at
                AND (o.person_id = g.person_id OR o.address_digest = g.address_digest)))
        """;

    public static Guard Guard { get; } =
        new(
            "no-advertising-without-consent",
            new Refusal(
                "outgoing_mail",
                "INSERT",
                Unasked,
                "No advertising is written to somebody who has not agreed."
            ),
            new Refusal(
                "outgoing_mail",
                "UPDATE",
                $"NEW.state = 'Sending' AND OLD.state <> 'Sending' AND {Unasked}",
                "No advertising is sent to somebody who has not agreed."
            )
        );
}
