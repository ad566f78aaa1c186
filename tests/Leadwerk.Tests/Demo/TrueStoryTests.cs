using Leadwerk.Features.Demo;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Demo;

public class TrueStoryTests(TwoYears years) : IClassFixture<TwoYears>
{
    static readonly DateOnly Today = DateOnly.FromDateTime(FilledStore.Now);

    [Fact]
    public async Task No_rule_was_ever_broken()
    {
        var report = await new StoreVerification(years.Store.Test.Store, Today, _ => { }).Run(
            TestContext.Current.CancellationToken
        );
        Assert.Empty(report.Findings);
        Assert.Equal(years.Store.Summary.Leads, report.Leads);
        Assert.Equal(years.Store.Summary.JournalEntries, report.JournalEntries);
    }

    [Fact]
    public async Task The_same_company_lives_on_PostgreSQL()
    {
        await using var store = await FilledStore.Of(Engine.Postgres, new DemoWish(Seed: 3, Leads: 40, Months: 8));
        var report = await new StoreVerification(store.Test.Store, Today, _ => { }).Run(
            TestContext.Current.CancellationToken
        );
        Assert.Empty(report.Findings);
        Assert.Equal(40, report.Leads);
    }

    [Fact]
    public void Every_piece_of_evidence_stands_in_the_journal_under_its_author_and_moment()
    {
        using var db = years.Store.Open();
        var facts = db.Leads.AsNoTracking().SelectMany(lead => lead.Evidence).ToList();
        var entries = db.Journal.AsNoTracking().Where(entry => entry.SubjectKind == "evidence").ToList();
        var first = entries.GroupBy(entry => entry.SubjectId).ToDictionary(entry => entry.Key, entry => entry.First());
        Assert.NotEmpty(facts);
        Assert.All(
            facts,
            fact =>
            {
                var entry = first[fact.Id.Value];
                Assert.Equal(fact.RecordedBy.Value.ToString(), entry.Who);
                Assert.Equal(fact.RecordedAt, entry.At);
            }
        );
    }

    [Fact]
    public void The_journal_runs_forwards_from_the_first_day_to_yesterday()
    {
        using var db = years.Store.Open();
        var moments = db.Journal.AsNoTracking().OrderBy(entry => entry.Seq).Select(entry => entry.At).ToList();
        Assert.Equal(moments.Order(), moments);
        Assert.Equal(new DateOnly(2024, 11, 25), years.Store.Summary.First);
        Assert.Equal(Today.AddDays(-1), DateOnly.FromDateTime(moments[^1]));
    }

    [Fact]
    public void People_act_on_working_days_only()
    {
        using var db = years.Store.Open();
        var days = db
            .Journal.AsNoTracking()
            .Where(entry => entry.Who != "expiry")
            .Where(entry =>
                entry.Action != "add-users" && entry.Action != "edit-rules" && entry.Action != "publish-content"
            )
            .Select(entry => entry.At)
            .ToList()
            .Select(DateOnly.FromDateTime)
            .Distinct();
        Assert.All(days, day => Assert.True(WorkingDays.Contain(day), $"{day:O}"));
        Assert.False(WorkingDays.Contain(new DateOnly(2026, 4, 6)), "Easter Monday");
        Assert.False(WorkingDays.Contain(new DateOnly(2025, 5, 29)), "Ascension Day");
    }
}
