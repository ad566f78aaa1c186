using System.Security.Cryptography;
using System.Text;
using Leadwerk.Domain;
using Leadwerk.Domain.Leads;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Companies;
using Leadwerk.Features.Takeover.Judging;
using Leadwerk.Features.Takeover.Rows;
using Leadwerk.Storage;
using Leadwerk.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover;

/// <summary>
/// Takes a list over in batches. Each batch is one transaction with its progress and its entry in the journal, and a row
/// that is here already is left as it is: so the same import, started again, goes on where it was interrupted.
/// </summary>
sealed class ImportRun(Store store, ReadPipeline list, TakeoverWish wish, TimeProvider clock)
{
    /// <summary>Rows of a batch.</summary>
    public const int BatchRows = 2500;

    /// <summary>So many batches are written before they are put into their place beside the next ones.</summary>
    const int BatchesToSettle = 8;

    readonly string source = wish.Source ?? list.Reading.RecognisedAs;
    readonly TakeoverReport report = new() { Rows = list.Count };

    /// <summary>Maps the stages of the list to the plan that is here.</summary>
    /// <param name="cancel">Stops it.</param>
    public async Task<StageMapping> Mapping(CancellationToken cancel)
    {
        await using var db = store.Open();
        return StageMapping.Of(list, (await Foundation.Of(db, Sign, cancel)).Plan);
    }

    /// <summary>Decides all rows and writes nothing.</summary>
    public Task<TakeoverReport> Preview(StageMapping.Clear mapping, CancellationToken cancel) =>
        Run(mapping, writes: false, cancel);

    /// <summary>Takes the list over.</summary>
    public Task<TakeoverReport> Take(StageMapping.Clear mapping, CancellationToken cancel) =>
        Run(mapping, writes: true, cancel);

    async Task<TakeoverReport> Run(StageMapping.Clear mapping, bool writes, CancellationToken cancel)
    {
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(cancel);
        await db.ExpectManyRows(cancel);
        // The next batch is read and judged while the one before is written.
        await using var reader = store.Open();
        await reader.Database.OpenConnectionAsync(cancel);
        var foundation = await Foundation.Of(db, Sign, cancel);
        var today = Sign(foundation.List.Id).Today;
        var rows = new OldRows(list, mapping, foundation.Plan, foundation.Content, today).All();
        var known = await KnownCompanies(db, cancel);
        var companies = CompanyBook.Of(rows, known);
        var owners = await OwnerBook.Of(db, foundation.List, cancel);
        var content = Content(rows);
        var resumed = await Interrupted(db, content, cancel);
        var import = resumed?.Id ?? ImportId.New();
        var people = new PersonBook(import);
        using var writer = writes
            ? new BatchWriter(db, NewImport(import, content, rows.Count), resumed, foundation)
            : null;

        await using var settler = store.Open();
        var last = DateTime.MinValue;
        var (writing, settling, batches) = (Task.CompletedTask, Task.CompletedTask, 0);
        try
        {
            foreach (var batch in rows.Chunk(BatchRows))
            {
                cancel.ThrowIfCancellationRequested();
                var facts = await BatchFacts.Of(
                    reader,
                    Written,
                    batch,
                    companies,
                    source,
                    foundation.Plan.Offering,
                    import,
                    cancel
                );
                people.Enter(facts);
                var stamp = Later(Sign(foundation.List.Id), ref last);
                var judge = new RowJudge(facts, companies, people, owners, foundation, import, wish, stamp);
                var decided = batch.Select(row => new DecidedRow(row, judge.Of(row))).ToList();
                var reps = owners.Use(Taken(decided));
                await writing;
                if (writer is not null)
                    writing = Task.Run(() => writer.Write(decided, judge, reps, stamp, cancel), CancellationToken.None);
                else
                    db.ChangeTracker.Clear();
                if (writer is not null && ++batches % BatchesToSettle == 0 && settling.IsCompletedSuccessfully)
                    settling = Task.Run(() => settler.SettleLog(cancel), CancellationToken.None);
                Count(decided, judge);
                wish.Progress?.Invoke((batch[^1].Number + 1.0) / rows.Count);
            }
        }
        finally
        {
            await Task.WhenAll(writing, settling);
        }
        if (writer is not null)
            await writer.Finish(clock.GetUtcNow().UtcDateTime, cancel);
        return Complete(companies, owners, people, writer, resumed is not null);

        async Task<LeadwerkDb> Written()
        {
            await writing;
            return db;
        }
    }

