using Leadwerk.Storage.Postgres;
using Leadwerk.Storage.Sqlite;

namespace Leadwerk.Storage;

/// <summary>The database of one company: opens contexts on it and brings it up to date.</summary>
sealed partial class Store
{
    readonly Func<LeadwerkDb> open;

    Store(StoreLocation location, Func<LeadwerkDb> open)
    {
        Location = location;
        this.open = open;
    }

    public StoreLocation Location { get; }

    /// <summary>Nothing is opened or created yet.</summary>
    /// <param name="location">Where the data lie.</param>
    /// <param name="clock">Gives every change its moment.</param>
    public static Store At(StoreLocation location, TimeProvider clock)
    {
        switch (location)
        {
            case StoreLocation.SqliteFile sqlite:
                var ofFile = SqliteLeadwerkDb.Options(sqlite.File);
                return new Store(location, () => new SqliteLeadwerkDb(ofFile, clock));
            case StoreLocation.PostgresServer server:
                var ofServer = PostgresLeadwerkDb.Options(server.Connection);
                return new Store(location, () => new PostgresLeadwerkDb(ofServer, clock));
            default:
                throw new ArgumentException("No such kind of database.", nameof(location));
        }
    }

    /// <summary>A context for one piece of work.</summary>
    public LeadwerkDb Open() => open();
}
