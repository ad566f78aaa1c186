namespace Leadwerk.Storage;

/// <summary>Where the data lie: a file in the data folder, or a PostgreSQL server.</summary>
abstract record StoreLocation
{
    private protected StoreLocation() { }

    /// <summary>One file in the data folder; the default.</summary>
    /// <param name="Folder">The data folder; it need not exist yet.</param>
    public sealed record SqliteFile(string Folder) : StoreLocation
    {
        /// <summary>The database itself; SQLite keeps its log beside it.</summary>
        public string File => Path.Combine(Folder, "leadwerk.db");
    }

    /// <summary>A PostgreSQL database.</summary>
    /// <param name="Connection">Connection string, such as <c>Host=db;Database=leadwerk;Username=leadwerk</c>.</param>
    public sealed record PostgresServer(string Connection) : StoreLocation;

    /// <summary><c>LEADWERK_DB</c> names a server; without it the file in the data folder holds everything.</summary>
    /// <param name="folder">The folder asked for on the command line; else <c>LEADWERK_DATA</c>, else <c>./data</c>.</param>
    /// <param name="variable">Value of an environment variable; null when not set.</param>
    public static StoreLocation Of(string? folder, Func<string, string?> variable) =>
        variable("LEADWERK_DB") is { Length: > 0 } connection
            ? new PostgresServer(connection)
            : new SqliteFile(Path.GetFullPath(folder ?? Given(variable("LEADWERK_DATA")) ?? "data"));

    static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
