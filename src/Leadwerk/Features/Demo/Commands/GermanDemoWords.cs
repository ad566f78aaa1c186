using System.Globalization;
using Leadwerk.Features.Demo.Vocabulary;
using Leadwerk.Storage;

namespace Leadwerk.Features.Demo.Commands;

sealed class GermanDemoWords : DemoWords
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public override string Living => "Die Firma arbeitet";
    public override string Server => "der Datenbank von LEADWERK_DB";

    public override string NotANumber(string option, string typed, int least, int most) =>
        string.Create(German, $"{option} {typed}: Bitte nennen Sie eine ganze Zahl von {least} bis {most:N0}.");

    public override string HasLeads(string where, int leads) =>
        string.Create(
            German,
            $"In {where} wird schon gearbeitet (Leads: {leads:N0}). Es wurde nichts geändert. Nehmen Sie für die Demo einen leeren Ordner: leadwerk demo --data ./demo"
        );

    public override string NotReady(MigrationOutcome why) =>
        why switch
        {
            MigrationOutcome.FolderInUse used =>
                $"In {used.Folder} läuft gerade ein anderes Leadwerk. Es wurde nichts geändert. Beenden Sie es, oder nehmen Sie einen anderen Ordner: leadwerk demo --data ./demo",
            MigrationOutcome.DatabaseIsNewer =>
                "Diese Daten hat ein neueres Leadwerk angelegt. Es wurde nichts geändert. Bitte nehmen Sie das neuere Programm oder einen anderen Ordner.",
            MigrationOutcome.LibraryIsTooOld old =>
                $"Die SQLite-Bibliothek {old.Version} kann Daten beschädigen; nötig ist {old.Needed}. Es wurde nichts geändert.",
            _ => throw new ArgumentException("There is nothing to say.", nameof(why)),
        };

    public override string Filled(string where, string data, DemoSummary summary, TimeSpan took) =>
        string.Create(
            German,
            $"""
            Die {SellingWords.OwnCompany} ist eingerichtet, mit allem, was vom {summary.First:dd.MM.yyyy}
            bis zum {summary.Last:dd.MM.yyyy} geschah; erfunden, aber nach den echten Regeln.
            Sie liegt in {where}.

            {Lines(
                German,
                [
                    ("Leads", summary.Leads),
                    ("  gewonnen", summary.Won),
                    ("  verloren", summary.Lost),
                    ("  verfallen", summary.Expired),
                    ("  in Arbeit", summary.Active),
                    ("  warten auf freie Verkäufer", summary.Waiting),
                    ("  reifen beim Marketing", summary.Maturing),
                    ("Firmen", summary.Companies),
                    ("Nachweise", summary.Evidence),
                    ("Wiedervorlagen", summary.FollowUps),
                    ("  davon vertröstet", summary.Deferrals),
                    ("Kontaktsperren in Kraft", summary.Bans),
                    ("  durch einen Anruf des Kunden aufgehoben", summary.BansLifted),
                    ("Anfragen über Inhalte", summary.Requests),
                    ("Gefolgschaft", summary.Followers),
                    ("Stunden Aufwand", summary.EffortHours),
                    ("Mal sagten die Regeln nein", summary.Refusals),
                    ("Einträge im Protokoll", summary.JournalEntries),
                ]
            )}

            Gewonnen sind {Share(German, summary.Won, summary.Leads)} % aller Leads. Dauer: {took.TotalSeconds:0.0} Sekunden.

            Zum Weitermachen: leadwerk verify{data}
            beweist an diesem Bestand, dass keine Regel je gebrochen wurde.
            """
        );
}
