using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Mail;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>Two records of one person, of whom one or both follow: no consent grows, no objection is lost, no mail comes twice.</summary>
public class MergedFollowerTests
{
    const string Work = "eva.ernst@ernst-anlagen.example";
    const string Home = "eva@privat.example";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Eva follows by her address at work; a second record of hers has the one at home.</summary>
    static async Task<(Follower Follower, Person Eva, Person Twin)> Twice(PublicSide side)
    {
        var follower = await side.Follow(Work);
        await using var db = side.Store.Open("record-person");
        var eva = await db.People.SingleAsync(one => one.Id == follower.Person, Cancel);
        var company = await db.Companies.SingleAsync(one => one.Id == eva.Company, Cancel);
        var twin = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(company, new PersonData("E. Ernst", Mail: Home), side.Firm.Now)
            )
            .Value;
        db.Add(twin);
        await db.SaveChangesAsync(Cancel);
        return (follower, eva, twin);
    }

    static async Task<ContactDecision> Asked(PublicSide side, Person person)
    {
        await using var db = side.Store.Open();
        var now = await db.People.AsNoTracking().SingleAsync(one => one.Id == person.Id, Cancel);
        var time = new CompanyTime(side.Store.Clock, side.Store.Store);
        return await new MailPermission(db, time).ForAdvertising(now, null, Cancel);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_agrees_by_the_other_address_is_the_one_that_stayed_and_is_written_to_there(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var (_, eva, twin) = await Twice(side);
        await side.Store.Merge(eva, twin, side.Firm.Now);
        Assert.IsType<ContactDecision.Allowed>(await Asked(side, eva));
        side.Store.Clock.Advance(TimeSpan.FromHours(1));
        await side.SignUp(Home);
        await side.Confirm(await side.LinkOfNextMail());
        await using (var db = side.Store.Open())
        {
            Assert.Equal(
                3,
                await db.People.CountAsync(Cancel) // Öztürk, Eva and her second record.
            );
            var (stays, merged) = (
                await db.People.FindAsync([eva.Id], Cancel),
                await db.People.FindAsync([twin.Id], Cancel)
            );
            Assert.Equal((Home, Work), (stays!.Mail, merged!.Mail));
            Assert.Equal(2, await db.Consents.CountAsync(one => one.Person == eva.Id, Cancel));
            Assert.Equal(2, await db.InboundContacts.CountAsync(one => one.Person == eva.Id, Cancel));
        }
        Assert.IsType<ContactDecision.Allowed>(await Asked(side, eva));
        await side.Store.IsSound(side.Firm.Now.Today);
    }

    [Fact]
    public async Task A_form_without_consent_by_the_other_address_is_theirs_and_changes_no_address()
    {
        await using var side = await PublicSide.Open();
        var (_, eva, twin) = await Twice(side);
        await side.Store.Merge(eva, twin, side.Firm.Now);
        side.Store.Clock.Advance(TimeSpan.FromHours(1));
        await side.SignUp(Home, consent: false);
        await side.Confirm(await side.LinkOfNextMail());
        await using var db = side.Store.Open();
        Assert.Equal(Work, (await db.People.FindAsync([eva.Id], Cancel))!.Mail);
        Assert.Equal(2, await db.InboundContacts.CountAsync(one => one.Person == eva.Id, Cancel));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task No_consent_passes_over_and_the_way_out_of_old_mails_stops_the_one_that_stayed(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var (follower, eva, twin) = await Twice(side);
        using var head = await side.Site.Visit(Role.HeadOfSales);
        var company = $"/companies/{eva.Company.Value}/people";
        var page = await head.Get($"{company}/{twin.Id.Value}/merge/{eva.Id.Value}");
        Assert.Contains(
            "Die Einwilligung von Eva Ernst geht nicht auf E. Ernst über",
            page.Text,
            StringComparison.Ordinal
        );
        await side.Store.Merge(twin, eva, side.Firm.Now);
        Assert.IsType<ContactDecision.NoConsent>(await Asked(side, twin));
        Assert.IsType<ContactDecision.Merged>(await Asked(side, eva));
        using var stranger = side.Site.Stranger();
        var key = await side.KeyOf(follower);
        Assert.Contains("keine Mails mehr", (await stranger.Get($"/me/{key}?lang=de")).Text, StringComparison.Ordinal);
        await stranger.Post($"/u/{key}", ("List-Unsubscribe", "One-Click"));
        await stranger.Post($"/u/{key}", ("List-Unsubscribe", "One-Click"));
        Assert.IsType<ContactDecision.Objected>(await Asked(side, twin));
        await using var db = side.Store.Open();
        var objection = Assert.Single(
            await db.Consents.Where(one => one.Kind == ConsentKind.Objected).ToListAsync(Cancel)
        );
        Assert.Equal(
            (twin.Id, Convert.ToHexString((await AddressKey.Of(db, Cancel))!.Digest(Work))),
            (objection.Person, Convert.ToHexString(objection.AddressDigest))
        );
        await side.Store.IsSound(side.Firm.Now.Today);
    }

    [Fact]
    public async Task The_way_out_of_a_mail_to_the_merged_record_ends_the_following_of_the_other()
    {
        await using var side = await PublicSide.Open();
        var (_, eva, twin) = await Twice(side);
        var second = Follower.Begin(twin.Id, "de", AddressKey.NewToken(), side.Firm.Now);
        await using (var db = side.Store.Open("follow"))
        {
            var key = (await AddressKey.Of(db, Cancel))!;
            db.AddRange(SampleConsent.Of(twin, side.Form, key, side.Firm.Now), second);
            await db.SaveChangesAsync(Cancel);
        }
        await side.Store.Merge(eva, twin, side.Firm.Now);
        Assert.IsType<ContactDecision.Allowed>(await Asked(side, eva));
        using var stranger = side.Site.Stranger();
        var link = await side.KeyOf(second);
        // The page shows, and changes, what holds for the one that stayed.
        await stranger.Get($"/me/{link}?lang=de");
        Assert.Contains(
            "Gespeichert",
            (await stranger.Send($"/me/{link}?lang=de", ("pause", "3"))).Text,
            StringComparison.Ordinal
        );
        Assert.IsType<ContactDecision.Paused>(await Asked(side, eva));
        side.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await stranger.Post($"/u/{link}", ("stop", "yes"));
        Assert.IsType<ContactDecision.Objected>(await Asked(side, eva));
        await side.Store.IsSound(side.Firm.Now.Today);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nobody_gets_a_mail_of_a_sequence_again_by_the_record_that_stayed(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        var sequence = await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7));
        var eva = await room.Follow();
        await room.Turn();
        Assert.Single(await room.Post.Server.Mails());
        var stays = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(
                    await room.CompanyOf(eva),
                    new PersonData("E. Ernst", Mail: "e@privat.example"),
                    room.Firm.Now
                )
            )
            .Value;
        await room.Firm.Save("record-person", stays);
        await room.Change(
            "follow",
            async db =>
                db.AddRange(
                    room.Agreed(stays, (await AddressKey.Of(db, Cancel))!),
                    Follower.Begin(stays.Id, "de", AddressKey.NewToken(), room.Firm.Now)
                )
        );
        await room.Store.Merge(stays, eva, room.Firm.Now);
        Assert.Equal(EnrolmentEnd.Merged, (await room.Way(eva)).End);
        // What was sent to the other record counts for how much they get.
        await using (var db = room.Store.Open())
        {
            var one = await db.People.AsNoTracking().SingleAsync(person => person.Id == stays.Id, Cancel);
            var decision = (await AdvertisingGrounds.Of(db, room.Post.Time, [one], null, Cancel)).Decide(one, null);
            Assert.IsType<ContactDecision.PaceReached>(decision);
        }
        await room.Confirm(stays, room.Form);
        room.Sleep(40);
        await room.Turn();
        Assert.Single(await room.Post.Server.Mails());
        await using (var db = room.Store.Open())
            Assert.Equal(1, await db.Enrolments.CountAsync(one => one.Sequence == sequence.Id, Cancel));
        await room.Store.IsSound(room.Firm.Now.Today);
    }
}
