using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Web;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leadwerk.Features.Demo.Guests;

/// <summary>The demo company of a day, in a folder of its own: nothing of it ever touches the company's own data.</summary>
/// <param name="folders">Where it lies.</param>
/// <param name="clock">Tells the day.</param>
/// <param name="life">A program that ends does not go on inventing.</param>
/// <param name="log">Says why it could not be made.</param>
sealed partial class DemoDoor(
    DataFolders folders,
    TimeProvider clock,
    IHostApplicationLifetime life,
    ILogger<DemoDoor> log
) : IDisposable
{
    const string Complete = "complete";

    readonly Lock gate = new();
    Task? filling;
    double share;
    (DateOnly Day, StoreStatistics Statistics)? measured;

    /// <summary>The demo ends with the evening before it was made, so that each day has its own.</summary>
    public DateOnly Today => CompanyDay.Of(clock.GetUtcNow().UtcDateTime, DemoCompany.Zone);

    /// <summary>How far it is, 0 to 1.</summary>
    public double Progress => Volatile.Read(ref share);

    /// <summary>Why the last attempt failed; null while none did.</summary>
    public string? Failure { get; private set; }

    /// <summary>Ends when nobody makes one any more.</summary>
    public Task Making => filling ?? Task.CompletedTask;

    /// <summary>Whether somebody can look around in the demo of a day.</summary>
    public bool IsReady(DateOnly day) => File.Exists(Path.Combine(FolderOf(day), Complete));

    /// <summary>The demo of a day.</summary>
    public Store StoreOf(DateOnly day) => Store.At(new StoreLocation.SqliteFile(FolderOf(day)), clock);

    /// <summary>What is measured of the demo of a day.</summary>
    public StoreStatistics StatisticsOf(DateOnly day)
    {
        lock (gate)
        {
            if (measured is not { } known || known.Day != day)
            {
                var store = StoreOf(day);
                measured = known = (day, new StoreStatistics(store, new CompanyTime(clock, store)));
            }
            return known.Statistics;
        }
    }

    public void Dispose() => measured?.Statistics.Dispose();

    /// <summary>Begins to make today's, unless it is there or being made.</summary>
    public void Begin()
    {
        lock (gate)
        {
            if (filling is { IsCompleted: false } || IsReady(Today))
                return;
            (share, Failure) = (0, null);
            filling = Task.Run(() => Fill(Today));
        }
    }

    void Fill(DateOnly day)
    {
        try
        {
            ForgetOthers(day);
            var outcome = DemoCompany.Fill(
                new StoreLocation.SqliteFile(FolderOf(day)),
                DemoWish.ToLookAround,
                clock.GetUtcNow().UtcDateTime,
                done => Volatile.Write(ref share, done),
                life.ApplicationStopping
            );
            // One that has leads was finished when the program was ended a moment too early.
            if (outcome is DemoOutcome.Filled or DemoOutcome.HasLeads)
                File.WriteAllText(Path.Combine(FolderOf(day), Complete), "");
            else
                Failed(outcome.ToString());
        }
        catch (OperationCanceledException)
        {
            Failed("stopped");
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            Failed(why.Message);
        }
    }

    void Failed(string why)
    {
        Failure = why;
        CouldNotBeMade(log, why);
    }

    void ForgetOthers(DateOnly day)
    {
        Directory.CreateDirectory(folders.Demo);
        foreach (var folder in Directory.GetDirectories(folders.Demo))
        {
            if (folder != FolderOf(day))
                Directory.Delete(folder, recursive: true);
        }
    }

    string FolderOf(DateOnly day) =>
        Path.Combine(folders.Demo, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [LoggerMessage(Level = LogLevel.Error, Message = "The demo company could not be made: {Why}")]
    static partial void CouldNotBeMade(ILogger log, string why);
}
