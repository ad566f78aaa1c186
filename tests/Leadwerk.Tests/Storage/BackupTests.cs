using System.IO.Compression;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage;
using Leadwerk.Storage.Backups;
using Leadwerk.Storage.Documents;
using Leadwerk.Tests.Commands;

namespace Leadwerk.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    string Target => Path.Combine(folder.Path, "weekly.leadwerk");

    static async Task Write(TestStore store, string name)
    {
        await using var db = store.Open("record-company");
        db.Companies.Add(Company(name, store));
        await db.SaveChangesAsync(Cancel);
    }

    static Company Company(string name, TestStore store)
    {
        var stamp = new Stamp(UserId.New(), store.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.Utc);
        var recorded = Domain.Contacts.Company.Record(new CompanyData(name), stamp);
        return Assert.IsType<ContactResult<Company>.Kept>(recorded).Value;
    }

    static Task<object?> Companies(TestStore store) => store.Ask("SELECT count(*) FROM company");

    async Task<BackupManifest> Saved(TestStore store)
    {
        var outcome = await new Backup(store.Store, store.Clock).To(Target, Cancel);
        return Assert.IsType<BackupOutcome.Written>(outcome).Manifest;
    }

    Task<RestoreOutcome> Restored(TestStore store, bool onlyCheck = false) =>
        new Restore(store.Store, store.Clock).From(Target, onlyCheck, Cancel);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_file_of_a_document_comes_back_with_its_evidence(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Active();
        await firm.Save("hand-over", lead);
        byte[] content = [0, 1, 255, 26, 10];
        var file = Assert.IsType<FileResult.Accepted>(AttachedFile.Of("Auftrag.pdf", content)).File;
        await using (var db = store.Open("record-evidence"))
        {
            var order = firm.Order();
            var document = (EvidenceContent.Document)order.Content;
            await StoredFiles.Keep(db, file, content, Cancel);
            (await db.Lead(lead.Id)).Record(
                firm.Plan,
                order with
                {
                    Content = document with { Number = null, File = file },
                },
                firm.Now
            );
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal(1, (await Saved(store)).Rows["stored_file"]);
        Assert.IsType<RestoreOutcome.Restored>(await Restored(store));
        await using var read = store.Open();
        Assert.Equal(content, await StoredFiles.Content(read, file.Hash, Cancel));
        Assert.Equal(file, (await read.Lead(lead.Id)).Evidence[^1].File);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_saved_comes_back_and_what_came_later_does_not(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await Write(store, "Müßig & Söhne KG");
        var manifest = await Saved(store);
        await Write(store, "Später GmbH");

        var restored = Assert.IsType<RestoreOutcome.Restored>(await Restored(store));

        Assert.Equal((1L, 1L), (manifest.Rows["company"], manifest.JournalEntries));
        Assert.Equal(manifest.JournalHead, restored.Manifest.JournalHead);
        Assert.Equal(1L, await Companies(store));
        Assert.Equal("Müßig & Söhne KG", await store.Ask("SELECT name FROM company"));
        await Write(store, "Es geht weiter AG");
        Assert.Equal(2L, await Companies(store));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_goes_into_an_empty_database_too(Engine engine)
    {
        await using (var store = await TestStore.New(engine))
        {
            await Write(store, "Müßig & Söhne KG");
            await Saved(store);
        }
        await using var other = await TestStore.Empty(engine);

        Assert.Null(Assert.IsType<RestoreOutcome.Restored>(await Restored(other)).KeptIn);
        Assert.Equal(1L, await Companies(other));
    }

    [Fact]
    public async Task The_data_that_were_there_are_kept()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Saved(store);
        await Write(store, "Später GmbH");

        var restored = Assert.IsType<RestoreOutcome.Restored>(await Restored(store));

        Assert.Equal(0L, await Companies(store));
        await using var kept = SqliteCopy.Open(Path.Combine(restored.KeptIn!, "leadwerk.db"));
        await kept.OpenAsync(Cancel);
        await using var command = kept.CreateCommand();
        command.CommandText = "SELECT name FROM company";
        Assert.Equal("Später GmbH", await command.ExecuteScalarAsync(Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_backup_that_is_only_checked_changes_nothing(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await Saved(store);
        await Write(store, "Bleibt GmbH");

        Assert.IsType<RestoreOutcome.Sound>(await Restored(store, onlyCheck: true));
        Assert.Equal(1L, await Companies(store));
    }

    [Fact]
    public async Task A_flipped_byte_anywhere_is_refused_before_anything_is_touched()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Write(store, "Bleibt GmbH");
        await Saved(store);
        var good = await File.ReadAllBytesAsync(Target, Cancel);
        await Write(store, "Bleibt auch GmbH");
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var bad = (byte[])good.Clone();
            bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(Target, bad, Cancel);

            // What does not matter to any reader, such as a time in the archive's directory, may be changed.
            var outcome = await Restored(store, onlyCheck: true);
            Assert.True(
                outcome is RestoreOutcome.Damaged or RestoreOutcome.NotABackup or RestoreOutcome.Sound,
                $"Round {round}: {outcome}"
            );
            if (outcome is RestoreOutcome.Sound)
                Assert.Equal(await Data(good), await Data(bad));
        }
        Assert.Equal(2L, await Companies(store));
    }

    static async Task<byte[]> Data(byte[] archive)
    {
        await using var zip = new ZipArchive(new MemoryStream(archive));
        await using var part = await zip.GetEntry("leadwerk.db")!.OpenAsync(Cancel);
        using var data = new MemoryStream();
        await part.CopyToAsync(data, Cancel);
        return data.ToArray();
    }

    [Fact]
    public async Task A_truncated_file_and_one_of_another_kind_are_no_backups()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Saved(store);
        var good = await File.ReadAllBytesAsync(Target, Cancel);
        foreach (var bytes in new[] { good[..(good.Length / 2)], good[..10], [], "id;name\n1;x\n"u8.ToArray() })
        {
            await File.WriteAllBytesAsync(Target, bytes, Cancel);
            Assert.IsType<RestoreOutcome.NotABackup>(await Restored(store));
        }
        File.Delete(Target);
        Assert.IsType<RestoreOutcome.NoFile>(await Restored(store));
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_or_another_database_is_refused()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await store.Run("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20990101000000_FromTheFuture', '99')");
        await Saved(store);
        await store.Run("DELETE FROM \"__EFMigrationsHistory\" WHERE migration_id LIKE '2099%'");
        Assert.Equal(
            "20990101000000_FromTheFuture",
            Assert.IsType<RestoreOutcome.FromNewer>(await Restored(store)).Unknown
        );
        await using var server = await TestStore.New(Engine.Postgres);
        Assert.Equal("sqlite", Assert.IsType<RestoreOutcome.OtherEngine>(await Restored(server)).Engine);
    }

    [Fact]
    public async Task While_the_application_runs_nothing_is_put_back()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await Saved(store);
        using var application = DataFolderLock.TryTake(store.Folder);
        Assert.IsType<RestoreOutcome.FolderInUse>(await Restored(store));
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone_and_nothing_else_is_left_behind()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await File.WriteAllTextAsync(Target, "mine", Cancel);
        Assert.IsType<BackupOutcome.FileExists>(await new Backup(store.Store, store.Clock).To(Target, Cancel));
        Assert.Equal("mine", await File.ReadAllTextAsync(Target, Cancel));
        File.Delete(Target);
        await Saved(store);
        Assert.Equal([Target], Directory.GetFileSystemEntries(folder.Path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Target));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Made_while_others_write_it_is_one_moment(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        using var stop = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var writing = Task.Run(
            async () =>
            {
                for (var n = 0; !stop.IsCancellationRequested; n++)
                {
                    await Write(store, $"Firma {n}");
                    started.TrySetResult();
                }
            },
            Cancel
        );
        await started.Task;
        var manifest = await Saved(store);
        await stop.CancelAsync();
        await writing;

        Assert.Equal(manifest.Rows["company"], manifest.JournalEntries);
        Assert.IsType<RestoreOutcome.Restored>(await Restored(store));
        Assert.Equal(manifest.Rows["company"], await Companies(store));
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_save()
    {
        await using var store = await TestStore.Empty(Engine.Sqlite);
        Assert.IsType<BackupOutcome.NoDatabase>(await new Backup(store.Store, store.Clock).To(Target, Cancel));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
