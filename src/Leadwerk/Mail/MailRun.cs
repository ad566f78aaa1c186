using Leadwerk.Domain.Mailing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Mail;

/// <summary>Sends what waits, on one node, until nothing is due. Nodes that send beside it take other mails.</summary>
/// <param name="store">The company's data.</param>
/// <param name="time">Clock and calendar.</param>
/// <param name="settings">The server.</param>
/// <param name="vault">Opens links.</param>
/// <param name="node">Name of this node; no two have the same.</param>
sealed class MailRun(Store store, CompanyTime time, MailSettings settings, MailVault vault, string node)
{
    /// <summary>Names the sender in the journal.</summary>
    public const string Who = "mail";

    /// <summary>How long a server may let us wait.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longer than <see cref="Patience"/>: who holds a mail for so long has died.</summary>
    TimeSpan Lease => 3 * Patience;

    /// <returns>What this node did.</returns>
    /// <exception cref="OperationCanceledException">Stopped between two mails.</exception>
    public async Task<MailReport> Run(CancellationToken cancel)
    {
        var report = new MailReport();
        await TakeStock(alone: false, cancel);
        if (await Ready(cancel) is not { } setup)
            return report;
        SmtpSession? session = null;
        try
        {
            do
            {
                cancel.ThrowIfCancellationRequested();
                if (session is not { IsOpen: true })
                {
                    if (session is not null)
                        await session.DisposeAsync();
                    (session, var trouble) = await Open(setup, cancel);
                    if (session is null)
                    {
                        report.Trouble = trouble;
                        await Delay(trouble!, cancel);
                        return report;
                    }
                }
            } while (await SendNext(session, setup, null, report, cancel));
        }
        finally
        {
            if (session is not null)
                await session.DisposeAsync();
        }
        return report;
    }

    /// <summary>Sends one mail now, also while sending is paused; what the server says is final.</summary>
    /// <param name="id">A mail that is queued.</param>
    /// <param name="cancel">Stops it before the server is asked.</param>
    public async Task SendNow(Guid id, CancellationToken cancel)
    {
        MailSetup? setup;
        await using (var db = store.Open())
            setup = await MailSettings.Setup(db, cancel);
        if (setup is null)
            return;
        var (session, trouble) = await Open(setup, cancel);
        if (session is null)
        {
            await using var db = store.Open();
            await Finish(db, id, MailState.Refused, trouble!, cancel);
            return;
        }
        await using (session)
            await SendNext(session, setup, id, new MailReport(), cancel);
    }

