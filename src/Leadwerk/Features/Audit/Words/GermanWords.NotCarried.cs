namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    public override string FromNowOn => "Ab jetzt:";

    protected override RecordingAdvice? Advice(string code, CodeArguments arguments) =>
        code switch
        {
            "few-cases" => new(
                arguments.Number(0) == 0
                    ? "Noch kein Lead ist entschieden; unter 10 Entscheidungen nennt der Bericht Spannen statt Chancen."
                    : $"Erst {Count(arguments.Number(0), "Lead ist", "Leads sind")} entschieden; unter 10 nennt der Bericht Spannen statt Chancen.",
                "jedes Ende mit Datum festhalten, auch das verlorene."
            ),
            "start-too-old" => new(
                $"{Count(arguments.Number(0), "Lead begann", "Leads begannen")} vor mehr als {Whole(arguments.Number(1))} Jahren: Ihr Ende lehrt nichts mehr, und offene zählen als so alt.",
                "das Anfangsdatum prüfen."
            ),
            "speed" => new(
                $"Ob die Besten schnell reifen, sagt erst etwas ab {Whole(arguments.Number(1))} entschiedenen Leads mit beiden Daten; hier sind es {Whole(arguments.Number(0))}.",
                "bei jedem Ende den Tag festhalten."
            ),
            "expiry" => new(
                $"Rat zum Verfall gibt es ab {Whole(arguments.Number(1))} Aufträgen mit Datum; gewonnen sind hier {Whole(arguments.Number(0))}.",
                "bei jedem Auftrag den Tag festhalten."
            ),
            "stage-history" => new(
                $"Wann ein Lead in welche Phase kam, steht nicht in der Datei ({arguments[0]}). Gemessen ist darum nur der "
                    + "ganze Weg vom Anfang bis zum Ende.",
                "den Phasenverlauf mit ausgeben (--history oder eine Datumsspalte je Phase)."
            ),
            "phase-entry" => new(
                $"Ohne Eintrittsdatum, darum nicht gemessen und nicht etwa „100 %“: {arguments[0]}"
                    + (
                        arguments.Number(1) > 0
                            ? $" ({Count(arguments.Number(1), "offener Lead", "offene Leads")})."
                            : "."
                    ),
                "den Tag festhalten, an dem ein Lead in diese Phase kommt."
            ),
            "phase-at-loss" => new(
                $"In welcher Phase {Count(arguments.Number(0), "Lead", "Leads")} verloren "
                    + $"{(arguments.Number(0) == 1 ? "ging" : "gingen")}, steht nicht in der Datei; gezählt wird nur, wo ein Lead sicher war.",
                "beim Verlust die letzte Phase stehen lassen."
            ),
            "start-date" => new(
                (
                    arguments.Number(0) == arguments.Number(1)
                        ? Count(arguments.Number(0), "offener Lead", "offene Leads") + " ohne brauchbares Anfangsdatum"
                        : $"{Leads(arguments.Number(0))} ohne brauchbares Anfangsdatum, davon {Whole(arguments.Number(1))} offen"
                ) + ": gezählt, aber nicht geschätzt.",
                "den Tag der Anlage mit ausgeben."
            ),
            "losses" => new(
                $"Verluste stehen keine in der Datei. Was nicht gewonnen ist, gilt als offen ({Leads(arguments.Number(0))}); "
                    + "woran Projekte sterben, lässt sich so nicht sagen.",
                "Verlorenes schließen, mit Datum und Grund."
            ),
            "loss-dates" => new(
                $"{Count(arguments.Number(0), "verlorener Lead", "verlorene Leads")} ohne brauchbares Datum des Verlusts: "
                    + $"{(arguments.Number(0) == 1 ? "Er fehlt" : "Sie fehlen")} in "
                    + "den Schätzungen, und die Chancen sehen eher zu gut aus.",
                "beim Verlust den Tag festhalten."
            ),
            "win-dates" => new(
                $"{Count(arguments.Number(0), "gewonnener Lead", "gewonnene Leads")} ohne brauchbares Datum des Auftrags: "
                    + $"{(arguments.Number(0) == 1 ? "Er fehlt" : "Sie fehlen")} in "
                    + "den Schätzungen, und die Chancen sehen eher zu schlecht aus.",
                "beim Auftrag den Tag festhalten."
            ),
            "house-keeping" => HouseKeepingAdvice(arguments),
            "value" => new(
                $"{Count(arguments.Number(0), "offener Lead", "offene Leads")} ohne Auftragswert.",
                "den Auftragswert eintragen, sobald ein Angebot liegt."
            ),
            "lost-value" => new(
                "Kein verlorener Lead trägt einen Auftragswert: Er folgt dem Ausgang und verrät ihn. Für zurückliegende "
                    + "Stichtage bleibt er darum außen vor.",
                "den Auftragswert beim Verlust stehen lassen."
            ),
            "currency" => new(
                "Die Währung steht nicht in der Datei: Auftragswerte sind addiert, wie sie dort stehen.",
                "die Währung mit ausgeben."
            ),
            "guesses" => new(
                "Prozentschätzungen aus der Zeit vor dem Ende stehen nicht in der Datei (keine Spalte, oder am Ende mit 0 "
                    + "und 100 überschrieben): Mensch und Maschine lassen sich nicht vergleichen.",
                "die letzte Schätzung vor dem Ende aufheben."
            ),
            "hand-over" => new(
                "Der Tag der Übergabe an den Vertrieb steht nicht in der Datei: Der Verfall rechnet ab dem Anfang.",
                "den Tag der Übergabe festhalten."
            ),
            "last-activity" => new(
                "Die letzte Aktivität steht nicht in der Datei: Wann ein Lead wirklich einschlief, bleibt offen.",
                "den Tag des letzten Kontakts mit ausgeben."
            ),
            "deferrals" => new(
                "Wie oft Kunden vertrösteten, steht nicht in der Datei: Diese Grenze lässt sich nicht prüfen.",
                "jedes „später“ zählen."
            ),
            "segment" => new(
                "Segmente stehen nicht in der Datei: Unterschiede zwischen Branchen oder Geschäftsarten bleiben unsichtbar.",
                "Branche oder Geschäftsart beim Anlegen festhalten."
            ),
            _ => null,
        };

    protected override string WithoutValueHere(double leads, bool inSums, bool inForecast)
    {
        var who = Count(leads, "offener Lead", "offene Leads") + " ohne Auftragswert";
        var one = leads == 1;
        return (inSums, inForecast) switch
        {
            (true, true) =>
                $"{who}: {(one ? "Er fehlt" : "Sie fehlen")} in den Summen; die Prognose nimmt dafür Auftragswerte gewonnener Leads.",
            (true, false) => $"{who}: {(one ? "Er fehlt" : "Sie fehlen")} in der Summe.",
            (false, true) => $"{who}: Die Prognose nimmt dafür Auftragswerte gewonnener Leads.",
            _ => $"{who}: Dieser Bericht zählt darum Aufträge statt Geld.",
        };
    }

    RecordingAdvice HouseKeepingAdvice(CodeArguments arguments)
    {
        var (days, losses, redated) = (arguments.Number(0), arguments.Number(1), arguments.Number(2));
        var found =
            $"An {Count(days, "Aufräumtag", "Aufräumtagen")} wurden {Whole(losses)} Leads auf einmal verloren gegeben: verloren "
            + "bis dahin, nicht an diesem Tag.";
        var dated =
            redated > 0
                ? $" Für die Phasen gilt bei {Whole(redated)} davon der Tag ihrer letzten Aktivität; die übrigen sehen länger lebendig aus, als sie waren."
                : " Bis dahin sehen tote Leads lebendig aus.";
        return new(
            redated >= losses ? found + " Für die Phasen gilt der Tag ihrer letzten Aktivität." : found + dated,
            "Leads schließen, wenn sie enden, nicht gesammelt."
        );
    }
}
