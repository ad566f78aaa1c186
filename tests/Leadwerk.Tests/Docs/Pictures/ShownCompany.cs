using Leadwerk.Domain.Users;
using Leadwerk.Features.Demo;
using Leadwerk.Storage;
using Leadwerk.Tests.Demo;
using Leadwerk.Tests.Storage;
using Leadwerk.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Docs.Pictures;

/// <summary>The invented company of the demo on one day, the same each time, with the application open over it.</summary>
public sealed class ShownCompany : IAsyncLifetime
{
    readonly Dictionary<Role, User> people = [];

    internal Office Office { get; private set; } = null!;

    /// <summary>An open lead that is on its way, and was put off once if there is one.</summary>
    internal (Guid Lead, Guid Company) OnItsWay { get; private set; }

    internal string MailOf(Role role) => people[role].Mail;

    public async ValueTask InitializeAsync()
    {
        var filled = await FilledStore.Of(Engine.Sqlite, new DemoWish(Seed: 1, Leads: 600, Months: 24));
        filled.Test.Clock.SetUtcNow(FilledStore.Now);
        Office = await Office.Over(filled.Test);
        await using var db = filled.Open();
        var users = await db.Users.AsNoTracking().Where(user => user.ClosedAt == null).ToListAsync();
        var today = DateOnly.FromDateTime(FilledStore.Now);
        var busy = await db.Leads.Active(today)
            .Where(lead => lead.HighestPosition == 2 || lead.HighestPosition == 3)
            .Where(lead => lead.Deferrals < 2)
            .OrderByDescending(lead => lead.Deferrals)
            .ThenByDescending(lead => lead.StartedAt)
            .FirstAsync();
        OnItsWay = (busy.Id.Value, busy.Company.Value);
        foreach (var user in users.Where(user => user.Role != Role.Rep || user.Id == busy.Owner))
        {
            if (people.TryAdd(user.Role, user))
                await Office.LetIn(user);
        }
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
