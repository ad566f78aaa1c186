using System.Net;
using System.Text;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Leadwerk.Tests.Marketing;

/// <summary>Advertising leaves only to whom wants it, and stops when they say so.</summary>
public class StopTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mail_to_a_follower_carries_the_way_out_and_one_click_takes_it(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var follower = await side.Follow();
        Assert.IsType<ContactDecision.Allowed>(await Write(side, follower, "one"));
        await Send(side);
        var mail = (await side.Server.Mails())[^1];
        var key = await side.KeyOf(follower);
        Assert.Equal($"<https://leads.example.com/u/{key}>", mail.Message.Headers["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Message.Headers["List-Unsubscribe-Post"]);
        var raw = Encoding.UTF8.GetString(mail.Raw);
        Assert.Contains($"List-Unsubscribe: <https://leads.example.com/u/{key}>\r\n", raw, StringComparison.Ordinal);
        Assert.Contains($"/me/{key}", mail.Message.TextBody, StringComparison.Ordinal);
        Assert.Contains("/legal/imprint", mail.Message.TextBody, StringComparison.Ordinal);

        using var mailProgram = side.Site.Stranger();
        Assert.Equal(
            HttpStatusCode.OK,
            (await mailProgram.Post($"/u/{key}", ("List-Unsubscribe", "One-Click"))).Status
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await mailProgram.Post($"/u/{key}", ("List-Unsubscribe", "One-Click"))).Status
        );
        await using var db = side.Store.Open();
        Assert.Single(await db.Consents.Where(one => one.Kind == ConsentKind.Objected).ToListAsync(Cancel));
        Assert.IsType<ContactDecision.Objected>(await Write(side, follower, "two"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_waits_when_somebody_objects_is_not_sent(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        var follower = await side.Follow();
        await Write(side, follower, "one");
        using var stranger = side.Site.Stranger();
        await stranger.Get($"/u/{await side.KeyOf(follower)}?lang=de");
        await stranger.Send($"/u/{await side.KeyOf(follower)}?lang=de");
        await Send(side);
        Assert.Single(await side.Server.Mails());
        await using var db = side.Store.Open();
        var mail = await db.Mails.SingleAsync(one => one.Purpose == MailPurpose.Advertising, Cancel);
        Assert.Equal(MailState.Withheld, mail.State);

        // Neither does the database let it pass, nor a new one.
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            side.Store.Run("UPDATE outgoing_mail SET state = 'Sending' WHERE purpose = 'Advertising'")
        );
        Assert.Contains("leadwerk: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_more_than_they_want_and_a_pause_is_one()
    {
        await using var side = await PublicSide.Open();
        var follower = await side.Follow();
        using var stranger = side.Site.Stranger();
        var key = await side.KeyOf(follower);
        await stranger.Get($"/me/{key}?lang=de");
        var saved = await stranger.Send($"/me/{key}?lang=de", ("pace", "1"));
        Assert.Contains("Gespeichert", saved.Text, StringComparison.Ordinal);
        Assert.IsType<ContactDecision.Allowed>(await Write(side, follower, "one"));
        Assert.IsType<ContactDecision.PaceReached>(await Write(side, follower, "two"));
        side.Store.Clock.Advance(TimeSpan.FromDays(31));
        await stranger.Get($"/me/{key}?lang=de");
        await stranger.Send($"/me/{key}?lang=de", ("pause", "3"));
        Assert.IsType<ContactDecision.Paused>(await Write(side, follower, "three"));
        side.Store.Clock.Advance(TimeSpan.FromDays(93));
        Assert.IsType<ContactDecision.Allowed>(await Write(side, follower, "four"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_erasure_leaves_no_byte_of_the_person_and_the_objection_holds_on(Engine engine)
    {
        await using var side = await PublicSide.Open(engine);
        const string canary = "kanarienvogel@ernst-anlagen.example";
        var follower = await side.Follow(canary);
        using var stranger = side.Site.Stranger();
        var key = await side.KeyOf(follower);
        await stranger.Post($"/u/{key}", ("stop", "yes"));
        await using (var db = side.Store.Open("erase"))
            Assert.IsType<ErasureOutcome.Done>(
                await new PersonalErasure(db, side.Firm.Now).Of(follower.Person, Cancel)
            );
        if (engine == Engine.Sqlite)
        {
            foreach (var file in Directory.GetFiles(side.Store.Folder, "leadwerk.db*"))
            {
                await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes, Cancel);
                Assert.DoesNotContain(
                    "kanarienvogel",
                    Encoding.UTF8.GetString(bytes.ToArray()),
                    StringComparison.OrdinalIgnoreCase
                );
            }
        }
        await using var after = side.Store.Open();
        Assert.Equal(2, await after.Consents.CountAsync(Cancel));
        Assert.All(await after.Consents.ToListAsync(Cancel), one => Assert.NotNull(one.ErasedAt));
        // The old link says what it always said, and changes nothing.
        Assert.Equal(HttpStatusCode.OK, (await stranger.Post($"/u/{key}", ("List-Unsubscribe", "One-Click"))).Status);

        // Written down anew, they are not written to.
        var again = Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(side.Firm.Company, new PersonData("Eva Ernst", Mail: canary), side.Firm.Now)
            )
            .Value;
        await side.Firm.Save("add-person", again);
        await using var asked = side.Store.Open();
        var time = new CompanyTime(side.Store.Clock, side.Store.Store);
        Assert.IsType<ContactDecision.Objected>(
            await new MailPermission(asked, time).ForAdvertising(again, null, Cancel)
        );
    }

    [Fact]
    public async Task Whoever_never_agreed_gets_no_advertising()
    {
        await using var side = await PublicSide.Open();
        await using var db = side.Store.Open();
        var time = new CompanyTime(side.Store.Clock, side.Store.Store);
        Assert.IsType<ContactDecision.NoConsent>(
            await new MailPermission(db, time).ForAdvertising(side.Firm.Person, null, Cancel)
        );
    }

    [Fact]
    public async Task The_proof_shows_the_words_that_were_read_however_the_form_changed_since()
    {
        await using var side = await PublicSide.Open();
        var follower = await side.Follow();
        await using (var db = side.Store.Open("edit"))
        {
            var form = await db.CaptureForms.SingleAsync(Cancel);
            var words = new Leadwerk.Domain.LocalText("Ganz anders", "Quite different");
            PublicSide.Kept(form.Edit(new FormData(words, words, words, []), side.Firm.Now));
            await db.SaveChangesAsync(Cancel);
        }
        using var marketing = await side.Site.Visit(Leadwerk.Domain.Users.Role.Marketing);
        await marketing.Get($"/followers/{follower.Id.Value}");
        var proof = await marketing.Follow("Nachweis drucken");
        Assert.Contains(PublicSide.Consent, proof.Text, StringComparison.Ordinal);
        Assert.Contains("stimmt mit der von damals überein", proof.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ganz anders", proof.Text, StringComparison.Ordinal);
    }

    static async Task<ContactDecision> Write(PublicSide side, Follower follower, string effect)
    {
        await using var db = side.Store.Open("write-to-follower");
        var time = new CompanyTime(side.Store.Clock, side.Store.Store);
        var known = await db.Followers.SingleAsync(one => one.Id == follower.Id, Cancel);
        var settings = side.Site.Services.GetRequiredService<MailSettings>();
        var person = await db.People.SingleAsync(one => one.Id == known.Person, Cancel);
        var decision = await new MailPermission(db, time).ForAdvertising(person, null, Cancel);
        if (decision is ContactDecision.Allowed)
            new FollowerMail(db, time, settings).Add(
                known,
                person,
                effect,
                new FollowerLetter("Neues vom Strom", "Lesenswert: https://www.lindhorst.example/strom"),
                (await MailSettings.Setup(db, Cancel))!,
                await AddressKey.Ensure(db, Cancel)
            );
        Assert.IsType<SaveOutcome.Saved>(await db.TrySave(Cancel));
        return decision;
    }

    static Task<MailReport> Send(PublicSide side) => side.Site.Services.GetRequiredService<MailRun>().Run(Cancel);
}
