using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Contacts;

/// <summary>Boss stays, Twin is a second record of hers.</summary>
public class PersonMergeTests
{
    readonly SmallCompany company = new();
    readonly Person boss;
    readonly Person twin;

    public PersonMergeTests()
    {
        (boss, twin) = (company.Boss, company.NewPerson(company.Customer, "B. Boss"));
        boss.Change(new PersonData("Berta Boss", Mail: "berta@boss.example"));
        twin.Change(new PersonData("B. Boss", "Leitung", "b.boss@boss.example", "089 4711"));
    }

    static PersonRecord Record(Person person, Follower? follower = null, params Consent[] ledger) =>
        new(person, follower, ledger, []);

    PersonMergeResult Merge(
        IReadOnlyList<Lead> leads,
        PersonRecord? goes = null,
        PersonRecord? stays = null,
        params ContactBan[] bans
    ) => Person.Merge(goes ?? Record(twin), stays ?? Record(boss), leads, new BanList(bans), company.Now);

    PersonMergeResult.Merged Merged(
        IReadOnlyList<Lead> leads,
        PersonRecord? goes = null,
        PersonRecord? stays = null,
        params ContactBan[] bans
    ) => Assert.IsType<PersonMergeResult.Merged>(Merge(leads, goes, stays, bans));

    Lead With(Person person)
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

    ContactBan Ban(Person person, params Lead[] leads) =>
        Assert
            .IsType<BanResult.Imposed>(
                ContactBan.OnPerson(person, "Keine Anrufe mehr.", leads, BanList.None, company.Now)
            )
            .Ban;

    Consent Given(Person person) =>
        Consent.Confirmed(
            person.Id,
            new ConsentProof
            {
                Text = "Ja",
                TextHash = "h",
                Language = "de",
                Form = CaptureFormId.New(),
                FormVersion = 1,
                PageHash = "h",
                SignedUpAt = company.Now.At,
                MailMessageId = "m",
                MailHash = "h",
                Address = person.Mail!,
                AddressDigest = Digest(person),
            },
            company.Now
        );

    Consent Objected(Person person) =>
        Consent.Objected(person.Id, new ObjectionProof("Nein", "h", "de", Digest(person)), company.Now);

    static byte[] Digest(Person person) => System.Text.Encoding.UTF8.GetBytes(person.Mail!);

    Follower Follows(Person person) => Follower.Begin(person.Id, "de", $"{person.Id.Value}", company.Now);

    ContactDecision May(Person person, Follower? follower, params Consent[] ledger) =>
        Contacting.MayContact(
            person,
            ContactChannel.Mail,
            new ContactPurpose.Advertising(new AdvertisingGround { Ledger = ledger, Follower = follower }),
            BanList.None,
            company.Today
        );

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
    public void An_objection_of_the_record_that_is_given_up_stops_the_other_whatever_it_had_agreed_to()
    {
        var objection = Objected(twin);
        company.Wait(1);
        var (given, follower) = (Given(boss), Follows(boss));
        Assert.IsType<ContactDecision.Allowed>(May(boss, follower, given));
        company.Wait(1);
        var merged = Merged([], Record(twin, null, objection), Record(boss, follower, given));
        Assert.Equal((boss.Id, ConsentKind.Objected), (merged.NewObjection!.Person, merged.NewObjection.Kind));
        Assert.Equal(objection.Text, merged.NewObjection.Text);
        Assert.NotNull(follower.EndedAt);
        Assert.IsType<ContactDecision.Objected>(May(boss, follower, given, merged.NewObjection));
    }

    [Fact]
    public void An_objection_that_they_took_back_themselves_holds_for_nobody()
    {
        var objection = Objected(twin);
        company.Wait(1);
        var again = Given(twin);
        Assert.Null(Merged([], Record(twin, Follows(twin), objection, again)).NewObjection);
    }

    [Fact]
    public void What_was_said_for_an_address_that_both_have_is_not_said_anew()
    {
        // Somebody erased had objected for the address; the one that stays agreed by it since.
        var before = Objected(
            company.Buyer.Change(new PersonData("Egon", Mail: "berta@boss.example")) is ContactResult<Person>.Kept kept
                ? kept.Value
                : null!
        );
        company.Wait(1);
        var (given, follower) = (Given(boss), Follows(boss));
        var merged = Merged([], Record(twin, null, before), Record(boss, follower, before, given));
        Assert.Null(merged.NewObjection);
        Assert.IsType<ContactDecision.Allowed>(May(boss, follower, before, given));
        // For an address that only the record that is given up has, it holds on.
        var (other, stays) = (company.NewPerson(company.Customer, "Bert Boss"), Record(boss, follower, given));
        Assert.NotNull(Merged([], Record(other, null, before), stays).NewObjection);
    }

