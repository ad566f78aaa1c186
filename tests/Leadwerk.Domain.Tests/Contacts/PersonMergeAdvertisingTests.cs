using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Contacts;

/// <summary>What merging two records of a person does to consents, objections, sequences and addresses.</summary>
public sealed class PersonMergeAdvertisingTests : TwoRecords
{
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
    public void A_refused_address_stays_refused_for_whoever_has_it()
    {
        typeof(Person).GetProperty(nameof(Person.MailRefusedAt))!.SetValue(twin, company.Now.At);
        boss.Change(new PersonData("Berta Boss", Mail: "B.BOSS@boss.example"));
        Merged([]);
        Assert.NotNull(boss.MailRefusedAt);
        Assert.IsType<ContactDecision.AddressRefused>(May(boss, null));
    }
}
