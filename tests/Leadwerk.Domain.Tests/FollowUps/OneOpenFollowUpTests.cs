using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.FollowUps;

public class OneOpenFollowUpTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void An_active_lead_always_has_exactly_one_open_follow_up()
    {
        var lead = company.Active();
        void HasOne() => Assert.Single(lead.FollowUps, followUp => followUp.IsOpen);
        HasOne();
        Assert.IsType<FollowUpResult.Deferred>(company.Defer(lead));
        HasOne();
        Assert.IsType<FollowUpResult.NotReached>(company.NotReached(lead));
        HasOne();
        Assert.IsType<FollowUpResult.PostponedByUs>(company.Postpone(lead));
        HasOne();
        Assert.IsType<FollowUpResult.Moved>(company.Move(lead, company.Proof("E")[0]));
        HasOne();
        Assert.Equal(
            [
                FollowUpOutcome.Deferred,
                FollowUpOutcome.NotReached,
                FollowUpOutcome.PostponedByUs,
                FollowUpOutcome.Moved,
                null,
            ],
            lead.FollowUps.Select(followUp => followUp.Outcome)
        );
    }

    [Fact]
    public void A_lead_that_ended_has_none()
    {
        var lead = company.Active();
        Assert.IsType<EndResult.Lost>(lead.Lose(LostReason.Competitor, "Firma X war schneller.", company.Now));
        Assert.Null(lead.OpenFollowUp);
        Assert.Equal(FollowUpOutcome.Lost, lead.FollowUps[0].Outcome);
        Assert.Equal((LeadStatus.Ended, LostReason.Competitor), (lead.Status, lead.LostReason!.Value));
    }

    [Fact]
    public void A_lead_that_matures_has_none_and_cannot_defer()
    {
        var lead = company.Maturing();
        Assert.Null(lead.OpenFollowUp);
        Assert.IsType<FollowUpResult.NotActive>(company.Defer(lead));
    }

    [Fact]
    public void Moved_names_evidence_for_a_question_that_was_not_answered_before()
    {
        var lead = company.ActiveIn("E");
        var again = company.Talk(company.Criterion("E"));
        Assert.IsType<FollowUpResult.NothingMoved>(company.Move(lead, again));
        Assert.Equal(2, lead.Evidence.Count);
        var moved = Assert.IsType<FollowUpResult.Moved>(company.Move(lead, company.Proof("D")[0]));
        Assert.Equal(moved.Evidence, lead.FollowUps[0].Evidence);
    }

    [Fact]
    public void Moved_can_name_evidence_that_was_recorded_since_the_follow_up_was_set()
    {
        var lead = company.Active();
        var first = lead.Evidence[0].Id;
        Assert.IsType<FollowUpResult.NothingMoved>(Name(lead, first));
        company.Prove(lead, "E");
        var second = lead.Evidence[1].Id;
        Assert.IsType<FollowUpResult.Moved>(Name(lead, second));
        Assert.IsType<FollowUpResult.NothingMoved>(Name(lead, second));
        Assert.IsType<FollowUpResult.NoSuchEvidence>(Name(lead, EvidenceId.New()));
    }

    FollowUpResult Name(Lead lead, EvidenceId id) =>
        lead.Move(company.Plan, id, company.Step(), BanList.None, company.Now);

    [Fact]
    public void Revoking_and_recording_again_moves_nothing()
    {
        var lead = company.Active();
        Assert.IsType<FollowUpResult.Moved>(company.Move(lead, company.Proof("E")[0]));
        company.Revoke(lead, lead.Evidence[1]);
        Assert.IsType<FollowUpResult.NothingMoved>(company.Move(lead, company.Proof("E")[0]));
    }

    [Fact]
    public void Refused_evidence_moves_nothing_and_the_follow_up_stays_open()
    {
        var lead = company.Active();
        var future = company.Talk(company.Criterion("E"), company.Today.AddDays(1));
        var refused = Assert.IsType<FollowUpResult.EvidenceRefused>(company.Move(lead, future));
        Assert.IsType<EvidenceResult.InTheFuture>(refused.Why);
        Assert.Single(lead.FollowUps);
    }

    [Fact]
    public void An_order_ends_the_follow_up_and_asks_for_no_next_step()
    {
        var lead = company.ActiveIn("B");
        var result = lead.Move(company.Plan, company.Proof("A")[0], null, BanList.None, company.Now);
        Assert.IsType<FollowUpResult.Won>(result);
        Assert.Equal(FollowUpOutcome.Ordered, lead.FollowUps[^1].Outcome);
        Assert.Null(lead.OpenFollowUp);
    }

    [Fact]
    public void A_follow_up_lies_before_the_expiry_date()
    {
        var lead = company.Active();
        var expiresOn = lead.ExpiresOn!.Value;
        company.WaitUntil(expiresOn.AddDays(-10));
        var late = Assert.IsType<FollowUpResult.DueAfterExpiry>(company.NotReached(lead, 10));
        Assert.Equal(expiresOn, late.ExpiresOn);
        Assert.IsType<FollowUpResult.NotReached>(company.NotReached(lead, 9));
    }

    [Fact]
    public void A_follow_up_lies_not_in_the_past_but_can_lie_today()
    {
        var lead = company.Active();
        Assert.IsType<FollowUpResult.DueInThePast>(company.NotReached(lead, -1));
        Assert.IsType<FollowUpResult.NotReached>(company.NotReached(lead, 0));
    }

    [Fact]
    public void A_follow_up_has_a_day()
    {
        var lead = company.Active();
        var refused = lead.NotReached(
            company.Escalation,
            company.Step(1) with
            {
                DueOn = default,
            },
            BanList.None,
            company.Now
        );
        Assert.IsType<FollowUpResult.DayMissing>(refused);
        Assert.Contains("wählen Sie den Tag", refused.Text.German, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_is_overdue_from_the_day_after_on()
    {
        var lead = company.Active();
        var due = lead.OpenFollowUp!.DueOn;
        Assert.False(lead.OpenFollowUp.IsOverdue(due));
        Assert.True(lead.OpenFollowUp.IsOverdue(due.AddDays(1)));
    }

    [Fact]
    public void A_step_with_a_banned_person_is_refused()
    {
        var lead = company.Active();
        lead.AddContact(company.Buyer, company.Now);
        var ban = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnPerson(company.Buyer, "Nicht mehr.", [lead], BanList.None, company.Now)
        );
        var with = company.Step() with { With = company.Buyer.Id };
        var bans = new BanList([ban.Ban]);
        Assert.IsType<FollowUpResult.ContactBanned>(lead.NotReached(company.Escalation, with, bans, company.Now));
        Assert.IsType<FollowUpResult.NotReached>(
            lead.NotReached(company.Escalation, company.Step(), bans, company.Now)
        );
    }

    [Fact]
    public void Only_evidence_is_movement()
    {
        var lead = company.Active();
        var moved = lead.MovedOn;
        company.Wait(20);
        company.Defer(lead);
        lead.EstimateValue(new(5_000, SmallCompany.Euro), "Preisliste", company.Now);
        lead.AddContact(company.Buyer, company.Now);
        lead.Record(company.Plan, company.Talk(company.Criterion("F")), company.Now);
        Assert.Equal((moved, 1), (lead.MovedOn, lead.Deferrals));
        company.Prove(lead, "E");
        Assert.Equal((company.Today, 0), (lead.MovedOn!.Value, lead.Deferrals));
    }
}
