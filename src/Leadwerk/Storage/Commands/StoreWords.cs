using Leadwerk.Storage.Verification;

namespace Leadwerk.Storage.Commands;

/// <summary>What the commands of the store say, in one language; German says Sie.</summary>
abstract class StoreWords
{
    public static StoreWords In(string language) => language == "en" ? new EnglishStoreWords() : new GermanStoreWords();

    /// <param name="steps">Steps that were missing.</param>
    /// <param name="location">Where the data lie.</param>
    public abstract string Migrated(int steps, StoreLocation location);

    public abstract string NotMigrated(MigrationOutcome why);

    /// <param name="trouble">What kind of trouble.</param>
    /// <param name="why">What the database said.</param>
    public abstract string Trouble(StoreTrouble trouble, string why);

    public abstract string NoDatabase(string file);
    public abstract string NeedsMigration { get; }

    /// <summary>The result, line by line: first what was found, last what to do.</summary>
    public abstract IEnumerable<string> Verified(VerifyReport report);

    protected static string Place(StoreLocation location) =>
        location is StoreLocation.SqliteFile sqlite ? sqlite.File : "PostgreSQL";

    protected static IEnumerable<string> Lines(Finding finding, string says, string counted) =>
        [
            $"  {finding.Name} ({counted})",
            $"    {says}",
            .. finding.Examples.Select(example => $"    - {example}"),
            .. finding.Count > finding.Examples.Count ? ["    - ..."] : Array.Empty<string>(),
        ];
}
