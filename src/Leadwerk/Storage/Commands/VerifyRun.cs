using Leadwerk.Commands;
using Leadwerk.Storage.Verification;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage.Commands;

/// <summary>Looks whether every rule holds, and lists those that do not.</summary>
sealed class VerifyRun(StoreWords words, CommandConsole console, CancellationToken cancel)
{
    public int Run(StoreLocation location) => new StoreAccess(words, console).Try(() => Check(location));

    int Check(StoreLocation location)
    {
        // Opening it would create an empty one.
        if (location is StoreLocation.SqliteFile sqlite && !File.Exists(sqlite.File))
            return Failed(words.NoDatabase(sqlite.File));
        var store = Store.At(location, console.Clock);
        if (!IsUpToDate(store))
            return Failed(words.NeedsMigration);
        var report = Verify(store);
        using var output = console.OpenText();
        foreach (var line in words.Verified(report))
            output.WriteLine(line);
        return report.Findings.Count == 0 ? ExitCode.Done : ExitCode.NotUnderstood;
    }

    int Failed(string why)
    {
        console.Error.WriteLine($"{CommandLine.Program}: {why}");
        return ExitCode.NotUnderstood;
    }

    static bool IsUpToDate(Store store)
    {
        using var db = store.Open();
        return db.Database.GetAppliedMigrations().SequenceEqual(db.Database.GetMigrations());
    }

    VerifyReport Verify(Store store)
    {
        var today = DateOnly.FromDateTime(console.Clock.GetLocalNow().Date);
        return new StoreVerification(store, today, Show).Run(cancel).GetAwaiter().GetResult();
    }

    void Show(string check)
    {
        if (console.ErrorIsTerminal)
            console.Error.WriteLine($"  {check}");
    }
}
