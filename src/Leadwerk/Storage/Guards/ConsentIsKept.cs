namespace Leadwerk.Storage.Guards;

/// <summary>What somebody declared about advertising is kept with its proof; only an erasure takes out who they are.</summary>
static class ConsentIsKept
{
    const string Table = "consent";
    const string Text = "A consent or an objection is kept as it was declared.";

    public static Guard Guard { get; } =
        new(
            "consent-is-kept",
            [
                Refusal.ToReplace(Table, "id", Text),
                Refusal.ToChange(
                    Table,
                    Text,
                    "id",
                    "person_id",
                    "kind",
                    "channel",
                    "text",
                    "text_hash",
                    "language",
                    "declared_at",
                    "form_id",
                    "form_version",
                    "page_hash",
                    "signed_up_at",
                    "mail_message_id",
                    "mail_hash",
                    "mail_sent_at",
                    "address_digest"
                ),
                .. ErasurePath.Words(Table, Text, "address", "source", "network", "confirmed_from"),
                Refusal.ToDelete(Table, "A consent or an objection is never deleted."),
            ]
        );
}
