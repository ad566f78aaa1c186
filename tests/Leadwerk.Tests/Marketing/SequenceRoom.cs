using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Jobs;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Mails;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>A firm with a form, followers and sequences, a real mail server, and no clock but the one that a test moves.</summary>
sealed class SequenceRoom : IAsyncDisposable
{
    SequenceRoom(PostRoom room) => Post = room;

    public PostRoom Post { get; }
    public TestStore Store => Post.Store;
    public SampleFirm Firm => Post.Firm;
    public CaptureForm Form { get; private set; } = null!;
    public CaptureForm OtherForm { get; private set; } = null!;
    public TargetGroup Group { get; private set; } = null!;
    public PublicTexts Texts { get; private set; } = null!;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SequenceRoom> Open(Engine engine = Engine.Sqlite)
    {
        var room = new SequenceRoom(await PostRoom.Open(engine));
        var now = room.Firm.Now;
        room.Texts = Kept(PublicTexts.Begin(new("Wir", "Us"), new("Wir löschen", "We delete")));
        room.Group = Kept(
            TargetGroup.Outline(
                new("Werkleiter", new("Strom", "Power"), SampleFirm.Segment, "Leitung", "Strom ist teuer."),
                now
            )
        );
        room.Form = NewForm("eins", now);
        room.OtherForm = NewForm("zwei", now);
        await using var db = room.Store.Open("publish");
        await AddressKey.Ensure(db, Cancel);
        db.AddRange(room.Texts, room.Group, room.Form, room.OtherForm);
        await db.SaveChangesAsync(Cancel);
        return room;
    }

    static CaptureForm NewForm(string slug, Stamp now) =>
        Kept(CaptureForm.Draft(slug, new(new("Titel", "Title"), new("", ""), new("Ja", "Yes"), []), now));

    public static T Kept<T>(MarketingResult<T> result) => Assert.IsType<MarketingResult<T>.Kept>(result).Value;

    public static T KeptContact<T>(ContactResult<T> result) => Assert.IsType<ContactResult<T>.Kept>(result).Value;

    public static StepData Step(int days, string subject = "Für {firma}", SequenceEvent? after = null) =>
        new(
            days,
            new(subject, "For {firma}"),
            new("# Guten Tag {name}\n\n[Lesen](https://example.org/strom)", "# Hello {name}\n\nread"),
            after
        );

    /// <summary>A sequence that runs from now on; by the first form unless said otherwise, and as many a week as there are.</summary>
    public async Task<Sequence> Begin(params StepData[] steps) => await Begin(data => data, steps);

    public async Task<Sequence> Begin(Func<SequenceData, SequenceData> other, params StepData[] steps)
    {
        var upon = new SequenceEvent(SequenceEventKind.FormConfirmed, Form.Id);
        var data = other(new SequenceData("Strom", upon, steps, Group.Id, Sequence.MostWeekly));
        var sequence = Assert.IsType<SequenceResult.Kept>(Sequence.Draft(data, Firm.Now)).Sequence;
        Assert.IsType<SequenceResult.Kept>(sequence.Begin(Texts, Firm.Now));
        await Firm.Save("begin-sequence", sequence);
        return sequence;
    }

    /// <summary>Somebody confirms the first form and agrees; each of a company of their own.</summary>
    public async Task<Person> Follow(
        string mail = "eva@ernst.example",
        string name = "Eva Ernst",
        string company = "Ernst Anlagen",
        string language = "de"
    )
    {
        var firm = Assert.IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData(company), Firm.Now)).Value;
        var person = Assert
            .IsType<ContactResult<Person>.Kept>(Person.Record(firm, new PersonData(name, Mail: mail), Firm.Now))
            .Value;
        await using var db = Store.Open("follow");
        var key = (await AddressKey.Of(db, Cancel))!;
        db.AddRange(
            firm,
            person,
            Agreed(person, key),
            Follower.Begin(person.Id, language, AddressKey.NewToken(), Firm.Now),
            Touched(person, Form)
        );
        await db.SaveChangesAsync(Cancel);
        return person;
    }

    public async Task<Company> CompanyOf(Person person)
    {
        await using var db = Store.Open();
        return await db.Companies.AsNoTracking().SingleAsync(one => one.Id == person.Company, Cancel);
    }

    public Consent Agreed(Person person, AddressKey key) => SampleConsent.Of(person, Form, key, Firm.Now);

    public Touch Touched(Person person, CaptureForm form) =>
        Touch.Of(person.Id, null, form, new CameFrom(null, null, null, null, null), Firm.Now);

    public async Task Confirm(Person person, CaptureForm form)
    {
        await Firm.Save("confirm", Touched(person, form));
    }

    /// <summary>One stroke of the clock for all that sequences do, and the mails leave.</summary>
    public async Task Turn()
    {
        await Plan();
        await Post.Send();
    }

    /// <summary>The same without sending.</summary>
    public async Task Plan()
    {
        await Strike(new SequenceStartJob(Post.Time));
        await Strike(new SequenceStartJob(Post.Time));
        await Strike(new SequenceMailJob(Post.Time, Post.Settings));
        await Strike(new SequenceStopJob(Post.Time));
    }

    public async Task<JobReport> Strike(Job job, string node = "one")
    {
        var report = await new JobRun(Store.Store, Post.Time, node).Run(job, Cancel);
        Assert.Empty(report.Failed);
        return report;
    }

    /// <summary>Some days later at the same hour.</summary>
    public void Sleep(int days) => Store.Clock.Advance(TimeSpan.FromDays(days));

    public async Task<Enrolment> Way(Person person)
    {
        await using var db = Store.Open();
        return await db.Enrolments.AsNoTracking().SingleAsync(one => one.Person == person.Id, Cancel);
    }

    public async Task<List<OutgoingMail>> Mails()
    {
        await using var db = Store.Open();
        return await db.Mails.AsNoTracking().OrderBy(one => one.Id).ToListAsync(Cancel);
    }

    /// <summary>Does something to what is stored.</summary>
    public async Task Change(string action, Func<Leadwerk.Storage.LeadwerkDb, Task> change)
    {
        await using var db = Store.Open(action);
        await change(db);
        await db.SaveChangesAsync(Cancel);
    }

    public ValueTask DisposeAsync() => Post.DisposeAsync();
}
