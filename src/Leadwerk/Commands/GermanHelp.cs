namespace Leadwerk.Commands;

/// <summary>The German help pages, at most 80 columns wide.</summary>
static class GermanHelp
{
    public const string Program = """
        leadwerk: was Ihre Vertriebsliste wirklich wert ist, aus dem Export Ihres CRM.

        Aufruf:
          leadwerk BEFEHL [OPTIONEN]

        Befehle:
          audit FILE...      die Wahrheit über die Liste: in welcher Phase Projekte
                             sterben, gemessene Chancen, ehrliche Prognose, Untote
          backtest FILE...   die Maschine benotet sich selbst: was sie früher gesagt
                             hätte, und was dann kam
          serve              die Anwendung, für den Browser
          demo               eine glaubwürdige Firma zum Ausprobieren, nach den echten
                             Regeln erfunden
          import FILE...     übernimmt eine alte Liste, und nimmt sie zurück
          export FILE        alles in offenen Formaten, als eine Zip-Datei
          user               Konten anlegen und auflisten, Passwort zurücksetzen
          migrate            legt die Datenbank an oder bringt sie auf den Stand
                             dieses Programms
          verify             prüft, ob je eine Regel gebrochen wurde: Protokoll,
                             Regeln und alles Abgeleitete
          backup FILE        alle Daten sichern
          restore FILE       eine Sicherung wiederherstellen

        Optionen:
          --lang de|en       Sprache (sonst gilt LEADWERK_LANG, sonst Deutsch)
          --version          Version
          -h, --help         Hilfe, auch zu jedem Befehl: leadwerk audit --help

        Beispiele:
          leadwerk audit deals.csv
          leadwerk audit deals.xlsx --html bericht.html

        Umgebung:
          LEADWERK_LANG      de oder en
          LEADWERK_DATA      Datenordner (sonst ./data)
          LEADWERK_DB        PostgreSQL statt SQLite: Host=...;Database=...;Username=...
          LEADWERK_URLS      wo serve hört, zum Beispiel http://localhost:8080
          LEADWERK_DEBUG     1 zeigt nach einem Fehler die Einzelheiten
          NO_COLOR           gesetzt: keine Farben

        Nichts verlässt Ihren Rechner. This help in English: leadwerk --help --lang en
        """;

    public const string Audit =
        """
            leadwerk audit: die Wahrheit über eine exportierte Pipeline.

            Aufruf:
              leadwerk audit FILE... [OPTIONEN]

            FILE ist der Export Ihres CRM, CSV oder XLSX. HubSpot, Pipedrive, Salesforce,
            Dynamics 365, Odoo, Zoho und EspoCRM werden an ihren Spalten erkannt, andere
            Tabellen an ihrem Inhalt. Mehrere Dateien werden über die Nummer verbunden.

            """
        + Options
        + """


            Beispiele:
              leadwerk audit deals.csv
              leadwerk audit deals.csv --as-of 2025-09-30 --html bericht.html
              leadwerk audit opps.csv --history opp-history.csv --yes --json > audit.json
              leadwerk audit liste.xlsx --map "created=Angelegt am" --map "value=Summe"

            """
        + Ends;

    public const string Backtest =
        """
            leadwerk backtest: die Maschine benotet sich selbst.

            An vergangenen Stichtagen sagt jedes Verfahren, was aus den damals offenen
            Leads wird; gezählt wird, was dann kam. Die Verlierer stehen auch da.

            Aufruf:
              leadwerk backtest FILE... [OPTIONEN]

            FILE ist der Export Ihres CRM, wie bei leadwerk audit.

            """
        + Options
        + """


            Beispiele:
              leadwerk backtest deals.csv
              leadwerk backtest deals.csv --horizons 90 --guess "Wahrscheinlichkeit (%)"
              leadwerk backtest deals.csv --yes --json > backtest.json

            """
        + Ends;

    const string Options = """
        Was bekannt ist:
          --history FILE       Verlauf der Phasen (Spalten für id, stage, entered)
          --as-of DATE         Stichtag JJJJ-MM-TT: nichts danach gilt als bekannt
                               (sonst der Tag der jüngsten Tatsache)
          --guess COLUMN       Spalte mit den geschätzten Prozenten der Verkäufer

        Was die Spalten und Stufen bedeuten (was fehlt, wird erkannt oder gefragt):
          --map FIELD=COLUMN   Feld aus dieser Spalte lesen; mehrmals möglich. FIELD ist
                               id, title, company, stage, outcome, created, closed,
                               value, currency, owner, source, segment, guess,
                               lostReason, deferrals, lastActivity, nextActivity,
                               handedOver, expectedClose oder entered:PHASE; für die
                               Datei von --history: history.id, history.stage,
                               history.entered
          --stages "A=F,B=E,Won=won,Lost=lost"
                               Stufen der Datei und ihre Phasen, von unten nach oben
          --yes                nie fragen

        Was gemessen wird:
          --threshold 0.05     Chance, unter der ein Lead keine mehr hat
          --horizons 30,60,90  Tage für die Chancen, die Prognose und die Noten
          --seed 1             Startzahl: gleiche Zahl, gleiches Ergebnis

        Was herauskommt:
          --html FILE          zusätzlich ein Bericht als eine HTML-Datei
          --json               statt des Berichts ein JSON-Objekt auf der Ausgabe
          --lang de|en         Sprache (sonst gilt LEADWERK_LANG, sonst Deutsch)
          --version            Version
          -h, --help           diese Hilfe
        """;

    const string Ends = """
        Exit-Codes: 0 fertig, 1 Datei nicht verstanden (die Meldung sagt, was hilft),
        2 falscher Aufruf, 3 abgebrochen.
        """;
}
