using System.Globalization;
using Leadwerk.Storage.Backups;

namespace Leadwerk.Features.Backups;

sealed class GermanBackupWords : BackupWords
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public override string Of(BackupOutcome outcome) =>
        outcome switch
        {
            BackupOutcome.Written written =>
                $"Gesichert in {written.File}\n{Contents(written.Manifest)}\nDie Datei enthält alle Daten Ihrer Kunden: Bewahren Sie sie sicher auf, nicht nur auf diesem Rechner.\nPrüfen können Sie sie jederzeit mit: leadwerk restore \"{written.File}\" --check",
            BackupOutcome.FileExists exists =>
                $"Die Datei „{exists.File}“ gibt es schon; sie ist unverändert. Bitte wählen Sie einen anderen Namen.",
            BackupOutcome.NoDatabase none =>
                $"Hier gibt es keine Daten von Leadwerk: {none.Where}. Bitte prüfen Sie --data, LEADWERK_DATA und LEADWERK_DB.",
            BackupOutcome.DatabaseDamaged damaged =>
                $"Die Datenbank ist beschädigt ({damaged.What}). Es wurde nichts gesichert. Ihre letzte Sicherung ist die beste: leadwerk restore FILE. Die beschädigten Daten bleiben dabei erhalten.",
            BackupOutcome.ToolFailed { Said: null } missing =>
                $"Das Programm {missing.Tool} von PostgreSQL fehlt. Bitte installieren Sie die PostgreSQL-Werkzeuge (Debian: postgresql-client) und versuchen Sie es noch einmal.",
            BackupOutcome.ToolFailed failed =>
                $"{failed.Tool} ist gescheitert; es wurde nichts gesichert: {failed.Said}",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    public override string Of(RestoreOutcome outcome) =>
        outcome switch
        {
            RestoreOutcome.Restored restored => string.Join(
                '\n',
                new[]
                {
                    $"Wiederhergestellt: der Stand vom {Moment(restored.Manifest)}.",
                    Contents(restored.Manifest),
                    restored.Migrated.Count > 0 ? "Die Daten wurden auf die Form dieser Version gebracht." : null,
                    restored.KeptIn is null ? null : $"Die bisherigen Daten liegen unverändert in {restored.KeptIn}.",
                    "Jetzt lohnt sich: leadwerk verify",
                }.OfType<string>()
            ),
            RestoreOutcome.Sound sound =>
                $"Die Sicherung ist in Ordnung: der Stand vom {Moment(sound.Manifest)}.\n{Contents(sound.Manifest)}\nEs wurde nichts verändert.",
            RestoreOutcome.NoFile none => $"Die Datei „{none.File}“ gibt es nicht. Es wurde nichts verändert.",
            RestoreOutcome.NotABackup not =>
                $"„{not.File}“ ist keine Sicherung von Leadwerk oder nicht vollständig. Es wurde nichts verändert. Bitte nehmen Sie eine andere Sicherung.",
            RestoreOutcome.Damaged damaged =>
                $"Die Sicherung „{damaged.File}“ ist beschädigt ({damaged.What}). Es wurde nichts verändert. Bitte nehmen Sie eine andere Sicherung.",
            RestoreOutcome.FromNewer newer =>
                $"Die Sicherung stammt von Leadwerk {newer.Program}, einer neueren Version (Schritt {newer.Unknown}). Es wurde nichts verändert. Bitte installieren Sie diese Version zuerst.",
            RestoreOutcome.OtherEngine { Engine: BackupManifest.Sqlite } =>
                "Die Sicherung stammt aus einer SQLite-Datei, LEADWERK_DB nennt aber einen PostgreSQL-Server. Es wurde nichts verändert. Ohne LEADWERK_DB lässt sie sich wiederherstellen.",
            RestoreOutcome.OtherEngine =>
                "Die Sicherung stammt von einem PostgreSQL-Server. Es wurde nichts verändert. Bitte nennen Sie mit LEADWERK_DB einen solchen.",
            RestoreOutcome.FolderInUse folder =>
                $"Leadwerk läuft gerade auf {folder.Folder}. Es wurde nichts verändert. Bitte beenden Sie es zuerst.",
            RestoreOutcome.ToolFailed { Said: null } missing =>
                $"Das Programm {missing.Tool} von PostgreSQL fehlt. Es wurde nichts verändert. Bitte installieren Sie die PostgreSQL-Werkzeuge (Debian: postgresql-client).",
            RestoreOutcome.ToolFailed failed =>
                $"{failed.Tool} ist gescheitert; der Server hat alles wie zuvor gelassen: {failed.Said}",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };

    static string Moment(BackupManifest manifest) =>
        manifest.MadeAt.ToString("dd.MM.yyyy, HH:mm 'Uhr (UTC)'", CultureInfo.InvariantCulture);

    static string Contents(BackupManifest manifest) =>
        string.Create(
            German,
            $"{Rows(manifest, "lead"):N0} Leads, {Rows(manifest, "company"):N0} Firmen, {Rows(manifest, "evidence"):N0} Nachweise, {manifest.JournalEntries:N0} Einträge im Journal; {manifest.Bytes / 1e6:N1} MB."
        );
}
