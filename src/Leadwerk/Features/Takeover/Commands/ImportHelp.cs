namespace Leadwerk.Features.Takeover.Commands;

/// <summary>The help pages of <c>import</c>, at most 80 columns wide.</summary>
public static class ImportHelp
{
    /// <summary>In German.</summary>
    public const string German = """
        leadwerk import: übernimmt eine alte Liste, und nimmt sie zurück.

        Aufruf:
          leadwerk import FILE... [OPTIONEN]
          leadwerk import --undo NUMMER [--preview]

        FILE ist der Export Ihres CRM, CSV oder XLSX, wie bei leadwerk audit. Firmen,
        Personen und Leads werden übernommen; was die Liste behauptet, steht hier als
        „alte Liste, unbelegt“. Offene Leads gelten ab ihrem Beginn als übergeben und
        können deshalb schon verfallen sein. Kontaktsperren und Abkühlzeiten gelten.
        Derselbe Import noch einmal ändert nichts; ein unterbrochener geht weiter.

        Übernahme:
          --preview            nur zeigen, was käme; nichts wird gespeichert
          --grace TAGE         Schonfrist vor dem Verfall, 0 bis 60, für den ganzen
                               Import
          --source NAME        Name der Liste (sonst das erkannte Programm): gleiche
                               Nummern einer Liste sind derselbe Lead
          --bad FILE           Zeilen zum Korrigieren (sonst neben der ersten Datei,
                               FILE.korrigieren.csv)
          --undo NUMMER        nimmt einen Import zurück, soweit hier noch niemand
                               damit gearbeitet hat
          --data DIR           Datenordner (sonst LEADWERK_DATA, sonst ./data)

        Was Spalten und Stufen bedeuten (was fehlt, wird erkannt oder gefragt):
          --history FILE       Verlauf der Phasen (Spalten für id, stage, entered)
          --map FELD=SPALTE    wie bei leadwerk audit; dazu person, personRole, mail,
                               phone, website und companyPhone
          --stages "A=F,B=E,Won=won,Lost=lost"
                               Stufen der Datei und ihre Phasen F, E, D, C, B
          --guess SPALTE       Prozente, die Verkäufer geschätzt haben
          --yes                nie fragen
          --lang de|en         Sprache (sonst LEADWERK_LANG, sonst Deutsch)
          --version            Version
          -h, --help           diese Hilfe

        Beispiele:
          leadwerk import deals.csv --preview
          leadwerk import deals.csv --grace 30 --stages "Neu=F,Angebot=C"
          leadwerk import --undo 0198c0de-7a31-7c7e-8d3a-2f0e6f1b9a42

        Rückgabe: 0 fertig, 1 nicht verstanden (die Meldung sagt, was hilft),
        2 falscher Aufruf, 3 abgebrochen.
        """;

    /// <summary>In English.</summary>
    public const string English = """
        leadwerk import: takes an old list over, and takes it back.

        Usage:
          leadwerk import FILE... [OPTIONS]
          leadwerk import --undo NUMBER [--preview]

        FILE is the export of your CRM, CSV or XLSX, as for leadwerk audit. Companies,
        people and leads are taken over; what the list claims stands here as "old
        list, unproven". Open leads count as handed over on their start and may thus
        have expired already. Contact bans and cooling times hold. The same import
        once more changes nothing; an interrupted one goes on.

        Taking over:
          --preview            only show what would come; nothing is saved
          --grace DAYS         grace period before the expiry, 0 to 60, for the whole
                               import
          --source NAME        name of the list (else the program recognised): equal
                               ids of one list are the same lead
          --bad FILE           rows to correct (else beside the first file,
                               FILE.to-correct.csv)
          --undo NUMBER        takes an import back, as far as nobody has worked with
                               it here
          --data DIR           data folder (else LEADWERK_DATA, else ./data)

        What columns and stages mean (what is missing is recognised or asked for):
          --history FILE       history of the phases (columns for id, stage, entered)
          --map FIELD=COLUMN   as for leadwerk audit; also person, personRole, mail,
                               phone, website and companyPhone
          --stages "A=F,B=E,Won=won,Lost=lost"
                               stages of the file and their phases F, E, D, C, B
          --guess COLUMN       percentages that salespeople typed
          --yes                never ask
          --lang de|en         language (else LEADWERK_LANG, else German)
          --version            version
          -h, --help           this help

        Examples:
          leadwerk import deals.csv --preview
          leadwerk import deals.csv --grace 30 --stages "New=F,Offer=C"
          leadwerk import --undo 0198c0de-7a31-7c7e-8d3a-2f0e6f1b9a42

        Exit codes: 0 done, 1 not understood (the message says what helps),
        2 wrong usage, 3 interrupted.
        """;
}
