using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.FollowUps;

public class DelayLimitTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void At_the_limit_a_further_deferral_is_refused_and_what_remains_is_named()
    {
        var lead = company.Active();
        company.Defer(lead);
        company.Defer(lead);
        var refused = Assert.IsType<FollowUpResult.DeferralLimitReached>(company.Defer(lead));
        Assert.Equal((2, 200), (refused.Limit, refused.Step.Joules));
        Assert.Equal(
            [RemainingMove.RecordEvidence, RemainingMove.GiveUp, RemainingMove.CloseWithBan],
            refused.Remaining
        );
        Assert.Equal(2, lead.Deferrals);
    }

    [Fact]
    public void While_nobody_chooses_the_follow_up_stays_open_and_overdue_and_gets_no_new_date()
    {
        var lead = company.Active();
        company.Defer(lead);
        company.Defer(lead);
        var open = lead.OpenFollowUp!;
        var due = open.DueOn;
        company.Wait(30);
        company.Defer(lead);
        Assert.Equal((open, due), (lead.OpenFollowUp, open.DueOn));
        Assert.True(open.IsOverdue(company.Today));
    }

    [Fact]
    public void The_three_series_have_their_own_limits()
    {
        var lead = company.Active();
        var accepted = new[] { company.Defer, company.NotReached, company.Postpone }
            .Select(delay => Enumerable.Range(0, 10).Count(_ => delay(lead, 7) is not FollowUpResult.Refused))
            .ToArray();
        Assert.Equal([2, 4, 2], accepted);
        Assert.Equal((2, 4, 2), (lead.Deferrals, lead.TimesNotReached, lead.TimesPostponedByUs));
        Assert.IsType<FollowUpResult.NotReachedLimitReached>(company.NotReached(lead));
        Assert.IsType<FollowUpResult.PostponedByUsLimitReached>(company.Postpone(lead));
    }

    [Fact]
    public void Only_a_new_highest_phase_begins_the_series_anew()
    {
        var lead = company.Active();
        company.Defer(lead);
        company.NotReached(lead);
        company.Postpone(lead);
        company.Move(lead, company.Proof("D")[0]);
        Assert.Equal((1, 1, 1), Counts(lead));
        company.Move(lead, company.Proof("E")[0]);
        Assert.Equal("E", lead.HighestPhase!.Value.Value);
        Assert.Equal((0, 0, 0), Counts(lead));
    }

    [Fact]
    public void Falling_back_and_climbing_again_begins_nothing_anew()
    {
        var lead = company.ActiveIn("E");
        company.Defer(lead);
        company.Defer(lead);
        company.Revoke(lead, lead.Evidence[1]);
        Assert.Equal("F", lead.Phase!.Value.Value);
        Assert.IsType<FollowUpResult.DeferralLimitReached>(company.Defer(lead));
        company.Prove(lead, "E");
        Assert.Equal((2, 0, 0), Counts(lead));
        Assert.IsType<FollowUpResult.DeferralLimitReached>(company.Defer(lead));
    }

    static (int, int, int) Counts(Lead lead) => (lead.Deferrals, lead.TimesNotReached, lead.TimesPostponedByUs);

    [Fact]
    public void A_deferral_and_a_postponement_want_a_reason()
    {
        var lead = company.Active();
        Assert.IsType<FollowUpResult.TextRefused>(
            lead.Defer(company.Escalation, company.Step(), " ", Leadwerk.Domain.Contacts.BanList.None, company.Now)
        );
        Assert.IsType<FollowUpResult.TextRefused>(
            lead.Postpone(company.Escalation, company.Step(), "", Leadwerk.Domain.Contacts.BanList.None, company.Now)
        );
        Assert.Equal((0, 0, 0), Counts(lead));
    }
}
