namespace Leadwerk.Storage.Backups;

/// <summary>How making a backup can end.</summary>
abstract record BackupOutcome
{
    private protected BackupOutcome() { }

    /// <summary>The backup is complete and on the disk.</summary>
    /// <param name="File">Where it lies.</param>
    /// <param name="Manifest">What it holds.</param>
    public sealed record Written(string File, BackupManifest Manifest) : BackupOutcome;

    /// <summary>A file of that name is there already; it was left alone.</summary>
    public sealed record FileExists(string File) : BackupOutcome;

    /// <summary>There is no database to save.</summary>
    /// <param name="Where">Where it was looked for.</param>
    public sealed record NoDatabase(string Where) : BackupOutcome;

    /// <summary>The database is damaged; nothing was written, so that no older backup is taken for outdated.</summary>
    /// <param name="What">What the database itself says.</param>
    public sealed record DatabaseDamaged(string What) : BackupOutcome;

    /// <summary>A program of PostgreSQL is missing or failed.</summary>
    /// <param name="Tool">Its name.</param>
    /// <param name="Said">What it said; null when it is not installed.</param>
    public sealed record ToolFailed(string Tool, string? Said) : BackupOutcome;
}
