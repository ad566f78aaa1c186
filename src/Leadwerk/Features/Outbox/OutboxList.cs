using Leadwerk.Domain;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Outbox;

/// <summary>One mail of the outbox, without what it says.</summary>
sealed record OutboxRow(
    Guid Id,
    MailPurpose Purpose,
    MailState State,
    string? Name,
    string Recipient,
    bool ToCustomer,
    LeadId? Lead,
    string Subject,
    DateTime QueuedAt,
    DateTime? EndedAt,
    DateTime NextAttemptAt,
    int Attempts,
    string? LastAnswer
);

/// <summary>The mails that leave or left the house, the latest first; pages follow each other by the id of a mail.</summary>
static class OutboxList
{
    public const int OnPage = 50;

    /// <param name="db">The context of the request.</param>
    /// <param name="state">Only those; null for all.</param>
    /// <param name="before">Only those older than this one.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Up to one more than <see cref="OnPage"/>.</returns>
    public static Task<List<OutboxRow>> Page(LeadwerkDb db, MailState? state, Guid? before, CancellationToken cancel)
    {
        var mails = db.Mails.AsNoTracking();
        if (state is { } wanted)
            mails = mails.Where(mail => mail.State == wanted);
        if (before is { } last)
            mails = mails.Where(mail => mail.Id.CompareTo(last) < 0);
        return mails
            .OrderByDescending(mail => mail.Id)
            .Take(OnPage + 1)
            .Select(mail => new OutboxRow(
                mail.Id,
                mail.Purpose,
                mail.State,
                mail.RecipientName,
                mail.Recipient,
                mail.Person != null,
                mail.Lead,
                mail.Subject,
                mail.QueuedAt,
                mail.EndedAt,
                mail.NextAttemptAt,
                mail.Attempts,
                mail.LastAnswer
            ))
            .ToListAsync(cancel);
    }

    /// <summary>How many there are in each state, counted and not guessed.</summary>
    public static Task<Dictionary<MailState, int>> Counts(LeadwerkDb db, CancellationToken cancel) =>
        db
            .Mails.GroupBy(mail => mail.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
}
