using Leadwerk.Storage.Bans;
using Leadwerk.Storage.Journal;
using Leadwerk.Storage.Mapping;
using Leadwerk.Storage.Sums;
using Microsoft.EntityFrameworkCore;

namespace Leadwerk.Storage;

abstract partial class LeadwerkDb
{
    readonly List<JournalDraft> notes = [];

    /// <summary>Visits that were put in past the change tracker, until the next save counts them.</summary>
    public VisitChanges Visits { get; } = new();

    Attribution? attribution;

    /// <summary>Says who acts and what for, until the next call; nothing is saved without.</summary>
    /// <param name="who"><inheritdoc cref="Attribution.Who" path="/summary"/></param>
    /// <param name="action"><inheritdoc cref="Attribution.Action" path="/summary"/></param>
    public LeadwerkDb As(string who, string action)
    {
        attribution = new Attribution(who, action);
        return this;
    }

    /// <summary>Who acts now.</summary>
    /// <exception cref="InvalidOperationException">Nobody said so.</exception>
    public Attribution Attribution =>
        attribution ?? throw new InvalidOperationException("Say who acts and what for before saving: As(...).");

    /// <summary>Personal words are being replaced: the journal keeps which, not what they were.</summary>
    public bool Erasing { get; set; }

    /// <summary>Adds an event that changes no row (an export, a restore) to what is journaled by the next save.</summary>
    /// <param name="subjectKind">What kind of thing happened.</param>
    /// <param name="subjectId">Which one.</param>
    /// <param name="facts">What there is to know of it.</param>
    public void Note(string subjectKind, Guid subjectId, IReadOnlyDictionary<string, object?> facts) =>
        Note(JournalDraft.OfEvent(subjectKind, subjectId, facts));

    /// <inheritdoc cref="Note(string, Guid, IReadOnlyDictionary{string, object})"/>
    public void Note(JournalDraft happened) => notes.Add(happened);

    /// <summary>Saves, and says so when somebody else was faster.</summary>
    /// <param name="cancel">Stops it; nothing is saved then.</param>
    public async Task<SaveOutcome> TrySave(CancellationToken cancel)
    {
        try
        {
            await SaveChangesAsync(cancel);
            return new SaveOutcome.Saved();
        }
        catch (Exception exception) when (DatabaseAnswer.To(exception) is { } outcome)
        {
            return outcome;
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    /// <summary>Writes all changes and their journal entries in one transaction, or nothing.</summary>
    /// <exception cref="InvalidOperationException">Nobody said who acts.</exception>
    /// <exception cref="ErasedBanHoldsException">A person was added for whom a ban holds whose data were erased.</exception>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        // Once is enough: each look at the entries would go through everything that is tracked again.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await Save(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            // What was not saved is counted again with the next try.
            Visits.Forget();
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    async Task<int> Save(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (notes.Count == 0 && !ChangeTracker.HasChanges())
            return 0;
        var by =
            attribution ?? throw new InvalidOperationException("Say who acts and what for before saving: As(...).");
        var at = UtcMoment.Whole(clock.GetUtcNow().UtcDateTime);

        await using var own = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        if (await new BanMemory(this).IsPassedOver(cancellationToken))
            throw new ErasedBanHoldsException();
        var tracked = ChangeTracker.Entries().ToList();
        var changed = tracked.FindAll(row =>
            row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        );
        var drafts = JournalDrafts.Of(changed, Erasing).Concat(notes).ToList();
        Versions.Renew(tracked, changed);
        Visits.Add(ChangeTracker);
        var saved = await SaveFacts(cancellationToken);
        // Last, because everybody waits for the one who holds the end of the chain.
        await LockJournal(cancellationToken);
        await Visits.Write(this, cancellationToken);
        await JournalWriter.Append(this, by, at, drafts, cancellationToken);
        if (own is not null)
            await own.CommitAsync(cancellationToken);

        notes.Clear();
        if (acceptAllChangesOnSuccess)
            ChangeTracker.AcceptAllChanges();
        return saved;
    }

    async Task<int> SaveFacts(CancellationToken cancel)
    {
        var orders = new OrderClaims(this);
        await orders.TakeBack(cancel);
        orders.SetAside();
        int saved;
        try
        {
            saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancel);
        }
        finally
        {
            orders.Restore();
        }
        await orders.Make(cancel);
        return saved;
    }

    /// <summary>Makes everybody else who wants to write into the journal wait until this transaction ends.</summary>
    protected abstract Task LockJournal(CancellationToken cancel);
}
