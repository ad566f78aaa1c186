using Leadwerk.Storage.Backups;

namespace Leadwerk.Features.Backups;

/// <summary>What <c>backup</c> and <c>restore</c> say: what happened, what was kept, what to do.</summary>
abstract class BackupWords
{
    public static BackupWords In(string language) =>
        language == "en" ? new EnglishBackupWords() : new GermanBackupWords();

    public abstract string Of(BackupOutcome outcome);

    public abstract string Of(RestoreOutcome outcome);

    /// <summary>Rows of some tables that a person can compare with what they know.</summary>
    protected static long Rows(BackupManifest manifest, string table) => manifest.Rows.GetValueOrDefault(table);
}
