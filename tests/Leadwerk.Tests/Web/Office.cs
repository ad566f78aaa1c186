using Leadwerk.Domain.Users;
using Leadwerk.Features.Setup;
using Leadwerk.Storage.Accounts;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Web;

/// <summary>The application on a free port of this machine, with a database of its own.</summary>
sealed class Office : IAsyncDisposable
{
    public const string Password = "vier kleine rote Linsen";

    // Stretching a password takes its time, and these tests need many that are all the same.
    static readonly Lazy<string> Hash = new(() => Passwords.Hash(null!, Password));

    readonly WebApplication app;

    Office(TestStore store, WebApplication app) => (Store, this.app) = (store, app);

    public TestStore Store { get; }
    public IServiceProvider Services => app.Services;
    public Uri Address => new(app.Urls.Single());

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Office> Open(Engine? engine = null) =>
        await Over(await TestStore.New(engine ?? TestStore.Usual));

    /// <summary>Over a store that is there already; it is closed with the office.</summary>
    public static async Task<Office> Over(TestStore store)
    {
        var app = WebHost.Build(store.Store, WebSettings.Usual with { Port = 0, Folder = store.Folder }, store.Clock);
        await app.StartAsync(Cancel);
        return new Office(store, app);
    }

    /// <summary>With rules, a rep and a lead, and somebody of each role.</summary>
    public static async Task<(Office Office, SampleFirm Firm)> WithFirm(Engine? engine = null)
    {
        var office = await Open(engine);
        var firm = await SampleFirm.In(office.Store);
        foreach (var role in Enum.GetValues<Role>())
            await office.Hire(role);
        return (office, firm);
    }

    public Browser Browser() => new(Address);

    /// <summary>Somebody with a password, called by their role.</summary>
    public async Task<User> Hire(Role role, string? name = null)
    {
        var mail = $"{name ?? role.ToString()}@example.org";
        var user = Assert.IsType<UserResult.Kept>(User.Add(name ?? role.ToString(), mail, role)).User;
        await using var db = Store.Open("hire");
        db.Add(user);
        db.Add(SignInOf(user));
        await db.SaveChangesAsync(Cancel);
        return user;
    }

    /// <summary>Gives a password to somebody who is there already.</summary>
    public async Task LetIn(User user)
    {
        await using var db = Store.Open("let-in");
        db.Add(SignInOf(user));
        await db.SaveChangesAsync(Cancel);
    }

    SignIn SignInOf(User user) =>
        new()
        {
            User = user.Id,
            PasswordHash = Hash.Value,
            MustChange = false,
            SetAt = Store.Clock.GetUtcNow().UtcDateTime,
            Stamp = Guid.NewGuid(),
        };

    /// <summary>A browser in which somebody of this role has signed in.</summary>
    public async Task<Browser> SignedIn(Role role)
    {
        var browser = Browser();
        await browser.SignIn($"{role}@example.org", Password);
        return browser;
    }

    public async Task<string> SetupKey() =>
        (await SetupLink.Issue(Store.Store, Store.Clock.GetUtcNow().UtcDateTime, Cancel))!;

    /// <summary>Everything that the journal says, as one text.</summary>
    public async Task<string> Journal()
    {
        await using var db = Store.Open();
        var entries = await db.Journal.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync(Cancel);
        return string.Join(
            '\n',
            entries.Select(entry => $"{entry.Who} {entry.Action} {entry.SubjectKind} {entry.Payload}")
        );
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await Store.DisposeAsync();
    }
}
