using Leadwerk.Storage;

namespace Leadwerk.Crash;

/// <summary>A store of its own for a run by command.</summary>
sealed class ByCommand : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("leadwerk-crash-");
    readonly StoreLocation.SqliteFile data;
    readonly Store store;

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

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
