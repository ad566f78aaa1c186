using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string FileIsKept = "The file of a document is kept as it came.";
    const string FileStays = "The file of a document is kept with it; only an erasure takes it away.";
    const string NoteIsKept = "A note is never edited; it can be withdrawn and is kept.";

    static string Hash => $"'{new string('a', 64)}'";

    static string StoredFile => $"INSERT INTO stored_file (hash, content) VALUES ({Hash}, {Bytes("aa")})";

    static string Note =>
        $"INSERT INTO note (id, lead_id, text, written_at, written_by, version) VALUES ({New}, {Active}, 'Mag Tee.', {At}, {Rep}, {RawCompany.Version})";

    static string WithFile =>
        $"""
            INSERT INTO evidence (id, lead_id, criterion_id, origin, form, file_hash, file_name, file_bytes, happened_on, recorded_at, recorded_by)
            VALUES ({New}, {Active}, {FirstCriterion}, 'Recorded', 'Document', {Hash}, 'a.pdf', 32, '2026-03-01', {At}, {Rep})
            """;

    static IReadOnlyList<RefusalCase> OfFilesAndNotes =>
        [
            new(
                "Put something else into a file",
                FilesAreKept.Guard,
                FileIsKept,
                $"UPDATE stored_file SET content = {Bytes("bb")} WHERE hash = {Hash}"
            )
            {
                Given = [StoredFile],
            },
            new(
                "Take the file of evidence away",
                EvidenceIsKept.Guard,
                FileStays,
                $"UPDATE evidence SET file_hash = NULL WHERE id = {New}"
            )
            {
                Given = [StoredFile, WithFile],
            },
            new(
                "Give evidence another file",
                EvidenceIsKept.Guard,
                FileStays,
                $"UPDATE evidence SET file_hash = {Hash} WHERE id = {New}"
            )
            {
                Given = [StoredFile, WithFile.Replace($"{Hash}, 'a.pdf'", "NULL, 'a.pdf'", StringComparison.Ordinal)],
            },
            new(
                "Replace a file",
                FilesAreKept.Guard,
                FileIsKept,
                $"INSERT OR REPLACE INTO stored_file (hash, content) VALUES ({Hash}, {Bytes("bb")})"
            )
            {
                Given = [StoredFile],
                Only = Engine.Sqlite,
            },
            OfNote(
                "Put other words into a note by an erasure",
                OnlyTombstone,
                $"UPDATE note SET text = 'Mag Kaffee.', erased_at = {Later}, erasure_id = {Erasure} WHERE id = {New}"
            ),
            OfNote(
                "Mark a note as erased without an erasure",
                OnlyJournaled,
                $"UPDATE note SET erased_at = {Later} WHERE id = {New}"
            ),
            OfNote("Edit a note", NoteIsKept, $"UPDATE note SET text = 'Mag Kaffee.' WHERE id = {New}"),
            OfNote("Give a note to another lead", NoteIsKept, $"UPDATE note SET lead_id = {Maturing} WHERE id = {New}"),
            OfNote(
                "Show a withdrawn note again",
                "A note is withdrawn once, for good.",
                $"UPDATE note SET withdrawn_at = NULL, withdrawn_by = NULL WHERE id = {New}",
                $"UPDATE note SET withdrawn_at = {Later}, withdrawn_by = {Rep} WHERE id = {New}"
            ),
            OfNote(
                "Delete a note",
                "A note is never deleted; it can be withdrawn.",
                $"DELETE FROM note WHERE id = {New}"
            ),
        ];

    static RefusalCase OfNote(string name, string text, string sql, params string[] given) =>
        new(name, NotesAreKept.Guard, text, sql) { Given = [Note, .. given] };
}
