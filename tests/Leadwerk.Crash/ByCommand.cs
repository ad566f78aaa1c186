using Leadwerk.Crash.PowerCuts;
using Leadwerk.Storage;
using Leadwerk.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leadwerk.Crash;

/// <summary>A store of its own for a run by command.</summary>
sealed class ByCommand : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateDirectory(
        Path.Combine(Fastest, $"leadwerk-crash-{Guid.NewGuid():N}")
    );
    readonly StoreLocation.SqliteFile data;
    readonly Store store;

    // What is looked for is what the program asked of the disk, so the disk itself may be memory.
    static string Fastest => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    ByCommand()
    {
        data = new StoreLocation.SqliteFile(Path.Combine(folder.FullName, "data"));
        store = Store.At(data, TimeProvider.System);
    }

    public static async Task<ByCommand> New()
    {
        var command = new ByCommand();
        await command.store.Migrate(CancellationToken.None);
        await CrashFirm.Found(command.store, waiting: 100);
        return command;
    }

    public Task<(int Acknowledged, IReadOnlyList<string> Faults)> Kill(int count) =>
        new KillRun(store, folder.FullName, seed: 1).Kill(count);

    public Task<(int Acknowledged, IReadOnlyList<string> Faults)> Freeze(int count) =>
        new FreezeRun(data, folder.FullName, seed: 1).Freeze(count);

    public async Task<(int Acknowledged, int Broken, IReadOnlyList<string> Faults)> CutPower(int count, string? weaken)
    {
        // Closed, the store is one file: the record begins with it.
        await using (var pool = new SqliteConnection(SqliteSession.ConnectionString(data.File)))
            SqliteConnection.ClearPool(pool);
        return await new PowerCutRun(data, folder.FullName).Cut(count, weaken);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
