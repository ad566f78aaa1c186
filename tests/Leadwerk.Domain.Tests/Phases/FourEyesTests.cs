using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

public class FourEyesTests
{
    readonly SmallCompany company = new(WithFourEyesInE());

    static PlanDraft WithFourEyesInE()
    {
        var draft = DefaultPhasePlan.Draft();
        var benefit = draft.Phases[1];
        return draft with
        {
            Phases =
            [
                draft.Phases[0],
                benefit with
                {
                    Criteria = [benefit.Criteria[0] with { FourEyes = true }],
                },
                .. draft.Phases.Skip(2),
            ],
        };
    }

    [Fact]
    public void Evidence_counts_only_when_a_second_person_confirmed_it()
    {
        var lead = company.Active();
        company.Prove(lead, "E");
        Assert.Equal("F", lead.Phase!.Value.Value);
        Assert.True(Assert.Single(lead.Missing(company.Plan)).AwaitsConfirmation);
        company.Wait(2);
        Assert.IsType<EvidenceReviewResult.Confirmed>(
            lead.Confirm(company.Plan, lead.Evidence[1].Id, company.By(company.Head))
        );
        Assert.Equal("E", lead.Phase!.Value.Value);
        Assert.Equal(lead.Evidence[1].ConfirmedAt, lead.PhaseEntries[1].EnteredRecordedAt);
        Assert.Equal(company.Today.AddDays(-2), lead.PhaseEntries[1].EnteredOn);
    }

    [Fact]
    public void Who_recorded_evidence_cannot_confirm_it()
    {
        var lead = company.Active();
        company.Prove(lead, "E");
        Assert.IsType<EvidenceReviewResult.SamePerson>(
            lead.Confirm(company.Plan, lead.Evidence[1].Id, company.By(company.Rep))
        );
        Assert.Equal("F", lead.Phase!.Value.Value);
    }

    [Fact]
    public void Only_what_asks_for_four_eyes_can_be_confirmed_and_only_once()
    {
        var lead = company.Active();
        company.Prove(lead, "E");
        var (first, second) = (lead.Evidence[0].Id, lead.Evidence[1].Id);
        Assert.IsType<EvidenceReviewResult.NoConfirmationAsked>(
            lead.Confirm(company.Plan, first, company.By(company.Head))
        );
        lead.Confirm(company.Plan, second, company.By(company.Head));
        Assert.IsType<EvidenceReviewResult.AlreadyConfirmed>(
            lead.Confirm(company.Plan, second, company.By(company.Head))
        );
        Assert.IsType<EvidenceReviewResult.NoSuchEvidence>(
            lead.Confirm(company.Plan, EvidenceId.New(), company.By(company.Head))
        );
    }
}
