namespace Leadwerk.Storage.Guards;

/// <summary>An order is a document with date and amount, or what an old list claims; without it no lead is won.</summary>
static class OrderNeedsItsDocument
{
    /// <summary>Evidence <c>e</c> that makes the order of lead <c>l</c>.</summary>
    public const string Document = """
        e.lead_id = l.id AND e.revoked_at IS NULL AND e.withdrawn_at IS NULL
        AND (e.origin = 'Imported' OR (e.form = 'Document' AND e.date IS NOT NULL AND e.amount_minor_units IS NOT NULL))
        AND EXISTS (SELECT 1 FROM criterion c WHERE c.plan_id = l.plan_id AND c.id = e.criterion_id
            AND c.phase_position = (SELECT MAX(p.position) FROM phase p WHERE p.plan_id = l.plan_id))
        """;

    const string NoDocument = $"""
        (NEW.outcome = 'Won'
            OR NEW.phase = (SELECT p.code FROM phase p WHERE p.plan_id = NEW.plan_id ORDER BY p.position DESC LIMIT 1))
        AND NOT EXISTS (SELECT 1 FROM evidence e JOIN lead l ON l.id = NEW.id WHERE {Document})
        """;

    const string Text = "A lead is won by its order document with date and amount; none is recorded for it.";

    public static Guard Guard { get; } =
        new(
            "order-needs-its-document",
            new Refusal("lead", "INSERT", NoDocument, Text),
            new Refusal("lead", "UPDATE", $"({Refusal.Changed("outcome", "phase")}) AND {NoDocument}", Text),
            new Refusal(
                "evidence",
                "UPDATE",
                $"""
                (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL
                    OR OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL)
                AND EXISTS (SELECT 1 FROM lead l WHERE l.id = NEW.lead_id
                    AND (l.outcome = 'Won' OR l.phase =
                        (SELECT p.code FROM phase p WHERE p.plan_id = l.plan_id ORDER BY p.position DESC LIMIT 1))
                    AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id <> NEW.id AND {Document}))
                """,
                "A lead still counts as won by this document; its phase has to fall first.",
                Holding: HeldRow.Lead()
            )
        );
}
