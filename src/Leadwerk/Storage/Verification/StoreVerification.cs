using System.Globalization;
using Leadwerk.Domain;
using Leadwerk.Storage.Documents;
using Leadwerk.Storage.Guards;
using Leadwerk.Storage.Imports;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Storage.Verification;

/// <summary>Proves that no rule was ever broken, on the state of one moment and while others go on working.</summary>
/// <param name="store">The store.</param>
/// <param name="today">The company's day.</param>
/// <param name="progress">Told the name of each check as it begins.</param>
sealed class StoreVerification(Store store, DateOnly today, Action<string> progress)
{
    const int ShownExamples = 5;

    readonly List<Finding> findings = [];

    public async Task<VerifyReport> Run(CancellationToken cancel)
    {
        await using var db = store.Open();
        if (!await IsWhole(db, cancel))
            // Whatever else a damaged database says could be damaged too.
            return new VerifyReport(0, 0, 0, null, findings);
        await CheckGuards(db, cancel);
        await db.BeginReading(cancel);
        var chain = await CheckJournal(db, cancel);
        IReadOnlyList<Invariant> search = db is Sqlite.SqliteLeadwerkDb ? SearchIndex.Invariants : [];
        foreach (var invariant in Invariants.All.Concat(search))
            await Check(db, invariant, cancel);
        await CheckImports(db, cancel);
        await CheckFiles(db, cancel);
        progress(DerivedColumns.Name);
        var derived = new DerivedColumns(db);
        var leads = await derived.CheckLeads(cancel);
        await derived.CheckSearchText(cancel);
        findings.AddRange(derived.Findings);
        var whole = chain as ChainVerdict.Whole;
        return new VerifyReport(
            leads,
            whole?.Entries ?? (chain as ChainVerdict.Broken)!.Place,
            whole?.Erased ?? 0,
            whole is null ? null : Convert.ToHexStringLower(whole.Head),
            findings
        );
    }

    async Task<bool> IsWhole(LeadwerkDb db, CancellationToken cancel)
    {
        progress("database-is-whole");
        if (await db.Damage(cancel) is not { Count: > 0 } damage)
            return true;
        Report("database-is-whole", new("Die Datenbank ist unbeschädigt.", "The database is undamaged."), damage);
        return false;
    }

    async Task CheckGuards(LeadwerkDb db, CancellationToken cancel)
    {
        progress("guards-stand");
        if (await GuardPost.Missing(db, cancel) is { Count: > 0 } missing)
            Report(
                "guards-stand",
                new("Alle Wächter der Datenbank stehen unverändert.", "All guards of the database stand unchanged."),
                missing
            );
    }

    void Report(string name, LocalText says, IReadOnlyCollection<string> broken) =>
        findings.Add(new Finding(name, says, broken.Count, [.. broken.Take(ShownExamples)]));

    async Task<ChainVerdict> CheckJournal(LeadwerkDb db, CancellationToken cancel)
    {
        progress("journal-chain-is-whole");
        var entries = db.Journal.AsNoTracking().OrderBy(entry => entry.Seq).AsAsyncEnumerable();
        var verdict = await JournalChain.Verify(entries, cancel);
        if (verdict is ChainVerdict.Broken broken)
            Report(
                "journal-chain-is-whole",
                new("Die Kette des Protokolls ist ungebrochen.", "The chain of the journal is unbroken."),
                [string.Create(CultureInfo.InvariantCulture, $"seq {broken.Seq}: {broken.Flaw}")]
            );
        return verdict;
    }

    async Task CheckImports(LeadwerkDb db, CancellationToken cancel)
    {
        progress(ImportProof.Name);
        if (await ImportProof.Broken(db, cancel) is { Count: > 0 } broken)
            Report(ImportProof.Name, ImportProof.Says, [.. broken.Select(batch => batch.ToString())]);
    }

    async Task CheckFiles(LeadwerkDb db, CancellationToken cancel)
    {
        progress(StoredFiles.Sound);
        if (await StoredFiles.Broken(db, cancel) is { Count: > 0 } broken)
            Report(StoredFiles.Sound, StoredFiles.Says, broken);
    }

    async Task Check(LeadwerkDb db, Invariant invariant, CancellationToken cancel)
    {
        progress(invariant.Name);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = invariant.Sql.Replace(
            "{today}",
            $"'{today.ToString("O", CultureInfo.InvariantCulture)}'",
            StringComparison.Ordinal
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var count = 0L;
        var examples = new List<string>();
        while (await reader.ReadAsync(cancel))
        {
            if (count++ < ShownExamples)
                examples.Add(reader.GetGuid(0).ToString());
        }
        if (count > 0)
            findings.Add(new Finding(invariant.Name, invariant.Says, count, examples));
    }
}
