using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Features.Demo;

/// <summary>One transaction for the whole demo: it is there as a whole, or not at all.</summary>
/// <remarks>Each customer has a ledger of its own, so that a save looks through some twenty rows and not through everything.</remarks>
sealed class Books : IDisposable
{
    readonly IDbContextTransaction transaction;
    readonly LedgerBook customers;

    public Books(Store store, TimeProvider clock)
    {
        Own = store.Open();
        Own.Database.OpenConnection();
        Own.ExpectManyRows(CancellationToken.None).GetAwaiter().GetResult();
        transaction = Own.Database.BeginTransaction();
        customers = new LedgerBook(Own, clock);
    }

    /// <summary>The context of our own people, plans and rules.</summary>
    public LeadwerkDb Own { get; }

    /// <summary>A ledger for one customer.</summary>
    public Ledger Open() => customers.Open();

    public static void Save(LeadwerkDb db, User who, string action) => Save(db, who.Id.Value.ToString(), action);

    public static void Save(LeadwerkDb db, string who, string action) => db.As(who, action).SaveChanges();

    /// <summary>Nothing more will be saved.</summary>
    public void Close() => customers.Close();

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        customers.Dispose();
        transaction.Dispose();
        Own.Dispose();
    }
}
