using Leadwerk.Features.Demo;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Demo;

/// <summary>One company for all tests that only look.</summary>
public sealed class TwoYears : IAsyncLifetime
{
    internal FilledStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Store = await FilledStore.Of(Engine.Sqlite, new DemoWish(Seed: 1, Leads: 400, Months: 24));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
