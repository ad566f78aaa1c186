using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string NeverEdited = "Evidence is never edited; it can be revoked with a reason and is kept.";
    const string NeverDeleted = "Evidence is never deleted; it can be revoked with a reason and is kept.";
    const string OnlyTombstone = "An erasure replaces words by its tombstone and by nothing else.";
    const string OnlyJournaled = "Only an erasure that stands in the journal marks words as erased, once.";
    const string NoDocument = "A lead is won by its order document with date and amount; none is recorded for it.";

    static IReadOnlyList<RefusalCase> OfEvidence =>
        [
            Evidence("Edit what was said", NeverEdited, "text = 'Er kauft.'"),
            Evidence("Edit the day of evidence", NeverEdited, "happened_on = '2026-01-01'"),
            Evidence("Let evidence answer another criterion", NeverEdited, $"criterion_id = {OrderCriterion}"),
            Evidence("Give evidence an amount", NeverEdited, "amount_minor_units = 1, amount_currency = 'EUR'"),
            Evidence("Give evidence to another lead", NeverEdited, $"lead_id = {Maturing}"),
            Evidence(
                "Erase words without a journaled erasure",
                NeverEdited,
                $"text = {Tombstone}, erased_at = {Later}, erasure_id = {Unheard}"
            ),
            Evidence(
                "Put other words in by an erasure",
                OnlyTombstone,
                $"text = 'Er kauft.', erased_at = {Later}, erasure_id = {Erasure}"
            ),
            Evidence("Mark evidence as erased without an erasure", OnlyJournaled, $"erased_at = {Later}"),
            Evidence("Confirm evidence twice", "Evidence is confirmed once.", $"confirmed_at = {Later}") with
            {
                Given = [$"UPDATE evidence SET confirmed_at = {At}, confirmed_by = {Rep} WHERE id = {Talk}"],
            },
            Evidence("Revive revoked evidence", "Evidence is revoked once, for good.", "revoked_at = NULL") with
            {
                Given = [Revoke(Talk)],
            },
            Evidence(
                "Edit the reason of a revocation",
                "The reason of a revocation is recorded with it and never edited.",
                "revoked_for = 'Anders.'"
            ) with
            {
                Given = [Revoke(Talk)],
            },
            Evidence(
                "Revoke without a reason",
                "A revocation says who and why.",
                $"revoked_at = {Later}, revoked_by = {Rep}"
            ),
            Evidence(
                "Bring withdrawn evidence back",
                "Evidence is withdrawn once, for good.",
                "withdrawn_at = NULL"
            ) with
            {
                Given = [$"UPDATE evidence SET withdrawn_at = {At} WHERE id = {Talk}"],
            },
            new("Delete evidence", EvidenceIsKept.Guard, NeverDeleted, $"DELETE FROM evidence WHERE id = {Talk}"),
            new("Empty the evidence", EvidenceIsKept.Guard, NeverDeleted, "TRUNCATE evidence")
            {
                Only = Engine.Postgres,
            },
            new(
                "Replace evidence",
                EvidenceIsKept.Guard,
                NeverEdited,
                Order(Talk, Active).Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            )
            {
                Only = Engine.Sqlite,
            },
        ];

    static IReadOnlyList<RefusalCase> OfOrders =>
        [
            OrderCase(
                "Say that a lead is won",
                NoDocument,
                $"UPDATE lead SET outcome = 'Won', ended_on = '2026-03-01' WHERE id = {Active}"
            ),
            OrderCase(
                "Put a lead into the phase of the order",
                NoDocument,
                $"UPDATE lead SET phase = 'A' WHERE id = {Active}"
            ),
            OrderCase("Begin a lead as won", NoDocument, RawCompany.Lead(New, "'A'", "'Won'", "'2026-03-01'")),
            OrderCase("Win a lead by a talk", NoDocument, $"UPDATE lead SET phase = 'A' WHERE id = {Active}") with
            {
                Given = [Order(New, Active, "Conversation")],
            },
            OrderCase(
                "Win a lead by a revoked document",
                NoDocument,
                $"UPDATE lead SET phase = 'A' WHERE id = {Active}"
            ) with
            {
                Given = [Order(New, Active), Revoke(New)],
            },
            OrderCase(
                "Win a lead by the document of another lead",
                NoDocument,
                $"UPDATE lead SET phase = 'A' WHERE id = {Maturing}"
            ) with
            {
                Given = [Order(New, Active)],
            },
            OrderCase(
                "Revoke the document of a won lead",
                "A lead still counts as won by this document; its phase has to fall first.",
                Revoke(OrderDocument)
            ),
        ];

    static string Revoke(string evidence) =>
        $"UPDATE evidence SET revoked_at = {Later}, revoked_by = {Rep}, revoked_for = 'Irrtum.' WHERE id = {evidence}";

    static RefusalCase Evidence(string name, string text, string columns) =>
        new(name, EvidenceIsKept.Guard, text, $"UPDATE evidence SET {columns} WHERE id = {Talk}");

    static RefusalCase OrderCase(string name, string text, string sql) =>
        new(name, OrderNeedsItsDocument.Guard, text, sql);
}
