using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Contacts;

public class ErasureTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void Erasure_replaces_personal_data_and_keeps_every_count()
    {
        var lead = company.ActiveIn("C");
        company.Defer(lead);
        var before = (lead.Phase, lead.HighestPhase, lead.Deferrals, lead.Value, lead.Evidence.Count, lead.ExpiresOn);
        Assert.True(lead.Erase(company.Boss, company.Now) > 0);
        Assert.True(company.Boss.Erase(company.Now));
        lead.Derive(company.Plan);
        Assert.Equal(
            before,
            (lead.Phase, lead.HighestPhase, lead.Deferrals, lead.Value, lead.Evidence.Count, lead.ExpiresOn)
        );
        Assert.All(lead.Evidence.Where(fact => fact.Text is not null), fact => Assert.Equal(Tombstone.Text, fact.Text));
        Assert.All(lead.FollowUps, followUp => Assert.Equal(Tombstone.Text, followUp.What));
        Assert.Equal(
            (Tombstone.Text, "", null, null),
            (company.Boss.Name, company.Boss.SearchName, company.Boss.Mail, company.Boss.Phone)
        );
    }

    [Fact]
    public void What_others_said_stays()
    {
        var lead = company.Active();
        lead.Record(company.Plan, company.Talk(company.Criterion("E"), with: company.Buyer), company.Now);
        Assert.Equal(1, lead.Erase(company.Boss, company.Now));
        Assert.Equal(
            [Tombstone.Text, "Das brauchen wir."],
            lead.Evidence.Select(fact => ((EvidenceContent.Conversation)fact.Content).Said)
        );
        Assert.Equal("Anrufen", lead.FollowUps[0].What);
    }

    [Fact]
    public void A_text_that_names_the_person_goes_too()
    {
        var lead = company.Active();
        lead.AddContact(company.Buyer, company.Now);
        var named = company.Step() with { What = "BERTA BOSS fragen" };
        lead.NotReached(company.Escalation, named, BanList.None, company.Now);
        lead.Erase(company.Boss, company.Now);
        Assert.Equal(["Anrufen", Tombstone.Text], lead.FollowUps.Select(followUp => followUp.What));
    }

    [Fact]
    public void An_erased_person_is_not_written_to_again()
    {
        company.Boss.Erase(company.Now);
        Assert.False(company.Boss.Erase(company.Now));
        Assert.IsType<ContactResult<Person>.Gone>(company.Boss.Change(new PersonData("Berta Boss")));
        Assert.IsType<ContactResult<InboundContact>.Gone>(
            InboundContact.Record(company.Boss, InboundKind.Call, company.Today, "Hallo", company.Now)
        );
        Assert.Equal(0, company.Active().Erase(company.Buyer, company.Now));
    }
}
