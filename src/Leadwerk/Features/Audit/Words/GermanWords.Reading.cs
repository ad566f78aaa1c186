using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    public override string Bad(BadCell cell, ReadingReport? reading = null)
    {
        var place = reading is not { Files.Count: 1 }
            ? $"{cell.File}, Zeile {Whole(cell.Row)}"
            : $"Zeile {Whole(cell.Row)}";
        var column = cell.Column.Length == 0 ? "" : $", {Quoted(cell.Column)}";
        var value = cell.Value.Length == 0 ? "leer" : Quoted(cell.Value);
        return $"{place}{column}: {value}, erwartet: {Expected(cell, reading)}. "
            + (cell.RowRejected ? "Zeile ausgelassen." : "Nur diese Zelle ausgelassen.");
    }

    protected override string? Expected(string code) =>
        code switch
        {
            "date" => "ein Datum",
            "amount" => "eine Zahl",
            "amount-of-value" => "ein Betrag",
            "amount-of-guess" => $"ein Anteil von 0 bis 100{Unbroken}%",
            "stage" => "eine bekannte Phase",
            "id" => "eine Kennung",
            "unique-id" => "eine Kennung, die nur einmal vorkommt",
            "outcome" => "gewonnen, verloren oder offen",
            "order-of-dates" => "ein Ende nach dem Anfang",
            "columns" => "so viele Zellen wie Spalten",
            _ => null,
        };

    protected override string? Note(string code, CodeArguments arguments) =>
        code switch
        {
            "ambiguous-dates" =>
                $"In {Quoted(arguments[0])} ist nicht zu erkennen, ob Tag oder Monat vorn steht (zum Beispiel {arguments[2]}); "
                    + $"gelesen als {StyleName(arguments[1])}.",
            "ambiguous-numbers" =>
                $"In {Quoted(arguments[0])} ist nicht zu erkennen, ob Punkt oder Komma die Dezimalen trennt (zum Beispiel "
                    + $"{arguments[2]}); gelesen als {StyleName(arguments[1])}.",
            "mixed-currencies" =>
                $"Mehrere Währungen: gerechnet wird in {arguments[0]}; {Count(arguments.Number(1), "Betrag in einer anderen bleibt", "Beträge in anderen bleiben")} außen vor.",
            "unverified-headers" =>
                $"Aus Beschreibungen, nicht aus einem echten Export kennen wir von {FamilyName(arguments[0])} diese Spalten: "
                    + $"{arguments[1]}. Bitte sehen Sie nach, ob sie richtig zugeordnet sind (--map ändert es).",
            "file-not-joined" =>
                $"{Quoted(arguments[0])} ließ sich über keine gemeinsame Kennung anschließen und blieb außen vor.",
            "footer-skipped" =>
                $"{Count(arguments.Number(1), "Fußzeile", "Fußzeilen")} am Ende von {Quoted(arguments[0])} übersprungen ({Quoted(arguments[2])}).",
            "history-not-joined" => $"{Count(arguments.Number(1), "Zeile gehört", "Zeilen")} in {Quoted(arguments[0])} "
                + $"{(arguments.Number(1) == 1 ? "zu keinem" : "gehören zu keinem")} Lead der Liste und {(arguments.Number(1) == 1 ? "blieb" : "blieben")} außen vor.",
            "future-dates" =>
                $"Der {arguments[0]} liegt in der Zukunft oder Jahre nach allem anderen und gilt als Schreibfehler: Der Bericht gilt für den {arguments[1]}. "
                    + "Bitte berichtigen Sie das Datum, oder nennen Sie den Tag mit --as-of.",
            "closed-without-outcome" =>
                $"{Quoted(arguments[0])} trägt {Count(arguments.Number(1), "Datum", "Daten")}, aber keine Spalte sagt, was gewonnen und was "
                    + "verloren ist: Alle Leads gelten als offen. --map outcome=SPALTE oder --stages ändert es.",
            "ignored-rows" =>
                $"{Count(arguments.Number(0), "Zeile steht", "Zeilen stehen")} in einer Phase, die Sie mit „ignore“ ausgenommen haben.",
            "written-at-the-end" =>
                $"{Quoted(arguments[0])} wird offenbar erst am Ende eines Leads ausgefüllt und verriete den Ausgang: nicht zum Rechnen benutzt.",
            "duplicate-ids" =>
                $"{Count(arguments.Number(0), "Kennung kommt", "Kennungen kommen")} mehr als einmal vor.",
            "stage-order" => $"Reihenfolge der Phasen: {arguments[0]} (--stages ändert sie).",
            "amounts-in-thousands" =>
                $"Die Beträge in {Quoted(arguments[0])} sind nach ihrer Überschrift mit {arguments[1]} malgenommen.",
            "ids-of-others" =>
                $"{Count(arguments.Number(1), "Kennung", "Kennungen")} in {Quoted(arguments[0])} gehören in einer anderen Datei zu anderen Leads: "
                    + "Die Listen zählen offenbar jede für sich, ihre Leads stehen einzeln.",
            "ids-contradict" =>
                $"{Count(arguments.Number(1), "Zeile", "Zeilen")} in {Quoted(arguments[0])} mit bekannter Kennung "
                    + "nennen eine andere Firma und einen anderen Anfang; es gilt, was zuerst gelesen wurde.",
            "sheets-unread" => $"In {Quoted(arguments[0])} nicht gelesene Blätter: {arguments[1]}.",
            _ => null,
        };

    protected override string? Question(string code, CodeArguments arguments) =>
        code switch
        {
            "ambiguous-dates" =>
                $"In {Quoted(arguments[0])} stehen Daten wie {arguments[1]}. Steht der Tag vorn oder der Monat?",
            "ambiguous-numbers" =>
                $"In {Quoted(arguments[0])} stehen Beträge wie {arguments[1]}. Trennt der Punkt oder das Komma die Dezimalen?",
            "unknown-stage" =>
                $"Was bedeutet die Phase {Quoted(arguments[0])} ({Count(arguments.Number(1), "Zeile", "Zeilen")})? "
                    + "Ein Kürzel wie E, oder won (gewonnen), lost (verloren), ignore (weglassen).",
            "currency" => "In welcher Währung sind die Beträge? Drei Buchstaben, zum Beispiel EUR.",
            _ => null,
        };

    public override string EntryDates => "Eintrittsdaten";

    public override string StageMeaning(string takenFor) =>
        takenFor switch
        {
            "won" => "gewonnen",
            "lost" => "verloren",
            "ignore" => "weggelassen",
            _ => takenFor,
        };

    public override string StyleName(string style) =>
        style switch
        {
            "1234" => "ohne Trennzeichen",
            "iso" => "Jahr-Monat-Tag",
            "excel-serial" => "Excel-Tageszahl",
            _ => DateParts(style, "Tag", "Monat", "Jahr"),
        };

    public override string FamilyName(string family) =>
        Family(family) ?? (family == "generic" ? "einfache Tabelle" : family);

    public override string FieldName(string field) =>
        field switch
        {
            "id" => "Kennung",
            "title" => "Titel",
            "company" => "Firma",
            "stage" => "Phase",
            "outcome" => "Ausgang",
            "created" => "Anfang",
            "closed" => "Ende",
            "value" => "Auftragswert",
            "currency" => "Währung",
            "owner" => "Zuständig",
            "source" => "Quelle",
            "segment" => "Segment",
            "guess" => "Schätzung",
            "lostReason" => "Verlustgrund",
            "deferrals" => "Vertröstungen",
            "lastActivity" => "letzte Aktivität",
            "nextActivity" => "nächster Schritt",
            "handedOver" => "Übergabe",
            "person" => "Ansprechpartner",
            "personRole" => "Funktion",
            "mail" => "Mail",
            "phone" => "Telefon",
            "website" => "Webseite",
            "companyPhone" => "Telefon der Firma",
            "expectedClose" => "geplantes Ende",
            "expires" => "Verfallsdatum",
            "entered" => "Eintritt",
            _ when field.StartsWith("history.", StringComparison.Ordinal) => $"Verlauf, {FieldName(field[8..])}",
            _ when field.StartsWith("entered:", StringComparison.Ordinal) => $"Eintritt in {field[8..]}",
            _ => field,
        };
}
