namespace Leadwerk.Storage;

/// <summary>How bringing a database up to date can end.</summary>
abstract record MigrationOutcome
{
    private protected MigrationOutcome() { }

    /// <summary>The database has the form that this program needs.</summary>
    /// <param name="Applied">The steps that were still missing, in their order; empty when it was up to date.</param>
    public sealed record Done(IReadOnlyList<string> Applied) : MigrationOutcome;

    /// <summary>Another Leadwerk works on this folder. Nothing was changed.</summary>
    /// <param name="Folder">The data folder.</param>
    public sealed record FolderInUse(string Folder) : MigrationOutcome;

    /// <summary>A newer Leadwerk was here already. Nothing was changed.</summary>
    /// <param name="Unknown">The first step that this program does not know.</param>
    public sealed record DatabaseIsNewer(string Unknown) : MigrationOutcome;

    /// <summary>The SQLite library could damage the file. Nothing was changed.</summary>
    /// <param name="Version">Its version.</param>
    /// <param name="Needed">The oldest that is safe.</param>
    public sealed record LibraryIsTooOld(string Version, string Needed) : MigrationOutcome;
}
