using System.Text;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Storage.Marketing;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>Mails of sequences from the plan to a real mail server, on both databases, with a clock that is moved.</summary>
public class SequenceMailTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Mails_follow_each_other_by_their_days_and_each_comes_once(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7, "Noch eins, {name}"));
        var person = await room.Follow(name: "Eva <b>Ernst</b> {firma}", company: "Ernst & Söhne");
        for (var times = 0; times < 3; times++)
            await room.Turn();
        var first = Assert.Single(await room.Post.Server.Mails());
        Assert.Equal("Für Ernst & Söhne", first.Message.Subject);
        Assert.Contains("Guten Tag Eva <b>Ernst</b> {firma}", first.Message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Lesen: https://example.org/strom", first.Message.TextBody, StringComparison.Ordinal);
        // What is put in is text and nothing else, and is not looked through again.
        Assert.Contains(
            "<h1>Guten Tag Eva &lt;b&gt;Ernst&lt;/b&gt; {firma}</h1>",
            first.Message.HtmlBody,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"https://example.org/strom\">Lesen</a>",
            first.Message.HtmlBody,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("src=|<img|<link|<script|url\\(", first.Message.HtmlBody);

        room.Sleep(4);
        await room.Turn();
        Assert.Single(await room.Post.Server.Mails());
        room.Sleep(3);
        await room.Turn();
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        Assert.Equal(EnrolmentEnd.Finished, (await room.Way(person)).End);

        // Doing it again begins nothing again.
        await room.Confirm(person, room.Form);
        room.Sleep(30);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
    }

    [Fact]
    public async Task Every_mail_carries_the_way_out_the_choice_and_who_writes()
    {
        await using var room = await SequenceRoom.Open();
        await room.Begin(SequenceRoom.Step(0));
        var person = await room.Follow(language: "en");
        await room.Turn();
        var mail = Assert.Single(await room.Post.Server.Mails());
        await using var db = room.Store.Open();
        var follower = await db.Followers.SingleAsync(one => one.Person == person.Id, Cancel);
        var key = (await AddressKey.Of(db, Cancel))!.Sign(follower.Key);
        var raw = Encoding.UTF8.GetString(mail.Raw);
        Assert.Contains(
            $"\r\nList-Unsubscribe: <https://leads.example.com/u/{key}>\r\n",
            raw,
            StringComparison.Ordinal
        );
        Assert.Contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", raw, StringComparison.Ordinal);
        foreach (var body in (string[])[mail.Message.TextBody!, mail.Message.HtmlBody!])
        {
            Assert.Contains("Hello Eva Ernst", body, StringComparison.Ordinal);
            Assert.Contains("because you asked for it on 2 Mar 2026", body, StringComparison.Ordinal);
            Assert.Contains($"https://leads.example.com/u/{key}", body, StringComparison.Ordinal);
            Assert.Contains($"https://leads.example.com/me/{key}", body, StringComparison.Ordinal);
            Assert.Contains("https://leads.example.com/legal/imprint", body, StringComparison.Ordinal);
        }
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(mail.Message.HtmlBody!, $"{key}"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mail_that_waits_for_something_that_they_do_comes_after_it_or_never(Engine engine)
    {
        await using var room = await SequenceRoom.Open(engine);
        var second = new SequenceEvent(SequenceEventKind.FormConfirmed, room.OtherForm.Id);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(2, "Danke", second));
        var (doer, other) = (await room.Follow(), await room.Follow("otto@adler.example", "Otto Adler", "Adler"));
        await room.Turn();
        room.Sleep(7);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        await room.Confirm(doer, room.OtherForm);
        await room.Turn();
        Assert.Equal(2, (await room.Post.Server.Mails()).Count);
        room.Sleep(2);
        await room.Turn();
        var last = (await room.Post.Server.Mails())[^1];
        Assert.Equal(("Danke", doer.Mail), (last.Message.Subject, last.Recipients[0]));
        room.Sleep(90);
        await room.Turn();
        Assert.Equal(EnrolmentEnd.InVain, (await room.Way(other)).End);
        Assert.Equal(3, (await room.Post.Server.Mails()).Count);
    }

    [Fact]
    public async Task An_act_that_answers_a_criterion_begins_a_sequence_and_what_was_only_answered_does_not()
    {
        await using var room = await SequenceRoom.Open();
        var person = await room.Follow();
        await room.Begin(
            data =>
                data with
                {
                    Start = new(SequenceEventKind.Act, Criterion: room.Firm.Plan.Phases[0].Criteria[0].Id),
                },
            SequenceRoom.Step(0)
        );
        await room.Turn();
        Assert.Empty(await room.Mails());
        await room.Change(
            "act",
            async db =>
            {
                var company = await db.Companies.SingleAsync(one => one.Id == person.Company, Cancel);
                var act = new NewEvidence(
                    room.Firm.Plan.Phases[0].Criteria[0].Id,
                    new EvidenceContent.Act("Kam zur Messe", "Halle 7", person.Id),
                    room.Firm.Now.Today,
                    person
                );
                db.Add(
                    Assert
                        .IsType<StartResult.Started>(
                            Lead.Start(
                                new NewLead
                                {
                                    Plan = room.Firm.Plan,
                                    Company = company,
                                    Segment = SampleFirm.Segment,
                                    Rule = room.Firm.Rule,
                                    Evidence = [act],
                                },
                                room.Firm.Now
                            )
                        )
                        .Lead
                );
            }
        );
        await room.Turn();
        Assert.Single(await room.Mails());
    }
}
