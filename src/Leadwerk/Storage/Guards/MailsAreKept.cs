using Leadwerk.Domain;

namespace Leadwerk.Storage.Guards;

/// <summary>What was written to a customer stays as it was written; how a mail ended is written down once.</summary>
static class MailsAreKept
{
    const string Table = "outgoing_mail";
    const string Text = "A mail is kept as it was written.";

    static readonly string[] Words = ["recipient", "recipient_name", "subject", "text", "html"];

    static string ToOtherWords =>
        string.Join(
            " OR ",
            Words
                .Append("last_answer")
                .Select(word =>
                    $"(NEW.{word} IS DISTINCT FROM OLD.{word} AND NEW.{word} IS DISTINCT FROM '{Tombstone.Text}')"
                )
        );

    public static Guard Guard { get; } =
        new(
            "mails-are-kept",
            Refusal.ToReplace(Table, "id", Text),
            Refusal.ToChange(
                Table,
                Text,
                "id",
                "purpose",
                "effect_key",
                "message_id",
                "to_user",
                "person_id",
                "sign_up_id",
                "stop_path",
                "enrolment_id",
                "step",
                "piece_id",
                "lead_id",
                "ban_id",
                "reply_to",
                "author",
                "language",
                "queued_at",
                "queued_by",
                "give_up_at"
            ),
            new Refusal(
                Table,
                "UPDATE",
                $"NEW.person_id IS NOT NULL AND ({Refusal.Changed(Words)}) AND NOT ({ErasurePath.Taken})",
                "What was written to a customer is kept; only an erasure replaces it."
            ),
            new Refusal(
                Table,
                "UPDATE",
                $"NEW.person_id IS NOT NULL AND NEW.erased_at IS NOT NULL AND ({ToOtherWords})",
                "An erasure replaces words by its tombstone and by nothing else."
            ),
            ErasurePath.Mark(Table),
            new Refusal(
                Table,
                "UPDATE",
                $"OLD.ended_at IS NOT NULL AND ({Refusal.Changed("ended_at", "state", "attempts", "sending_since")})",
                "How a mail ended is written down once."
            ),
            new Refusal(
                Table,
                "DELETE",
                "OLD.person_id IS NOT NULL",
                "What was written to a customer is never deleted."
            )
        );
}
