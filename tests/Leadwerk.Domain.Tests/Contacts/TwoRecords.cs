using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Tests.Marketing;

namespace Leadwerk.Domain.Tests.Contacts;

/// <summary>Two records of one person: Boss stays, Twin is the second one of hers.</summary>
public abstract class TwoRecords
{
    private protected readonly SmallCompany company = new();
    private protected readonly Person boss;
    private protected readonly Person twin;

    protected TwoRecords()
    {
        (boss, twin) = (company.Boss, company.NewPerson(company.Customer, "B. Boss"));
        boss.Change(new PersonData("Berta Boss", Mail: "berta@boss.example"));
        twin.Change(new PersonData("B. Boss", "Leitung", "b.boss@boss.example", "089 4711"));
    }

    private protected static PersonRecord Record(Person person, Follower? follower = null, params Consent[] ledger) =>
        new(person, follower, ledger, []);

    private protected PersonMergeResult Merge(
        IReadOnlyList<Lead> leads,
        PersonRecord? goes = null,
        PersonRecord? stays = null,
        params ContactBan[] bans
    ) => Person.Merge(goes ?? Record(twin), stays ?? Record(boss), leads, new BanList(bans), company.Now);

    private protected PersonMergeResult.Merged Merged(
        IReadOnlyList<Lead> leads,
        PersonRecord? goes = null,
        PersonRecord? stays = null,
        params ContactBan[] bans
    ) => Assert.IsType<PersonMergeResult.Merged>(Merge(leads, goes, stays, bans));

    private protected Lead With(Person person)
    {
        var lead = Assert
            .IsType<StartResult.Started>(
                Lead.Start(company.NewLead(company.Talk(company.Criterion("F"), with: person)), company.Now)
            )
            .Lead;
        var terms = company.Terms() with { First = company.Step() with { With = person.Id } };
        Assert.IsType<Domain.HandOvers.HandOverResult.HandedOver>(lead.Pull(terms, company.Now));
        return lead;
    }

    private protected ContactBan Ban(Person person, params Lead[] leads) =>
        Assert
            .IsType<BanResult.Imposed>(
                ContactBan.OnPerson(person, "Keine Anrufe mehr.", leads, BanList.None, company.Now)
            )
            .Ban;

    private protected Consent Given(Person person) => SampleConsent.Given(person, company.Now, Digest(person));

    private protected Consent Objected(Person person) =>
        Consent.Objected(person.Id, new ObjectionProof("Nein", "h", "de", Digest(person)), company.Now);

    static byte[] Digest(Person person) => System.Text.Encoding.UTF8.GetBytes(person.Mail!);

    private protected Follower Follows(Person person) =>
        Follower.Begin(person.Id, "de", $"{person.Id.Value}", company.Now);

    private protected ContactDecision May(Person person, Follower? follower, params Consent[] ledger) =>
        Contacting.MayContact(
            person,
            ContactChannel.Mail,
            new ContactPurpose.Advertising(new AdvertisingGround { Ledger = ledger, Follower = follower }),
            BanList.None,
            company.Today
        );
}
