using System.Text.Json;
using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>What a link for confirming leads to.</summary>
enum LinkState
{
    /// <summary>Nothing: nobody made it, or everything behind it is deleted.</summary>
    Unknown,

    /// <summary>It works.</summary>
    Open,

    /// <summary>It was used.</summary>
    Used,

    /// <summary>It came too late.</summary>
    TooLate,
}

/// <summary>
/// Somebody confirmed that a form was theirs: in one transaction a contact of theirs is recorded, bans are lifted, the
/// consent goes into the ledger, the follower appears and the evidence with them, and what was typed is forgotten.
/// </summary>
sealed class Confirming(LeadwerkDb db, CompanyTime time, WebSettings web)
{
    /// <summary>The sign-up behind a token, and whether it can be confirmed.</summary>
    public async Task<(SignUp? SignUp, LinkState State)> Find(string token, CancellationToken cancel)
    {
        var hash = AddressKey.HashOf(token);
        var signUp = await db.SignUps.AsNoTracking().SingleOrDefaultAsync(one => one.TokenHash == hash, cancel);
        return (
            signUp,
            signUp is null ? LinkState.Unknown
            : signUp.ConfirmedAt is not null ? LinkState.Used
            : time.Now - signUp.At > SignUp.LinkHolds ? LinkState.TooLate
            : LinkState.Open
        );
    }

    /// <param name="id">An open one.</param>
    /// <param name="network">From where it is confirmed.</param>
    /// <param name="cancel">Stops it; nothing is saved then.</param>
    /// <returns>False where somebody changed something of theirs at this moment; it can be tried again.</returns>
    public async Task<bool> Confirm(Guid id, string? network, CancellationToken cancel)
    {
        db.As(SignUpDesk.Who, "confirm-sign-up");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stamp = time.Stamp();
        // Who presses twice does it once: the database decides who is first.
        var first = await db
            .SignUps.Where(one => one.Id == id && one.ConfirmedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ConfirmedAt, stamp.At), cancel);
        if (first == 0)
            return true;
        var signUp = await db.SignUps.SingleAsync(one => one.Id == id, cancel);
        var form = await db.CaptureForms.SingleAsync(one => one.Id == signUp.Form, cancel);
        var who = await Acquaintance.Of(db, signUp, stamp, cancel);
        var answers = JsonSerializer.Deserialize<List<Answer>>(signUp.Answers!)!;
        var inbound = Inbound(who.Person, form, answers, stamp);
        db.InboundContacts.Add(inbound);
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return false;
        var bans = await Lift(who, inbound, stamp, cancel);
        if (signUp.WantsMail)
            await Follow(who, form, signUp, network, stamp, cancel);
        var lead = await new Ripening(db, new Speech(web.Language), stamp).Of(
            who,
            form,
            inbound,
            answers,
            bans,
            cancel
        );
        var came = new CameFrom(
            signUp.Source,
            signUp.Referrer,
            signUp.CampaignSource,
            signUp.CampaignMedium,
            signUp.Campaign,
            signUp.From
        );
        // A lead that begins has to be there before it is pointed at.
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return false;
        db.Touches.Add(Touch.Of(who.Person.Id, lead?.Id, form, came, stamp));
        signUp.Forget();
        if (await db.TrySave(cancel) is not SaveOutcome.Saved)
            return false;
        await transaction.CommitAsync(cancel);
        return true;
    }

    InboundContact Inbound(Person person, CaptureForm form, List<Answer> answers, Stamp stamp)
    {
        var said = new Speech(web.Language)[
            $"Formular „{form.Current.Title.German}“ ausgefüllt und per Mail bestätigt.",
            $"Filled in the form “{form.Current.Title.English}” and confirmed it by mail."
        ];
        var made = InboundContact.Record(
            person,
            InboundKind.Form,
            stamp.Today,
            string.Join("\n", answers.Select(answer => answer.Text).Prepend(said)),
            stamp
        );
        var contact =
            (made as ContactResult<InboundContact>.Kept)?.Value
            ?? throw new InvalidOperationException($"A form was taken that cannot be kept: {made.Text.English}");
        contact.Confirm(stamp);
        return contact;
    }

    /// <summary>They got in touch, and their address proves it. A name that somebody typed lifts no ban on a whole company.</summary>
    /// <returns>The bans that hold on.</returns>
    async Task<BanList> Lift(Acquaintance who, InboundContact inbound, Stamp stamp, CancellationToken cancel)
    {
        var people = await db
            .People.Where(one => one.Company == who.Company.Id)
            .Select(one => (PersonId?)one.Id)
            .ToListAsync(cancel);
        var bans = await db
            .Bans.Where(ban => ban.LiftedAt == null)
            .Where(ban => ban.Company == who.Company.Id || people.Contains(ban.Person))
            .ToListAsync(cancel);
        foreach (var ban in bans.Where(ban => ban.Person == who.Person.Id || (ban.Company is not null && who.Proven)))
            ban.Lift(inbound, stamp);
        return new BanList(bans);
    }

    async Task Follow(
        Acquaintance who,
        CaptureForm form,
        SignUp signUp,
        string? network,
        Stamp stamp,
        CancellationToken cancel
    )
    {
        var person = who.Person;
        if (who.Record.Id != person.Id)
            person.TakeAddressOf(who.Record);
        var wording = form.Versions.Single(one => one.Number == signUp.FormVersion);
        var text = new Speech(signUp.Language)[wording.Consent];
        var mail = await db
            .Mails.AsNoTracking()
            .SingleOrDefaultAsync(one => one.MessageId == signUp.MailMessageId, cancel);
        db.Consents.Add(
            Consent.Confirmed(
                person.Id,
                new ConsentProof
                {
                    Text = text,
                    TextHash = AddressKey.HexOf(text),
                    Language = signUp.Language,
                    Form = form.Id,
                    FormVersion = signUp.FormVersion,
                    PageHash = signUp.PageHash,
                    SignedUpAt = signUp.At,
                    MailMessageId = signUp.MailMessageId,
                    MailHash = signUp.MailHash,
                    MailSentAt = mail?.State == MailState.Sent ? mail.EndedAt : null,
                    Address = signUp.Address!,
                    AddressDigest = signUp.AddressDigest,
                    Source = signUp.Source,
                    Network = signUp.Network,
                    ConfirmedFrom = network,
                },
                stamp
            )
        );
        var follower = await db.Followers.SingleOrDefaultAsync(one => one.Person == person.Id, cancel);
        if (follower is null)
            db.Followers.Add(Follower.Begin(person.Id, signUp.Language, AddressKey.NewToken(), stamp));
        else
            follower.ComeBack();
    }
}
