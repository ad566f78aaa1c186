using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class ModelTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_model_changes_wait_for_a_migration(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await using var db = store.Open();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }
}
