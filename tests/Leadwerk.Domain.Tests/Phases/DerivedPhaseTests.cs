using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

public class DerivedPhaseTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void A_phase_follows_from_the_evidence_of_it_and_of_all_phases_before()
    {
        var lead = company.Active();
        var seen = new List<string> { lead.Phase!.Value.Value };
        foreach (var phase in (string[])["E", "D", "C", "B", "A"])
        {
            company.Prove(lead, phase);
            seen.Add(lead.Phase!.Value.Value);
        }
        Assert.Equal(["F", "E", "D", "C", "B", "A"], seen);
        Assert.Equal(LeadOutcome.Won, lead.Outcome);
    }

    [Fact]
    public void A_missing_lower_criterion_holds_the_lead_below_and_is_named()
    {
        var lead = company.Active();
        company.Prove(lead, "D");
        company.Prove(lead, "C");
        company.Prove(lead, "B");
        Assert.Equal("F", lead.Phase!.Value.Value);
        var missing = Assert.Single(lead.Missing(company.Plan));
        Assert.Equal("Welchen Nutzen erwartet der Kunde, in seinen eigenen Worten?", missing.Criterion.Question.German);
        company.Prove(lead, "E");
        Assert.Equal("B", lead.Phase!.Value.Value);
    }

    [Fact]
    public void One_of_two_criteria_is_not_the_phase()
    {
        var lead = company.ActiveIn("E");
        lead.Record(company.Plan, company.Proof("D")[0], company.Now);
        Assert.Equal("E", lead.Phase!.Value.Value);
        Assert.Equal([company.Criterion("D", 1).Id], lead.Missing(company.Plan).Select(item => item.Criterion.Id));
    }

    [Fact]
    public void Nobody_can_set_a_phase_a_status_a_count_or_an_expiry_date()
    {
        var writable = typeof(Lead).GetProperties().Where(property => property.SetMethod?.IsPublic == true);
        Assert.Empty(writable);
        Assert.DoesNotContain(
            typeof(Lead).GetMethods(),
            method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(PhaseCode))
        );
    }

    [Fact]
    public void A_phase_is_entered_on_the_latest_date_of_the_evidence_that_it_needed()
    {
        var start = company.Today;
        var lead = company.Active();
        company.Wait(20);
        company.Prove(lead, "D", start.AddDays(15));
        company.Prove(lead, "E", start.AddDays(5));
        Assert.Equal([start, start.AddDays(5), start.AddDays(15)], lead.PhaseEntries.Select(entry => entry.EnteredOn));
        Assert.Equal([start.AddDays(5), start.AddDays(15), null], lead.PhaseEntries.Select(entry => entry.LeftOn));
    }

    [Fact]
    public void What_was_recorded_later_was_not_known_earlier()
    {
        var lead = company.Active();
        var before = company.Now.At;
        company.Wait(30);
        company.Prove(lead, "E", company.Today.AddDays(-25));
        var entry = lead.PhaseEntries.Single(entry => entry.Phase.Value == "E");
        Assert.Equal(company.Today.AddDays(-25), entry.EnteredOn);
        Assert.True(entry.EnteredRecordedAt > before.AddDays(29));
    }

    [Fact]
    public void Revoked_evidence_is_kept_and_the_phase_falls_back()
    {
        var lead = company.ActiveIn("D");
        var fact = lead.Evidence.Single(fact => fact.Criterion == company.Criterion("E").Id);
        var result = Assert.IsType<EvidenceReviewResult.Revoked>(company.Revoke(lead, fact));
        Assert.Equal(("D", "F"), (result.Before!.Value.Value, result.After!.Value.Value));
        Assert.Contains(fact, lead.Evidence);
        Assert.Equal("Falscher Lead", fact.RevokedFor);
        Assert.Equal(company.Head.Id, fact.RevokedBy);
    }

    [Fact]
    public void A_fall_back_keeps_the_highest_phase_and_is_counted_apart()
    {
        var lead = company.ActiveIn("D");
        company.Revoke(lead, lead.Evidence.Single(fact => fact.Criterion == company.Criterion("E").Id));
        Assert.Equal("D", lead.HighestPhase!.Value.Value);
        Assert.Equal(1, lead.FallBacks);
        Assert.Equal(3, lead.PhaseEntries.Count);
        company.Prove(lead, "E");
        Assert.Equal(("D", 1, 3), (lead.Phase!.Value.Value, lead.FallBacks, lead.PhaseEntries.Count));
    }

    [Fact]
    public void What_is_recorded_below_the_highest_phase_is_no_further_fall_back()
    {
        var lead = company.ActiveIn("D");
        company.Revoke(lead, lead.Evidence.Single(fact => fact.Criterion == company.Criterion("E").Id));
        company.Prove(lead, "C");
        company.Prove(lead, "B");
        Assert.Equal(1, lead.FallBacks);
        company.Revoke(lead, lead.Evidence[0]);
        Assert.Equal(2, lead.FallBacks);
    }

    [Fact]
    public void Of_two_facts_for_one_question_the_earlier_one_was_enough()
    {
        var lead = company.Active();
        company.Wait(10);
        foreach (var daysAgo in (int[])[2, 6, 4])
        {
            var talk = company.Talk(company.Criterion("D", 1), company.Today.AddDays(-daysAgo), byWhen: company.Today);
            lead.Record(company.Plan, talk, company.Now);
        }
        company.Prove(lead, "E", company.Today.AddDays(-8));
        lead.Record(company.Plan, company.Proof("D", company.Today.AddDays(-8))[0], company.Now);
        Assert.Equal(company.Today.AddDays(-6), lead.PhaseEntries[2].EnteredOn);
    }

    [Fact]
    public void Without_any_evidence_of_a_need_no_phase_is_shown()
    {
        var lead = company.Active();
        company.Revoke(lead, lead.Evidence[0]);
        Assert.Null(lead.Phase);
        Assert.Equal("F", lead.HighestPhase!.Value.Value);
        Assert.Equal(company.Criterion("F").Id, Assert.Single(lead.Missing(company.Plan)).Criterion.Id);
    }

    [Fact]
    public void Deriving_again_changes_nothing()
    {
        var lead = company.ActiveIn("C");
        company.Defer(lead);
        var before = Kept(lead);
        lead.Derive(company.Plan);
        Assert.Equal(before, Kept(lead));
        Assert.Equal(lead.Phase, lead.ProvenPhase(company.Plan));
    }

    static string Kept(Lead lead) =>
        $"{lead.Phase} {lead.HighestPhase} {lead.Status} {lead.Deferrals} {lead.ValueMinorUnits} {lead.MovedOn} "
        + string.Join(
            ';',
            lead.PhaseEntries.Select(entry => $"{entry.Phase}{entry.EnteredOn}{entry.LeftOn}{entry.Exit}")
        );

    [Fact]
    public void A_lead_keeps_the_version_of_the_plan_that_it_started_with()
    {
        var lead = company.Active();
        var made = Assert.IsType<PlanResult.Made>(company.Plan.Edit(company.Plan.ToDraft(), company.By(company.Head)));
        Assert.Equal(2, made.Plan.Number);
        Assert.Equal(company.Plan.Id, lead.Plan);
        Assert.Throws<ArgumentException>(() => lead.Missing(made.Plan));
    }
}
