using Leadwerk.Commands;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary>The company's database, brought up to date and owned while a list is taken over; for a preview only looked at.</summary>
sealed class OpenedStore : IDisposable
{
    readonly StoreWords words;
    DataFolderLock? owner;
    string? temporary;

    OpenedStore(StoreWords words) => this.words = words;

    public Store? Store { get; private set; }

    /// <summary>Why it cannot be worked with.</summary>
    public string? Refusal { get; private set; }

    public static OpenedStore For(
        ImportRequest request,
        StoreWords words,
        CommandConsole console,
        CancellationToken cancel
    )
    {
        var location = StoreLocation.Of(request.Folder, console.Variable);
        var opened = new OpenedStore(words);
        if (!request.Preview)
            opened.BringUpToDate(Store.At(location, console.Clock), cancel);
        else if (location is StoreLocation.SqliteFile { File: var file } && !File.Exists(file))
            opened.BringUpToDate(Store.At(opened.Nowhere(), console.Clock), cancel);
        else
            opened.Look(Store.At(location, console.Clock));
        return opened;
    }

    /// <summary>A preview for a company that has no database yet makes none.</summary>
    StoreLocation.SqliteFile Nowhere()
    {
        temporary = Directory.CreateTempSubdirectory("leadwerk-preview-").FullName;
        return new StoreLocation.SqliteFile(temporary);
    }

    void Look(Store store)
    {
        using var db = store.Open();
        if (db.Database.GetAppliedMigrations().SequenceEqual(db.Database.GetMigrations()))
            Store = store;
        else
            Refusal = words.NeedsMigration;
    }

    void BringUpToDate(Store store, CancellationToken cancel)
    {
        var outcome = Own(store, cancel);
        if (outcome is MigrationOutcome.Done)
            Store = store;
        else
            Refusal = words.NotMigrated(outcome);
    }

    MigrationOutcome Own(Store store, CancellationToken cancel)
    {
        if (store.Location is not StoreLocation.SqliteFile { Folder: var folder })
            return store.Migrate(cancel).GetAwaiter().GetResult();
        owner = DataFolderLock.TryTake(folder);
        return owner is null
            ? new MigrationOutcome.FolderInUse(folder)
            : store.Migrate(owner, cancel).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        owner?.Dispose();
        if (temporary is null)
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(temporary, recursive: true);
    }
}
