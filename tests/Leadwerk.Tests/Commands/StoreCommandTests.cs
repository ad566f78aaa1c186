using Leadwerk.Storage;
using Leadwerk.Storage.Commands;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Commands;

public sealed class StoreCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_store_is_created_found_in_order_and_left_as_it_is_by_a_second_call()
    {
        var data = folder["data"];
        var first = Started.With("migrate", "--data", data);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains(
            "auf den Stand dieses Programms gebracht: " + Path.Combine(data, "leadwerk.db"),
            first.Output,
            StringComparison.Ordinal
        );
        var second = Started.InEnglish("migrate", "--data", data);
        Assert.StartsWith("The database is up to date with this program", second.Output, StringComparison.Ordinal);
        var verified = Started.InEnglish("verify", "--data", data);
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.StartsWith("All is well: no rule is broken.", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_the_environment_is_used_without_an_option()
    {
        var run = new Started { Variables = { ["LEADWERK_DATA"] = folder["data"] } }.Run("migrate");
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(Path.Combine(folder["data"], "leadwerk.db")));
    }

    [Fact]
    public async Task What_is_broken_is_listed_and_the_exit_code_is_one()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        await firm.Save("start-lead", firm.Active());
        await store.Run(
            "DROP TRIGGER guard_journal_is_kept_journal_update; UPDATE journal SET who = 'nobody' WHERE seq = 2"
        );
        var run = Started.With("verify", "--data", store.Folder);
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("2 Regeln sind gebrochen:", run.Output, StringComparison.Ordinal);
        Assert.Contains("- guard_journal_is_kept_journal_update", run.Output, StringComparison.Ordinal);
        Assert.Contains("- seq 2: EntryChanged", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_database_verify_creates_none()
    {
        var run = Started.InEnglish("verify", "--data", folder["data"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no database here", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_folder_in_use_is_not_migrated()
    {
        using var owner = DataFolderLock.TryTake(folder.Path);
        var run = Started.With("migrate", "--data", folder.Path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("arbeitet gerade ein anderes Leadwerk", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_does_not_answer_is_named_in_one_sentence()
    {
        var run = new Started { Variables = { ["LEADWERK_DB"] = $"Host={folder.Path};Database=x;Username=x" } }.Run(
            "migrate"
        );
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("leadwerk: Die Datenbank ist nicht erreichbar:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_say_everything()
    {
        var (german, english) = (StoreWords.In("de"), StoreWords.In("en"));
        var place = new StoreLocation.SqliteFile("x");
        Func<StoreWords, string>[] sentences =
        [
            words => words.Migrated(0, place),
            words => words.Migrated(1, place),
            words => words.Migrated(2, place),
            words => words.NotMigrated(new MigrationOutcome.FolderInUse("x")),
            words => words.NotMigrated(new MigrationOutcome.DatabaseIsNewer("x")),
            words => words.NotMigrated(new MigrationOutcome.LibraryIsTooOld("1", "2")),
            .. Enum.GetValues<StoreTrouble>()
                .Select<StoreTrouble, Func<StoreWords, string>>(trouble => words => words.Trouble(trouble, "x")),
            words => words.NoDatabase("x"),
            words => words.NeedsMigration,
            words => string.Join('\n', words.Verified(new VerifyReport(1, 2, 0, "ff", []))),
            words =>
                string.Join(
                    '\n',
                    words.Verified(new VerifyReport(1, 2, 0, null, [new Finding("x", new("Ja.", "Yes."), 7, ["a"])]))
                ),
        ];
        Assert.All(sentences, sentence => Assert.NotEqual(sentence(german), sentence(english)));
    }
}
