using System.Globalization;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Storage.Verification;
using Leadwerk.Tests.Mails;
using Leadwerk.Tests.Storage;

namespace Leadwerk.Tests.Marketing;

/// <summary>Nodes that send a sequence are killed sixty times, at every moment of a mail's way: nobody gets one twice, none is lost.</summary>
/// <remarks>The same with 50,000 mails and the whole program is <c>bench/mails</c>.</remarks>
public class KilledSendersTests
{
    const int Kills = 30;
    const int Followers = 300;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task On_SQLite_one_after_the_other_is_killed() => SentOnce(Engine.Sqlite, atOnce: 1);

    [Fact]
    public Task On_PostgreSQL_two_share_the_work_and_both_are_killed() => SentOnce(Engine.Postgres, atOnce: 2);

    static async Task SentOnce(Engine engine, int atOnce)
    {
        await using var room = await SequenceRoom.Open(engine);
        await room.Begin(SequenceRoom.Step(0));
        await Follow(room);
        await room.Plan();
        await KillSenders(room, atOnce);

        // What a dead node held is free after its time.
        room.Store.Clock.Advance(TimeSpan.FromMinutes(10));
        var rest = await room.Post.Send();
        Assert.True(rest.Sent > 0, "The mails were gone before the kills were over.");

        var mails = await room.Mails();
        var came = (await room.Post.Server.Mails())
            .GroupBy(mail => mail.Recipients.Single(), StringComparer.Ordinal)
            .ToDictionary(mails => mails.Key, mails => mails.Count(), StringComparer.Ordinal);
        Assert.Equal(Followers, mails.Count);
        Assert.All(came.Values, times => Assert.Equal(1, times));
        Assert.All(mails, mail => Assert.True(mail.State is MailState.Sent or MailState.Unknown, $"{mail.State}"));
        Assert.All(
            mails.Where(mail => mail.State == MailState.Sent),
            mail => Assert.True(came.ContainsKey(mail.Recipient), "A mail that was sent never came.")
        );
        Assert.InRange(mails.Count(mail => mail.State == MailState.Unknown), 1, Kills);
        Assert.Empty(
            (await new StoreVerification(room.Store.Store, room.Firm.Now.Today, _ => { }).Run(Cancel)).Findings
        );
    }

    static async Task KillSenders(SequenceRoom room, int atOnce)
    {
        var dice = new Random(7);
        var coming = new Queue<Mailer>();
        try
        {
            for (var killed = 0; killed < Kills; )
            {
                while (coming.Count < 2 * atOnce)
                    coming.Enqueue(Mailer.Start(room.Store.Store.Location, room.Post.Now));
                var nodes = coming.Take(atOnce).ToList();
                foreach (var node in nodes)
                    await node.Started();
                await room.Post.Server.Plan([.. nodes.SelectMany(node => Death(node, killed++, dice))]);
                foreach (var node in nodes)
                    await node.Go();
                foreach (var node in nodes)
                {
                    await node.Died();
                    await coming.Dequeue().DisposeAsync();
                }
            }
        }
        finally
        {
            foreach (var node in coming)
                await node.DisposeAsync();
        }
    }

    /// <summary>Some mails leave well; with the next one a node dies, whoever sends that.</summary>
    static IEnumerable<string> Death(Mailer node, int number, Random dice)
    {
        var id = node.Id.ToString(CultureInfo.InvariantCulture);
        return Enumerable
            .Repeat("accept", dice.Next(3))
            .Append(
                (number % 3) switch
                {
                    0 => $"kill {id}",
                    1 => $"kill-early {id}",
                    _ => string.Create(CultureInfo.InvariantCulture, $"kill-late {id} {dice.Next(12)}"),
                }
            );
    }

    static async Task Follow(SequenceRoom room)
    {
        var company = SequenceRoom.KeptContact(Company.Record(new CompanyData("Viele GmbH"), room.Firm.Now));
        await using var db = room.Store.Open("follow");
        var key = (await AddressKey.Of(db, Cancel))!;
        db.Add(company);
        for (var number = 0; number < Followers; number++)
        {
            var data = new PersonData($"Person {number}", Mail: $"p{number}@viele.example");
            var person = SequenceRoom.KeptContact(Person.Record(company, data, room.Firm.Now));
            db.AddRange(
                person,
                room.Agreed(person, key),
                Follower.Begin(person.Id, "de", AddressKey.NewToken(), room.Firm.Now),
                room.Touched(person, room.Form)
            );
        }
        await db.SaveChangesAsync(Cancel);
    }
}
