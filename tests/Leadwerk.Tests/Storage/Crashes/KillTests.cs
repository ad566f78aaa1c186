using Leadwerk.Crash;
using Leadwerk.Storage;
using Leadwerk.Tests.Commands;

namespace Leadwerk.Tests.Storage.Crashes;

/// <summary>
/// Whoever was told that it is saved finds it again, whenever the process or the server was killed; nothing is there
/// twice or by half, and every rule holds.
/// </summary>
public sealed class KillTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sixty_moments_of_a_program_at_work_each_as_kill_9_leaves_it()
    {
        await using var store = await Firm();
        var data = (StoreLocation.SqliteFile)store.Store.Location;
        var (acknowledged, faults) = await new FreezeRun(data, folder.Path, seed: 7).Freeze(60);
        Assert.Empty(faults);
        Assert.True(acknowledged >= 20, $"Only {acknowledged} pieces of work were acknowledged.");
    }

    [Fact]
    public async Task The_program_is_killed_and_started_again_on_the_same_file()
    {
        await using var store = await Firm();
        var (acknowledged, faults) = await new KillRun(store.Store, folder.Path, seed: 7).Kill(3);
        Assert.Empty(faults);
        Assert.True(acknowledged >= 3, $"Only {acknowledged} pieces of work were acknowledged.");
    }

    [Fact]
    public async Task The_server_is_killed_and_started_again_under_a_program_at_work()
    {
        await using var server = await CrashingServer.Start();
        var store = Store.At(new StoreLocation.PostgresServer(server.Connection), TimeProvider.System);
        Assert.IsType<MigrationOutcome.Done>(await store.Migrate(TestContext.Current.CancellationToken));
        await CrashFirm.Found(store, waiting: 100);
        var (acknowledged, faults) = await new ServerKillRun(store, server.Crash, seed: 7).Kill(6);
        Assert.Empty(faults);
        Assert.True(acknowledged >= 6, $"Only {acknowledged} pieces of work were acknowledged.");
    }

    static async Task<TestStore> Firm()
    {
        var store = await TestStore.New(Engine.Sqlite);
        await CrashFirm.Found(store.Store, waiting: 60);
        return store;
    }
}
