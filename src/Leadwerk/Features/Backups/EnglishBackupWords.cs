using System.Globalization;
using Leadwerk.Storage.Backups;

namespace Leadwerk.Features.Backups;

sealed class EnglishBackupWords : BackupWords
{
    public override string Of(BackupOutcome outcome) =>
        outcome switch
        {
            BackupOutcome.Written written =>
                $"Saved in {written.File}\n{Contents(written.Manifest)}\nThe file holds all data of your customers: keep it in a safe place, and not on this machine only.\nYou can check it at any time with: leadwerk restore \"{written.File}\" --check",
            BackupOutcome.FileExists exists =>
                $"There is a file \"{exists.File}\" already; it is unchanged. Please choose another name.",
            BackupOutcome.NoDatabase none =>
                $"There are no data of Leadwerk here: {none.Where}. Please check --data, LEADWERK_DATA and LEADWERK_DB.",
            BackupOutcome.DatabaseDamaged damaged =>
                $"The database is damaged ({damaged.What}). Nothing was saved. Your last backup is the best: leadwerk restore FILE. The damaged data are kept when you do.",
            BackupOutcome.ToolFailed { Said: null } missing =>
                $"PostgreSQL's program {missing.Tool} is missing. Please install PostgreSQL's tools (Debian: postgresql-client) and try again.",
            BackupOutcome.ToolFailed failed => $"{failed.Tool} failed; nothing was saved: {failed.Said}",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public override string Of(RestoreOutcome outcome) =>
        outcome switch
        {
            RestoreOutcome.Restored restored => string.Join(
                '\n',
                new[]
                {
                    $"Restored: the state of {Moment(restored.Manifest)}.",
                    Contents(restored.Manifest),
                    restored.Migrated.Count > 0 ? "The data were brought into the form of this version." : null,
                    restored.KeptIn is null ? null : $"The data that were there lie unchanged in {restored.KeptIn}.",
                    "Worth doing now: leadwerk verify",
                }.OfType<string>()
            ),
            RestoreOutcome.Sound sound =>
                $"The backup is sound: the state of {Moment(sound.Manifest)}.\n{Contents(sound.Manifest)}\nNothing was changed.",
            RestoreOutcome.NoFile none => $"There is no file \"{none.File}\". Nothing was changed.",
            RestoreOutcome.NotABackup not =>
                $"\"{not.File}\" is no backup of Leadwerk, or not complete. Nothing was changed. Please take another backup.",
            RestoreOutcome.Damaged damaged =>
                $"The backup \"{damaged.File}\" is damaged ({damaged.What}). Nothing was changed. Please take another backup.",
            RestoreOutcome.FromNewer newer =>
                $"The backup comes from Leadwerk {newer.Program}, a newer version (step {newer.Unknown}). Nothing was changed. Please install that version first.",
            RestoreOutcome.OtherEngine { Engine: BackupManifest.Sqlite } =>
                "The backup comes from an SQLite file, but LEADWERK_DB names a PostgreSQL server. Nothing was changed. Without LEADWERK_DB it can be restored.",
            RestoreOutcome.OtherEngine =>
                "The backup comes from a PostgreSQL server. Nothing was changed. Please name one with LEADWERK_DB.",
            RestoreOutcome.FolderInUse folder =>
                $"Leadwerk is running on {folder.Folder}. Nothing was changed. Please stop it first.",
            RestoreOutcome.ToolFailed { Said: null } missing =>
                $"PostgreSQL's program {missing.Tool} is missing. Nothing was changed. Please install PostgreSQL's tools (Debian: postgresql-client).",
            RestoreOutcome.ToolFailed failed =>
                $"{failed.Tool} failed; the server left everything as it was: {failed.Said}",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    static string Moment(BackupManifest manifest) =>
        manifest.MadeAt.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    static string Contents(BackupManifest manifest) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Rows(manifest, "lead"):N0} leads, {Rows(manifest, "company"):N0} companies, {Rows(manifest, "evidence"):N0} facts of evidence, {manifest.JournalEntries:N0} journal entries; {manifest.Bytes / 1e6:N1} MB."
        );
}
