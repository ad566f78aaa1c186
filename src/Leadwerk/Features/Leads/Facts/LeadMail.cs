using Leadwerk.Domain;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Leads.Facts;

/// <summary>A mail to a person of the customer: no movement, and no contact that counts.</summary>
sealed record LeadMail(
    string? Name,
    string Subject,
    string? Text,
    MailState State,
    DateTime QueuedAt,
    DateTime? EndedAt,
    UserId? By
)
{
    public static async Task<IReadOnlyList<LeadMail>> Of(LeadwerkDb db, LeadId lead, CancellationToken cancel) =>
        await db
            .Mails.Where(mail => mail.Lead == lead)
            .Select(mail => new LeadMail(
                mail.RecipientName,
                mail.Subject,
                // Below advertising stand the links by which its reader alone speaks for themselves.
                mail.Purpose == MailPurpose.Advertising
                    ? null
                    : mail.Text,
                mail.State,
                mail.QueuedAt,
                mail.EndedAt,
                mail.QueuedBy
            ))
            .ToListAsync(cancel);

    /// <summary>What the timeline says of it.</summary>
    public string In(Speech speech)
    {
        var what = speech[$"E-Mail an {Name ?? "?"}: {Subject}", $"Mail to {Name ?? "?"}: {Subject}"];
        return State switch
        {
            MailState.Sent => what,
            MailState.Queued or MailState.Sending => speech[$"{what} (wartet noch)", $"{what} (still waiting)"],
            MailState.Refused => speech[
                $"{what} (vom Server abgelehnt, nicht angekommen)",
                $"{what} (refused by the server, did not arrive)"
            ],
            MailState.Unknown => speech[
                $"{what} (unklar, ob sie ankam; sie wird nicht noch einmal gesendet)",
                $"{what} (unclear whether it arrived; it is not sent again)"
            ],
            _ => speech[$"{what} (zurückgehalten)", $"{what} (held back)"],
        };
    }
}
