using System.Collections.Concurrent;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Queue;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

public class QueuePullTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_first_of_the_queue_is_handed_over_with_its_date_and_its_first_step(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var leads = await Waiting(firm, 2);
        await using var db = store.Open("pull-lead");
        var pulled = Assert.IsType<PullOutcome.Pulled>(await Pull(db, firm, firm.Rep, leads));
        Assert.Equal(leads[0], pulled.Lead.Id);
        await using var read = store.Open();
        var lead = await read.Lead(leads[0]);
        Assert.Equal(
            (LeadStatus.Active, firm.Rep.Id, firm.Now.Today.AddDays(90)),
            (lead.Status, lead.Owner!.Value, lead.ExpiresOn!.Value)
        );
        Assert.NotNull(lead.OpenFollowUp);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Many_reps_at_once_never_get_the_same_lead_and_nobody_more_than_fits(Engine engine)
    {
        const int Leads = 24;
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var leads = await Waiting(firm, Leads);
        var reps = new[] { Rep("anna", 3), Rep("bert", 5), Rep("cem", 7) };
        await firm.Save("add-users", [.. reps]);

        var pulled = new ConcurrentBag<(UserId Rep, LeadId Lead)>();
        // Every rep asks from several windows at once, more often than fits.
        await Parallel.ForEachAsync(
            reps.SelectMany(rep => Enumerable.Repeat(rep, 10)),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel },
            async (rep, cancel) =>
            {
                await using var db = store.Store.Open().As(rep.Id.Value.ToString(), "pull-lead");
                var outcome = await new QueuePull(db, firm.Now, _ => firm.Step(5)).Next(rep.Id, leads, cancel);
                if (outcome is PullOutcome.Pulled got)
                    pulled.Add((rep.Id, got.Lead.Id));
                else
                    Assert.IsType<HandOverResult.NoCapacity>(Assert.IsType<PullOutcome.Refused>(outcome).Why);
            }
        );
        Assert.Equal(15, pulled.Count);
        Assert.Equal(15, pulled.Select(pull => pull.Lead).Distinct().Count());
        await using var read = store.Open();
        foreach (var rep in reps)
            Assert.Equal(rep.Capacity, await read.Leads.Active(firm.Now.Today).OwnedBy(rep.Id).CountAsync(Cancel));
        Assert.Equal(Leads - 15, await read.Leads.Waiting(firm.Now.Today).CountAsync(Cancel));
        // Best first, whoever came first.
        Assert.Equal(leads.Take(15).ToHashSet(), pulled.Select(pull => pull.Lead).ToHashSet());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_lead_under_a_ban_is_passed_over_and_an_empty_queue_says_so(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var lead = firm.Maturing();
        await firm.Save("start-lead", lead);
        Assert.Equal(LeadStatus.Waiting, lead.Status);
        await using (var banning = store.Open("ban-contact"))
        {
            // As if the ban had come while the queue was being read: its leads are not ended yet.
            banning.Add(
                Assert
                    .IsType<BanResult.Imposed>(ContactBan.OnPerson(firm.Person, "Nein.", [], BanList.None, firm.Now))
                    .Ban
            );
            await banning.SaveChangesAsync(Cancel);
        }
        await using var db = store.Open("pull-lead");
        Assert.IsType<PullOutcome.NothingWaits>(await Pull(db, firm, firm.Rep, [lead.Id]));
        await using var read = store.Open();
        Assert.Equal(LeadStatus.Waiting, (await read.Lead(lead.Id)).Status);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_has_no_room_holds_no_lead_that_others_would_pass_over(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var full = Rep("anna", 0);
        await firm.Save("add-users", full);
        var looked = false;
        IEnumerable<LeadId> Order()
        {
            looked = true;
            yield break;
        }
        await using var db = store.Open("pull-lead");
        var refused = Assert.IsType<PullOutcome.Refused>(await Pull(db, firm, full, Order()));
        Assert.Equal(new HandOverResult.NoCapacity(0, 0), refused.Why);
        Assert.False(looked);
    }

    static Task<PullOutcome> Pull(LeadwerkDb db, SampleFirm firm, User rep, IEnumerable<LeadId> leads) =>
        new QueuePull(db, firm.Now, _ => firm.Step(5)).Next(rep.Id, leads, Cancel);

    static async Task<List<LeadId>> Waiting(SampleFirm firm, int count)
    {
        var leads = Enumerable.Range(0, count).Select(_ => firm.OfAnotherCompany()).ToList();
        await firm.Save("start-leads", [.. leads.SelectMany(lead => lead.Everything)]);
        return [.. leads.Select(lead => lead.Lead.Id)];
    }

    static User Rep(string name, int capacity)
    {
        var user = Assert.IsType<UserResult.Kept>(User.Add(name, $"{name}@example.org", Role.Rep)).User;
        Assert.IsType<UserResult.Kept>(user.SetCapacity(capacity));
        return user;
    }
}
