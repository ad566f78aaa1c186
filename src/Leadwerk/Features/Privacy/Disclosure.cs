using Leadwerk.Domain.Contacts;
using Leadwerk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Privacy;

/// <summary>Data left the program: an export, a backup that was fetched, an answer to the person.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">export, backup or privacy_request.</param>
sealed record Disclosure(DateTime At, string Kind)
{
    /// <summary>What happened to data of a person.</summary>
    public const string Request = "privacy_request";

    /// <summary>Nobody reads more; the journal has them all.</summary>
    const int Most = 100;

    /// <summary>Since somebody was written down: to whom data went that theirs may be among. The latest first.</summary>
    public static async Task<IReadOnlyList<Disclosure>> Of(LeadwerkDb db, Person person, CancellationToken cancel)
    {
        var id = person.Id.Value;
        return await db
            .Journal.AsNoTracking()
            .Where(entry =>
                (entry.SubjectKind == Request && entry.SubjectId == id)
                || (
                    (
                        entry.SubjectKind == "export"
                        || (entry.SubjectKind == "backup" && entry.Action == "download-backup")
                    )
                    && entry.At >= person.RecordedAt
                )
            )
            .OrderByDescending(entry => entry.Seq)
            .Take(Most)
            .Select(entry => new Disclosure(entry.At, entry.SubjectKind))
            .ToListAsync(cancel);
    }
}
