using System.Net.Sockets;
using Leadwerk.Commands;
using Leadwerk.Features.Setup;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Commands;
using Leadwerk.Storage.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Web.Commands;

/// <summary>One run of <c>serve</c>: owns the data folder, brings the store into being, listens until it is stopped.</summary>
sealed class ServeRun(ServeWords words, StoreWords storeWords, CommandConsole console, CancellationToken cancel)
{
    static readonly TimeSpan PatienceWithRequests = TimeSpan.FromSeconds(10);

    /// <returns>One of <see cref="ExitCode"/>; a stop that was asked for is a good end.</returns>
    public int Run(StoreLocation location, WebSettings settings) =>
        RunAsync(location, settings).GetAwaiter().GetResult();

    /// <summary>Wherever it is when it is asked to stop, even while it still starts: that is a good end.</summary>
    async Task<int> RunAsync(StoreLocation location, WebSettings settings)
    {
        try
        {
            return await Serve(location, settings);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Say(words.Stopped);
            return ExitCode.Done;
        }
    }

    async Task<int> Serve(StoreLocation location, WebSettings settings)
    {
        using var owner = location is StoreLocation.SqliteFile sqlite ? DataFolderLock.TryTake(sqlite.Folder) : null;
        if (location is StoreLocation.SqliteFile { Folder: var folder } && owner is null)
            return Failed(storeWords.NotMigrated(new MigrationOutcome.FolderInUse(folder)));
        var store = Store.At(location, console.Clock);
        if (await Prepare(store, owner) is { } refusal)
            return Failed(refusal);
        await using var app = WebHost.Build(store, settings, console.Clock);
        // Whoever was sending mail before is gone, too.
        if (owner is not null)
            await app.Services.GetRequiredService<MailRun>().TakeStock(alone: true, cancel);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            return Failed(words.PortInUse(settings.Port));
        }
        catch (SocketException refused)
        {
            return Failed(words.CannotListen($"{settings.Address}", settings.Port, refused.Message));
        }
        var address = ListenAddress.ForThisMachine(app.Urls.First());
        Say(words.Running(app.Urls.First(), location));
        if (settings.ReachesBeyondThisMachine)
            console.Error.WriteLine(words.PlainBeyondThisMachine);
        if (await SetupLink.Issue(store, console.Clock.GetUtcNow().UtcDateTime, cancel) is { } key)
            Say(words.FirstAdministrator($"{address}/setup?key={key}"));
        await Stopped(app);
        using var bound = new CancellationTokenSource(PatienceWithRequests);
        try
        {
            await app.StopAsync(bound.Token);
        }
        catch (OperationCanceledException)
        {
            // Somebody's request takes longer than that; nothing half-done is kept.
        }
        Say(words.Stopped);
        return ExitCode.Done;
    }

    /// <summary>An empty store is set up; one of another program's time is left to <c>migrate</c>, after a backup.</summary>
    /// <returns>Why it cannot be used; null when it can.</returns>
    async Task<string?> Prepare(Store store, DataFolderLock? owner)
    {
        await using (var db = store.Open())
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
            if (applied.Count > 0 && !applied.SequenceEqual(db.Database.GetMigrations()))
                return storeWords.NeedsMigration;
        }
        var outcome = owner is null ? await store.Migrate(cancel) : await store.Migrate(owner, cancel);
        if (outcome is not MigrationOutcome.Done)
            return storeWords.NotMigrated(outcome);
        if (owner is not null)
        {
            // Whoever had claimed an effect before is gone: the folder has one owner.
            await using var db = store.Open();
            await JobClaims.ReleaseAll(db, cancel);
        }
        return null;
    }

    async Task Stopped(WebApplication app)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var asked = cancel.Register(() => stopped.TrySetResult());
        await using var alone = app.Lifetime.ApplicationStopping.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }

    void Say(string sentence)
    {
        using var output = console.OpenText();
        output.WriteLine(sentence);
    }

    int Failed(string sentence)
    {
        console.Error.WriteLine($"{CommandLine.Program}: {sentence}");
        return ExitCode.NotUnderstood;
    }
}
