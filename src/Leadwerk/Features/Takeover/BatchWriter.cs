using Leadwerk.Domain;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Takeover.Judging;
using Leadwerk.Storage;
using Leadwerk.Storage.Bulk;
using Leadwerk.Storage.Imports;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Features.Takeover;

/// <summary>Writes a batch: its leads, their companies and people, how far the import is, and what the journal says of it.</summary>
/// <param name="db">The database, with its connection open.</param>
/// <param name="fresh">The import as it is entered with the first batch that changes something.</param>
/// <param name="resumed">The interrupted import that goes on; null where there is none.</param>
/// <param name="foundation">What has to stand before.</param>
sealed class BatchWriter(LeadwerkDb db, ListImport fresh, ListImport? resumed, Foundation foundation) : IDisposable
{
    const string Action = "import-list";

    readonly BulkTable<Company> companies = new(db);
    readonly BulkTable<Person> people = new(db);
    readonly BulkTable<ListRow> rows = new(db);
    readonly BulkLeads leads = new(db);
    int seen;

    /// <summary>The import; null as long as it changed nothing.</summary>
    public ListImport? Import { get; private set; } = resumed;

    /// <summary>Writes what becomes of the rows, in one transaction.</summary>
    /// <param name="decided">The rows.</param>
    /// <param name="judge">Who decided them.</param>
    /// <param name="reps">Owners whom the rows name for the first time.</param>
    /// <param name="stamp">The moment of the batch.</param>
    /// <param name="cancel">Stops it; nothing of the batch is written then.</param>
    public async Task Write(
        List<DecidedRow> decided,
        RowJudge judge,
        IReadOnlyList<User> reps,
        Stamp stamp,
        CancellationToken cancel
    )
    {
        seen += decided.Count;
        var changes = decided.Exists(row => row.Verdict is RowVerdict.Taken or RowVerdict.Changed);
        if (!changes && Import is null)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.As($"import:{fresh.Id.Value}", Action);
        await Begin(cancel);
        var taken = Taken(decided);
        await AddReps(reps, cancel);
        await companies.Put([.. judge.NewCompanies.Select(company => (company.Id.Value, company))], cancel);
        await people.Put([.. judge.NewPeople.Select(person => (person.Id.Value, person))], cancel);
        await leads.Put(taken, cancel);
        await rows.Put(Rows(decided), cancel);
        await Remember(decided, cancel);
        Import!.RowsDone = Math.Max(Import.RowsDone, seen);
        Import.Leads += taken.Count;
        Enter(taken, judge, stamp);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
        db.Attach(Import);
    }

    async Task Begin(CancellationToken cancel)
    {
        if (Import is not null)
            return;
        Import = fresh;
        db.AddRange(foundation.Missing);
        foundation.Missing.Clear();
        db.Add(fresh);
        await db.SaveChangesAsync(cancel);
    }

    static List<Lead> Taken(List<DecidedRow> decided) =>
        [.. decided.Select(row => row.Verdict).OfType<RowVerdict.Taken>().Select(taken => taken.Lead)];

    async Task AddReps(IReadOnlyList<User> reps, CancellationToken cancel)
    {
        if (reps.Count == 0)
            return;
        db.AddRange(reps);
        await db.SaveChangesAsync(cancel);
    }

    List<(Guid, ListRow)> Rows(List<DecidedRow> decided) =>
        [
            .. decided
                .Where(row => row.Verdict is RowVerdict.Taken)
                .Select(row => (Row: row.Row, ((RowVerdict.Taken)row.Verdict).Lead))
                .Select(row =>
                    (
                        row.Lead.Id.Value,
                        new ListRow
                        {
                            Source = Import!.Source,
                            ExternalId = row.Row.ExternalId,
                            Lead = row.Lead.Id,
                            Import = Import.Id,
                            Content = row.Row.Content,
                            StartedOn = row.Row.StartedOn!.Value,
                            Guess = row.Row.Guess,
                            Channel = row.Row.Channel,
                        }
                    )
                ),
        ];

    async Task Remember(List<DecidedRow> decided, CancellationToken cancel)
    {
        foreach (var (row, _) in decided.Where(row => row.Verdict is RowVerdict.Changed))
            await db
                .ListRows.Where(known => known.Source == Import!.Source && known.ExternalId == row.ExternalId)
                .ExecuteUpdateAsync(known => known.SetProperty(column => column.Content, row.Content), cancel);
    }

    void Enter(List<Lead> taken, RowJudge judge, Stamp stamp)
    {
        if (taken.Count == 0)
            return;
        var batch = new ListBatch
        {
            Id = Guid.CreateVersion7(),
            Import = Import!.Id,
            RecordedAt = stamp.At,
        };
        db.Add(batch);
        db.Note(
            ImportBatch.Kind,
            batch.Id,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["import"] = Import.Id.Value,
                ["recorded_at"] = stamp.At,
                ["leads"] = taken.Count,
                ["companies"] = judge.NewCompanies.Count,
                ["people"] = judge.NewPeople.Count,
                ["digest"] = ImportBatch.Digest(ImportBatch.Rows(taken, stamp.At)),
            }
        );
    }

    /// <summary>Notes that no row is left.</summary>
    /// <param name="at">The moment, UTC.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Finish(DateTime at, CancellationToken cancel)
    {
        if (Import is null)
            return;
        Import.FinishedAt = at;
        await db.As($"import:{Import.Id.Value}", Action).SaveChangesAsync(cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        companies.Dispose();
        people.Dispose();
        rows.Dispose();
        leads.Dispose();
    }
}
