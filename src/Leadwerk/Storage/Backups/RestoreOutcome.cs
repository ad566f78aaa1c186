namespace Leadwerk.Storage.Backups;

/// <summary>How putting a backup back can end. Unless it is <see cref="Restored"/>, nothing was changed.</summary>
abstract record RestoreOutcome
{
    private protected RestoreOutcome() { }

    /// <summary>The data are those of the backup, in the form that this program needs.</summary>
    /// <param name="Manifest">What was put back.</param>
    /// <param name="KeptIn">Folder with the data that were there before; null when there were none or the server keeps none.</param>
    /// <param name="Migrated">Steps that an older backup still needed.</param>
    public sealed record Restored(BackupManifest Manifest, string? KeptIn, IReadOnlyList<string> Migrated)
        : RestoreOutcome;

    /// <summary>The file is there, sound, and could be put back: <c>--check</c>.</summary>
    public sealed record Sound(BackupManifest Manifest) : RestoreOutcome;

    /// <summary>There is no such file.</summary>
    public sealed record NoFile(string File) : RestoreOutcome;

    /// <summary>The file is no backup of Leadwerk, or its beginning or end is missing.</summary>
    public sealed record NotABackup(string File) : RestoreOutcome;

    /// <summary>The file is not what was written.</summary>
    /// <param name="File">The backup.</param>
    /// <param name="What">What differs.</param>
    public sealed record Damaged(string File, string What) : RestoreOutcome;

    /// <summary>A newer Leadwerk made it; this one does not know its form.</summary>
    /// <param name="Program">Version that made it.</param>
    /// <param name="Unknown">The first step that this program does not know.</param>
    public sealed record FromNewer(string Program, string Unknown) : RestoreOutcome;

    /// <summary>It came from the other kind of database.</summary>
    /// <param name="Engine">sqlite or postgresql.</param>
    public sealed record OtherEngine(string Engine) : RestoreOutcome;

    /// <summary>Another Leadwerk works on this folder.</summary>
    public sealed record FolderInUse(string Folder) : RestoreOutcome;

    /// <summary>A program of PostgreSQL is missing or failed; the server undid what it had begun.</summary>
    public sealed record ToolFailed(string Tool, string? Said) : RestoreOutcome;
}
