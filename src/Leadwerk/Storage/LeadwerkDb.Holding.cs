using Leadwerk.Domain;

namespace Leadwerk.Storage;

abstract partial class LeadwerkDb
{
    /// <summary>Until the commit nobody else decides about this user: two hand-overs to one rep wait for each other.</summary>
    /// <remarks>Needs a transaction.</remarks>
    public abstract Task Hold(UserId user, CancellationToken cancel);

    /// <summary>Until the commit nobody else decides about mails to this person: two that leave at once count each other.</summary>
    /// <remarks>Needs a transaction.</remarks>
    public abstract Task Hold(PersonId person, CancellationToken cancel);

    /// <summary>Until the commit nobody else decides about this sequence: two nodes start no more than one may.</summary>
    /// <remarks>Needs a transaction.</remarks>
    public abstract Task Hold(SequenceId sequence, CancellationToken cancel);

    /// <summary>Until the commit nobody writes down anything for these records: who wants to waits, and is told then what was merged.</summary>
    /// <remarks>Needs a transaction.</remarks>
    public abstract Task HoldRecords(PersonId one, PersonId other, CancellationToken cancel);

    /// <inheritdoc cref="HoldRecords(PersonId, PersonId, CancellationToken)"/>
    public abstract Task HoldRecords(CompanyId one, CompanyId other, CancellationToken cancel);

    /// <summary>Changes the form of the database while nobody else does; it is made where there is none.</summary>
    /// <remarks>EF holds its own lock for one step at a time: with two steps a second node comes in between.</remarks>
    public abstract Task<T> Alone<T>(Func<Task<T>> change, CancellationToken cancel);

    /// <summary>Takes a waiting lead for this transaction alone, without waiting for somebody who has it.</summary>
    /// <returns>False where another one has it, or it waits no more.</returns>
    public abstract Task<bool> Claim(LeadId lead, CancellationToken cancel);

    /// <summary>Behind a query that picks rows to change: rows that somebody else is changing are passed over.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>SQL for the whole days from one day to another.</summary>
    public abstract string DaysBetween(string from, string to);

    /// <summary>SQL for the UTC day of a moment.</summary>
    public abstract string DayOf(string moment);

    /// <summary>Many rows are going to be written over the connection that is open.</summary>
    public abstract Task ExpectManyRows(CancellationToken cancel);

    /// <summary>
    /// Puts what others wrote into its place for good, as far as nobody has to wait for it: whoever writes many rows would
    /// have to do so themselves in between.
    /// </summary>
    public abstract Task SettleLog(CancellationToken cancel);

    /// <summary>Everything read until the end of the transaction is the state of one moment; nobody is kept from writing.</summary>
    public abstract Task BeginReading(CancellationToken cancel);

    /// <summary>Takes what was replaced off the disk too, as far as the database can.</summary>
    /// <returns>False where somebody who reads kept it from being finished; then it has to be done again later.</returns>
    public abstract Task<bool> ForgetReplaced(CancellationToken cancel);

    /// <summary>What the database itself says about the wholeness of its files and references; empty when all is well.</summary>
    public abstract Task<IReadOnlyList<string>> Damage(CancellationToken cancel);
}
