using CsCheck;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Leads;

/// <summary>Whatever people do with a lead over a year, in any order: what must never happen does not happen.</summary>
public class RandomLifeTests
{
    const int Acts = 14;

    [Fact]
    public void No_sequence_of_acts_breaks_a_rule() =>
        Gen.Select(Gen.Int[0, Acts - 1], Gen.Int[0, 40], Gen.Int[0, 7])
            .Array[0, 60]
            .Sample(
                acts =>
                {
                    var company = new SmallCompany();
                    var lead = company.Maturing();
                    var before = Known(lead);
                    foreach (var (act, days, choice) in acts)
                    {
                        AssertText(Do(company, lead, act, days, choice));
                        AssertRules(company, lead, before);
                        before = Known(lead);
                    }
                },
                iter: Cases.Of(400)
            );

    static LocalText? Do(SmallCompany company, Lead lead, int act, int days, int choice)
    {
        var criteria = company.Plan.Phases.SelectMany(phase => phase.Criteria).ToArray();
        var criterion = criteria[choice];
        var fact = Fact(company, criterion, -days);
        var next = company.Step(days - 5);
        var bans = BanList.None;
        switch (act)
        {
            case 0:
                company.Wait(days);
                return null;
            case 1 or 2:
                return lead.Record(company.Plan, fact, company.Now).Text;
            case 3:
                return lead.Move(company.Plan, fact, next, bans, company.Now).Text;
            case 4 or 5:
                return company.Defer(lead, days - 5).Text;
            case 6:
                return company.NotReached(lead, days - 5).Text;
            case 7:
                return company.Postpone(lead, days - 5).Text;
            case 8:
                var revoked = lead.Evidence[choice % lead.Evidence.Count].Id;
                return lead.Revoke(company.Plan, revoked, "Irrtum", days > 20 ? next : null, bans, company.Now).Text;
            case 9:
                return lead.Pull(company.Terms(active: days), company.Now).Text;
            case 10:
                return lead.Return(company.Plan, criterion.Id, "Stimmt nicht", company.Now).Text;
            case 11:
                var step = next with { Criterion = criterion.Id };
                return lead.KeepWith(company.Plan, company.Escalation, step, bans, company.Now).Text;
            case 12 when days < 8:
                return lead.Lose(LostReasons.Selectable[choice % 6], null, company.Now).Text;
            case 13 when days < 8:
                return lead.CancelOrder(null, company.Now).Text;
            default:
                lead.WriteDownExpiry(company.Now);
                return lead.Reassign(company.OtherRep, days, company.Now).Text;
        }
    }

    static NewEvidence Fact(SmallCompany company, Criterion criterion, int days) =>
        criterion.Wants.HasFlag(EvidenceKinds.Document) ? company.Document(criterion, company.Today.AddDays(days))
        : criterion.Wants.HasFlag(EvidenceKinds.Person)
            ? new(criterion.Id, new EvidenceContent.InRole(company.Boss.Id), company.Today.AddDays(days), company.Boss)
        : company.Talk(criterion, company.Today.AddDays(days), byWhen: company.Today.AddDays(90));

    static void AssertText(LocalText? text) =>
        Assert.True(text is null || (text.German.Length > 5 && text.English.Length > 5));

    sealed record Facts(int Evidence, int FollowUps, DateOnly? ExpiresOn, int Highest, int FallBacks);

    static Facts Known(Lead lead) =>
        new(lead.Evidence.Count, lead.FollowUps.Count, lead.ExpiresOn, lead.HighestPosition, lead.FallBacks);

    static void AssertRules(SmallCompany company, Lead lead, Facts before)
    {
        var now = Known(lead);
        Assert.True(before.ExpiresOn is null || before.ExpiresOn == now.ExpiresOn);
        Assert.True(now.Evidence >= before.Evidence && now.FollowUps >= before.FollowUps);
        Assert.True(now.Highest >= before.Highest && now.FallBacks >= before.FallBacks);
        Assert.Equal(lead.Status == LeadStatus.Active ? 1 : 0, lead.FollowUps.Count(followUp => followUp.IsOpen));
        Assert.All(lead.FollowUps, followUp => Assert.True(followUp.DueOn < lead.ExpiresOn));
        Assert.True(lead is { Deferrals: <= 2, TimesNotReached: <= 4, TimesPostponedByUs: <= 2 });
        Assert.Equal(lead.Outcome is not null, lead.Status == LeadStatus.Ended);
        Assert.Equal(lead.HandOvers.Count(handOver => handOver.ReturnedAt is null), lead.Owner is null ? 0 : 1);
        if (lead.Outcome == LeadOutcome.Won)
            Assert.Contains(lead.Evidence, fact => fact.Stands && fact.Criterion == company.Criterion("A").Id);
        AssertPhases(company, lead);
    }

    static void AssertPhases(SmallCompany company, Lead lead)
    {
        Assert.Equal(lead.ProvenPhase(company.Plan), lead.Phase);
        Assert.Equal(lead.HighestPosition + 1, lead.PhaseEntries.Count);
        foreach (var (entry, next) in lead.PhaseEntries.Zip(lead.PhaseEntries.Skip(1)))
        {
            Assert.True(entry.EnteredOn <= next.EnteredOn);
            Assert.Equal((next.EnteredOn, PhaseExit.Advanced), (entry.LeftOn!.Value, entry.Exit!.Value));
        }
        Assert.Equal(lead.Outcome is null, lead.PhaseEntries[^1].LeftOn is null);
    }
}
