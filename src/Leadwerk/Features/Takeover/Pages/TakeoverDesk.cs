using System.Collections.Concurrent;
using System.Data.Common;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leadwerk.Features.Takeover.Pages;

/// <summary>Takes lists over beside the pages, so that whoever waits sees how far it is.</summary>
/// <remarks>An interrupted one is gone on with by starting it again: each batch is a transaction.</remarks>
sealed partial class TakeoverDesk(
    Store store,
    TimeProvider clock,
    IHostApplicationLifetime life,
    ILogger<TakeoverDesk> log
)
{
    readonly ConcurrentDictionary<Guid, Takeover> all = new();

    /// <summary>One that runs or has ended since the program started; null where there is none.</summary>
    public Takeover? Of(Guid upload) => all.GetValueOrDefault(upload);

    /// <summary>Begins, unless it runs already.</summary>
    public void Begin(Guid upload, ReadPipeline list, StageMapping.Clear mapping, TakeoverWish wish, Guid by) =>
        all.AddOrUpdate(
            upload,
            _ => Start(list, mapping, wish, by),
            (_, known) => known.Work.IsCompleted ? Start(list, mapping, wish, by) : known
        );

    Takeover Start(ReadPipeline list, StageMapping.Clear mapping, TakeoverWish wish, Guid by)
    {
        var takeover = new Takeover();
        takeover.Work = Task.Run(() => Run(takeover, list, mapping, wish, by));
        return takeover;
    }

    async Task Run(Takeover takeover, ReadPipeline list, StageMapping.Clear mapping, TakeoverWish wish, Guid by)
    {
        try
        {
            var run = new ImportRun(store, list, wish with { Progress = takeover.Tell }, clock);
            var report = await run.Take(mapping, life.ApplicationStopping);
            if (report.Import is { } import)
            {
                await using var db = store.Open().As(by.ToString(), "import-list");
                db.Note(
                    "list_import",
                    import.Value,
                    new Dictionary<string, object?> { ["rows"] = report.Rows, ["taken"] = report.Taken }
                );
                await db.SaveChangesAsync(life.ApplicationStopping);
            }
            takeover.Report = report;
        }
        catch (OperationCanceledException)
        {
            takeover.Failed = true;
        }
        catch (Exception why)
            when (why is DbException or IOException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            takeover.Failed = true;
            DidNotEnd(log, why.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking a list over did not end: {Why}")]
    static partial void DidNotEnd(ILogger log, string why);
}

/// <summary>How far taking a list over is.</summary>
sealed class Takeover
{
    double share;

    /// <summary>Ends with it.</summary>
    public Task Work { get; set; } = Task.CompletedTask;

    /// <summary>0 to 1.</summary>
    public double Progress => Volatile.Read(ref share);

    /// <summary>What it brought; null before it has ended.</summary>
    public TakeoverReport? Report { get; set; }

    /// <summary>It was interrupted; what was taken over by then is kept.</summary>
    public bool Failed { get; set; }

    public void Tell(double done) => Volatile.Write(ref share, done);
}
