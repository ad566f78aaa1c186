using System.Globalization;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Mailing;
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

    /// <summary>Nobody can send by it: it only says as who they are written.</summary>
    readonly FollowerSender sender = new(
        (
            (MailSetupResult.Kept)
                MailSetup.Begin(
                    new MailSetupData
                    {
                        Host = "localhost",
                        Port = 25,
                        Security = MailSecurity.None,
                        SenderName = SellingWords.OwnCompany,
                        SenderAddress = $"info@{SellingWords.OwnDomain}",
                        PublicAddress = MarketingWords.Home,
                    }
                )
        ).Setup,
        MarketingWords.Home,
        world.Editorial.Addresses,
        world.Clock.Zone
    );

    readonly Dictionary<(int Position, string Language), LetterForm> forms = [];
    readonly Diary diary = new();
    (DateOnly Monday, int Count) begun;

    Sequence Sequence => world.Editorial.Sequence;

    /// <summary>Somebody follows since just now; saved with what is saved next.</summary>
    /// <param name="account">Their company.</param>
    /// <param name="person">Who.</param>
    public void Follows(Account account, Person person)
    {
        var way = Enrolment.Wait(Sequence.Id, person.Id, world.Clock.Moment);
        account.Ledger.Add(way);
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
        account.Save(Starts, "start-sequence");
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
        account.Save(Mails, "write-sequence-mail");
        Next(account, person, way);
    }

    void Add(Account account, Person person, Enrolment way)
    {
        var (follower, step, now) = (account.Followers[person.Id], way.NextStep, world.Clock.Moment);
        var letter = FormOf(step, follower.Language).For(person.Name, account.Company.Name, SellingWords.OwnCompany);
        // Pages show the text; the other form of each would only make the store twice as large.
        var text = letter with
        {
            Html = null,
        };
        var effect = string.Create(CultureInfo.InvariantCulture, $"sequence/{Sequence.Id.Value}/{step}");
        var mail = sender.Compose(follower, person, effect, text, now, new MailCause.StepOf(way.Id, step));
        (mail.State, mail.Attempts, mail.LastAnswer) = (MailState.Sent, 1, "250 2.0.0 OK");
        (mail.SendingSince, mail.EndedAt) = (now, now);
        account.Ledger.AddFinal(mail);
        account.Ledger.Note(MailQueue.WasSent(mail, MailState.Sent)!);
    }

    LetterForm FormOf(int position, string language)
    {
        if (!forms.TryGetValue((position, language), out var form))
        {
            var step = Sequence.Current.Steps[position];
            forms[(position, language)] = form = new LetterForm(step.Subject, step.Body, new Speech(language));
        }
        return form;
    }

    bool Ended(Account account, Person person, Enrolment way)
    {
        if (Why(account, person, way) is not { } why)
            return false;
        way.Stop(why, world.By(default(Domain.UserId)));
        account.Save(Stops, "stop-sequence");
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
