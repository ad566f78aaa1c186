using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Privacy;
using Leadwerk.Features.Takeover.Pages;
using Leadwerk.Jobs;
using Leadwerk.Storage;
using Leadwerk.Storage.Jobs;
using Leadwerk.Storage.Privacy;
using Leadwerk.Tests.Storage;
using Leadwerk.Web;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Privacy;

public class RetentionTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_has_no_reason_left_goes_in_the_night_and_whoever_has_one_stays(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        // Expires after 90 days; nobody works it.
        await firm.Save("start", firm.Active());
        var (other, everything) = firm.OfAnotherCompany();
        var stays = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record((Company)everything[0], new PersonData("Bleibt Hier"), firm.Now)
            )
            .Value;
        await firm.Save("start", [.. everything, stays]);
        await firm.Save("edit-privacy-rules", PrivacyRules.Usual);

        var night = Nights(store);
        Assert.Equal(1, await night());
        for (var day = 0; day < 95 + 183; day++)
        {
            store.Clock.Advance(TimeSpan.FromDays(1));
            if (await Erased(store) > 0)
                break;
            await night();
        }

        await using var db = store.Open();
        var gone = await db.People.SingleAsync(person => person.ErasedAt != null, Cancel);
        Assert.Equal(firm.Person.Id, gone.Id);
        var erased = CompanyDay.Of(gone.ErasedAt!.Value, Berlin);
        var ended = (await db.Leads.SingleAsync(lead => lead.Company == firm.Company.Id, Cancel)).ExpiresOn!.Value;
        // Six months before the 30th of November there was no 31st of May yet.
        Assert.Equal((new DateOnly(2026, 5, 31), new DateOnly(2026, 12, 1)), (ended, erased));
        Assert.Null((await db.People.SingleAsync(person => person.Id == stays.Id, Cancel)).ErasedAt);
        Assert.Equal(LeadStatus.Waiting, (await db.Leads.SingleAsync(lead => lead.Id == other.Id, Cancel)).Status);
        var note = await db.Journal.SingleAsync(entry => entry.SubjectKind == "retention", Cancel);
        Assert.Equal(
            ("retention", true),
            (note.Who, note.Payload!.Contains("\"people_erased\":1", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Whoever_follows_stays_and_the_time_runs_from_their_objection(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        var follower = Follower.Begin(firm.Person.Id, "de", "abcdefghijklmnopqrstuv", firm.Now);
        await firm.Save("follow", follower);
        await using var db = store.Open("objects");
        var rules = PrivacyRules.Usual;
        var later = firm.Now.Today.AddYears(3);
        Assert.False(await db.PeopleWithoutReason(rules, later).AnyAsync(Cancel));
        Assert.Null(Keeping.Until(firm.Person, [], [], follower, rules, (later, Berlin)));

        store.Clock.Advance(TimeSpan.FromDays(30));
        db.Attach(follower).Entity.End(firm.Now);
        await db.SaveChangesAsync(Cancel);
        var until = Keeping.Until(firm.Person, [], [], follower, rules, (later, Berlin))!.Value;
        Assert.Equal(firm.Now.Today.AddMonths(rules.Months), until);
        Assert.False(await db.PeopleWithoutReason(rules, until.AddDays(-1)).AnyAsync(Cancel));
        Assert.True(await db.PeopleWithoutReason(rules, until).AnyAsync(Cancel));
    }

    [Fact]
    public async Task Before_somebody_has_kept_the_times_nobody_goes_however_old()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        var firm = await SampleFirm.In(store);
        var night = Nights(store);
        for (var day = 0; day < 400; day++)
        {
            await night();
            store.Clock.Advance(TimeSpan.FromDays(1));
        }
        Assert.Equal(0, await Erased(store));
        await firm.Save("edit-privacy-rules", PrivacyRules.Usual);
        await night();
        Assert.Equal(1, await Erased(store));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_jump_of_the_clock_erases_nobody_until_somebody_confirms_it(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        await SampleFirm.In(store);
        var night = Nights(store);
        await night();
        store.Clock.Advance(TimeSpan.FromDays(400));
        // What another job tidies away because it looks old must not make it forget.
        await using (var db = store.Open())
            await JobClaims.Tidy(db, store.Clock.GetUtcNow().UtcDateTime.AddDays(-90), Cancel);
        Assert.Equal(0, await night());
        Assert.Equal(0, await Erased(store));
        var today = CompanyDay.Of(store.Clock.GetUtcNow().UtcDateTime, Berlin);
        await using (var db = store.Open("confirm-clock"))
        {
            var rules = PrivacyRules.Usual;
            Assert.True((await RetentionWatch.Of(db, rules, today, Cancel)) is { Asks: true, Waiting: 1 });
            rules.ConfirmClock(today);
            db.Add(rules);
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal(2, await night());
        Assert.Equal(1, await Erased(store));
        Assert.Equal(0, await night());
    }

    [Fact]
    public async Task A_machine_that_slept_asks_nothing_where_nobody_hangs_on_it()
    {
        await using var store = await TestStore.New(Engine.Sqlite);
        await SampleFirm.In(store);
        var night = Nights(store);
        await night();
        store.Clock.Advance(TimeSpan.FromDays(21));
        Assert.Equal(1, await night());
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await night());
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_day_that_is_shown_is_the_day_on_which_the_database_finds_them(Engine engine)
    {
        await using var store = await TestStore.New(engine);
        var firm = await SampleFirm.In(store);
        await firm.Save("start", firm.Active());
        var call = Assert
            .IsType<ContactResult<InboundContact>.Kept>(
                InboundContact.Record(firm.Person, InboundKind.Call, firm.Now.Today, "Guten Tag.", firm.Now)
            )
            .Value;
        await firm.Save("call", call);
        await using var db = store.Open();
        var person = await db.People.SingleAsync(Cancel);
        var leads = await db.Leads.WithFacts().ToListAsync(Cancel);
        var expired = leads[0].ExpiresOn!.Value;
        for (var months = 1; months <= 24; months++)
        {
            var rules = PrivacyRules.Usual;
            Assert.IsType<PrivacyRulesResult.Kept>(rules.Edit(new PrivacyRulesData(months, 36)));
            var until = Keeping.Until(person, leads, [call.On], null, rules, (expired, Berlin))!.Value;
            Assert.InRange(until, expired.AddMonths(months), expired.AddMonths(months).AddDays(3));
            Assert.False(await db.PeopleWithoutReason(rules, until.AddDays(-1)).AnyAsync(Cancel));
            Assert.True(await db.PeopleWithoutReason(rules, until).AnyAsync(Cancel));
        }
        Assert.Null(Keeping.Until(person, leads, [], null, PrivacyRules.Usual, (leads[0].StartedOn, Berlin)));
    }

    static Func<Task<int>> Nights(TestStore store)
    {
        var time = new CompanyTime(store.Clock, store.Store);
        var folders = new DataFolders(store.Store, WebSettings.Usual with { Folder = store.Folder });
        var job = new RetentionJob(store.Store, time, new UploadedLists(folders, store.Clock));
        return async () =>
        {
            var report = await new JobRun(store.Store, time, "node").Run(job, Cancel);
            Assert.Empty(report.Failed);
            return report.Done;
        };
    }

    static async Task<long> Erased(TestStore store) =>
        Convert.ToInt64(await store.Ask("SELECT COUNT(*) FROM erasure"), null);
}
