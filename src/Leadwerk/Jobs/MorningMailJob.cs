using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Today;
using Leadwerk.Features.Users;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>
/// On working mornings writes down a mail with the day's list for whoever works leads and has something on it. One
/// that was missed is made up for until noon of its day, and never after it.
/// </summary>
sealed class MorningMailJob(CompanyTime time, MailSettings settings, WebSettings web) : Job
{
    public override string Name => "morning-mail";
    public override string Action => "write-morning-mail";

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        if (await MailSettings.Setup(db, cancel) is not { } setup || !IsMorning(setup))
            return [];
        var users = await db
            .Users.AsNoTracking()
            .Where(user => user.ClosedAt == null && user.NoMorningMailSince == null)
            .ToListAsync(cancel);
        return
        [
            .. users
                .Where(user => user.WantsMorningMail && user.AwayUntil(time.Today) is null)
                .Select(user => $"{Day}/{user.Id.Value}"),
        ];
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        // An effect of a day that is over happens no more; those that were due and are not any more are forgotten.
        var due = (await Due(db, cancel)).Intersect(keys, StringComparer.Ordinal).ToList();
        if (due.Count == 0)
            return [];
        var setup = (await MailSettings.Setup(db, cancel))!;
        var ids = due.ConvertAll(key => UserId.From(Guid.Parse(key[(Day.Length + 1)..])));
        var users = await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToListAsync(cancel);
        var limit = await DayList.LimitOf(db, cancel);
        foreach (var user in users)
            await Write(db, user, setup, limit, cancel);
        return due;
    }

    /// <summary>Nothing to do and nothing that expires: no mail.</summary>
    async Task Write(LeadwerkDb db, User user, MailSetup setup, int limit, CancellationToken cancel)
    {
        var absent = await Substitutes.AbsentFor(db, user.Id, time.Today, cancel);
        var rows = await DayList.Of(db, user.Id, limit, time.Today, cancel, absent);
        if (rows.Count == 0)
            return;
        var speech = new Speech(user.MailLanguage ?? web.Language);
        var letter = new MorningLetter(speech, settings.AddressOf(setup), time.Today);
        var id = Guid.CreateVersion7();
        db.Mails.Add(
            new OutgoingMail
            {
                Id = id,
                Purpose = MailPurpose.MorningList,
                EffectKey = $"morning/{Day}/{user.Id.Value}",
                MessageId = MessageIds.For(id, setup),
                User = user.Id,
                RecipientName = OneLine.Is(user.Name) ? user.Name : null,
                Recipient = user.Mail,
                Subject = letter.Subject(rows),
                Text = letter.Text(user.Name, rows),
                Html = letter.Html(user.Name, rows),
                Language = speech.Code,
                QueuedAt = time.Now,
                NextAttemptAt = time.Now,
                GiveUpAt = Noon,
            }
        );
    }

    string Day => time.Today.ToString("O", CultureInfo.InvariantCulture);

    DateTime Local => TimeZoneInfo.ConvertTimeFromUtc(time.Now, time.Zone);

    /// <summary>Noon of today, UTC. No zone changes its clocks at noon.</summary>
    DateTime Noon => TimeZoneInfo.ConvertTimeToUtc(time.Today.ToDateTime(new TimeOnly(MailSetup.Noon, 0)), time.Zone);

    bool IsMorning(MailSetup setup) =>
        Local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !GermanHolidays.Is(time.Today)
        && Local.Hour >= setup.MorningHour
        && Local.Hour < MailSetup.Noon;
}
