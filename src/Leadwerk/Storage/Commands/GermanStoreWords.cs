using System.Globalization;
using Leadwerk.Storage.Verification;

namespace Leadwerk.Storage.Commands;

sealed class GermanStoreWords : StoreWords
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public override string Migrated(int steps, StoreLocation location) =>
        steps switch
        {
            0 => $"Die Datenbank ist auf dem Stand dieses Programms: {Place(location)}",
            1 => $"Die Datenbank wurde um einen Schritt auf den Stand dieses Programms gebracht: {Place(location)}",
            _ => $"Die Datenbank wurde in {steps} Schritten auf den Stand dieses Programms gebracht: {Place(location)}",
        };

    public override string NotMigrated(MigrationOutcome why) =>
        why switch
        {
            MigrationOutcome.FolderInUse taken =>
                $"Mit dem Ordner „{taken.Folder}“ arbeitet gerade ein anderes Leadwerk. Es wurde nichts geändert; beenden Sie es zuerst.",
            MigrationOutcome.DatabaseIsNewer newer =>
                $"Die Datenbank stammt von einem neueren Leadwerk ({newer.Unknown}). Es wurde nichts geändert; bitte verwenden Sie das neuere Programm.",
            MigrationOutcome.LibraryIsTooOld old =>
                $"SQLite {old.Version} kann eine Datei beschädigen, in die mehrere schreiben; gebraucht wird mindestens {old.Needed}. Es wurde nichts geändert; bitte installieren Sie Leadwerk neu.",
            _ => throw new ArgumentException("There is no other refusal.", nameof(why)),
        };

    public override string Trouble(StoreTrouble trouble, string why) =>
        trouble switch
        {
            StoreTrouble.DiskFull =>
                "Der Speicherplatz für die Datenbank ist voll. Was bis dahin gespeichert war, ist vollständig da; der letzte Schritt wurde ganz zurückgenommen. Bitte schaffen Sie Platz und rufen Sie den Befehl noch einmal auf.",
            StoreTrouble.ReadOnly =>
                "Die Datenbank lässt sich nur lesen. Es wurde nichts geändert; bitte geben Sie diesem Benutzer Schreibrechte auf den Datenordner.",
            StoreTrouble.Busy =>
                "Ein anderes Programm hält die Datenbank schon zu lange fest. Der letzte Schritt wurde nicht gespeichert, alles davor ist da. Bitte versuchen Sie es gleich noch einmal.",
            StoreTrouble.Damaged =>
                $"Die Datei der Datenbank ist beschädigt: {why.TrimEnd('.')}. Bitte schreiben Sie nichts mehr hinein, prüfen Sie den Datenträger und spielen Sie mit leadwerk restore die letzte Sicherung ein.",
            _ =>
                $"Die Datenbank ist nicht erreichbar: {why.TrimEnd('.')}. Es wurde nichts geändert; bitte prüfen Sie LEADWERK_DB, LEADWERK_DATA oder --data.",
        };

    public override string NoDatabase(string file) =>
        $"Hier liegt keine Datenbank: {file}. Mit leadwerk migrate wird eine angelegt, mit --data wählen Sie einen anderen Ordner.";

    public override string NeedsMigration =>
        "Die Datenbank hat einen anderen Stand als dieses Programm. Bitte rufen Sie zuerst leadwerk migrate auf.";

    public override IEnumerable<string> Verified(VerifyReport report)
    {
        if (report.Findings.Count == 0)
            yield return "Alles in Ordnung: Keine Regel ist gebrochen.";
        else
            yield return report.Findings.Count == 1
                ? "Eine Regel ist gebrochen:"
                : $"{report.Findings.Count} Regeln sind gebrochen:";
        foreach (var line in report.Findings.SelectMany(Lines))
            yield return line;
        yield return $"Leads neu abgeleitet: {Number(report.Leads)}. Protokolleinträge: {Number(report.JournalEntries)}, davon gelöscht: {Number(report.Erased)}.";
        if (report.Head is { } head)
            yield return $"Ende der Kette: {head}";
        if (report.Findings.Count > 0)
            yield return "Es wurde nichts geändert. Bitte spielen Sie eine Sicherung ein, die noch in Ordnung war, und melden Sie uns die Liste.";
    }

    static IEnumerable<string> Lines(Finding finding) =>
        Lines(finding, finding.Says.German, $"{Number(finding.Count)} Mal");

    static string Number(long count) => count.ToString("N0", German);
}
