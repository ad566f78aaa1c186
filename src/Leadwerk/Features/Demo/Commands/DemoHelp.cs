namespace Leadwerk.Features.Demo.Commands;

/// <summary>The help pages of <c>demo</c>, at most 80 columns wide.</summary>
static class DemoHelp
{
    public const string German = """
        leadwerk demo: eine glaubwürdige Firma zum Ausprobieren.

        Erfunden werden zwei Jahre eines Energietechnik-Anbieters: Firmen, Leads aus
        verschiedenen Inhalten, Verkäufer mit ihren Gewohnheiten, Vertröstungen,
        Kontaktsperren, Verfall, Aufträge. Alles geschieht Tag für Tag nach denselben
        Regeln, die auch für Sie gelten; das Protokoll erzählt es vollständig.
        Namen, Adressen und Rufnummern gehören niemandem.

        Aufruf:
          leadwerk demo [OPTIONEN]

        Optionen:
          --data DIR           Datenordner (sonst gilt LEADWERK_DATA, sonst ./data); er
                               darf noch keine Leads enthalten
          --leads 600          so viele Leads
          --months 24          so viele Monate bis gestern
          --seed 1             Startzahl: gleiche Zahl am gleichen Tag, gleiche Firma
          --lang de|en         Sprache (sonst gilt LEADWERK_LANG, sonst Deutsch)
          --version            Version
          -h, --help           diese Hilfe

        Umgebung:
          LEADWERK_DB          PostgreSQL statt des Datenordners, zum Beispiel
                               Host=localhost;Database=leadwerk;Username=leadwerk

        Wird der Befehl abgebrochen, ist nichts davon da: alles oder nichts.

        Beispiele:
          leadwerk demo
          leadwerk demo --data ./demo --leads 5000 --seed 7

        Exit-Codes: 0 fertig, 1 dort liegen schon Leads oder der Ordner ist belegt,
        2 falscher Aufruf, 3 abgebrochen.
        """;

    public const string English = """
        leadwerk demo: a believable company to try things out.

        It invents two years of a supplier of energy technology: companies, leads from
        several pieces of content, reps with their habits, deferrals, contact bans,
        expiry, orders. All of it happens day by day by the same rules that hold for
        you; the journal tells it completely.
        Names, addresses and telephone numbers belong to nobody.

        Usage:
          leadwerk demo [OPTIONS]

        Options:
          --data DIR           data folder (else LEADWERK_DATA, else ./data); it must
                               not hold leads yet
          --leads 600          so many leads
          --months 24          so many months up to yesterday
          --seed 1             start number: same number, same day, same company
          --lang de|en         language (else LEADWERK_LANG, else German)
          --version            version
          -h, --help           this help

        Environment:
          LEADWERK_DB          PostgreSQL instead of the data folder, for example
                               Host=localhost;Database=leadwerk;Username=leadwerk

        When interrupted, nothing of it is there: all or nothing.

        Examples:
          leadwerk demo
          leadwerk demo --data ./demo --leads 5000 --seed 7

        Exit codes: 0 done, 1 there are leads already or the folder is in use,
        2 wrong usage, 3 interrupted.
        """;
}