    static List<Lead> Taken(List<DecidedRow> decided) =>
        [.. decided.Select(row => row.Verdict).OfType<RowVerdict.Taken>().Select(taken => taken.Lead)];

    Stamp Sign(UserId user) => new(user, clock.GetUtcNow().UtcDateTime, wish.Zone);

    // The moment of its facts is what names a batch.
    Stamp Later(Stamp stamp, ref DateTime last)
    {
        last = stamp.At > last ? stamp.At : last.AddMicroseconds(1);
        return new Stamp(stamp.By, last, wish.Zone);
    }

    static async Task<IReadOnlyList<KnownCompany>> KnownCompanies(LeadwerkDb db, CancellationToken cancel)
    {
        var bans = await db.Bans.AsNoTracking().Where(ban => ban.LiftedAt == null).ToListAsync(cancel);
        var banned = bans.Select(ban => ban.Company).OfType<CompanyId>().ToHashSet();
        var all = await db
            .Companies.AsNoTracking()
            .OrderBy(company => company.Id)
            .Select(company => new
            {
                company.Id,
                company.Name,
                company.DuplicateKey,
                company.Domain,
                company.PhoneKey,
                company.MergedInto,
                company.Import,
            })
            .ToListAsync(cancel);
        return
        [
            .. all.Select(company => new KnownCompany(
                company.MergedInto ?? company.Id,
                company.Name,
                company.DuplicateKey,
                company.Domain,
                company.PhoneKey,
                banned.Contains(company.MergedInto ?? company.Id),
                company.Import is not null
            )),
        ];
    }

    byte[] Content(IReadOnlyList<OldRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{source}\u001f{wish.GraceDays}\u001f{rows.Count}"));
        foreach (var row in rows)
            hash.AppendData(row.Content);
        return hash.GetHashAndReset();
    }

    Task<ListImport?> Interrupted(LeadwerkDb db, byte[] content, CancellationToken cancel) =>
        db
            .ListImports.Where(import => import.Source == source && import.Content == content)
            .Where(import => import.FinishedAt == null && import.UndoneAt == null)
            .OrderBy(import => import.StartedAt)
            .FirstOrDefaultAsync(cancel);

    ListImport NewImport(ImportId id, byte[] content, int rows) =>
        new()
        {
            Id = id,
            Source = source,
            Files = string.Join(", ", list.Reading.Files),
            Content = content,
            GraceDays = wish.GraceDays,
            Rows = rows,
            StartedAt = Sign(default).At,
        };

    void Count(List<DecidedRow> decided, RowJudge judge)
    {
        foreach (var (row, verdict) in decided)
            report.Count(row, verdict);
        report.NewCompanies += judge.NewCompanies.Count;
        report.NewPeople += judge.NewPeople.Count;
    }

    TakeoverReport Complete(
        CompanyBook companies,
        OwnerBook owners,
        PersonBook people,
        BatchWriter? writer,
        bool resumed
    )
    {
        report.Import = writer?.Import?.Id;
        report.Resumed = resumed;
        report.KnownCompanies = companies.Companies.Count(company => company.Known is not null);
        report.Similar = companies.Similar;
        report.NewReps.AddRange(owners.Used.Select(user => user.Name));
        report.Dropped = people.Dropped;
        return report;
    }
}

/// <summary>A row and what becomes of it.</summary>
sealed record DecidedRow(OldRow Row, RowVerdict Verdict);
