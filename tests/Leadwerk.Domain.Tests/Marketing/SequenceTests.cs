using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;

namespace Leadwerk.Domain.Tests.Marketing;

/// <summary>What a sequence may say, and the way of a follower through it.</summary>
public class SequenceTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    static readonly SequenceEvent AnyForm = new(SequenceEventKind.FormConfirmed);

    public static Sequence Sample => Kept(Sequence.Draft(Data(Step(0)), At(0)));

    static Stamp At(int day) =>
        new(UserId.New(), new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).AddDays(day), Berlin);

    static StepData Step(int days, string body = "Guten Tag {name},\n\nlesenswert.", SequenceEvent? after = null) =>
        new(days, new("Für {firma}", "For {firma}"), new(body, "Hello {name}"), after);

    static SequenceData Data(params StepData[] steps) => new("Strom", AnyForm, steps);

    static Sequence Kept(SequenceResult result) => Assert.IsType<SequenceResult.Kept>(result).Sequence;

    static PublicTexts Texts =>
        ((MarketingResult<PublicTexts>.Kept)PublicTexts.Begin(new("Wir", "Us"), new("Wir löschen", "We delete"))).Value;

    [Fact]
    public void Whoever_is_on_the_way_keeps_the_mails_that_they_began_with()
    {
        var sequence = Kept(Sequence.Draft(Data(Step(0), Step(7)), At(0)));
        var way = Enrolment.Wait(sequence.Id, PersonId.New(), At(0).At);
        Assert.True(way.Start(sequence.Current, At(0).Today));
        Kept(sequence.Edit(Data(Step(0), Step(7)), At(1)));
        Assert.Single(sequence.Versions);
        Kept(sequence.Edit(Data(Step(0, "Ganz anders")), At(1)));
        Assert.Equal(2, sequence.Current.Number);
        Assert.Equal(sequence.Versions[0].Id, way.Wording);
        Assert.Equal(2, sequence.Versions[0].Steps.Count);
    }

    [Theory]
    [InlineData("{vorname}", "vorname")]
    [InlineData("{angebot}", "angebot")]
    [InlineData("${7*7} {name}", "7*7")]
    [InlineData("@(System.IO) {{name}} {}", "")]
    [InlineData("{{constructor.constructor('x')()}}", "constructor.constructor('x')()")]
    public void An_unknown_placeholder_is_refused_when_it_is_written(string body, string name) =>
        Assert.Equal(
            name,
            Assert.IsType<SequenceResult.UnknownPlaceholder>(Sequence.Draft(Data(Step(0, body)), At(0))).Name
        );

    [Theory]
    [InlineData("[Lesen](https://example.org/{name})")]
    [InlineData("https://example.org/?f={firma}")]
    [InlineData("[Lesen]({firma})")]
    [InlineData("[Lesen][1]\n\n[1]: https://example.org/{name}")]
    public void No_link_differs_from_person_to_person(string body) =>
        Assert.IsType<SequenceResult.PlaceholderInLink>(Sequence.Draft(Data(Step(0, body)), At(0)));

    [Fact]
    public void A_sequence_says_what_it_follows_upon_and_no_two_mails_leave_on_one_day()
    {
        SequenceEvent[] halves =
        [
            new(SequenceEventKind.PieceAskedFor),
            new(SequenceEventKind.Act),
            new(SequenceEventKind.FormConfirmed, Piece: ContentPieceId.New()),
        ];
        foreach (var half in halves)
        {
            Assert.IsType<SequenceResult.NoEvent>(Sequence.Draft(Data(Step(0)) with { Start = half }, At(0)));
            Assert.IsType<SequenceResult.NoEvent>(Sequence.Draft(Data(Step(0), Step(0, after: half)), At(0)));
        }
        Assert.IsType<SequenceResult.OutOfRange>(Sequence.Draft(Data(), At(0)));
        Assert.IsType<SequenceResult.OutOfRange>(Sequence.Draft(Data(Step(0), Step(0)), At(0)));
        Assert.IsType<SequenceResult.OutOfRange>(Sequence.Draft(Data(Step(-1)), At(0)));
        Assert.IsType<SequenceResult.OutOfRange>(Sequence.Draft(Data(Step(366)), At(0)));
        Assert.IsType<SequenceResult.OutOfRange>(Sequence.Draft(Data(Step(0)) with { WeeklyStarts = -1 }, At(0)));
        Assert.IsType<SequenceResult.TextRefused>(Sequence.Draft(Data(Step(0)) with { Name = " " }, At(0)));
        Assert.IsType<SequenceResult.TextRefused>(
            Sequence.Draft(Data(Step(0) with { Subject = new("Eins\nZwei", "One") }), At(0))
        );
    }

    [Fact]
    public void It_starts_only_with_imprint_and_privacy_text_and_a_pause_keeps_everything()
    {
        var sequence = Sample;
        Assert.IsType<SequenceResult.NoPrivacyText>(sequence.Begin(null, At(0)));
        sequence.Pause(At(0));
        Assert.Null(sequence.PausedAt);
        Kept(sequence.Begin(Texts, At(0)));
        sequence.Pause(At(1));
        Assert.False(sequence.Runs);
        sequence.Resume();
        Assert.True(sequence.Runs);
        Assert.Equal(At(0).At, sequence.StartedAt);
    }

    [Fact]
    public void A_way_goes_from_mail_to_mail_and_ends_once()
    {
        var asked = new SequenceEvent(SequenceEventKind.PieceAskedFor, Piece: ContentPieceId.New());
        var sequence = Kept(Sequence.Draft(Data(Step(0), Step(7), Step(2, after: asked)), At(0)));
        var way = Enrolment.Wait(sequence.Id, PersonId.New(), At(0).At);
        Assert.Null(way.DueOn);
        Assert.True(way.Start(sequence.Current, At(1).Today));
        Assert.False(way.Start(sequence.Current, At(2).Today));
        Assert.Equal(At(1).Today, way.DueOn);
        way.Wrote(sequence.Current, At(3));
        Assert.Equal(At(10).Today, way.DueOn);
        way.PutOff(At(12).Today);
        way.PutOff(At(11).Today);
        Assert.Equal(At(12).Today, way.DueOn);
        way.Wrote(sequence.Current, At(12));
        Assert.Equal((null, At(12 + Sequence.PatienceDays).Today), (way.DueOn, way.GivesUpOn));
        way.Happened(sequence.Current, At(20).Today);
        Assert.Equal((At(22).Today, null), (way.DueOn, way.GivesUpOn));
        way.Wrote(sequence.Current, At(22));
        Assert.Equal((EnrolmentEnd.Finished, At(22).At), (way.End, way.EndedAt));
        way.Stop(EnrolmentEnd.Replied, At(23));
        Assert.Equal(EnrolmentEnd.Finished, way.End);
    }

    [Fact]
    public void Every_end_has_its_words()
    {
        var texts = Enum.GetValues<EnrolmentEnd>().Select(end => end.Text()).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text => Assert.NotEqual(text.German, text.English));
    }

    [Fact]
    public void An_address_that_was_refused_gets_nothing_until_somebody_says_why()
    {
        var company = ((ContactResult<Company>.Kept)Company.Record(new CompanyData("Ernst Anlagen"), At(0))).Value;
        var person = (
            (ContactResult<Person>.Kept)Person.Record(company, new PersonData("Eva", Mail: "eva@example.org"), At(0))
        ).Value;
        Assert.IsType<ContactResult<Person>.TextRefused>(person.LiftMailRefusal(" "));
        Assert.IsType<ContactResult<Person>.Kept>(person.LiftMailRefusal("Es war das Postfach voll."));
        Assert.Null(person.MailRefusalLiftedFor);
    }
}