    [Fact]
    public void No_consent_passes_to_the_other_record()
    {
        var (given, follower) = (Given(twin), Follows(twin));
        var merged = Merged([], Record(twin, follower, given));
        Assert.Null(merged.NewObjection);
        Assert.NotNull(follower.EndedAt);
        Assert.IsType<ContactDecision.NoConsent>(May(boss, null, given));
        Assert.IsType<ContactDecision.Merged>(May(twin, follower, given));
    }

    [Fact]
    public void Of_two_who_follow_the_narrower_wish_holds()
    {
        var (one, other) = (Follows(boss), Follows(twin));
        var (kept, taken) = (TargetGroupId.New(), TargetGroupId.New());
        one.Prefer(4, company.Today.AddDays(10), [kept], company.Today);
        other.Prefer(1, company.Today.AddDays(20), [kept, taken], company.Today);
        Merged([], Record(twin, other, Given(twin)), Record(boss, one, Given(boss)));
        Assert.Equal((1, company.Today.AddDays(20)), (one.Pace, one.PausedUntil));
        Assert.Equal([kept, taken], one.Muted.Select(topic => topic.Group));
        Assert.Equal((null, true), (one.EndedAt, other.EndedAt is not null));
    }

    [Fact]
    public void Nobody_goes_on_through_a_sequence_of_which_the_other_got_more()
    {
        var steps = Enumerable.Repeat(new StepData(7, new("s", "s"), new("b", "b")), 4).ToArray();
        Sequence NewSequence() =>
            Assert
                .IsType<SequenceResult.Kept>(
                    Sequence.Draft(new("Strom", new(SequenceEventKind.FormConfirmed), steps), company.Now)
                )
                .Sequence;
        Enrolment Way(Sequence sequence, Person person, int mails)
        {
            var way = Enrolment.Wait(sequence.Id, person.Id, company.Now.At);
            way.Start(sequence.Current, company.Today);
            for (var mail = 0; mail < mails; mail++)
                way.Wrote(sequence.Current, company.Now);
            return way;
        }
        var (first, second, third) = (NewSequence(), NewSequence(), NewSequence());
        Enrolment[] theirs = [Way(first, twin, 2), Way(second, twin, 1), Way(third, twin, 0)];
        Enrolment[] own = [Way(first, boss, 1), Way(second, boss, 1)];
        var merged = Merged([], Record(twin) with { Ways = theirs }, Record(boss) with { Ways = own });
        Assert.Equal(4, merged.WaysEnded);
        Assert.All(theirs.Append(own[0]), way => Assert.Equal(EnrolmentEnd.Merged, way.End));
        Assert.Null(own[1].EndedAt);
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

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "b.boss@boss.example")]
    public void No_other_address_is_put_under_what_was_agreed_to_for_one(bool follows, string? mail)
    {
        boss.Change(new PersonData("Berta Boss"));
        Merged([], stays: Record(boss, follows ? Follows(boss) : null));
        Assert.Equal(mail, boss.Mail);
    }

    [Fact]
    public void Who_agrees_anew_by_the_other_address_is_written_to_there_and_known_by_both()
    {
        Merged([]);
        boss.TakeAddressOf(twin);
        Assert.Equal(
            ("b.boss@boss.example", "b.boss@boss.example", "berta@boss.example"),
            (boss.Mail, boss.MailKey, twin.MailKey)
        );
        Assert.Throws<ArgumentException>(() => boss.TakeAddressOf(company.Buyer));
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

    [Fact]
    public void A_refused_address_stays_refused_for_whoever_has_it()
    {
        typeof(Person).GetProperty(nameof(Person.MailRefusedAt))!.SetValue(twin, company.Now.At);
        boss.Change(new PersonData("Berta Boss", Mail: "B.BOSS@boss.example"));
        Merged([]);
        Assert.NotNull(boss.MailRefusedAt);
        Assert.IsType<ContactDecision.AddressRefused>(May(boss, null));
    }
}
