using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Demo.Vocabulary;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.Demo.Selling;

/// <summary>
/// The way of followers through the sequence. It has a diary of its own and rolls no dice, so that who buys does not
/// depend on it. Its mails are part of the story: they are written down as sent, and nothing ever leaves.
/// </summary>
sealed class Letters(World world)
{
    const string Starts = "sequence-starts";
    const string Mails = "sequence-mails";
    const string Stops = "sequence-stops";

    readonly Diary diary = new();
    (DateOnly Monday, int Count) begun;

    Sequence Sequence => world.Editorial.Sequence;

    /// <summary>Somebody follows since just now; saved with what is saved next.</summary>
    /// <param name="account">Their company.</param>
    /// <param name="person">Who.</param>
    public void Follows(Account account, Person person)
    {
        var way = Enrolment.Wait(Sequence.Id, person.Id, world.Clock.Moment);
        account.Db.Add(way);
        On(world.Today.AddDays(1), account, () => Begin(account, person, way));
    }

    /// <summary>Everything that is due today.</summary>
    public void Go()
    {
        foreach (var due in diary.Of(world.Today))
            due();
    }

    /// <summary>Ends what the days after the last mail have ended, as the machine itself would have seen it.</summary>
    public void Settle(LeadwerkDb db)
    {
        var open = db.Enrolments.Where(one => one.EndedAt == null);
        var ends = db.Ends(open, world.Today, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var way in open.ToList())
        {
            if (ends.TryGetValue(way.Id, out var why))
                way.Stop(why, world.By(default(Domain.UserId)));
        }
        Books.Save(db, Stops, "stop-sequence");
    }

    void On(DateOnly day, Account account, Action what)
    {
        account.Expect();
        diary.Note(
            day,
            () =>
            {
                account.Came();
                what();
                account.CloseIfDone(world.Today);
            }
        );
    }

    void Begin(Account account, Person person, Enrolment way)
    {
        if (Ended(account, person, way))
            return;
        var monday = SendingRules.MondayOf(world.Today);
        if (begun.Monday != monday)
            begun = (monday, 0);
        if (begun.Count >= SendingRules.StartsUntil(Sequence.WeeklyStarts, world.Today, GermanHolidays.Is))
        {
            On(world.Today.AddDays(1), account, () => Begin(account, person, way));
            return;
        }
        begun.Count++;
        way.Start(Sequence.Current, world.Today);
        Books.Save(account.Db, Starts, "start-sequence");
        Next(account, person, way);
    }

    void Next(Account account, Person person, Enrolment way)
    {
        if (way.DueOn is { } due)
            On(due, account, () => Write(account, person, way));
    }

    void Write(Account account, Person person, Enrolment way)
    {
        if (Ended(account, person, way))
            return;
        Add(account, person, way);
        way.Wrote(Sequence.Current, world.By(default(Domain.UserId)));
        Books.Save(account.Db, Mails, "write-sequence-mail");
        Next(account, person, way);
    }

    void Add(Account account, Person person, Enrolment way)
    {
        var follower = account.Followers[person.Id];
        var (id, now, speech) = (Guid.CreateVersion7(), world.Clock.Moment, new Speech(follower.Language));
        var step = Sequence.Current.Steps[way.NextStep];
        var letter = new LetterForm(step.Subject, step.Body, speech).For(
            person.Name,
            account.Company.Name,
            SellingWords.OwnCompany
        );
        var key = world.Editorial.Addresses.Sign(follower.Key);
        var since = Domain.CompanyDay.Of(follower.Since, world.Clock.Zone);
        var footer = new FollowerFooter(speech, SellingWords.OwnCompany, since, MarketingWords.Home, key);
        var mail = new OutgoingMail
        {
            Id = id,
            Purpose = MailPurpose.Advertising,
            EffectKey = $"advertising/sequence/{Sequence.Id.Value}/{step.Position}/{follower.Id.Value}",
            MessageId = $"{id:N}@{SellingWords.OwnDomain}",
            Person = person.Id,
            Enrolment = way.Id,
            Step = step.Position,
            RecipientName = person.Name,
            Recipient = person.Mail!,
            Subject = letter.Subject,
            Text = $"{letter.Text.Trim()}\n\n{footer.Text}",
            StopPath = $"/u/{key}",
            Language = follower.Language,
            State = MailState.Sent,
            Attempts = 1,
            QueuedAt = now,
            NextAttemptAt = now,
            GiveUpAt = now.AddDays(30),
            SendingSince = now,
            EndedAt = now,
            LastAnswer = "250 2.0.0 OK",
        };
        account.Db.Add(mail);
        new MailQueue(account.Db).Note(mail, MailState.Sent);
    }

    bool Ended(Account account, Person person, Enrolment way)
    {
        if (Why(account, person, way) is not { } why)
            return false;
        way.Stop(why, world.By(default(Domain.UserId)));
        Books.Save(account.Db, Stops, "stop-sequence");
        return true;
    }

    EnrolmentEnd? Why(Account account, Person person, Enrolment way) =>
        account.BanList.On(person.Id) is not null || account.BanList.On(account.Company.Id) is not null
            ? EnrolmentEnd.Banned
        : account.Followers[person.Id].EndedAt is not null ? EnrolmentEnd.Objected
        : account.GotInTouchAt >= way.Since ? EnrolmentEnd.Replied
        : account.Leads.Exists(lead => WithSales(lead, way)) ? EnrolmentEnd.HandedOver
        : null;

    bool WithSales(Lead lead, Enrolment way) =>
        (lead.Status == LeadStatus.Active && lead.ExpiresOn > world.Today)
        || lead.HandOvers.Any(act => act.At >= way.Since);
}
