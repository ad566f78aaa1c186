using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Features.Companies.Duplicates;
using Leadwerk.Storage;
using Leadwerk.Storage.Guards;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Tests.Storage;

/// <summary>Two records are merged in the moment in which somebody writes for one of them. On SQLite one writes at a time.</summary>
public class MergeRaceTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_writes_for_a_person_while_it_is_merged_waits_and_is_refused()
    {
        await using var store = await TestStore.New(Engine.Postgres);
        var (firm, stays, goes) = await TwoRecords(store);
        await using var merging = store.Open("merge-people");
        await using var merge = await merging.Database.BeginTransactionAsync(Cancel);
        var file = (await PersonMergeFile.Held(merging, stays.Company, stays.Id, goes.Id, Cancel))!;
        Assert.IsType<PersonMergeResult.Merged>(await file.Merge(merging, firm.Now, Cancel));
        await merging.SaveChangesAsync(Cancel);

        await using var writing = store.Open("confirm-sign-up");
        writing.Add(Follower.Begin(goes.Id, "de", "abcdefghijklmnopqrstuv", firm.Now));
        var written = await Waits(store, writing, () => writing.TrySave(Cancel));
        await merge.CommitAsync(Cancel);

        Assert.Equal(MergedPeopleTakeNothing.Guard.Name, Assert.IsType<SaveOutcome.Refused>(await written).Rule);
        await store.IsSound(firm.Now.Today);
    }

    [Fact]
    public async Task Who_merges_waits_for_what_is_being_written_and_sees_it()
    {
        await using var store = await TestStore.New(Engine.Postgres);
        var (firm, stays, goes) = await TwoRecords(store);
        await using var writing = store.Open("confirm-sign-up");
        await using var write = await writing.Database.BeginTransactionAsync(Cancel);
        writing.Add(Follower.Begin(goes.Id, "de", "abcdefghijklmnopqrstuv", firm.Now));
        await writing.SaveChangesAsync(Cancel);

        await using var merging = store.Open("merge-people");
        await using var merge = await merging.Database.BeginTransactionAsync(Cancel);
        var held = await Waits(
            store,
            merging,
            () => PersonMergeFile.Held(merging, stays.Company, stays.Id, goes.Id, Cancel)
        );
        await write.CommitAsync(Cancel);

        var file = (await held)!;
        Assert.NotNull(file.Duplicate.Follower);
        Assert.IsType<PersonMergeResult.Merged>(await file.Merge(merging, firm.Now, Cancel));
        await merging.SaveChangesAsync(Cancel);
        await merge.CommitAsync(Cancel);
        await store.IsSound(firm.Now.Today);
    }

    [Fact]
    public async Task Who_writes_for_a_company_while_it_is_merged_waits_and_is_refused()
    {
        await using var store = await TestStore.New(Engine.Postgres);
        var firm = await SampleFirm.In(store);
        var goes = Assert
            .IsType<ContactResult<Company>.Kept>(Company.Record(new CompanyData("Weber KG"), firm.Now))
            .Value;
        await firm.Save("add-company", goes);
        await using var merging = store.Open("merge-companies");
        await using var merge = await merging.Database.BeginTransactionAsync(Cancel);
        await merging.HoldRecords(firm.Company.Id, goes.Id, Cancel);
        var kept = (await CompanyRecords.Of(merging, firm.Company.Id.Value, Cancel))!;
        var duplicate = (await CompanyRecords.Of(merging, goes.Id.Value, Cancel))!;
        Assert.IsType<MergeResult.Merged>(Company.Merge(duplicate, kept, firm.Now));
        await merging.SaveChangesAsync(Cancel);

        await using var writing = store.Open("add-person");
        writing.Add(
            Assert.IsType<ContactResult<Person>.Kept>(Person.Record(goes, new PersonData("Vera Weber"), firm.Now)).Value
        );
        var written = await Waits(store, writing, () => writing.TrySave(Cancel));
        await merge.CommitAsync(Cancel);

        Assert.Equal(MergedCompaniesTakeNothing.Guard.Name, Assert.IsType<SaveOutcome.Refused>(await written).Rule);
    }

    static async Task<(SampleFirm Firm, Person Stays, Person Goes)> TwoRecords(TestStore store)
    {
        var firm = await SampleFirm.In(store);
        var (stays, goes) = (
            DuplicateRecords.Of(firm, "Ida Immer", "ida@weber.example"),
            DuplicateRecords.Of(firm, "I. Immer", "immer@weber.example")
        );
        await firm.Save("add-people", stays, goes);
        return (firm, stays, goes);
    }

    /// <summary>Begins something, and sees that the database makes it wait for somebody else.</summary>
    static async Task<Task<T>> Waits<T>(TestStore store, LeadwerkDb db, Func<Task<T>> begin)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        var self = await db.Database.SqlQuery<int>($"""SELECT pg_backend_pid() AS "Value" """).SingleAsync(Cancel);
        var begun = Task.Run(begin, Cancel);
        await using (var watch = store.Open())
        {
            while (await Blocking(watch, self) == 0)
                Assert.False(begun.IsCompleted, "It did not wait.");
        }
        return begun;
    }

    /// <summary>How many a connection waits for.</summary>
    static Task<int> Blocking(LeadwerkDb db, int self) =>
        db.Database.SqlQuery<int>($"""SELECT cardinality(pg_blocking_pids({self})) AS "Value" """).SingleAsync(Cancel);
}
