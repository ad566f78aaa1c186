using System.Globalization;
using Leadwerk.Features.Marketing.Public;

namespace Leadwerk.Tests.Marketing;

public sealed class FormLimitsTests : IDisposable
{
    readonly FormLimits limits = new();
    int network;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => limits.Dispose();

    [Fact]
    public async Task A_flood_from_everywhere_waits_for_its_turn_and_what_is_too_much_is_refused()
    {
        var inside = new List<IDisposable>();
        for (var place = 0; place < FormLimits.AtATime; place++)
            inside.Add(Assert.IsAssignableFrom<IDisposable>(await FromElsewhere()));
        var waiting = Enumerable.Range(0, FormLimits.Waiting).Select(_ => FromElsewhere()).ToList();
        Assert.DoesNotContain(waiting, one => one.IsCompleted);

        Assert.Null(await FromElsewhere());

        inside[0].Dispose();
        var next = await Task.WhenAny(waiting);
        Assert.NotNull(await next);
        Assert.Equal(1, waiting.Count(one => one.IsCompleted));
    }

    Task<IDisposable?> FromElsewhere() =>
        limits.Enter(string.Create(CultureInfo.InvariantCulture, $"10.0.{network++}.0/24"), Cancel);
}
