using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Leads;
using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Leadwerk.Storage.Sums;

namespace Leadwerk.Storage.Ledgers;

/// <summary>What the ledgers of one transaction share.</summary>
/// <param name="db">Its connection is open, in a transaction that has the journal to itself.</param>
/// <param name="clock">Gives every change its moment.</param>
sealed class LedgerBook(LeadwerkDb db, TimeProvider clock)
{
    readonly HashSet<Ledger> open = [];
    readonly VisitChanges visits = new();
    readonly Lazy<bool> hasErasedBans = new(() => db.BannedTraces.Any());

    public LeadwerkDb Db => db;
    public LedgerTables Tables { get; } = new(db.Model);

    public Ledger Open()
    {
        var ledger = new Ledger(this);
        open.Add(ledger);
        return ledger;
    }

    public void Journal(Attribution by, IReadOnlyList<JournalDraft> drafts)
    {
        if (drafts.Count == 0)
            return;
        var at = UtcMoment.Whole(clock.GetUtcNow().UtcDateTime);
        JournalWriter.Append(db, by, at, drafts, CancellationToken.None).GetAwaiter().GetResult();
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
}
