using System.Globalization;
using Leadwerk.Storage.Verification;

namespace Leadwerk.Storage.Commands;

sealed class EnglishStoreWords : StoreWords
{
    public override string Migrated(int steps, StoreLocation location) =>
        steps switch
        {
            0 => $"The database is up to date with this program: {Place(location)}",
            1 => $"The database was brought up to date by one step: {Place(location)}",
            _ => $"The database was brought up to date by {steps} steps: {Place(location)}",
        };

    public override string NotMigrated(MigrationOutcome why) =>
        why switch
        {
            MigrationOutcome.FolderInUse taken =>
                $"Another Leadwerk works on the folder \"{taken.Folder}\". Nothing was changed; stop it first.",
            MigrationOutcome.DatabaseIsNewer newer =>
                $"The database comes from a newer Leadwerk ({newer.Unknown}). Nothing was changed; please use the newer program.",
            MigrationOutcome.LibraryIsTooOld old =>
                $"SQLite {old.Version} can damage a file that several write to; at least {old.Needed} is needed. Nothing was changed; please install Leadwerk anew.",
            _ => throw new ArgumentException("There is no other refusal.", nameof(why)),
        };

    public override string Trouble(StoreTrouble trouble, string why) =>
        trouble switch
        {
            StoreTrouble.DiskFull =>
                "The disk of the database is full. What was saved until then is there, whole; the last step was taken back as a whole. Please make room and run the command again.",
            StoreTrouble.ReadOnly =>
                "The database can only be read. Nothing was changed; please let this user write to the data folder.",
            StoreTrouble.Busy =>
                "Another program has kept the database for too long. The last step was not saved, everything before it is there. Please try again in a moment.",
            StoreTrouble.Damaged =>
                $"The file of the database is damaged: {why.TrimEnd('.')}. Please write nothing more to it, check the disk, and put back the last backup with leadwerk restore.",
            _ =>
                $"The database cannot be reached: {why.TrimEnd('.')}. Nothing was changed; please check LEADWERK_DB, LEADWERK_DATA or --data.",
        };

    public override string NoDatabase(string file) =>
        $"There is no database here: {file}. leadwerk migrate creates one, --data chooses another folder.";

    public override string NeedsMigration =>
        "The database is not of the same state as this program. Please run leadwerk migrate first.";

    public override IEnumerable<string> Verified(VerifyReport report)
    {
        if (report.Findings.Count == 0)
            yield return "All is well: no rule is broken.";
        else
            yield return report.Findings.Count == 1
                ? "One rule is broken:"
                : $"{report.Findings.Count} rules are broken:";
        foreach (var line in report.Findings.SelectMany(Lines))
            yield return line;
        yield return $"Leads derived anew: {Number(report.Leads)}. Journal entries: {Number(report.JournalEntries)}, of these erased: {Number(report.Erased)}.";
        if (report.Head is { } head)
            yield return $"End of the chain: {head}";
        if (report.Findings.Count > 0)
            yield return "Nothing was changed. Please restore a backup that was still well, and send us the list.";
    }

    static IEnumerable<string> Lines(Finding finding) =>
        Lines(finding, finding.Says.English, finding.Count == 1 ? "once" : $"{Number(finding.Count)} times");

    static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
