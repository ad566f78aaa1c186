namespace Leadwerk.Storage.Guards;

/// <summary>Evidence is never edited or deleted. It is confirmed, revoked, withdrawn and erased once, and stays.</summary>
static class EvidenceIsKept
{
    const string Text = "Evidence is never edited; it can be revoked with a reason and is kept.";

    public static Guard Guard { get; } =
        new(
            "evidence-is-kept",
            [
                Refusal.ToReplace("evidence", "id", Text),
                Refusal.ToChange(
                    "evidence",
                    Text,
                    "id",
                    "lead_id",
                    "criterion_id",
                    "origin",
                    "import_id",
                    "form",
                    "person_id",
                    "document_number",
                    "link",
                    "date",
                    "amount_minor_units",
                    "amount_currency",
                    "happened_on",
                    "recorded_at",
                    "recorded_by"
                ),
                .. ErasurePath.Words("evidence", Text, "text", "place", "file_name"),
                Refusal.ToChange("evidence", Text, "file_bytes"),
                new(
                    "evidence",
                    "UPDATE",
                    $"({Refusal.Changed("file_hash")}) AND NOT (NEW.file_hash IS NULL AND {ErasurePath.Taken})",
                    "The file of a document is kept with it; only an erasure takes it away."
                ),
                Refusal.ToChangeTwice("evidence", "confirmed_at", "Evidence is confirmed once.", "confirmed_by"),
                Refusal.ToChangeTwice("evidence", "revoked_at", "Evidence is revoked once, for good.", "revoked_by"),
                new(
                    "evidence",
                    "UPDATE",
                    "NEW.revoked_for IS DISTINCT FROM OLD.revoked_for AND NOT (OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL)"
                        + $" AND NOT ({ErasurePath.Taken})",
                    "The reason of a revocation is recorded with it and never edited."
                ),
                new(
                    "evidence",
                    "UPDATE",
                    "NEW.revoked_at IS NOT NULL AND (NEW.revoked_by IS NULL OR NEW.revoked_for IS NULL)",
                    "A revocation says who and why."
                ),
                Refusal.ToChangeTwice("evidence", "withdrawn_at", "Evidence is withdrawn once, for good."),
                Refusal.ToDelete("evidence", "Evidence is never deleted; it can be revoked with a reason and is kept."),
            ]
        );
}
