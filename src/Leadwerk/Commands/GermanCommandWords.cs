using Leadwerk.Features.Backups;
using Leadwerk.Features.Export;
using Leadwerk.Features.Takeover.Commands;
using Leadwerk.Features.Users;
using Leadwerk.Web.Commands;

namespace Leadwerk.Commands;

sealed class GermanCommandWords : CommandWords
{
    public override string Help(string command) =>
        command switch
        {
            "audit" => GermanHelp.Audit,
            "backtest" => GermanHelp.Backtest,
            "backup" or "restore" => BackupHelp.German,
            "user" or "add" or "list" or "reset" => UserHelp.German,
            "import" => ImportHelp.German,
            "export" => ExportHelp.German,
            "migrate" => GermanStoreHelp.Migrate,
            "verify" => GermanStoreHelp.Verify,
            "demo" => Features.Demo.Commands.DemoHelp.German,
            "serve" => ServeHelp.German,
            _ => GermanHelp.Program,
        };

    public override string SeeHelp(string commandLine) => $"Hilfe: {commandLine} --help";

    public override string UnknownCommand(string typed, string? nearest) =>
        $"Den Befehl „{typed}“ gibt es nicht." + DidYouMean(nearest);

    public override string CommandBeforeFile(string file) =>
        $"„{file}“ ist eine Datei; welcher Befehl soll sie lesen? Wahrscheinlich: leadwerk audit \"{file}\"";

    public override string UnknownOption(string typed, string? nearest) =>
        $"Die Option {typed} gibt es nicht." + DidYouMean(nearest);

    public override string NeedsValue(string option, string example) =>
        $"{option} braucht einen Wert, zum Beispiel: {option} {example}";

    public override string GivenTwice(string option) => $"{option} steht mehrmals da; nur ein Wert kann gelten.";

    public override string NotALanguage(string typed) =>
        $"--lang „{typed}“: Die Sprachen sind de (Deutsch) und en (Englisch).";

    public override string NoFile =>
        "Welche Datei? Mindestens ein Export wird gebraucht, zum Beispiel: leadwerk audit deals.csv";

    public override string NotADate(string typed) =>
        $"--as-of „{typed}“ ist kein Tag zwischen 1900 und 2199. Erwartet wird JJJJ-MM-TT, zum Beispiel: --as-of 2025-12-31";

    public override string NotAThreshold(string typed) =>
        $"--threshold „{typed}“ ist kein Anteil zwischen 0 und 1, zum Beispiel: --threshold 0.05 (das sind 5 %)";

    public override string NotHorizons(string typed) =>
        $"--horizons „{typed}“: Erwartet werden ganze Tage von 1 bis 3650, aufsteigend, durch Kommas getrennt, zum Beispiel: --horizons 30,60,90";

    public override string NotASeed(string typed) => $"--seed „{typed}“ ist keine ganze Zahl, zum Beispiel: --seed 1";

    public override string NotAMapping(string typed) =>
        $"--map „{typed}“: Erwartet wird FELD=SPALTE, zum Beispiel: --map \"created=Erstellt am\"";

    public override string UnknownField(string typed, string? nearest, string known) =>
        $"--map: Das Feld „{typed}“ gibt es nicht." + DidYouMean(nearest) + $" Die Felder sind: {known}";

    public override string FieldTwice(string field) =>
        $"--map {field} steht mehrmals da; ein Feld wird aus einer Spalte gelesen.";

    public override string NotAStage(string typed) =>
        $"--stages „{typed}“: Erwartet werden Paare STUFE=PHASE, durch Kommas getrennt; won und lost sind die beiden Enden, "
        + "zum Beispiel: --stages \"Prospecting=F,Engaging=E,Won=won,Lost=lost\".";

    public override string StageTwice(string stage) => $"--stages: „{stage}“ steht mehrmals da.";

    public override string HtmlIsInput(string file) =>
        $"--html „{file}“ würde eine Datei überschreiben, die gelesen werden soll; bitte wählen Sie einen anderen Namen.";

    public override string Reading => "Wird gelesen";
    public override string Measuring => "Wird gemessen";
    public override string InvalidAnswer => "Bitte geben Sie eine der gezeigten Antworten ein.";

    public override string HtmlWritten(string file) => $"HTML-Bericht: {file}";

    public override string HtmlNotWritten(string file, string why) =>
        $"leadwerk: Der HTML-Bericht konnte nicht nach „{file}“ geschrieben werden: {why}";

    public override string NoSuchFolder => "Diesen Ordner gibt es nicht.";
    public override string NoPermission => "Dort steht ein Ordner, oder Ihnen fehlt das Recht, dort zu schreiben.";

    public override string Interrupted =>
        "leadwerk: Abgebrochen. Ihre Dateien sind unverändert, nichts Halbes bleibt zurück.";

    public override string Unexpected(string what) =>
        $"leadwerk: Das hätte nicht geschehen dürfen: {what.TrimEnd('.')}. Ihre Dateien sind unverändert. Mit LEADWERK_DEBUG=1 erscheinen die Einzelheiten; bitte melden Sie sie.";

    static string DidYouMean(string? nearest) => nearest is null ? "" : $" Meinten Sie {nearest}?";
}
