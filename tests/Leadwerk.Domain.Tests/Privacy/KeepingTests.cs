using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Privacy;

namespace Leadwerk.Domain.Tests.Privacy;

/// <summary>With the usual rules: 6 months after an end, 36 after an order.</summary>
public class KeepingTests
{
    readonly SmallCompany company = new();

    DateOnly? Until(IEnumerable<Lead> leads, Follower? follower = null, params DateOnly[] inbound) =>
        Keeping.Until(company.Boss, leads, inbound, follower, PrivacyRules.Usual, (company.Today, SmallCompany.Berlin));

    [Fact]
    public void Whoever_was_only_written_down_is_kept_half_a_year() =>
        Assert.Equal(new DateOnly(2026, 9, 2), Until([]));

    [Fact]
    public void While_a_lead_runs_there_is_a_reason_and_after_its_loss_for_half_a_year()
    {
        var lead = company.Active();
        Assert.Null(Until([lead]));
        company.Wait(30);
        Assert.IsType<EndResult.Lost>(lead.Lose(LostReason.Price, null, company.Now));
        Assert.Equal(new DateOnly(2026, 10, 1), Until([lead]));
    }

    [Fact]
    public void What_has_expired_ended_on_that_day_whether_or_not_it_was_written_down()
    {
        var lead = company.Active();
        company.Wait(200);
        Assert.Equal(new DateOnly(2026, 8, 29), lead.ExpiresOn);
        Assert.Equal(new DateOnly(2027, 3, 1), Until([lead]));
    }

    [Fact]
    public void An_order_counts_longer_than_a_loss_that_came_later()
    {
        var won = company.ActiveIn("B");
        company.Prove(won, "A");
        var ordered = won.EndedOn!.Value;
        company.Wait(100);
        var lost = company.Active();
        Assert.IsType<EndResult.Lost>(lost.Lose(LostReason.Price, null, company.Now));
        Assert.Equal(ordered.AddMonths(36), Until([won, lost]));
        Assert.Equal(lost.EndedOn!.Value.AddMonths(6), Until([lost]));
    }

    [Fact]
    public void Who_follows_is_kept_and_after_they_left_for_half_a_year()
    {
        var follower = Follower.Begin(company.Boss.Id, "de", "k", company.Now);
        Assert.Null(Until([], follower));
        company.Wait(60);
        follower.End(company.Now);
        Assert.Equal(new DateOnly(2026, 11, 1), Until([], follower));
    }

    [Fact]
    public void A_call_of_theirs_is_a_reason() =>
        Assert.Equal(new DateOnly(2026, 12, 5), Until([], null, new DateOnly(2026, 6, 5), new DateOnly(2026, 4, 1)));

    [Fact]
    public void A_reason_at_the_end_of_a_long_month_holds_until_its_day_is_really_behind_the_limit() =>
        // Six months before 28 February lie on 28 August: the reason of 31 August is reached on 1 March only.
        Assert.Equal(new DateOnly(2027, 3, 1), Until([], null, new DateOnly(2026, 8, 31)));

    [Fact]
    public void Somebody_who_left_has_the_reasons_of_their_own_leads_alone()
    {
        var own = company.Active();
        var others = company.Maturing(company.Talk(company.Criterion("F"), with: company.Buyer));
        company.Boss.Withdraw(company.Now);
        Assert.Null(Until([own]));
        Assert.Equal(new DateOnly(2026, 9, 2), Until([others]));
        company.Boss.TakeBack();
        Assert.Null(Until([others]));
    }
}
