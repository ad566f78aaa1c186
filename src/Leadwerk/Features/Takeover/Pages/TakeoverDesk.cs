using System.Collections.Concurrent;
using System.Data.Common;
using Leadwerk.Domain;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>Takes lists over and back beside the pages, so that whoever waits sees how far it is.</summary>
/// <remarks>An interrupted one is gone on with by starting it again: each batch is a transaction.</remarks>
sealed partial class TakeoverDesk(
    Store store,
    TimeProvider clock,
    IHostApplicationLifetime life,
    ILogger<TakeoverDesk> log
)
{
    readonly ConcurrentDictionary<Guid, Takeover> takeovers = new();
    readonly ConcurrentDictionary<ImportId, TakeBack> takeBacks = new();

    /// <summary>One that runs or has ended since the program started; null where there is none.</summary>
    public Takeover? Of(Guid upload) => takeovers.GetValueOrDefault(upload);

    /// <inheritdoc cref="Of(Guid)"/>
    public TakeBack? Of(ImportId import) => takeBacks.GetValueOrDefault(import);

    /// <summary>Begins, unless it runs already.</summary>
    public void Begin(Guid upload, ReadPipeline list, StageMapping.Clear mapping, TakeoverWish wish, Guid by) =>
        Begin(takeovers, upload, takeover => Take(takeover, list, mapping, wish, by));

    /// <summary>Begins to take a list back, unless it runs already.</summary>
    public TakeBack Begin(ImportId import, TakeoverWish wish, Guid by) =>
        Begin(takeBacks, import, takeBack => GiveBack(takeBack, import, wish, by));

    T Begin<TKey, T>(ConcurrentDictionary<TKey, T> known, TKey key, Func<T, Task> work)
        where TKey : notnull
        where T : Errand, new() =>
        known.AddOrUpdate(key, _ => Start(work), (_, running) => running.Work.IsCompleted ? Start(work) : running);

    T Start<T>(Func<T, Task> work)
        where T : Errand, new()
    {
        var errand = new T();
        errand.Work = Task.Run(() => Run(errand, () => work(errand)));
        return errand;
    }

    async Task Run(Errand errand, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            errand.Failed = true;
        }
        catch (Exception why)
            when (why is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            errand.Failed = true;
            DidNotEnd(log, why.Message);
        }
    }

    async Task Take(Takeover takeover, ReadPipeline list, StageMapping.Clear mapping, TakeoverWish wish, Guid by)
    {
        var run = new ImportRun(store, list, wish with { Progress = takeover.Tell }, clock);
        var report = await run.Take(mapping, life.ApplicationStopping);
        if (report.Import is { } import)
            await Note(import, "import-list", by, new() { ["rows"] = report.Rows, ["taken"] = report.Taken });
        takeover.Report = report;
    }

    async Task GiveBack(TakeBack takeBack, ImportId import, TakeoverWish wish, Guid by)
    {
        var run = new UndoRun(store, import, wish with { Progress = takeBack.Tell }, clock);
        if (await run.Withdraw(life.ApplicationStopping) is not { } report)
            return;
        await Note(
            import,
            "undo-import",
            by,
            new() { ["withdrawn"] = report.Withdrawn, ["stays"] = report.Stays.Count }
        );
        takeBack.Report = report;
    }

    async Task Note(ImportId import, string action, Guid by, Dictionary<string, object?> facts)
    {
        await using var db = store.Open().As(by.ToString(), action);
        db.Note("list_import", import.Value, facts);
        await db.SaveChangesAsync(life.ApplicationStopping);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking a list over or back did not end: {Why}")]
    static partial void DidNotEnd(ILogger log, string why);
}
