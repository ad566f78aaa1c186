using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Leadwerk.Storage.Sums;

namespace Leadwerk.Storage.Ledgers;

/// <summary>What the ledgers of one transaction share.</summary>
sealed class LedgerBook : IDisposable
{
    readonly LeadwerkDb db;
    readonly TimeProvider clock;
    readonly LedgerTable journal;
    readonly HashSet<Ledger> open = [];
    readonly VisitChanges visits = new();
    readonly Lazy<bool> hasErasedBans;
    (long Seq, byte[] Hash)? end;

    /// <param name="db">Its connection is open, in a transaction that has the journal to itself.</param>
    /// <param name="clock">Gives every change its moment.</param>
    public LedgerBook(LeadwerkDb db, TimeProvider clock)
    {
        (this.db, this.clock) = (db, clock);
        Tables = new LedgerTables(db);
        journal = Tables[typeof(JournalEntry)];
        hasErasedBans = new Lazy<bool>(() => db.BannedTraces.Any());
        // What the context itself saves in between is journaled too.
        db.SavingChanges += (_, _) => end = null;
    }

    public LedgerTables Tables { get; }

    public Ledger Open()
    {
        var ledger = new Ledger(this);
        open.Add(ledger);
        return ledger;
    }

    public void Journal(Attribution by, IReadOnlyList<JournalDraft> drafts)
    {
        var at = UtcMoment.Whole(clock.GetUtcNow().UtcDateTime);
        end ??= JournalWriter.End(db, CancellationToken.None).GetAwaiter().GetResult();
        foreach (var draft in drafts)
        {
            var entry = JournalWriter.Entry(draft, by, at, end.Value.Seq + 1, end.Value.Hash);
            journal.Insert(journal.Read(entry, null));
            end = (entry.Seq, entry.Hash);
        }
    }

    /// <exception cref="ErasedBanHoldsException">A ban holds for the person whose data were erased.</exception>
    public void Demand(Person person)
    {
        if (
            hasErasedBans.Value
            && new BanMemory(db).IsPassedOver(person, CancellationToken.None).GetAwaiter().GetResult()
        )
            throw new ErasedBanHoldsException();
    }

    public void Close(Ledger ledger, IEnumerable<Lead> leads)
    {
        if (!open.Remove(ledger))
            return;
        foreach (var lead in leads)
            visits.Add(lead);
    }

    /// <summary>Closes all ledgers and writes the sums of what they wrote. Before the transaction is committed.</summary>
    public void Close()
    {
        foreach (var ledger in open.ToList())
            ledger.Dispose();
        visits.Write(db, CancellationToken.None).GetAwaiter().GetResult();
        visits.Forget();
    }

    /// <inheritdoc/>
    public void Dispose() => Tables.Dispose();
}
