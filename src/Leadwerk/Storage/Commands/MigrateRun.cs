using Leadwerk.Commands;

namespace Leadwerk.Storage.Commands;

/// <summary>Creates the database or brings it up to date, and says what was done.</summary>
sealed class MigrateRun(StoreWords words, CommandConsole console, CancellationToken cancel)
{
    public int Run(StoreLocation location) =>
        new StoreAccess(words, console).Try(() => Tell(Migrate(location), location));

    MigrationOutcome Migrate(StoreLocation location) =>
        Store.At(location, console.Clock).Migrate(cancel).GetAwaiter().GetResult();

    int Tell(MigrationOutcome outcome, StoreLocation location)
    {
        if (outcome is not MigrationOutcome.Done done)
        {
            console.Error.WriteLine($"{CommandLine.Program}: {words.NotMigrated(outcome)}");
            return ExitCode.NotUnderstood;
        }
        using var output = console.OpenText();
        output.WriteLine(words.Migrated(done.Applied.Count, location));
        return ExitCode.Done;
    }
}
