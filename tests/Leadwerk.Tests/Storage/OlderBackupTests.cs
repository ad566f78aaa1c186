using Leadwerk.Storage;
using Leadwerk.Storage.Backups;
using Leadwerk.Storage.Guards;
using Leadwerk.Tests.Commands;
using Leadwerk.Tests.Docs;
using Leadwerk.Tests.Takeover;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

/// <summary>
/// A newer program restores every older backup. One of each form of the database is kept in <c>Storage/Backups</c>,
/// written by <c>scripts/migration.sh</c>.
/// </summary>
public sealed class OlderBackupTests : IDisposable
{
    static readonly string Kept = Repository.Path("tests/Leadwerk.Tests/Storage/Backups");

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Forms =>
        [.. Directory.GetFiles(Kept, "*.leadwerk").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_restored_brought_up_to_date_and_breaks_no_rule(string form)
    {
        await using var store = await TestStore.Empty(Engine.Sqlite);
        var restored = Assert.IsType<RestoreOutcome.Restored>(
            await new Restore(store.Store, store.Clock).From(Path.Combine(Kept, $"{form}.leadwerk"), false, Cancel)
        );
        await using var db = store.Open();
        var known = db.Database.GetMigrations().ToList();
        Assert.Equal(known[restored.Manifest.Migrations.Count..], restored.Migrated);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Cancel));
        Assert.True(restored.Manifest.Rows["lead"] >= 10);
        foreach (var (table, rows) in restored.Manifest.Rows)
            Assert.Equal(rows, await store.Ask($"SELECT COUNT(*) FROM {table}"));
        await store.Verified();
    }

    [Fact]
    public void Every_form_that_the_database_ever_had_is_kept()
    {
        using var store = Store.At(new StoreLocation.SqliteFile(folder.Path), TimeProvider.System).Open();
        Assert.Equal(
            store.Database.GetMigrations().Select(step => step[(step.IndexOf('_', StringComparison.Ordinal) + 1)..]),
            Forms.Select(form => form.Data),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public async Task Guards_of_an_older_program_give_way_to_those_of_today()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await JournalTests.TakeAway(store, EvidenceIsKept.Guard);
        await store.Run("CREATE TRIGGER guard_of_yesterday BEFORE DELETE ON company BEGIN SELECT 1; END");
        Assert.IsType<BackupOutcome.Written>(await new Backup(store.Store, store.Clock).To(folder["old"], Cancel));

        await using var newer = await TestStore.Empty(Engine.Sqlite);
        Assert.IsType<RestoreOutcome.Restored>(
            await new Restore(newer.Store, newer.Clock).From(folder["old"], false, Cancel)
        );
        await using var db = newer.Open();
        Assert.Empty(await GuardPost.Missing(db, Cancel));
    }
}
