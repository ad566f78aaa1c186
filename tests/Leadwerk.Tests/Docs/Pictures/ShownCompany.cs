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
    /// <summary>Two days after the demo ends: some of its follow-ups are due by then.</summary>
    static readonly DateTime Now = FilledStore.Now.AddDays(2);

    readonly Dictionary<Role, User> people = [];

    internal Office Office { get; private set; } = null!;

    /// <summary>A lead of the rep with the fullest day, as near to the negotiation as there is one.</summary>
    internal (Guid Lead, Guid Company) OnItsWay { get; private set; }

    /// <summary>The sequence that marketing has started.</summary>
    internal Guid Sequence { get; private set; }

    internal string MailOf(Role role) => people[role].Mail;

    public async ValueTask InitializeAsync()
    {
        var filled = await FilledStore.Of(Engine.Sqlite, new DemoWish(Seed: 1, Leads: 600, Months: 24));
        filled.Test.Clock.SetUtcNow(new DateTimeOffset(Now));
        Office = await Office.Over(filled.Test);
        await using var db = filled.Open();
        var users = await db.Users.AsNoTracking().Where(user => user.ClosedAt == null).ToListAsync();
        var open = await db.Leads.WithFacts().Active(DateOnly.FromDateTime(Now)).ToListAsync();
        var busy = open.Where(lead => users.Exists(user => user.Id == lead.Owner))
            .GroupBy(lead => lead.Owner!.Value)
            .OrderByDescending(desk => desk.Count(lead => lead.OpenFollowUp!.DueOn <= DateOnly.FromDateTime(Now)))
            .ThenBy(desk => users.Single(user => user.Id == desk.Key).Name, StringComparer.Ordinal)
            .First();
        var shown = busy.OrderBy(lead => Math.Abs(lead.HighestPosition - 3)).ThenBy(lead => lead.StartedAt).First();
        Sequence = (await db.Sequences.SingleAsync()).Id.Value;
        OnItsWay = (shown.Id.Value, shown.Company.Value);
        foreach (var user in users.Where(user => user.Role != Role.Rep || user.Id == busy.Key))
        {
            if (people.TryAdd(user.Role, user))
                await Office.LetIn(user);
        }
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}
