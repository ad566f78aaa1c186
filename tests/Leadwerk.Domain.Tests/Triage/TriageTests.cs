using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Triage;

namespace Leadwerk.Domain.Tests.Triage;

public class TriageTests
{
    readonly SmallCompany company = new();

    TriageResult Keep(Lead lead, int days, CriterionId? criterion) =>
        lead.KeepWith(
            company.Plan,
            company.Escalation,
            company.Step(days) with
            {
                Criterion = criterion,
            },
            BanList.None,
            company.Now
        );

    [Fact]
    public void Keeping_demands_the_next_checkable_step()
    {
        var lead = company.Active();
        Assert.Throws<ArgumentException>(() => Keep(lead, 3, null));
        var answered = Assert.IsType<TriageResult.StepRefused>(Keep(lead, 3, company.Criterion("F").Id));
        Assert.IsType<FollowUpResult.CriterionNotOpen>(answered.Why);
        Assert.IsType<TriageResult.StepRefused>(Keep(lead, 3, CriterionId.New()));
        var kept = Assert.IsType<TriageResult.Kept>(Keep(lead, 3, company.Criterion("E").Id));
        Assert.Equal(
            (company.Criterion("E").Id, company.Today.AddDays(3), 0),
            (kept.FollowUp.Criterion!.Value, kept.FollowUp.DueOn, kept.PostponedByUs)
        );
        Assert.Single(lead.FollowUps);
    }

    [Fact]
    public void A_later_day_in_the_triage_is_a_date_that_we_moved_and_its_limit_holds()
    {
        var lead = company.Active();
        var criterion = company.Criterion("E").Id;
        Assert.Equal(1, Assert.IsType<TriageResult.Kept>(Keep(lead, 10, criterion)).PostponedByUs);
        Assert.Equal(2, Assert.IsType<TriageResult.Kept>(Keep(lead, 20, criterion)).PostponedByUs);
        var refused = Assert.IsType<TriageResult.StepRefused>(Keep(lead, 30, criterion));
        Assert.IsType<FollowUpResult.PostponedByUsLimitReached>(refused.Why);
        Assert.IsType<TriageResult.Kept>(Keep(lead, 20, criterion));
        Assert.IsType<TriageResult.StepRefused>(Keep(lead, -1, criterion));
    }

    [Fact]
    public void Discarding_asks_for_the_reason()
    {
        var lead = company.Active();
        var done = Assert.IsType<TriageResult.Discarded>(lead.Discard(LostReason.NoDecision, "Nie Zeit", company.Now));
        Assert.Equal((LostReason.NoDecision, null), (done.Reason, done.Ban));
        Assert.Equal((LeadOutcome.Lost, "Nie Zeit"), (lead.Outcome!.Value, lead.LostNote));
        Assert.IsType<TriageResult.EndRefused>(lead.Discard(LostReason.NoDecision, null, company.Now));
        Assert.IsType<TriageResult.StepRefused>(Keep(lead, 3, company.Criterion("E").Id));
    }

    [Fact]
    public void Discarding_with_a_ban_ends_this_lead_also_when_others_could_be_spoken_with()
    {
        var lead = company.Active();
        lead.AddContact(company.Buyer, company.Now);
        TriageResult Discard(string wording) =>
            lead.DiscardWithBan(company.Boss, wording, [lead], BanList.None, company.Now);

        Assert.IsType<TriageResult.BanRefused>(Discard(""));
        Assert.True(lead.IsActive(company.Today));
        var done = Assert.IsType<TriageResult.Discarded>(Discard("Wir melden uns nicht mehr."));
        Assert.Equal((company.Boss.Id, LostReason.ContactBan), (done.Ban!.Ban.Person!.Value, lead.LostReason!.Value));
        Assert.IsType<TriageResult.EndRefused>(Discard("Noch einmal."));
    }
}
