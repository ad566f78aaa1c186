using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.FollowUps;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Contacts;

public class ContactBanTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void A_ban_on_a_company_ends_all_its_open_leads()
    {
        var (active, maturing, won) = (company.ActiveIn("E"), company.Maturing(), company.ActiveIn("A"));
        var imposed = Assert.IsType<BanResult.Imposed>(
            ContactBan.OnCompany(
                company.Customer,
                "Wir rufen nicht mehr an.",
                [active, maturing, won],
                BanList.None,
                company.Now
            )
        );
        Assert.Equal([active, maturing], imposed.Ended);
        Assert.All(
            imposed.Ended,
            lead => Assert.Equal((LeadStatus.Ended, LostReason.ContactBan), (lead.Status, lead.LostReason!.Value))
        );
        Assert.Null(active.OpenFollowUp);
        Assert.Equal(LeadOutcome.Won, won.Outcome);
    }

    [Fact]
    public void A_ban_on_a_person_ends_the_leads_where_they_are_the_only_contact()
    {
        var (alone, together) = (company.Active(), company.Active());
        together.AddContact(company.Buyer, company.Now);
        var imposed = OnPerson(company.Boss, BanList.None, alone, together);
        Assert.Equal([alone], imposed.Ended);
        Assert.Equal([together], imposed.GoingOn);
        Assert.NotNull(together.OpenFollowUp);
    }

    [Fact]
    public void When_the_last_contact_is_banned_too_the_lead_ends()
    {
        var lead = company.Active();
        lead.AddContact(company.Buyer, company.Now);
        var first = OnPerson(company.Boss, BanList.None, lead);
        Assert.Empty(first.Ended);
        Assert.Equal([lead], OnPerson(company.Buyer, new BanList([first.Ban]), lead).Ended);
    }

    BanResult.Imposed OnPerson(Person person, BanList bans, params Lead[] leads) =>
        Assert.IsType<BanResult.Imposed>(ContactBan.OnPerson(person, "Nicht mehr.", leads, bans, company.Now));

    [Fact]
    public void While_a_ban_holds_follow_ups_and_hand_overs_and_new_leads_are_refused()
    {
        var (active, waiting) = (company.Active(), company.Maturing());
        var ban = company.Ban(company.Customer);
        var bans = new BanList([ban]);
        Assert.IsType<FollowUpResult.ContactBanned>(
            active.NotReached(company.Escalation, company.Step(), bans, company.Now)
        );
        Assert.IsType<FollowUpResult.ContactBanned>(
            active.Defer(company.Escalation, company.Step(), "Später", bans, company.Now)
        );
        Assert.IsType<FollowUpResult.ContactBanned>(
            active.Postpone(company.Escalation, company.Step(), "Messe", bans, company.Now)
        );
        Assert.IsType<FollowUpResult.ContactBanned>(
            active.Move(company.Plan, company.Proof("E")[0], company.Step(), bans, company.Now)
        );
        Assert.IsType<HandOverResult.Banned>(waiting.Pull(company.Terms() with { Bans = bans }, company.Now));
        Assert.IsType<StartResult.Banned>(Lead.Start(company.NewLead() with { Bans = bans }, company.Now));
        Assert.Single(active.Evidence);
    }

    [Theory]
    [InlineData(InboundKind.Call)]
    [InlineData(InboundKind.Mail)]
    public void Only_inbound_contact_lifts_a_ban(InboundKind kind)
    {
        var ban = company.Ban(company.Customer);
        Assert.True(ban.Holds);
        var contact = company.Call(company.Boss, kind: kind);
        Assert.IsType<LiftResult.Lifted>(ban.Lift(contact, company.Now));
        Assert.Equal((false, contact.Id), (ban.Holds, ban.LiftedBy!.Value));
        Assert.IsType<LiftResult.NotHolding>(ban.Lift(contact, company.Now));
    }

    [Fact]
    public void A_form_lifts_a_ban_only_after_its_mail_confirmation()
    {
        var ban = company.Ban(company.Customer);
        var form = company.Call(company.Boss, kind: InboundKind.Form);
        Assert.IsType<LiftResult.NotConfirmed>(ban.Lift(form, company.Now));
        form.Confirm(company.Now);
        Assert.IsType<LiftResult.Lifted>(ban.Lift(form, company.Now));
    }

    [Fact]
    public void A_contact_of_another_or_from_before_lifts_nothing()
    {
        var ban = OnPerson(company.Boss, BanList.None).Ban;
        Assert.IsType<LiftResult.NotTheirs>(ban.Lift(company.Call(company.Buyer), company.Now));
        var stranger = company.NewPerson(company.NewCompany("Andere AG"), "Fritz Fremd");
        Assert.IsType<LiftResult.NotTheirs>(company.Ban(company.Customer).Lift(company.Call(stranger), company.Now));
        var before = company.Call(company.Boss, company.Today.AddDays(-1));
        Assert.IsType<LiftResult.BeforeTheBan>(ban.Lift(before, company.Now));
        Assert.True(ban.Holds);
    }

    [Fact]
    public void The_old_lead_stays_closed_and_a_new_one_starts_linked_to_it()
    {
        var old = company.Active();
        var ban = company.Ban(company.Customer, old);
        company.Wait(10);
        var contact = company.Call(company.Boss);
        ban.Lift(contact, company.Now);
        Assert.Equal(LeadOutcome.Lost, old.Outcome);
        var wanted = company.NewLead() with
        {
            Bans = new BanList([ban]),
            Earlier = [EarlierLead.Of(old)],
            Inbound = contact,
        };
        var lead = Assert.IsType<StartResult.Started>(Lead.Start(wanted, company.Now)).Lead;
        Assert.Equal((old.Id, contact.Id), (lead.Previous!.Value, lead.Inbound!.Value));
    }

    [Fact]
    public void The_wording_is_kept_and_a_second_ban_is_none()
    {
        var ban = company.Ban(company.Customer);
        Assert.Equal("Keine Anrufe mehr.", ban.Wording);
        Assert.IsType<BanResult.HoldsAlready>(
            ContactBan.OnCompany(company.Customer, "Noch einmal.", [], new BanList([ban]), company.Now)
        );
        Assert.IsType<BanResult.TextRefused>(ContactBan.OnPerson(company.Boss, " ", [], BanList.None, company.Now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_lead_that_loses_its_order_while_a_ban_holds_ends_by_the_ban(bool handedOver)
    {
        var lead = handedOver
            ? company.ActiveIn("A")
            : company.Maturing([.. company.Proof("F"), .. company.Proof("A")]);
        var bans = new BanList([company.Ban(company.Customer)]);
        var result = lead.Revoke(company.Plan, lead.Evidence[^1].Id, "Irrtum", null, bans, company.Now);
        Assert.False(Assert.IsType<EvidenceReviewResult.Revoked>(result).Reopened);
        Assert.Equal((LeadOutcome.Lost, LostReason.ContactBan), (lead.Outcome!.Value, lead.LostReason!.Value));
        Assert.Null(lead.OpenFollowUp);
    }
}
