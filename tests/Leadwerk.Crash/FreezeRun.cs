using Leadwerk.Storage;
using Leadwerk.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Crash;

/// <summary>
/// One worker is stopped at random moments and its files are copied: they are what <c>kill -9</c> would have left at
/// that moment, without the price of a new process each time. Each copy is opened and looked through.
/// </summary>
/// <param name="data">The worker's store.</param>
/// <param name="folder">For copies and the protocol.</param>
/// <param name="seed">Chooses the moments.</param>
sealed class FreezeRun(StoreLocation.SqliteFile data, string folder, int seed)
{
    const int LongestPause = 30;

    /// <summary>Takes so many copies, or until something is wrong.</summary>
    /// <returns>How many were acknowledged in all, and what is wrong.</returns>
    public async Task<(int Acknowledged, IReadOnlyList<string> Faults)> Freeze(int count)
    {
        var random = new Random(seed);
        await using var worker = WorkerProcess.Start(data, "frozen", Path.Combine(folder, "frozen"));
        await worker.AtWork();
        var (said, ledger) = (0, Ledger.Of([]));
        for (var moment = 1; moment <= count; moment++)
        {
            await worker.SaysMoreThan(said);
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * LongestPause));
            await worker.Freeze();
            string[] lines = [.. worker.Said];
            (said, ledger) = (lines.Length, Ledger.Of(lines));
            if (await Faults(Copy($"image-{moment}"), ledger) is { Count: > 0 } faults)
                return (ledger.Acknowledged, [$"at moment {moment}:", .. faults]);
            worker.GoOn();
        }
        return (ledger.Acknowledged, []);
    }

    StoreLocation.SqliteFile Copy(string name)
    {
        var image = new StoreLocation.SqliteFile(Directory.CreateDirectory(Path.Combine(folder, name)).FullName);
        File.Copy(data.File, image.File);
        File.Copy(data.File + "-wal", image.File + "-wal");
        return image;
    }

    static async Task<IReadOnlyList<string>> Faults(StoreLocation.SqliteFile image, Ledger ledger)
    {
        var faults = await StoreCheck.Faults(Store.At(image, TimeProvider.System), ledger);
        await using (var pool = new SqliteConnection(SqliteSession.ConnectionString(image.File)))
            SqliteConnection.ClearPool(pool);
        Directory.Delete(image.Folder, recursive: true);
        return faults;
    }
}
