using System.Globalization;

namespace Leadwerk.Features.Export;

/// <summary>What <c>export</c> says, in one language; German says Sie.</summary>
abstract class ExportWords
{
    public static ExportWords In(string language) => language == "en" ? new English() : new German();

    public abstract string OneFile { get; }
    public abstract string Exporting { get; }
    public abstract string Exported(string file, int leads);
    public abstract string NotWritten(string file, string why);

    /// <summary>What lies in the archive, for whoever opens it.</summary>
    public abstract string Readme { get; }

    sealed class German : ExportWords
    {
        static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("de-DE");

        public override string OneFile =>
            "Wohin? Genau eine Datei wird gebraucht, zum Beispiel: leadwerk export leadwerk.zip";

        public override string Exporting => "Wird exportiert";

        public override string Exported(string file, int leads) =>
            $"Exportiert: {leads.ToString("N0", Culture)} Leads und alle Tabellen nach {file}";

        public override string NotWritten(string file, string why) =>
            $"Der Export konnte nicht nach „{file}“ geschrieben werden: {why}";

        public override string Readme =>
            """
                Dieses Archiv enthält alles, was Leadwerk gespeichert hat, als CSV (UTF-8, Komma, RFC 4180).

                leads.csv    alle Leads in einer Tabelle; leadwerk audit leads.csv und leadwerk import leads.csv
                             lesen sie ohne Rückfrage
                tables/      alle Tabellen, wie sie in der Datenbank stehen, ohne Spalten, die nur der Maschine dienen
                documents/   die Dateien der Belege, jede unter dem Hash, mit dem tables/evidence.csv sie nennt

                Mailadressen, Telefonnummern und Internetadressen von Firmen und Personen mit Kontaktsperre fehlen, die
                Dateien ihrer Leads ebenso. Vom
                Protokoll fehlt der Inhalt der Einträge; Reihenfolge, Zeit, Urheber und Prüfsummen sind da.
                Ein Apostroph vor = + - @ verhindert, dass eine Tabellenkalkulation eine Formel ausführt; Leadwerk
                entfernt ihn beim Lesen wieder.
                """;
    }

    sealed class English : ExportWords
    {
        static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

        public override string OneFile =>
            "Where to? Exactly one file is needed, for example: leadwerk export leadwerk.zip";

        public override string Exporting => "Exporting";

        public override string Exported(string file, int leads) =>
            $"Exported: {leads.ToString("N0", Culture)} leads and all tables to {file}";

        public override string NotWritten(string file, string why) =>
            $"The export could not be written to \"{file}\": {why}";

        public override string Readme =>
            """
                This archive holds everything that Leadwerk has stored, as CSV (UTF-8, comma, RFC 4180).

                leads.csv    all leads in one table; leadwerk audit leads.csv and leadwerk import leads.csv
                             read it without a question
                tables/      all tables as they stand in the database, without columns that only serve the machine
                documents/   the files of documents, each under the hash by which tables/evidence.csv names it

                Mail addresses, telephone numbers and web addresses of companies and people under a contact ban are left
                out, and so are the files of their leads. Of the journal the content of the entries is left out; order, time, authors and digests are there.
                An apostrophe before = + - @ keeps a spreadsheet from running a formula; Leadwerk removes it when reading.
                """;
    }
}
