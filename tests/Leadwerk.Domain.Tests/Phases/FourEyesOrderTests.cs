using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

/// <summary>Where the order itself asks for four eyes, its confirmation wins the lead.</summary>
public class FourEyesOrderTests
{
    static PlanDraft Plan()
    {
        var plan = DefaultPhasePlan.Draft();
        var order = plan.Phases[^1];
        return plan with
        {
            Phases =
            [
                .. plan.Phases.SkipLast(1),
                order with
                {
                    Criteria = [order.Criteria[0] with { FourEyes = true }],
                },
            ],
        };
    }

    [Fact]
    public void The_confirmation_of_the_order_wins_the_lead_and_ends_its_step()
    {
        var company = new SmallCompany(Plan());
        var lead = company.Active();
        company.Prove(lead, "A");
        Assert.Null(lead.Outcome);
        Assert.NotNull(lead.OpenFollowUp);
        Assert.IsType<FollowUpResult.NothingMoved>(company.Move(lead, company.Proof("F")[0]));

        Assert.IsType<EvidenceReviewResult.Confirmed>(
            lead.Confirm(company.Plan, lead.Evidence[^1].Id, company.By(company.Head))
        );
        Assert.Equal(LeadOutcome.Won, lead.Outcome);
        Assert.Null(lead.OpenFollowUp);
        Assert.Equal(FollowUpOutcome.Ordered, lead.FollowUps[^1].Outcome);
        Assert.Equal(lead.OrderedAt, lead.EndedAt);
    }

    [Fact]
    public void An_unconfirmed_order_does_not_stand_for_the_next_step()
    {
        var company = new SmallCompany(Plan());
        var lead = company.Active();
        var fact = company.Document(company.Criterion("A"));
        Assert.IsType<FollowUpResult.DueAfterExpiry>(company.Move(lead, fact, 400));
    }
}
