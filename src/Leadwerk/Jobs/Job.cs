using Leadwerk.Storage;

namespace Leadwerk.Jobs;

/// <summary>Work that is done by the clock. It may be started as often as one likes, on as many nodes: each effect happens once.</summary>
abstract class Job
{
    /// <summary>Names it in the journal and in the claims.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, as a verb with a noun: <c>write-down-expiry</c>.</summary>
    public abstract string Action { get; }

    /// <summary>How many effects share one transaction.</summary>
    public virtual int Batch => 50;

    /// <summary>How long an effect stays with the node that has claimed it.</summary>
    public virtual TimeSpan Lease => TimeSpan.FromSeconds(5);

    /// <summary>Names of the effects that are due now; those that happened already may be among them.</summary>
    public abstract Task<IReadOnlyList<string>> Due(LeadwerkDb db, CancellationToken cancel);

    /// <summary>Long work that needs no transaction, before effects are made to happen.</summary>
    public virtual Task Prepare(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Makes effects happen in the transaction that is open; the caller saves.</summary>
    /// <returns>The keys of those that happened; the others turned out not to be due.</returns>
    public abstract Task<IReadOnlyList<string>> Do(LeadwerkDb db, IReadOnlyList<string> keys, CancellationToken cancel);

    /// <summary>What is left to do outside of any transaction, once a run had effects.</summary>
    public virtual Task After(CancellationToken cancel) => Task.CompletedTask;
}
