using Leadwerk.Storage;

namespace Leadwerk.Web;

/// <summary>Where files lie that belong to the company and not into its database.</summary>
sealed class DataFolders(Store store, WebSettings settings)
{
    /// <summary>The data folder itself.</summary>
    public string Root { get; } =
        store.Location is StoreLocation.SqliteFile sqlite
            ? sqlite.Folder
            : settings.Folder ?? Path.Combine(Path.GetTempPath(), "leadwerk");

    /// <summary>Invented companies to look around in.</summary>
    public string Demo => Path.Combine(Root, "demo");

    /// <summary>Lists that somebody uploaded, under names that the server gave them.</summary>
    public string Uploads => Path.Combine(Root, "uploads");

    /// <summary>Backups made from the pages.</summary>
    public string Backups => Path.Combine(Root, "backups");
}
