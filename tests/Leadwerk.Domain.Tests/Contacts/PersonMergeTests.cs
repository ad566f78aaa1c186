using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;

namespace Leadwerk.Domain.Tests.Contacts;

/// <summary>What merging two records of a person does to leads, bans and the records themselves.</summary>
public sealed class PersonMergeTests : TwoRecords
{
    [Fact]
    public void The_one_that_stays_takes_the_place_in_what_is_to_come_and_facts_keep_their_names()
    {
        var lead = With(twin);
        var (expiresOn, due) = (lead.ExpiresOn, lead.OpenFollowUp!.DueOn);
        var merged = Merged([lead]);
        Assert.Equal((1, 0, 0), (merged.LeadsMoved, merged.LeadsEnded.Count, merged.WaysEnded));
        Assert.Equal(boss.Id, Assert.Single(lead.Contacts).Person);
        Assert.Equal(
            (boss.Id, due, expiresOn),
            (lead.OpenFollowUp.With!.Value, lead.OpenFollowUp.DueOn, lead.ExpiresOn)
        );
        Assert.Equal(twin.Id, lead.Evidence[0].Person!.Value);
        Assert.Equal((boss.Id, false, true), (twin.MergedInto!.Value, twin.IsThere, boss.IsThere));
    }

    [Fact]
    public void Where_both_are_contacts_one_is_left_and_the_step_of_somebody_else_stays_theirs()
    {
        var lead = With(twin);
        lead.AddContact(boss, company.Now);
        lead.AddContact(company.Buyer, company.Now);
        Merged([lead, With(company.Buyer)]);
        Assert.Equal([boss.Id, company.Buyer.Id], lead.Contacts.Select(one => one.Person));
    }

    [Fact]
    public void A_ban_on_either_record_holds_for_the_whole_person()
    {
        var (theirs, others) = (With(twin), With(boss));
        var ban = Ban(twin, theirs);
        company.Wait(3);
        var merged = Merged([theirs, others], bans: ban);
        Assert.Equal(
            (boss.Id, ban.Since, ban.Wording),
            (merged.NewBan!.Person!.Value, merged.NewBan.Since, merged.NewBan.Wording)
        );
        Assert.True(merged.NewBan.RecordedAt > ban.RecordedAt);
        Assert.Equal([others], merged.LeadsEnded);
        Assert.Equal((LeadOutcome.Lost, LostReason.ContactBan), (others.Outcome, others.LostReason));
    }

    [Fact]
    public void A_ban_on_the_one_that_stays_ends_what_moves_to_it_and_is_not_made_twice()
    {
        var lead = With(twin);
        var ban = Ban(boss);
        var merged = Merged([lead], bans: ban);
        Assert.Null(merged.NewBan);
        Assert.Equal([lead], merged.LeadsEnded);
    }

    [Fact]
    public void A_lead_with_somebody_else_goes_on_under_the_ban()
    {
        var lead = With(twin);
        lead.AddContact(company.Buyer, company.Now);
        Assert.Empty(Merged([lead], bans: Ban(boss)).LeadsEnded);
        Assert.True(lead.IsActive(company.Today));
    }

    [Fact]
    public void Blanks_are_filled_and_who_is_there_by_one_record_is_there()
    {
        boss.Withdraw(company.Now);
        Merged([]);
        Assert.Equal(
            ("Leitung", "berta@boss.example", "089 4711", "49894711"),
            (boss.Role, boss.Mail, boss.Phone, boss.PhoneKey)
        );
        Assert.Null(boss.WithdrawnAt);
    }

    [Fact]
    public void What_was_merged_before_follows_and_a_merged_record_takes_nothing()
    {
        var first = company.NewPerson(company.Customer, "Boss, Berta");
        Person.Merge(Record(first), Record(twin), [], BanList.None, company.Now);
        Merged([], Record(twin) with { MergedBefore = [first] });
        Assert.Equal((boss.Id, boss.Id, boss.Id), (first.MergedInto!.Value, first.Stays, boss.Stays));
        Assert.IsType<ContactResult<Person>.Gone>(twin.Change(new PersonData("Neu")));
        Assert.IsType<ContactResult<Person>.Gone>(twin.Withdraw(company.Now));
        Assert.IsType<ContactResult<Person>.Gone>(twin.TakeBack());
        Assert.IsType<ContactResult<Person>.Gone>(twin.LiftMailRefusal("Geht wieder."));
        Assert.IsType<ContactResult<InboundContact>.Gone>(
            InboundContact.Record(twin, InboundKind.Call, company.Today, "Hallo", company.Now)
        );
        Assert.IsType<BanResult.PersonMerged>(ContactBan.OnPerson(twin, "Nie.", [], BanList.None, company.Now));
        var lead = company.Active();
        Assert.Throws<ArgumentException>(() => lead.AddContact(twin, company.Now));
        Assert.IsType<Domain.Phases.EvidenceResult.PersonMerged>(
            lead.Record(company.Plan, company.Talk(company.Criterion("E"), with: twin), company.Now)
        );
    }

    [Fact]
    public void What_cannot_be_one_is_not_merged()
    {
        Assert.IsType<PersonMergeResult.SameRecord>(Merge([], Record(boss)));
        var elsewhere = company.NewPerson(company.NewCompany("Kunz AG"), "Berta Boss");
        Assert.IsType<PersonMergeResult.OtherCompany>(Merge([], Record(elsewhere)));
        Merged([]);
        Assert.IsType<PersonMergeResult.MergedBefore>(Merge([]));
        company.Buyer.Erase(company.Now);
        Assert.IsType<PersonMergeResult.Erased>(Merge([], Record(company.Buyer)));
    }

    [Fact]
    public void A_ban_on_a_twin_at_another_company_reaches_the_record_that_stayed()
    {
        Merged([]);
        var other = company.NewCompany("Boss Bau");
        var known = company.NewPerson(other, "b. boss");
        var merged = Assert.IsType<MergeResult.Merged>(
            Company.Merge(
                new CompanyRecord(other, [known], [], [Ban(known)], []),
                new CompanyRecord(company.Customer, [boss, twin], [], [], []),
                company.Now
            )
        );
        Assert.Equal(boss.Id, Assert.Single(merged.NewBans).Person!.Value);
    }

    [Fact]
    public void An_erasure_reaches_what_names_the_merged_record()
    {
        var lead = With(twin);
        lead.AddContact(company.Buyer, company.Now);
        Merged([lead]);
        Assert.True(lead.Erase(boss, company.Now, twin) > 0);
        Assert.Equal(Tombstone.Text, lead.Evidence[0].Text);
    }
}
