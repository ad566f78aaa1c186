using Leadwerk.Domain.Users;
using Leadwerk.Storage.Accounts;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Leadwerk.Tests.Web;

/// <summary>The application on a real port of this machine, with a store of its own and somebody for each role.</summary>
sealed class Site : IAsyncDisposable
{
    public const string Password = "vier kleine rote Linsen";

    readonly WebApplication app;
    readonly Dictionary<Role, User> users = [];

    Site(TestStore store, SampleFirm firm, WebApplication app) => (Store, Firm, this.app) = (store, firm, app);

    public TestStore Store { get; }
    public SampleFirm Firm { get; }
    public Uri Address => new(app.Urls.Single());
    public IServiceProvider Services => app.Services;

    /// <summary>One of the role; the rep is the one who works the firm's leads.</summary>
    public User this[Role role] => role == Role.Rep ? Firm.Rep : users[role];

    public static async Task<Site> Open(Engine? engine = null, Func<WebSettings, WebSettings>? settings = null)
    {
        var store = await TestStore.New(engine ?? TestStore.Usual);
        var firm = await SampleFirm.In(store);
        var usual = WebSettings.Usual with { Port = 0 };
        var app = WebHost.Build(store.Store, settings?.Invoke(usual) ?? usual, store.Clock);
        var site = new Site(store, firm, app);
        await site.Hire();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    async Task Hire()
    {
        await using var db = Store.Open("add-users");
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Rep))
        {
            users[role] = Assert.IsType<UserResult.Kept>(User.Add($"{role}", $"{role}@example.org", role)).User;
            db.Add(users[role]);
        }
        db.AddRange(users.Values.Append(Firm.Rep).Select(SignIn));
        await db.SaveChangesAsync();
    }

    static SignIn SignIn(User user) =>
        new()
        {
            User = user.Id,
            PasswordHash = Passwords.Hash(user, Password),
            MustChange = false,
            SetAt = DateTime.UnixEpoch,
            Stamp = Guid.NewGuid(),
        };

    /// <summary>A browser in which nobody has signed in.</summary>
    public Visitor Stranger() => new(Address);

    /// <summary>A browser in which somebody of the role has signed in.</summary>
    public async Task<Visitor> Visit(Role role)
    {
        var visitor = Stranger();
        await visitor.Get("/sign-in");
        var page = await visitor.Send("sign-in", ("Entry.Mail", this[role].Mail), ("Entry.Password", Password));
        Assert.Equal("/today", page.Path);
        return visitor;
    }

    /// <summary>From now on nothing happens by itself: a test that counts what waits must not be overtaken.</summary>
    public async Task StopClock()
    {
        var clock = await Services
            .GetRequiredService<ISchedulerFactory>()
            .GetScheduler(TestContext.Current.CancellationToken);
        await clock.Standby(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await Store.DisposeAsync();
    }
}
