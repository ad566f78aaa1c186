using System.Data.Common;
using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Efforts;
using Leadwerk.Domain.Marketing;
using Leadwerk.Domain.Users;
using Leadwerk.Storage;
using Leadwerk.Storage.Mails;
using Leadwerk.Storage.Prepared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Leadwerk.Features.Demo;

/// <summary>One transaction for the whole demo: it is there as a whole, or not at all.</summary>
/// <remarks>
/// Each customer has a context of its own, so that saving looks through some twenty rows and not through everything
/// that is open; all contexts share the connection and its transaction.
/// </remarks>
sealed class Books : IDisposable
{
    readonly Store store;
    readonly IDbContextTransaction transaction;
    readonly DbConnection connection;
    readonly DbTransaction shared;

    public Books(Store store)
    {
        this.store = store;
        Own = store.Open();
        if (store.Location is StoreLocation.SqliteFile sqlite)
            Own.Database.SetDbConnection(new PreparedSqliteConnection(sqlite.File), contextOwnsConnection: true);
        Own.Database.OpenConnection();
        Own.ExpectManyRows(CancellationToken.None).GetAwaiter().GetResult();
        transaction = Own.Database.BeginTransaction();
        connection = Own.Database.GetDbConnection();
        shared = transaction.GetDbTransaction();
        Simplify(Own);
    }

    /// <summary>The context of our own people, plans and rules.</summary>
    public LeadwerkDb Own { get; }

    /// <summary>A context for one customer.</summary>
    public LeadwerkDb Open()
    {
        var db = store.Open();
        db.Database.SetDbConnection(connection);
        db.Database.UseTransaction(shared);
        Simplify(db);
        return db;
    }

    // Saving looks for changes by itself, once; and nobody goes back to a savepoint.
    static void Simplify(LeadwerkDb db)
    {
        db.Database.AutoSavepointsEnabled = false;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
    }

    public static void Save(LeadwerkDb db, User who, string action) => Save(db, who.Id.Value.ToString(), action);

    public static void Save(LeadwerkDb db, string who, string action)
    {
        db.As(who, action).SaveChanges();
        // What no later act changes need not be looked through at every save.
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.Entity is Company or Person or Effort or InboundContact or Touch or Consent or OutgoingMail)
                entry.State = EntityState.Detached;
        }
    }

    public void Commit() => transaction.Commit();

    public void Dispose()
    {
        transaction.Dispose();
        Own.Dispose();
    }
}
