using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

/// <summary>When advertising leaves, how much of it, and how the beginnings of a week are spread.</summary>
public class SendingRulesTests
{
    static readonly HashSet<DateOnly> Easter = [new(2026, 4, 3), new(2026, 4, 6)];

    [Theory]
    [InlineData("2026-04-02 08:59", false, "2026-04-02 09:00")]
    [InlineData("2026-04-02 09:00", true, "2026-04-02 09:00")]
    [InlineData("2026-04-02 16:59", true, "2026-04-02 16:59")]
    [InlineData("2026-04-02 17:00", false, "2026-04-07 09:00")]
    [InlineData("2026-04-03 10:00", false, "2026-04-07 09:00")]
    [InlineData("2026-04-04 10:00", false, "2026-04-07 09:00")]
    [InlineData("2026-04-06 03:00", false, "2026-04-07 09:00")]
    [InlineData("2026-04-10 17:30", false, "2026-04-13 09:00")]
    [InlineData("2026-04-13 00:00", false, "2026-04-13 09:00")]
    public void Advertising_leaves_in_the_hours_of_working_days(string local, bool open, string next)
    {
        var at = DateTime.Parse(local, null);
        Assert.Equal(open, SendingRules.Usual.IsOpen(at, Easter.Contains));
        Assert.Equal(DateTime.Parse(next, null), SendingRules.Usual.NextOpening(at, Easter.Contains));
    }

    [Theory]
    [InlineData(9, 17, 4, 3, true)]
    [InlineData(6, 21, 1, 30, true)]
    [InlineData(5, 17, 4, 3, false)]
    [InlineData(17, 17, 4, 3, false)]
    [InlineData(9, 22, 4, 3, false)]
    [InlineData(9, 17, 0, 3, false)]
    [InlineData(9, 17, 5, 3, false)]
    [InlineData(9, 17, 4, 0, false)]
    [InlineData(9, 17, 4, 31, false)]
    public void The_rules_have_their_bounds(int from, int to, int pace, int gap, bool kept) =>
        Assert.Equal(kept, SendingRules.Begin().Edit(from, to, pace, gap) is MarketingResult<SendingRules>.Kept);

    [Theory]
    [InlineData(20, "2026-03-02", 4)]
    [InlineData(20, "2026-03-04", 12)]
    [InlineData(20, "2026-03-06", 20)]
    [InlineData(20, "2026-03-08", 20)]
    [InlineData(3, "2026-03-02", 1)]
    [InlineData(3, "2026-03-03", 2)]
    [InlineData(3, "2026-03-05", 3)]
    [InlineData(0, "2026-03-06", 0)]
    [InlineData(1, "2026-03-02", 1)]
    // Good Friday: four days of that week share it, and of the week after as many.
    [InlineData(20, "2026-03-30", 5)]
    [InlineData(20, "2026-04-03", 20)]
    [InlineData(20, "2026-04-06", 0)]
    [InlineData(20, "2026-04-07", 5)]
    [InlineData(10_000, "2026-03-03", 4_000)]
    public void The_beginnings_of_a_week_are_spread_over_its_working_days(int weekly, string day, int until) =>
        Assert.Equal(until, SendingRules.StartsUntil(weekly, DateOnly.Parse(day, null), Easter.Contains));

    /// <summary>The follower's choice and the company's rule: the stricter one holds, over all sequences together.</summary>
    [Fact]
    public void Nobody_gets_more_than_the_stricter_of_both_bounds()
    {
        var stamp = new Stamp(UserId.New(), new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), TimeZoneInfo.Utc);
        var today = new DateOnly(2026, 6, 1);
        var cases = 0;
        foreach (var chosen in Follower.Paces)
        foreach (var pace in (int[])[1, 2, 3, 4])
        foreach (var gap in (int[])[1, 3, 30])
        foreach (
            var sent in (int[][])
                [
                    [],
                    [0],
                    [1],
                    [2],
                    [3],
                    [29],
                    [30],
                    [5, 10],
                    [5, 29],
                    [3, 6, 9, 12],
                    [10, 20, 29, 29],
                ]
        )
        {
            cases++;
            var company = ((ContactResult<Company>.Kept)Company.Record(new CompanyData("E"), stamp)).Value;
            var data = new PersonData("Eva", Mail: "eva@example.org");
            var person = ((ContactResult<Person>.Kept)Person.Record(company, data, stamp)).Value;
            var follower = Follower.Begin(person.Id, "de", "key", stamp);
            follower.Prefer(chosen, null, [], today);
            var rules = SendingRules.Begin();
            Assert.IsType<MarketingResult<SendingRules>.Kept>(rules.Edit(9, 17, pace, gap));
            var ground = new AdvertisingGround
            {
                Ledger = [SampleConsent.Given(person, stamp)],
                Follower = follower,
                SentOn = [.. sent.Select(days => today.AddDays(-days))],
                Rules = rules,
            };
            bool May(DateOnly on) =>
                sent.Count(days => today.AddDays(-days) > on.AddDays(-30)) < Math.Min(chosen, pace)
                && sent.All(days => today.AddDays(-days + gap) <= on);
            var decision = Contacting.MayContact(
                person,
                ContactChannel.Mail,
                new ContactPurpose.Advertising(ground),
                BanList.None,
                today
            );
            Assert.Equal(May(today), decision is ContactDecision.Allowed);
            if (decision is ContactDecision.PaceReached reached)
            {
                Assert.True(May(reached.Next));
                Assert.False(May(reached.Next.AddDays(-1)));
            }
        }
        Assert.Equal(3 * 4 * 3 * 11, cases);
    }
}
