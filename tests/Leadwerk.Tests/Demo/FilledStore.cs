using Leadwerk.Features.Demo;
using Leadwerk.Storage;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Demo;

/// <summary>A store that the demo has filled.</summary>
sealed class FilledStore : IAsyncDisposable
{
    /// <summary>A Wednesday at noon.</summary>
    public static readonly DateTime Now = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    FilledStore(TestStore test, DemoSummary summary) => (Test, Summary) = (test, summary);

    public TestStore Test { get; }
    public DemoSummary Summary { get; }

    public LeadwerkDb Open() => Test.Open();

    public static async Task<FilledStore> Of(Engine engine, DemoWish wish)
    {
        var test = await TestStore.New(engine);
        var outcome = DemoCompany.Fill(test.Store.Location, wish, Now, _ => { }, TestContext.Current.CancellationToken);
        return new FilledStore(test, Assert.IsType<DemoOutcome.Filled>(outcome).Summary);
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();
}
