using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.HandOvers;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Phases;
using Leadwerk.Features.Marketing.Public;
using Leadwerk.Jobs;
using Leadwerk.Storage.Erasures;
using Leadwerk.Storage.Mails;
using Leadwerk.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Marketing;

/// <summary>Whatever ends a sequence for somebody ends it at once, also for a mail that waits already.</summary>
public class SequenceStopTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, EnrolmentEnd> Causes()
    {
        var data = new TheoryData<Engine, EnrolmentEnd>();
        foreach (var engine in Enum.GetValues<Engine>())
        foreach (
            var end in Enum.GetValues<EnrolmentEnd>()
                .Where(one => one is not (EnrolmentEnd.Finished or EnrolmentEnd.InVain))
        )
            data.Add(engine, end);
        return data;
    }

    /// <summary>Once before the mail is written, and once between that and the server.</summary>
    [Theory]
    [MemberData(nameof(Causes))]
    public async Task A_sequence_stops_for_every_cause_also_for_a_mail_that_waits_already(
        Engine engine,
        EnrolmentEnd cause
    )
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0), SequenceRoom.Step(7));
        var (early, late) = (await room.Follow(), await room.Follow("otto@adler.example", "Otto Adler", "Adler"));
        await room.Strike(new SequenceStartJob(room.Post.Time));
        await Happen(room, early, cause);
        await room.Strike(new SequenceStartJob(room.Post.Time));
        await room.Strike(new SequenceMailJob(room.Post.Time, room.Post.Settings));
        Assert.Equal(late.Id, Assert.Single(await room.Mails()).Person);
        await Happen(room, late, cause);
        await room.Post.Send();
        Assert.Empty(await room.Post.Server.Mails());
        Assert.Equal(MailState.Withheld, Assert.Single(await room.Mails()).State);
        await room.Strike(new SequenceStopJob(room.Post.Time));
        Assert.Equal((cause, cause), ((await room.Way(early)).End, (await room.Way(late)).End));
        room.Sleep(30);
        await room.Turn();
        Assert.Empty(await room.Post.Server.Mails());
    }

    static async Task Happen(SequenceRoom room, Person who, EnrolmentEnd cause)
    {
        var now = room.Firm.Now;
        if (cause == EnrolmentEnd.Erased)
        {
            await using var db = room.Store.Open("erase");
            Assert.IsType<ErasureOutcome.Done>(await new PersonalErasure(db, now).Of(who.Id, Cancel));
            return;
        }
        if (cause == EnrolmentEnd.Merged)
        {
            var stays = Assert
                .IsType<ContactResult<Person>.Kept>(
                    Person.Record(await room.CompanyOf(who), new PersonData("Kommt Doppelt"), now)
                )
                .Value;
            await room.Firm.Save("record-person", stays);
            await room.Store.Merge(stays, who, now);
            return;
        }
        await room.Change(
            "happen",
            async db =>
            {
                var person = await db.People.SingleAsync(one => one.Id == who.Id, Cancel);
                var company = await db.Companies.SingleAsync(one => one.Id == who.Company, Cancel);
                var follower = await db.Followers.SingleAsync(one => one.Person == who.Id, Cancel);
                switch (cause)
                {
                    case EnrolmentEnd.Replied:
                        db.Add(
                            Assert
                                .IsType<ContactResult<InboundContact>.Kept>(
                                    InboundContact.Record(person, InboundKind.Mail, now.Today, "Rufen Sie an.", now)
                                )
                                .Value
                        );
                        break;
                    case EnrolmentEnd.Banned:
                        db.Add(
                            Assert
                                .IsType<BanResult.Imposed>(
                                    ContactBan.OnCompany(company, "Nie wieder.", [], BanList.None, now)
                                )
                                .Ban
                        );
                        break;
                    case EnrolmentEnd.Objected:
                        await Objecting.Add(db, follower, "Nein", "de", null, now, Cancel);
                        break;
                    case EnrolmentEnd.HandedOver:
                        var lead = Assert
                            .IsType<StartResult.Started>(
                                Lead.Start(
                                    new NewLead
                                    {
                                        Plan = room.Firm.Plan,
                                        Company = company,
                                        Segment = SampleFirm.Segment,
                                        Rule = room.Firm.Rule,
                                        Evidence =
                                        [
                                            new NewEvidence(
                                                room.Firm.Plan.Phases[0].Criteria[0].Id,
                                                new EvidenceContent.Conversation(person.Id, "Er sucht."),
                                                now.Today,
                                                person
                                            ),
                                        ],
                                    },
                                    now
                                )
                            )
                            .Lead;
                        var terms = room.Firm.Terms(room.Firm.Rep) with
                        {
                            First = new("Anrufen", now.Today.AddDays(5)),
                        };
                        Assert.IsType<HandOverResult.HandedOver>(lead.Pull(terms, now));
                        db.Add(lead);
                        break;
                    case EnrolmentEnd.Muted:
                        follower.Prefer(follower.Pace, null, [room.Group.Id], now.Today);
                        break;
                    case EnrolmentEnd.AddressRefused:
                        await db
                            .People.Where(one => one.Id == who.Id)
                            .ExecuteUpdateAsync(row => row.SetProperty(one => one.MailRefusedAt, now.At), Cancel);
                        break;
                    case EnrolmentEnd.Left:
                        person.Withdraw(now);
                        break;
                    default:
                        throw new ArgumentOutOfRangeException(nameof(cause));
                }
            }
        );
    }
}
