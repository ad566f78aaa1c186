using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Contacts;

public class ContactingTests
{
    readonly SmallCompany company = new();
    readonly Person boss;
    readonly Lead lead;

    public ContactingTests()
    {
        lead = company.Active();
        boss = company.Boss;
        boss.Change(new PersonData(boss.Name, null, "boss@example.org", null));
    }

    ContactDecision Ask(
        ContactPurpose? purpose = null,
        BanList? bans = null,
        ContactChannel channel = ContactChannel.Mail
    ) =>
        Contacting.MayContact(
            boss,
            channel,
            purpose ?? new ContactPurpose.AboutLead(lead),
            bans ?? BanList.None,
            company.Today
        );

    [Fact]
    public void Somebody_with_an_address_and_a_lead_may_be_contacted() => Assert.IsType<ContactDecision.Allowed>(Ask());

    [Fact]
    public void Without_an_address_a_number_or_any_data_nobody_is_contacted()
    {
        Assert.IsType<ContactDecision.NoAddress>(Ask(channel: ContactChannel.Phone));
        boss.Change(new PersonData(boss.Name, null, null, null));
        Assert.IsType<ContactDecision.NoAddress>(Ask());
        boss.Erase(company.Now);
        Assert.IsType<ContactDecision.Erased>(Ask());
    }

    [Fact]
    public void Nobody_is_contacted_while_a_ban_holds_or_about_a_lead_that_is_over()
    {
        Assert.IsType<ContactDecision.Banned>(Ask(bans: new BanList([company.Ban(company.Customer)])));
        lead.Lose(LostReason.NoDecision, null, company.Now);
        Assert.IsType<ContactDecision.LeadOver>(Ask());
    }

    [Fact]
    public void The_last_words_belong_to_their_ban_for_two_days()
    {
        var ban = company.Ban(company.Customer, lead);
        var words = new ContactPurpose.ClosingWords(ban);
        Assert.IsType<ContactDecision.Allowed>(Ask(words, new BanList([ban])));
        var another = company.Ban(company.Customer);
        Assert.IsType<ContactDecision.Banned>(Ask(words, new BanList([another])));
        company.Wait(2);
        Assert.IsType<ContactDecision.Allowed>(Ask(words, new BanList([ban])));
        company.Wait(1);
        Assert.IsType<ContactDecision.TooLate>(Ask(words, new BanList([ban])));
    }

    [Fact]
    public void Whoever_got_in_touch_gets_no_last_words()
    {
        var ban = company.Ban(company.Customer);
        ban.Lift(company.Call(boss), company.Now);
        Assert.IsType<ContactDecision.BanLifted>(Ask(new ContactPurpose.ClosingWords(ban)));
    }

    [Fact]
    public void Last_words_that_are_about_to_be_said_need_a_person_without_a_ban()
    {
        Assert.IsType<ContactDecision.Allowed>(Ask(new ContactPurpose.ClosingWords(null)));
        Assert.IsType<ContactDecision.Banned>(
            Ask(new ContactPurpose.ClosingWords(null), new BanList([company.Ban(company.Customer)]))
        );
    }
}
