using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string EntryStays = "A journal entry is never edited.";
    const string Complete = "A journal entry has its payload, its salt and its three hashes.";
    const string OnlyErasure = "Only an erasure that stands in the journal takes payload and salt of an entry away.";
    const string ErasureStays = "An erasure is kept as it was recorded.";

    static IReadOnlyList<RefusalCase> OfTheJournal =>
        [
            Entry("Edit who it was", EntryStays, "UPDATE journal SET who = 'nobody' WHERE seq = 1"),
            Entry("Edit when it was", EntryStays, $"UPDATE journal SET at = {Later} WHERE seq = 1"),
            Entry("Edit what it was about", EntryStays, $"UPDATE journal SET lead_id = {Won} WHERE seq = 1"),
            Entry("Forge a hash", EntryStays, $"UPDATE journal SET hash = {Bytes("c3")} WHERE seq = 2"),
            Entry("Edit a payload", OnlyErasure, "UPDATE journal SET payload = '{\"x\":1}' WHERE seq = 1"),
            Entry("Empty a payload", OnlyErasure, "UPDATE journal SET payload = NULL, salt = NULL WHERE seq = 1"),
            Entry(
                "Empty a payload by an erasure that nobody journaled",
                OnlyErasure,
                $"UPDATE journal SET payload = NULL, salt = NULL, erasure_id = {Unheard} WHERE seq = 1"
            ),
            Entry("Delete the last entry", "A journal entry is never deleted.", "DELETE FROM journal WHERE seq = 2"),
            Entry("Empty the journal", "A journal entry is never deleted.", "TRUNCATE journal") with
            {
                Only = Engine.Postgres,
            },
            Entry(
                "Leave a number out",
                "A journal entry continues the numbers of the journal.",
                Journal(4, "lead", Active, Bytes("c2"), Bytes("c3"))
            ),
            Entry(
                "Use a number twice",
                "A journal entry continues the numbers of the journal.",
                Journal(2, "lead", Active, Bytes("c2"), Bytes("c3"))
                    .Replace("INSERT", "INSERT OR REPLACE", StringComparison.Ordinal)
            ) with
            {
                Only = Engine.Sqlite,
            },
            Entry(
                "Break the chain",
                "A journal entry continues the chain of hashes.",
                Journal(3, "lead", Active, Bytes("c1"), Bytes("c3"))
            ),
            Entry(
                "Write an entry without its payload",
                Complete,
                Journal(3, "lead", Active, Bytes("c2"), Bytes("c3")).Replace("'{}'", "NULL", StringComparison.Ordinal)
            ),
            new(
                "Edit an erasure",
                ErasuresAreKept.Guard,
                ErasureStays,
                $"UPDATE erasure SET who = 'nobody' WHERE id = {Unheard}"
            ),
            new(
                "Delete an erasure",
                ErasuresAreKept.Guard,
                "An erasure is never deleted.",
                $"DELETE FROM erasure WHERE id = {Unheard}"
            ),
            new(
                "Replace an erasure",
                ErasuresAreKept.Guard,
                ErasureStays,
                $"INSERT OR REPLACE INTO erasure (id, person_id, at, who) VALUES ({Unheard}, {OtherPerson}, {At}, 'nobody')"
            )
            {
                Only = Engine.Sqlite,
            },
        ];

    static RefusalCase Entry(string name, string text, string sql) => new(name, JournalIsKept.Guard, text, sql);
}
