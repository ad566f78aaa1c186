using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Contacts;

public class MergeTests
{
    readonly SmallCompany company = new();
    readonly Company kept;
    readonly Lead theirs;

    public MergeTests()
    {
        kept = company.NewCompany("Mueller Maschinenbau");
        var person = company.NewPerson(kept, "Paula Post");
        var wanted = company.NewLead(company.Talk(company.Criterion("F"), with: person)) with { Company = kept };
        theirs = Assert.IsType<StartResult.Started>(Lead.Start(wanted, company.Now)).Lead;
    }

    CompanyRecord Duplicate(Lead lead, params ContactBan[] bans) =>
        new(company.Customer, [company.Boss, company.Buyer], [lead], bans, [company.Call(company.Boss)]);

    CompanyRecord Kept(params ContactBan[] bans) => new(kept, [], [theirs], bans, []);

    [Fact]
    public void Merging_keeps_expiry_dates_and_counts()
    {
        var lead = company.Active();
        company.Defer(lead);
        var (expiresOn, deferrals) = (lead.ExpiresOn, lead.Deferrals);
        var merged = Assert.IsType<MergeResult.Merged>(Company.Merge(Duplicate(lead), Kept(), company.Now));
        Assert.Equal((1, 0), (merged.LeadsMoved, merged.NewBans.Count));
        Assert.Equal((kept.Id, expiresOn, deferrals), (lead.Company, lead.ExpiresOn, lead.Deferrals));
        Assert.Equal((kept.Id, kept.Id), (company.Boss.Company, company.Customer.MergedInto!.Value));
        Assert.True(lead.IsActive(company.Today));
    }

    [Fact]
    public void A_ban_on_the_duplicate_holds_for_the_whole()
    {
        var lead = company.Active();
        var ban = company.Ban(company.Customer, lead);
        company.Wait(3);
        var merged = Assert.IsType<MergeResult.Merged>(Company.Merge(Duplicate(lead, ban), Kept(), company.Now));
        Assert.Equal(
            (kept.Id, ban.Since, ban.Wording),
            (merged.NewBans[0].Company!.Value, merged.NewBans[0].Since, merged.NewBans[0].Wording)
        );
        Assert.Equal([theirs], merged.LeadsEnded);
        Assert.Equal(LostReason.ContactBan, theirs.LostReason);
    }

    [Fact]
    public void A_ban_on_the_kept_company_ends_the_leads_that_move_in()
    {
        var lead = company.Active();
        var ban = company.Ban(kept, theirs);
        var merged = Assert.IsType<MergeResult.Merged>(Company.Merge(Duplicate(lead), Kept(ban), company.Now));
        Assert.Empty(merged.NewBans);
        Assert.Equal([lead], merged.LeadsEnded);
    }

    [Fact]
    public void A_ban_on_a_person_holds_for_the_second_record_of_theirs_and_ends_its_leads()
    {
        var lead = company.Active();
        var twin = company.NewPerson(kept, "berta BOSS");
        var only = company.NewLead(company.Talk(company.Criterion("F"), with: twin)) with { Company = kept };
        var withTwin = Assert.IsType<StartResult.Started>(Lead.Start(only, company.Now)).Lead;
        var ban = Assert
            .IsType<BanResult.Imposed>(
                ContactBan.OnPerson(company.Boss, "Keine Anrufe mehr.", [lead], BanList.None, company.Now)
            )
            .Ban;
        var merged = Assert.IsType<MergeResult.Merged>(
            Company.Merge(Duplicate(lead, ban), Kept() with { People = [twin], Leads = [withTwin] }, company.Now)
        );
        Assert.Equal((twin.Id, ban.Since), (Assert.Single(merged.NewBans).Person!.Value, merged.NewBans[0].Since));
        Assert.Equal([withTwin], merged.LeadsEnded);
    }

    [Fact]
    public void The_kept_record_is_completed_and_what_was_merged_before_follows_it()
    {
        var first = company.NewCompany("Müller Masch.");
        company.Customer.Change(
            new CompanyData("Müller Maschinenbau GmbH", "mueller.example", "089 123456", "Maschinenbau")
        );
        Company.Merge(
            new CompanyRecord(first, [], [], [], []),
            new CompanyRecord(company.Customer, [], [], [], []),
            company.Now
        );
        kept.Change(new CompanyData(kept.Name, Industry: "Anlagenbau"));
        var duplicate = new CompanyRecord(company.Customer, [], [], [], []) { MergedBefore = [first] };
        Assert.IsType<MergeResult.Merged>(Company.Merge(duplicate, Kept(), company.Now));
        Assert.Equal((kept.Id, kept.Id), (first.MergedInto!.Value, company.Customer.MergedInto!.Value));
        Assert.Equal(
            ("mueller.example", "089 123456", "4989123456", "Anlagenbau"),
            (kept.Domain, kept.Phone, kept.PhoneKey, kept.Industry)
        );
    }

    [Fact]
    public void What_was_merged_is_not_merged_again_and_takes_no_new_data()
    {
        var lead = company.Active();
        Company.Merge(Duplicate(lead), Kept(), company.Now);
        Assert.IsType<MergeResult.MergedBefore>(Company.Merge(Duplicate(lead), Kept(), company.Now));
        Assert.IsType<MergeResult.SameCompany>(Company.Merge(Kept(), Kept(), company.Now));
        Assert.IsType<ContactResult<Company>.Gone>(company.Customer.Change(new CompanyData("Neu")));
        Assert.IsType<ContactResult<Person>.Gone>(Person.Record(company.Customer, new PersonData("Neu"), company.Now));
        Assert.IsType<StartResult.CompanyMerged>(Lead.Start(company.NewLead(company.Proof("F")), company.Now));
    }
}
