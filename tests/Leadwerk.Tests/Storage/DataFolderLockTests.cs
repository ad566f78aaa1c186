using Leadwerk.Storage;
using Leadwerk.Tests.Commands;

namespace Leadwerk.Tests.Storage;

public sealed class DataFolderLockTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_has_one_owner_at_a_time()
    {
        var data = folder["data"];
        using (var owner = DataFolderLock.TryTake(data))
        {
            Assert.NotNull(owner);
            Assert.Null(DataFolderLock.TryTake(data));
        }
        using var next = DataFolderLock.TryTake(data);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task While_somebody_owns_the_folder_nobody_migrates_it()
    {
        using var owner = DataFolderLock.TryTake(folder.Path);
        var store = Store.At(new StoreLocation.SqliteFile(folder.Path), TimeProvider.System);
        var refused = Assert.IsType<MigrationOutcome.FolderInUse>(
            await store.Migrate(TestContext.Current.CancellationToken)
        );
        Assert.Equal(folder.Path, refused.Folder);
        Assert.Equal(["leadwerk.lock"], folder.Names);
    }

    [Theory]
    [InlineData(null, null, null, "data")]
    [InlineData("x", "y", null, "x")]
    [InlineData(null, "y", null, "y")]
    [InlineData(null, " ", null, "data")]
    [InlineData(null, "y", "", "y")]
    public void Without_a_server_the_data_lie_in_the_folder_asked_for(
        string? asked,
        string? variable,
        string? server,
        string expected
    )
    {
        var location = StoreLocation.Of(asked, name => name == "LEADWERK_DB" ? server : variable);
        Assert.Equal(Path.GetFullPath(expected), Assert.IsType<StoreLocation.SqliteFile>(location).Folder);
    }

    [Fact]
    public void A_server_beats_the_folder()
    {
        var location = StoreLocation.Of("x", name => name == "LEADWERK_DB" ? "Host=db" : null);
        Assert.Equal("Host=db", Assert.IsType<StoreLocation.PostgresServer>(location).Connection);
    }
}
