namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    protected override string? NotUnderstood(string code, CodeArguments arguments) =>
        FileRefused(code, arguments) ?? LimitReached(code, arguments) ?? TableNotUnderstood(code, arguments);

    static string? FileRefused(string code, CodeArguments arguments) =>
        code switch
        {
            "file-missing" => $"{Quoted(arguments[0])} gibt es nicht. Stimmt der Pfad?",
            "file-unreadable" => arguments[1] switch
            {
                "folder" => $"{Quoted(arguments[0])} ist ein Ordner. Nennen Sie die Datei darin.",
                "permission" => $"{Quoted(arguments[0])} darf nicht gelesen werden: Es fehlt das Leserecht.",
                "pipe" => $"{Quoted(arguments[0])} ist ein Datenstrom. Speichern Sie ihn zuerst als Datei.",
                _ =>
                    $"{Quoted(arguments[0])} lässt sich nicht lesen. Ist die Datei noch in einem anderen Programm offen?",
            },
            "empty-file" =>
                $"{Quoted(arguments[0])} ist leer. Bitte geben Sie die Liste aus Ihrem CRM noch einmal aus.",
            "binary-file" =>
                $"{Quoted(arguments[0])} ist keine Tabelle. Gebraucht wird eine CSV- oder XLSX-Datei, wie Ihr CRM sie ausgibt.",
            "encrypted" =>
                $"{Quoted(arguments[0])} ist mit einem Kennwort geschützt. Speichern Sie die Datei in Excel ohne Kennwort oder als CSV.",
            "old-xls" =>
                $"{Quoted(arguments[0])} ist im alten Excel-Format (.xls). Speichern Sie die Datei als .xlsx oder CSV.",
            "open-document" =>
                $"{Quoted(arguments[0])} ist eine OpenDocument-Tabelle. Speichern Sie die Datei als .xlsx oder CSV.",
            "zip-bomb" =>
                $"{Quoted(arguments[0])} bläht sich beim Auspacken verdächtig auf ({Swelling(arguments[1])}) und wurde nicht weiter gelesen. "
                    + "Ist die Datei echt, speichern Sie sie als CSV.",
            "broken-archive" =>
                $"{Quoted(arguments[0])} ist beschädigt oder unvollständig. Laden Sie die Datei noch einmal herunter, oder speichern Sie sie als CSV.",
            "dangerous-xml" =>
                $"{Quoted(arguments[0])} enthält XML-Anweisungen, die in keiner Tabelle etwas verloren haben, und wurde nicht gelesen. "
                    + "Ist die Datei echt, speichern Sie sie als CSV.",
            _ => null,
        };

    string? LimitReached(string code, CodeArguments arguments) =>
        code switch
        {
            "too-large" =>
                $"{Quoted(arguments[0])} ist größer als {Size(arguments.Number(1))}. Geben Sie weniger Spalten aus oder teilen Sie die Datei.",
            "too-many-columns" =>
                $"{Quoted(arguments[0])} hat {arguments[1]} Spalten, gelesen werden höchstens {arguments[2]}. Geben Sie nur die nötigen Spalten aus.",
            "too-many-rows" =>
                $"{Quoted(arguments[0])} hat mehr als {arguments[1]} Zeilen. Teilen Sie die Datei, zum Beispiel nach Jahren.",
            "cell-too-long" =>
                $"{Quoted(arguments[0])}, Zeile {arguments[1]}: Eine Zelle ist länger als {arguments[2]} Zeichen. Fehlt davor ein Anführungszeichen?",
            "row-too-long" =>
                $"{Quoted(arguments[0])}, Zeile {arguments[1]}: Die Zeile ist länger als {arguments[2]} Zeichen. Fehlt davor ein Zeilenende oder ein Anführungszeichen?",
            _ => null,
        };

    static string? TableNotUnderstood(string code, CodeArguments arguments) =>
        code switch
        {
            "no-header" =>
                $"In {Quoted(arguments[0])} fehlt die Kopfzeile mit den Spaltennamen. Geben Sie die Liste mit Kopfzeile aus.",
            "no-rows" =>
                $"In {Quoted(arguments[0])} steht unter der Kopfzeile kein einziger Lead. Ist im CRM vielleicht ein Filter gesetzt?",
            "no-columns" =>
                $"Keine Spalte ließ sich deuten. Gefunden: {arguments[0]}. Sagen Sie, was was ist, zum Beispiel {arguments[1]}",
            "unknown-column" when arguments[1].Length == 0 =>
                $"Die Spalte {Quoted(arguments[0])} gibt es nicht. Es gibt: {arguments[2]}.",
            "guess-twice" =>
                $"--guess nennt {Quoted(arguments[0])}, --map guess aber {Quoted(arguments[1])}. Nennen Sie nur eine Spalte mit Schätzungen.",
            "unknown-column" =>
                $"Die Spalte {Quoted(arguments[0])} gibt es nicht. Am nächsten kommt {Quoted(arguments[1])}.",
            "unknown-field" =>
                $"{Quoted(arguments[0])} ist kein Feld von --map. Felder sind zum Beispiel id, title, stage, created, closed, value; "
                    + "alle nennt leadwerk audit --help.",
            "too-many-stages" =>
                $"Mehr als {arguments[1]} Phasen ({arguments[0]}): Ist wirklich die Spalte mit der Phase gemeint? --map stage=SPALTE ändert es, "
                    + "--stages fasst Phasen zusammen.",
            "unknown-stages" =>
                $"Was diese Phasen bedeuten, ist nicht bekannt: {arguments[0]}. Ergänzen Sie den Aufruf, in der Reihenfolge des Wegs: {arguments[1]}",
            "bad-stages-text" =>
                $"--stages {Quoted(arguments[0])} ist nicht zu verstehen. Gemeint ist etwas wie --stages \"Neu=F,Angebot=C,Gewonnen=won,Verloren=lost\"",
            "no-dates" =>
                "In der Datei steht kein einziges Datum: Ohne Anfang und Ende lässt sich nichts messen. Geben Sie die Spalten für "
                    + "Anlage und Abschluss mit aus.",
            _ => null,
        };

    static string Swelling(string why) =>
        why switch
        {
            "entries" => "zu viele Teile",
            "unpacked-size" => "zu groß",
            "shared-strings" => "zu viel Text",
            _ => why,
        };

    string Size(double bytes) =>
        bytes >= 1L << 30 ? $"{Rounded(bytes / (1L << 30), 1)}{Unbroken}GB"
        : bytes >= 1L << 20 ? $"{Rounded(bytes / (1L << 20), 1)}{Unbroken}MB"
        : $"{Whole(bytes)}{Unbroken}Bytes";
}