    /// <summary>
    /// Looks after what a node that died left behind. Nobody knows whether the server has it: to users it is sent
    /// again, to customers it is not.
    /// </summary>
    /// <param name="alone">True for whoever owns the database alone.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task TakeStock(bool alone, CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = store.Open().As(Who, "look-after-mail");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var queue = new MailQueue(db);
        foreach (var mail in await queue.LeftBehind(now, alone).AsNoTracking().ToListAsync(cancel))
        {
            var speech = new Speech(mail.Language);
            if (mail.State == MailState.Queued)
                await queue.End(mail, MailState.Queued, MailState.Refused, TooLate(mail, speech), now, cancel);
            else if (mail.Purpose.GoesToCustomers())
                await queue.End(mail, MailState.Sending, MailState.Unknown, Broken(speech), now, cancel);
            else
                await queue.PutBack(mail, now, Broken(speech), cancel);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    async Task<MailSetup?> Ready(CancellationToken cancel)
    {
        await using var db = store.Open();
        return
            await new MailQueue(db).Due(time.Now).AnyAsync(cancel)
            && await MailSettings.Setup(db, cancel) is { PausedAt: null } setup
            ? setup
            : null;
    }

    Task<(SmtpSession? Session, string? Trouble)> Open(MailSetup setup, CancellationToken cancel) =>
        SmtpSession.Open(settings.RouteOf(setup), new Uri(settings.AddressOf(setup)).Host, Patience, cancel);

    async Task Delay(string why, CancellationToken cancel)
    {
        await using var db = store.Open();
        await new MailQueue(db).Delay(time.Now, time.Now + BackOff.Trouble, why, cancel);
    }

    /// <returns>False where nothing is left to send, or the server wants to be left alone.</returns>
    async Task<bool> SendNext(
        SmtpSession session,
        MailSetup setup,
        Guid? only,
        MailReport report,
        CancellationToken cancel
    )
    {
        var (mail, allowed) = await Take(only, cancel);
        if (mail is null)
            return false;
        if (!allowed)
            return true;
        var link = mail.SealedLink is { } kept ? vault.OpenLink(kept) : null;
        var delivery =
            mail.SealedLink is not null && link is null
                ? new Delivery.Refused("The link of this mail was sealed with keys that are gone.")
                : await session.Deliver(Letter.Of(mail, setup, link, settings.AddressOf(setup), time.Now));
        // What the server said is written down, whoever wants to stop now.
        await Settle(mail, delivery, final: only is not null, report);
        return delivery is not Delivery.NotNow { Goodbye: true };
    }

    /// <summary>
    /// Claims a mail, asks whether it may be sent, and says that it is being sent: one transaction. Between it and the
    /// server lies nothing but the conversation.
    /// </summary>
    async Task<(OutgoingMail? Mail, bool Allowed)> Take(Guid? only, CancellationToken cancel)
    {
        var now = time.Now;
        await using var db = store.Open().As(Who, "send-mail");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var queue = new MailQueue(db);
        if (await queue.Claim(node, now, now + Lease, only, cancel) is not { } mail)
            return (null, false);
        var verdict = await new MailPermission(db, time).Of(mail, cancel);
        switch (verdict)
        {
            case MailVerdict.Never never:
                await queue.End(mail, MailState.Queued, MailState.Withheld, never.Why, now, cancel);
                break;
            case MailVerdict.Later later:
                await queue.PutOff(mail, later.Until, later.Why, cancel);
                break;
            default:
                await queue.Begin(mail, cancel);
                break;
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (mail, verdict is MailVerdict.Go);
    }

    async Task Settle(OutgoingMail mail, Delivery delivery, bool final, MailReport report)
    {
        var (now, cancel) = (time.Now, CancellationToken.None);
        await using var db = store.Open().As(Who, "send-mail");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var queue = new MailQueue(db);
        MailState? end = delivery switch
        {
            Delivery.Taken => MailState.Sent,
            Delivery.Refused => MailState.Refused,
            Delivery.Lost when mail.Purpose.GoesToCustomers() => MailState.Unknown,
            _ => final ? MailState.Refused : null,
        };
        if (delivery is Delivery.Refused { Address: true })
            await queue.MarkAddress(mail, delivery.Answer, now, cancel);
        if (end is { } state)
            await queue.End(mail, MailState.Sending, state, delivery.Answer, now, cancel);
        else
            await queue.PutBack(mail, now + BackOff.After(mail.Attempts), delivery.Answer, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        report.Count(end);
    }

    async Task Finish(LeadwerkDb db, Guid id, MailState state, string answer, CancellationToken cancel)
    {
        if (await db.Mails.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is { } mail)
            await new MailQueue(db).End(mail, MailState.Queued, state, answer, time.Now, cancel);
    }

    static string TooLate(OutgoingMail mail, Speech speech) =>
        speech["Zu spät geworden, nicht mehr zugestellt. ", "Became too late, no longer delivered. "] + mail.LastAnswer;

    static string Broken(Speech speech) =>
        speech[
            "Das Programm endete, bevor die Antwort des Servers aufgeschrieben war.",
            "The program ended before the server's answer was written down."
        ];
}

/// <summary>What a node did of the mail that waited.</summary>
sealed class MailReport
{
    public int Sent { get; private set; }

    /// <summary>Refused for good, or unclear.</summary>
    public int Failed { get; private set; }

    /// <summary>Not taken now.</summary>
    public int Waiting { get; private set; }

    /// <summary>Why the server could not be spoken with at all; null where it could.</summary>
    public string? Trouble { get; set; }

    public void Count(MailState? end)
    {
        switch (end)
        {
            case MailState.Sent:
                Sent++;
                break;
            case null:
                Waiting++;
                break;
            default:
                Failed++;
                break;
        }
    }
}
