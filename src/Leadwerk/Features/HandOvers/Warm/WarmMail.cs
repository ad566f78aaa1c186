using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Marketing;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;

namespace Leadwerk.Features.HandOvers.Warm;

/// <summary>What became of the wish to keep leads warm.</summary>
abstract record WarmOutcome
{
    /// <summary>Nobody has set mail up, or this is the demo.</summary>
    public sealed record NoServer : WarmOutcome;

    /// <summary>None of it can be sent any more: the leads wait no longer, somebody else was first, or nobody may be written to.</summary>
    /// <param name="Why">What stands in the way of the first; null where it is the lead.</param>
    public sealed record Nobody(ContactDecision? Why) : WarmOutcome;

    /// <summary>Somebody else did the same at this moment.</summary>
    public sealed record Late : WarmOutcome;

    /// <summary>They are in the outbox.</summary>
    /// <param name="People">How many get it.</param>
    /// <param name="Companies">Of how many companies.</param>
    /// <param name="Without">How many who follow there get none, for now or for good.</param>
    /// <param name="Leaves">When they leave, UTC; null for at once.</param>
    /// <param name="OnHold">Whether somebody holds the outbox.</param>
    public sealed record Written(int People, int Companies, int Without, DateTime? Leaves, bool OnHold) : WarmOutcome;
}

/// <summary>Sends leads that wait the content piece that keeps them warm.</summary>
sealed class WarmMail(LeadwerkDb db, CompanyTime time, MailSettings settings, MailDesk desk, Caller caller)
{
    /// <param name="wanted">What the page proposed, by lead.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<WarmOutcome> Send(IReadOnlyDictionary<LeadId, ContentPieceId> wanted, CancellationToken cancel)
    {
        if (await desk.Setup(cancel) is not { } setup)
            return new WarmOutcome.NoServer();
        var now = await new WarmReading(db, time).Of([.. wanted.Keys], cancel);
        var still = now.Where(one => one.Value is Warmth.Proposed proposed && proposed.Piece.Id == wanted[one.Key])
            .Select(one => (Lead: one.Key, Proposed: (Warmth.Proposed)one.Value))
            .ToList();
        var (mail, secret) = (new FollowerMail(db, time, settings), await AddressKey.Ensure(db, cancel));
        var own = caller.Company.Name is { Length: > 0 } name ? name : setup.SenderName;
        var reached = new Dictionary<PersonId, Person>();
        var forms = new Dictionary<(ContentPieceId Piece, string Language), LetterForm>();
        foreach (var (lead, proposed) in still)
        {
            // Two leads of one company wait: its people get one mail.
            foreach (var reader in proposed.Reached.Where(one => reached.TryAdd(one.Person.Id, one.Person)))
            {
                var letter = FormOf(proposed, reader.Follower.Language).For(reader.Person.Name, "", own);
                var cause = new MailCause.KeepsWarm(lead, proposed.Piece.Id, caller.User.Id);
                var effect = $"warm/{proposed.Piece.Id.Value}";
                var written = mail.Add(reader.Follower, reader.Person, effect, letter, setup, secret, cause);
                new MailQueue(db).Note(written, MailState.Queued);
            }
        }
        var readers = still.SelectMany(one => one.Proposed.Readers).DistinctBy(one => one.Person.Id).ToList();
        if (reached.Count == 0)
            return new WarmOutcome.Nobody(readers.FirstOrDefault()?.Decision);
        if (await caller.Acts(db, "keep-warm").TrySave(cancel) is not SaveOutcome.Saved)
            return new WarmOutcome.Late();
        var hours = await SendingHours.Of(db, time, cancel);
        return new WarmOutcome.Written(
            reached.Count,
            reached.Values.Select(person => person.Company).Distinct().Count(),
            readers.Count - reached.Count,
            hours.AreOpen ? null : hours.Next,
            setup.PausedAt is not null
        );

        LetterForm FormOf(Warmth.Proposed proposed, string language)
        {
            if (!forms.TryGetValue((proposed.Piece.Id, language), out var form))
                forms[(proposed.Piece.Id, language)] = form = WarmLetter.Of(
                    proposed.Title,
                    proposed.Piece.Slug,
                    settings.AddressOf(setup),
                    new Speech(language)
                );
            return form;
        }
    }
}
