using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Features.Companies.Duplicates;
using Leadwerk.Storage.Verification;

namespace Leadwerk.Tests.Storage;

/// <summary>Two records of one person, and what becomes of them.</summary>
static class DuplicateRecords
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A second record of somebody of the firm's company; not saved.</summary>
    public static Person Of(SampleFirm firm, string name, string? mail = null, string? phone = null) =>
        Assert
            .IsType<ContactResult<Person>.Kept>(
                Person.Record(firm.Company, new PersonData(name, Mail: mail, Phone: phone), firm.Now)
            )
            .Value;

    /// <summary>Merges as the page does.</summary>
    public static async Task<PersonMergeResult.Merged> Merge(
        this TestStore store,
        Person stays,
        Person goes,
        Stamp stamp
    )
    {
        await using var db = store.Open("merge-people");
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        var file = (await PersonMergeFile.Held(db, stays.Company, stays.Id, goes.Id, Cancel))!;
        var merged = Assert.IsType<PersonMergeResult.Merged>(await file.Merge(db, stamp, Cancel));
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
        return merged;
    }

    /// <summary>Nothing that <c>verify</c> finds.</summary>
    public static async Task IsSound(this TestStore store, DateOnly today)
    {
        var report = await new StoreVerification(store.Store, today, _ => { }).Run(Cancel);
        Assert.Equal("", string.Join("; ", report.Findings.Select(finding => $"{finding.Name} {finding.Count}")));
    }
}
