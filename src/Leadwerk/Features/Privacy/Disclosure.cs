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
    /// <param name="db">The store.</param>
    /// <param name="records">All records of the person.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<IReadOnlyList<Disclosure>> Of(
        LeadwerkDb db,
        IReadOnlyList<Person> records,
        CancellationToken cancel
    )
    {
        var ids = records.Select(one => one.Id.Value).ToList();
        var since = records.Min(one => one.RecordedAt);
        return await db
            .Journal.AsNoTracking()
            .Where(entry =>
                (entry.SubjectKind == Request && ids.Contains(entry.SubjectId))
                || (
                    (
                        entry.SubjectKind == "export"
                        || (entry.SubjectKind == "backup" && entry.Action == "download-backup")
                    )
                    && entry.At >= since
                )
            )
            .OrderByDescending(entry => entry.Seq)
            .Take(Most)
            .Select(entry => new Disclosure(entry.At, entry.SubjectKind))
            .ToListAsync(cancel);
    }
}
