using System.Globalization;
using Leadwerk.Storage;
using Leadwerk.Storage.Marketing;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Jobs;

/// <summary>Deletes what strangers typed after two weeks, confirmed or not; of the confirmed, facts lie elsewhere.</summary>
sealed class SignUpJob(CompanyTime time) : Job
{
    public override string Name => "sign-ups";
    public override string Action => "forget-sign-ups";

    string Hour => time.Now.ToString("yyyy-MM-dd'T'HH", CultureInfo.InvariantCulture);

    public override async Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel)
    {
        var before = time.Now - SignUp.Keep;
        return await db.SignUps.AnyAsync(one => one.At <= before, cancel) ? [Hour] : [];
    }

    public override async Task<IReadOnlyList<string>> Do(
        LeadwerkDb db,
        IReadOnlyList<string> keys,
        CancellationToken cancel
    )
    {
        if (!keys.Contains(Hour))
            return [];
        var before = time.Now - SignUp.Keep;
        var old = db.SignUps.Where(one => one.At <= before);
        await db.Mails.Where(mail => old.Any(one => one.Id == mail.SignUp)).ExecuteDeleteAsync(cancel);
        var forgotten = await old.ExecuteDeleteAsync(cancel);
        db.Note(
            "sign-up",
            Guid.CreateVersion7(),
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["forgotten"] = forgotten }
        );
        return [Hour];
    }
}
