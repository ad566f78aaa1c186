using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>
/// Ends the ways of those who got in touch, objected, are spoken with by sales, and so on, so that everybody sees it.
/// Nothing true depends on it: the plan and the sender ask the same before each mail.
/// </summary>
sealed class SequenceStopJob(CompanyTime time) : Job
{
    public override string Name => "sequence-stops";
    public override string Action => "stop-sequence";
    public override int Batch => 200;
    public override TimeSpan Lease => TimeSpan.FromSeconds(30);

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        var ends = await db.Ends(db.Enrolments.Where(one => one.EndedAt == null), time.Today, cancel);
        return [.. ends.Keys.Select(id => id.Value.ToString("D", CultureInfo.InvariantCulture))];
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        var ids = keys.Select(key => EnrolmentId.From(Guid.Parse(key))).ToList();
        var open = db.Enrolments.Where(one => ids.Contains(one.Id) && one.EndedAt == null);
        var ends = await db.Ends(open, time.Today, cancel);
        var stamp = time.Stamp();
        foreach (var way in await open.ToListAsync(cancel))
        {
            if (ends.TryGetValue(way.Id, out var why))
                way.Stop(why, stamp);
        }
        return [.. ends.Keys.Select(id => id.Value.ToString("D", CultureInfo.InvariantCulture))];
    }
}
