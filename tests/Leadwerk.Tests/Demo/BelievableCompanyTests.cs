using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Measured;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Demo;

public class BelievableCompanyTests(TwoYears years) : IClassFixture<TwoYears>
{
    [Fact]
    public void The_numbers_at_the_end_are_those_of_the_store()
    {
        var summary = years.Store.Summary;
        Assert.Equal(400, summary.Leads);
        Assert.Equal(
            summary.Leads,
            summary.Won + summary.Lost + summary.Expired + summary.Active + summary.Waiting + summary.Maturing
        );
        Assert.True(summary.Refusals > 50);
    }

    [Fact]
    public void Some_eight_to_fifteen_of_a_hundred_are_won_and_most_die_early()
    {
        using var db = years.Store.Open();
        var leads = db.Leads.AsNoTracking().ToList();
        Assert.InRange(100.0 * leads.Count(lead => lead.Outcome == LeadOutcome.Won) / leads.Count, 8, 15);
        var dead = leads.Where(lead => lead.Outcome is LeadOutcome.Lost or LeadOutcome.Expired).ToList();
        Assert.InRange(dead.Count(lead => lead.HighestPosition <= 1) / (double)dead.Count, 0.5, 0.95);
    }

    [Fact]
    public void The_won_ones_ripened_faster_than_the_lost_ones_died_in_late_phases()
    {
        using var db = years.Store.Open();
        var leads = db.Leads.AsNoTracking().Where(lead => lead.HighestPosition >= 2 && lead.EndedOn != null).ToList();
        double Days(LeadOutcome outcome) =>
            leads
                .Where(lead => lead.Outcome == outcome && lead.HandedOverOn is not null)
                .Average(lead => lead.EndedOn!.Value.DayNumber - lead.HandedOverOn!.Value.DayNumber);

        Assert.True(Days(LeadOutcome.Won) < Days(LeadOutcome.Expired));
    }

    [Fact]
    public void Who_asked_for_something_to_read_came_before_their_lead_and_follows_by_their_own_proven_wish()
    {
        using var db = years.Store.Open();
        var touches = db.Touches.AsNoTracking().ToList();
        Assert.Equal(years.Store.Summary.Requests, touches.Count);
        var matured = db
            .Leads.AsNoTracking()
            .Where(lead => lead.Origin == LeadOrigin.Marketing && lead.Inbound == null)
            .Select(lead => lead.Id)
            .ToHashSet();
        Assert.Superset(
            matured,
            touches.Where(touch => touch.Lead != null).Select(touch => touch.Lead!.Value).ToHashSet()
        );
        Assert.Contains(touches, touch => touch.Lead is null);
        Assert.True(touches.Select(touch => touch.Piece).Distinct().Count() == 6);
        Assert.Contains(touches, touch => touch.Campaign is not null);
        Assert.Contains(touches, touch => touch.Referrer is not null);

        var consents = db.Consents.AsNoTracking().ToList();
        var followers = db.Followers.AsNoTracking().ToList();
        Assert.All(
            followers,
            follower =>
                Assert.Contains(
                    consents,
                    consent => consent.Person == follower.Person && consent.Kind == ConsentKind.Given
                )
        );
        Assert.InRange(followers.Count, touches.Count / 3, touches.Count);
        Assert.Contains(consents, consent => consent.Kind == ConsentKind.Objected);
        // Whoever looks at a proof finds that it proves something.
        var forms = db.CaptureForms.AsNoTracking().ToDictionary(form => form.Id);
        Assert.All(
            consents.Where(consent => consent.Form is not null),
            consent =>
                Assert.Equal(
                    ShownWords.HashOf(
                        forms[consent.Form!.Value].Versions.Single(version => version.Number == consent.FormVersion),
                        consent.Language
                    ),
                    consent.PageHash
                )
        );
        Assert.Contains(followers, follower => follower.EndedAt is not null);
    }

    [Fact]
    public async Task The_sequence_runs_from_the_beginning_and_whoever_sales_speaks_with_or_objects_gets_no_more_of_it()
    {
        using var db = years.Store.Open();
        var sequence = db.Sequences.AsNoTracking().Single();
        Assert.True(sequence.Runs);
        Assert.True(sequence.StartedAt < db.Followers.Min(follower => follower.Since));
        var ways = db.Enrolments.AsNoTracking().ToList();
        Assert.Equal(db.Followers.Count(), ways.Count);
        Assert.Contains(ways, way => way.EndedAt is null && way.StartedOn is not null);
        Assert.All(
            [EnrolmentEnd.Finished, EnrolmentEnd.HandedOver],
            end => Assert.Contains(ways, way => way.End == end)
        );
        // The clock of a real company would find nothing to end, and nobody to let wait.
        var today = years.Store.Summary.Last;
        var open = db.Enrolments.Where(way => way.EndedAt == null);
        Assert.Empty(await db.Ends(open, today, TestContext.Current.CancellationToken));
        Assert.Empty(db.Newcomers(sequence));
    }

