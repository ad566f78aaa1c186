using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Settings;
using Leadwerk.Domain.Users;
using Leadwerk.Jobs;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Benchmarks.Mails;

/// <summary>Fills a store with followers who agreed and are on their way through one sequence, and plans its mails with the real job.</summary>
sealed class QueuedMails
{
    const int Batch = 500;

    /// <summary>In so long everything has left.</summary>
    static readonly TimeSpan Long = TimeSpan.FromHours(2);

    readonly Store store;
    readonly User user = ((UserResult.Kept)User.Add("Bench", "bench@bench.example", Role.Rep)).User;
    readonly Company company;
    readonly TimeZoneInfo? open;
    readonly SendingRules rules;

    QueuedMails(Store store)
    {
        this.store = store;
        rules = Kept(
            SendingRules.Begin().Edit(SendingRules.EarliestHour, SendingRules.LatestHour, SendingRules.MostMails, 1)
        );
        var now = DateTime.UtcNow;
        // Advertising leaves by day, and this is measured at night too: the company lies where it is day.
        open = TimeZoneInfo
            .GetSystemTimeZones()
            .FirstOrDefault(zone => zone.HasIanaId && IsOpen(zone, now) && IsOpen(zone, now + Long));
        company = Kept(Company.Record(new CompanyData("Viele GmbH"), Now));
    }

    TimeZoneInfo Zone => open ?? TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    Stamp Now => new(user.Id, DateTime.UtcNow, Zone);

    bool IsOpen(TimeZoneInfo zone, DateTime at) =>
        rules.IsOpen(TimeZoneInfo.ConvertTimeFromUtc(at, zone), GermanHolidays.Is);

    /// <param name="store">An empty one in the newest form.</param>
    /// <param name="port">Of the mail server on this machine.</param>
    /// <param name="count">How many mails.</param>
    /// <returns>Whether they are steps of a sequence: on a Sunday advertising of sequences leaves nowhere on earth.</returns>
    public static async Task<bool> Fill(Store store, int port, int count)
    {
        var mails = new QueuedMails(store);
        var (sequence, form) = await mails.Found(port);
        foreach (var some in Enumerable.Range(0, count).Chunk(Batch))
            await mails.Follow(sequence, form, some);
        var time = new CompanyTime(TimeProvider.System, store);
        var settings = new MailSettings(new MailVault(new EphemeralDataProtectionProvider()), WebSettings.Usual);
        if (mails.open is not null)
            await new JobRun(store, time, "fill").Run(new SequenceMailJob(time, settings), CancellationToken.None);
        else
            await mails.WriteToAll(time, settings);
        await using var db = store.Open();
        if (store.Location is StoreLocation.PostgresServer)
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return mails.open is not null;
    }

    async Task<(Sequence Sequence, CaptureForm Form)> Found(int port)
    {
        var own = ((OwnCompanyResult.Kept)OwnCompany.Found("Bench")).Company;
        own.Edit("Bench", Zone.Id, openToReps: false, hourlyRate: null);
        var texts = Kept(PublicTexts.Begin(new("Wir", "Us"), new("Wir löschen", "We delete")));
        var form = Kept(CaptureForm.Draft("eins", new(new("Titel", "Title"), new("", ""), new("Ja", "Yes"), []), Now));
        var step = new StepData(
            0,
            new("Für {firma}", "For {firma}"),
            new("# Guten Tag {name}\n\n[Lesen](https://example.org/strom)", "# Hello {name}\n\nread")
        );
        var upon = new SequenceEvent(SequenceEventKind.FormConfirmed, form.Id);
        var sequence = Kept(Sequence.Draft(new SequenceData("Strom", upon, [step]), Now));
        Kept(sequence.Begin(texts, Now));
        var setup = MailSetup.Begin(
            new MailSetupData
            {
                Host = "127.0.0.1",
                Port = port,
                Security = MailSecurity.None,
                SenderName = "Bench",
                SenderAddress = "bench@bench.example",
                PublicAddress = "https://bench.example",
            }
        );
        await using var db = store.Open().As("bench", "found");
        await AddressKey.Ensure(db, CancellationToken.None);
        db.AddRange(user, own, company, texts, form, sequence, rules, ((MailSetupResult.Kept)setup).Setup);
        await db.SaveChangesAsync();
        return (sequence, form);
    }

    async Task Follow(Sequence sequence, CaptureForm form, int[] numbers)
    {
        await using var db = store.Open().As("bench", "follow");
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var key = (await AddressKey.Of(db, CancellationToken.None))!;
        foreach (var number in numbers)
        {
            var data = new PersonData($"Person {number}", Mail: $"p{number}@viele.example");
            var person = Kept(Person.Record(company, data, Now));
            var proof = new ConsentProof
            {
                Text = "Ja",
                TextHash = "h",
                Language = "de",
                Form = form.Id,
                FormVersion = 1,
                PageHash = "h",
                SignedUpAt = Now.At,
                MailMessageId = "m",
                MailHash = "h",
                Address = person.Mail!,
                AddressDigest = key.Digest(person.Mail!),
            };
            db.AddRange(
                person,
                Consent.Confirmed(person.Id, proof, Now),
                Follower.Begin(person.Id, "de", AddressKey.NewToken(), Now)
            );
            if (open is null)
                continue;
            var way = Enrolment.Wait(sequence.Id, person.Id, Now.At);
            way.Start(sequence.Current, Now.Today);
            db.Add(way);
        }
        await db.SaveChangesAsync();
    }

    async Task WriteToAll(CompanyTime time, MailSettings settings)
    {
        await using var reading = store.Open();
        var all = await (
            from follower in reading.Followers
            join person in reading.People on follower.Person equals person.Id
            select new { follower, person }
        )
            .AsNoTracking()
            .ToListAsync();
        var setup = (await MailSettings.Setup(reading, CancellationToken.None))!;
        foreach (var some in all.Chunk(Batch))
        {
            await using var db = store.Open().As("bench", "write");
            var key = await AddressKey.Ensure(db, CancellationToken.None);
            var mail = new FollowerMail(db, time, settings);
            foreach (var one in some)
                mail.Add(one.follower, one.person, "bench", new FollowerLetter("Strom", "Guten Tag"), setup, key);
            await db.SaveChangesAsync();
        }
    }

    static T Kept<T>(MarketingResult<T> result) => ((MarketingResult<T>.Kept)result).Value;

    static T Kept<T>(ContactResult<T> result) => ((ContactResult<T>.Kept)result).Value;

    static Sequence Kept(SequenceResult result) => ((SequenceResult.Kept)result).Sequence;
}
