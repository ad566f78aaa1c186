using Leadwerk.Storage;

namespace Leadwerk.Tests.Commands;

/// <summary>Commands on the company's data, as a person types them.</summary>
public sealed class AccountAndBackupCommandTests : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        var store = Store.At(new StoreLocation.SqliteFile(Data), TimeProvider.System);
        Assert.IsType<MigrationOutcome.Done>(await store.Migrate(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    string Data => Path.Combine(folder.Path, "data");

    Started Run(params string[] words) => Started.With([.. words, "--data", Data]);

    [Fact]
    public void Accounts_are_added_listed_and_reset()
    {
        Assert.Contains("leadwerk user add", Run("user", "list").Output);
        var added = Run("user", "add", "Anna Schäfer", "anna@firma.example");
        Assert.Equal(0, added.ExitCode);
        Assert.Contains("administrator", added.Output);
        Assert.Matches("Passwort: [a-z2-9]{5}(-[a-z2-9]{5}){3}\n", added.Output);
        Assert.Contains("Anna Schäfer  anna@firma.example  administrator", Run("user", "list").Output);
        Assert.Contains("new password", Run("user", "reset", "anna@firma.example", "--lang", "en").Output);
        var wrong = Run("user", "add", "Ben", "ben@firma.example", "--role", "chef");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("head-of-sales", wrong.Error);
        Assert.Equal(1, Run("user", "reset", "niemand@firma.example").ExitCode);
    }

    [Fact]
    public void A_backup_is_made_checked_and_put_back()
    {
        var file = Path.Combine(folder.Path, "woche 48.leadwerk");
        Run("user", "add", "Anna Schäfer", "anna@firma.example");
        var backup = Run("backup", file);
        Assert.Equal(0, backup.ExitCode);
        Assert.Contains("0 Leads", backup.Output);
        Run("user", "add", "Später Gekommen", "spaeter@firma.example");
        Assert.Contains("in Ordnung", Run("restore", file, "--check").Output);
        Assert.Contains("spaeter@firma.example", Run("user", "list").Output);

        var restored = Run("restore", file);

        Assert.Equal(0, restored.ExitCode);
        Assert.Contains("before-restore-", restored.Output);
        Assert.DoesNotContain("spaeter@firma.example", Run("user", "list").Output);
        var again = Run("backup", file, "--lang", "en");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("unchanged", again.Error);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("user")]
    public void Each_has_a_help_page_of_eighty_columns_in_both_languages(string command)
    {
        foreach (var language in new[] { "de", "en" })
        {
            var help = Started.With(command, "--help", "--lang", language).Output;
            Assert.Contains($"leadwerk {command}", help);
            Assert.All(help.Split('\n'), line => Assert.True(line.Length <= 80, line));
        }
    }
}
