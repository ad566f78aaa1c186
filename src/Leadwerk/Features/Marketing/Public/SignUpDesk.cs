using System.Text.Json;
using Leadwerk.Domain;
using Leadwerk.Domain.Mailing;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Demo.Guests;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Marketing.Public;

/// <summary>What became of a form that a stranger sent.</summary>
enum SignUpOutcome
{
    /// <summary>A mail is on its way, or there were enough of them: nobody learns which.</summary>
    Sent,

    /// <summary>Too many at once from this network, or for this form.</summary>
    TooMany,

    /// <summary>No mail can leave.</summary>
    NoMail,
}

/// <summary>Takes what a stranger sent, within its budgets, and writes the one mail that asks whether it was them.</summary>
sealed class SignUpDesk(LeadwerkDb db, CompanyTime time, MailSettings settings, MailVault vault, DemoVisit visit)
{
    /// <summary>Names strangers in the journal.</summary>
    public const string Who = "form";

    static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <param name="form">A published one.</param>
    /// <param name="entry">Without a problem.</param>
    /// <param name="state">What the form carried.</param>
    /// <param name="network">Where it comes from.</param>
    /// <param name="cancel">Stops it; nothing is saved then.</param>
    public async Task<SignUpOutcome> Take(
        CaptureForm form,
        FormEntry entry,
        FormState state,
        string? network,
        CancellationToken cancel
    )
    {
        if (
            visit.Here
            || await MailSettings.Setup(db, cancel) is not { } setup
            || await AddressKey.Of(db, cancel) is not { } key
        )
            return SignUpOutcome.NoMail;
        var (now, address) = (time.Now, entry.Mail.Trim().ToLowerInvariant());
        var digest = key.Digest(address);
        var (sinceYesterday, today) = (now - Day, DateOnly.FromDateTime(now));
        var earlier = await db
            .SignUps.Where(one => one.AddressDigest == digest && one.At > sinceYesterday)
            .Select(one => new { one.Form, one.Day })
            .ToListAsync(cancel);
        if (earlier.Count >= SignUp.MostOfAddress || earlier.Exists(one => one.Form == form.Id))
            return SignUpOutcome.Sent;
        if (await IsFlooded(form, network, now, cancel))
            return SignUpOutcome.TooMany;
        var slot = earlier.Count(one => one.Day == today) + 1;
        await Write(form, entry with { Mail = address }, state, network, setup, digest, slot, cancel);
        // Somebody who was faster took the slot: the mail is on its way.
        await db.As(Who, "sign-up").TrySave(cancel);
        return SignUpOutcome.Sent;
    }

    async Task<bool> IsFlooded(CaptureForm form, string? network, DateTime now, CancellationToken cancel)
    {
        var (hour, day) = (now - Hour, now - Day);
        return await db.SignUps.CountAsync(one => one.Network == network && one.At > hour, cancel)
                >= SignUp.MostOfNetwork
            || await db.SignUps.CountAsync(one => one.Form == form.Id && one.At > day, cancel) >= form.DailyLimit;
    }

    async Task Write(
        CaptureForm form,
        FormEntry entry,
        FormState state,
        string? network,
        MailSetup setup,
        byte[] digest,
        int slot,
        CancellationToken cancel
    )
    {
        var (now, speech, token, mailId) = (
            time.Now,
            new Speech(state.Language),
            AddressKey.NewToken(),
            Guid.CreateVersion7()
        );
        var home = settings.AddressOf(setup);
        var letter = ConfirmationLetter.Of(
            speech,
            speech[form.Current.Title],
            setup.SenderName,
            $"{home}/legal/imprint"
        );
        var signUp = new SignUp
        {
            Form = form.Id,
            FormVersion = form.Current.Number,
            PageHash = ShownWords.HashOf(form.Current, speech.Code),
            Language = speech.Code,
            At = now,
            Day = DateOnly.FromDateTime(now),
            Slot = slot,
            AddressDigest = digest,
            Address = entry.Mail,
            Name = entry.Name.Trim(),
            Company = entry.Company.Trim(),
            Answers = JsonSerializer.Serialize(Answers(form, entry)),
            WantsMail = entry.WantsMail,
            Source = state.Source,
            Referrer = state.Referrer,
            CampaignSource = state.CampaignSource,
            CampaignMedium = state.CampaignMedium,
            Campaign = state.Campaign,
            From = await PieceOf(state.From, cancel),
            Network = network,
            TokenHash = AddressKey.HashOf(token),
            MailMessageId = MessageIds.For(mailId, setup),
            MailHash = AddressKey.HexOf(letter.Text),
        };
        db.SignUps.Add(signUp);
        db.Mails.Add(
            new OutgoingMail
            {
                Id = mailId,
                Purpose = MailPurpose.SignUpConfirmation,
                EffectKey = $"sign-up/{signUp.Id}",
                MessageId = signUp.MailMessageId,
                SignUp = signUp.Id,
                Recipient = entry.Mail,
                Subject = letter.Subject,
                Text = letter.Text,
                SealedLink = vault.SealLink($"{home}/c/{token}?lang={speech.Code}"),
                Language = speech.Code,
                QueuedAt = now,
                NextAttemptAt = now,
                GiveUpAt = now + SignUp.LinkHolds,
            }
        );
    }

    static List<Answer> Answers(CaptureForm form, FormEntry entry) =>
        [
            .. form
                .Current.Questions.Zip(entry.Answers)
                .Where(pair => !string.IsNullOrWhiteSpace(pair.Second))
                .Select(pair => new Answer(pair.First.Criterion.Value, pair.Second.Trim())),
        ];

    async Task<ContentPieceId?> PieceOf(string? slug, CancellationToken cancel) =>
        slug is null
            ? null
            : await db
                .ContentPieces.Where(piece => piece.Slug == slug)
                .Select(piece => (ContentPieceId?)piece.Id)
                .FirstOrDefaultAsync(cancel);
}

/// <summary>An answer to a question of a form.</summary>
/// <param name="Criterion">The criterion that it speaks to.</param>
/// <param name="Text">In their words.</param>
sealed record Answer(Guid Criterion, string Text);