    [Fact]
    public void Mails_of_the_sequence_are_told_and_none_can_leave()
    {
        using var db = years.Store.Open();
        var mails = db.Mails.AsNoTracking().ToList();
        var ways = db.Enrolments.AsNoTracking().ToDictionary(way => way.Id);
        Assert.NotEmpty(mails);
        Assert.Empty(db.MailSetups);
        Assert.All(
            mails,
            mail =>
            {
                Assert.Equal(MailState.Sent, mail.State);
                Assert.EndsWith(".example", mail.Recipient, StringComparison.Ordinal);
                Assert.True(ways[mail.Enrolment!.Value].NextStep > mail.Step);
                Assert.DoesNotContain("{", mail.Subject + mail.Text, StringComparison.Ordinal);
            }
        );
        // At most two in thirty days, as every follower of the demo has left it.
        Assert.All(
            mails.GroupBy(mail => mail.Person),
            person =>
                Assert.All(
                    person,
                    mail =>
                        Assert.InRange(
                            person.Count(other =>
                                other.QueuedAt <= mail.QueuedAt && other.QueuedAt > mail.QueuedAt.AddDays(-30)
                            ),
                            1,
                            Follower.UsualPace
                        )
                )
        );
    }

    [Fact]
    public async Task What_was_spent_gives_an_order_its_cost()
    {
        using var db = years.Store.Open();
        var cancel = TestContext.Current.CancellationToken;
        foreach (var by in new[] { OutcomeBy.Piece, OutcomeBy.Group, OutcomeBy.Campaign })
        {
            var outcomes = await Outcomes.Of(db, by, years.Store.Summary.Last, cancel);
            Assert.Contains(outcomes.Rows, row => row.CostPerOrder is { Cost: > 100_00 and < 100_000_00 });
        }
        var marketing = db.Users.Where(user => user.Role == Role.Marketing).Select(user => user.Id).ToList();
        Assert.All(db.Spendings, spent => Assert.Contains(spent.RecordedBy, marketing));
    }

    [Fact]
    public void Everything_that_can_become_of_a_follow_up_and_of_a_lead_occurs()
    {
        using var db = years.Store.Open();
        var leads = db.Leads.AsNoTracking().WithFacts().ToList();
        var outcomes = leads.SelectMany(lead => lead.FollowUps).Select(step => step.Outcome).Distinct().ToList();
        Assert.All(
            Enum.GetValues<FollowUpOutcome>().Except([FollowUpOutcome.Withdrawn]),
            outcome => Assert.Contains(outcome, outcomes)
        );
        Assert.All(
            LostReasons.Selectable.Append(LostReason.ContactBan),
            reason => Assert.Contains(leads, lead => lead.LostReason == reason)
        );
        Assert.All(
            [HandOverWay.Pulled, HandOverWay.Assigned, HandOverWay.OwnFind],
            way => Assert.Contains(leads, lead => lead.HandOvers.Any(act => act.Way == way))
        );
        Assert.All(
            Enumerable.Range(0, 6),
            position => Assert.Contains(leads, lead => lead.HighestPosition == position)
        );
        Assert.Contains(leads, lead => lead.FallBacks > 0);
        Assert.Contains(leads, lead => lead.Previous is not null && lead.Inbound is not null);
        Assert.Contains(db.Bans, ban => ban.LiftedAt == null);
        Assert.NotEmpty(db.Efforts);
    }

    [Fact]
    public void Habits_leave_their_traces()
    {
        using var db = years.Store.Open();
        var names = db.Users.ToDictionary(user => user.Name, user => user.Id);
        var leads = db.Leads.AsNoTracking().WithFacts().ToList();
        double HoursToCall(string rep) =>
            leads
                .SelectMany(lead => lead.HandOvers)
                .Where(act => act.To == names[rep] && act.TimeToFirstContact is not null)
                .Average(act => act.TimeToFirstContact!.Value.TotalHours);
        double Expired(string rep) =>
            leads
                .Where(lead => lead.Owner == names[rep])
                .Average(lead => lead.HasExpired(years.Store.Summary.Last) ? 1.0 : 0);

        Assert.True(HoursToCall("Uwe Brandt") > 2 * HoursToCall("Anna Schäfer"));
        Assert.True(Expired("Jürgen Großmann") > Expired("Sabine Köhler"));
        // A guess is a note and nothing else.
        Assert.Contains(
            leads.SelectMany(lead => lead.FollowUps),
            step => step.What.Contains("80 %", StringComparison.Ordinal) && step.SetBy == names["Björn Lindner"]
        );
    }
}
