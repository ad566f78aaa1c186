namespace Leadwerk.Features.Audit.Html.Labels;

sealed partial class HtmlWords
{
    public string Zombies => labels.Zombies;
    public string NoZombies => labels.NoZombies;
    public string NoLeads => T("Es gibt keine Leads.", "There are no leads.");
    public string NeitherOpenNorWon =>
        T("Es gibt keine offenen und keine gewonnenen Leads.", "There are neither open nor won leads.");
    public string NoOpenLeads => T("Es gibt keine offenen Leads.", "There are no open leads.");

    public string ReasonHeading(string code, double threshold) =>
        code switch
        {
            "past-expiry" => T("Verfallsdatum vorbei", "Past the expiry date"),
            "deferral-limit" => T("Grenze der Vertröstungen erreicht", "Deferral limit reached"),
            "no-chance-measured" => T("Gemessene Chance unter ", "Measured chance below ") + words.Percent(threshold),
            "older-than-any-decision" => T("Älter als jede Entscheidung", "Older than any decision"),
            "longer-than-the-won" => T("Länger als die Gewonnenen", "Longer than the won"),
            _ => code,
        };

    public string FurtherLeads(int leads) =>
        T($"{words.Whole(leads)} weitere zeigen", $"Show {words.Whole(leads)} more");

    public string RestInJson(int leads) =>
        T(
            $"und {words.Count(leads, "weiterer", "weitere")}: alle stehen in der JSON-Ausgabe (--json).",
            $"and {words.Whole(leads)} more: all of them are in the JSON output (--json)."
        );

    public string Lead => Heading(labels.Lead);
    public string Owner => Heading(labels.Owner);
    public string DaysThere => Heading(labels.DaysThere);
    public string Chance => Heading(labels.Chance);

    public string Age => T("Das Alter der Liste", "The age of the list");

    public string AgeLead(int days, int open, int of) =>
        T(
            $"Kein Lead wurde je nach mehr als {DaysAfter(days)} gewonnen. {words.Whole(open)} von {words.Whole(of)} offenen {(open == 1 ? "ist" : "sind")} älter.",
            $"No lead was ever won after more than {words.Days(days)}. {words.Whole(open)} of {words.Whole(of)} open ones {(open == 1 ? "is" : "are")} older."
        );

    public string LastWonSentence(int days) =>
        T(
            $"Kein Lead wurde je nach mehr als {DaysAfter(days)} gewonnen.",
            $"No lead was ever won after more than {words.Days(days)}."
        );

    public string MedianAge(int days) =>
        T(
            $"Die Hälfte der offenen Leads ist {words.Days(days)} alt oder älter.",
            $"Half of the open leads are {words.Days(days)} old or older."
        );

    public string OldestDecision(int days, int leads, string? phase) =>
        phase is null
            ? T(
                $"Älter als {words.Days(days)} wurde nie ein Lead entschieden; {words.Leads(leads)} {(leads == 1 ? "steht" : "stehen")} länger.",
                $"No lead older than {words.Days(days)} was ever decided; {words.Leads(leads)} {(leads == 1 ? "stands" : "stand")} longer."
            )
            : T(
                $"In „{phase}“ wurde nach mehr als {DaysAfter(days)} nie entschieden; {words.Leads(leads)} {(leads == 1 ? "steht" : "stehen")} dort länger.",
                $"In “{phase}” nothing was ever decided after more than {words.Days(days)}; {words.Leads(leads)} {(leads == 1 ? "stands" : "stand")} there longer."
            );

    public string AgeFigure =>
        T("Wie alt die Gewonnenen waren, wie alt die Offenen sind", "How old the won were, how old the open ones are");
    public string AgeWon => T("gewonnen, nach Tagen bis zum Auftrag", "won, by days to the order");
    public string AgeOpen => T("offen, nach Tagen seit dem Anfang", "open, by days since the start");

    public string LastWon(int days) => T($"nach {DaysAfter(days)} nie gewonnen", $"never won after {words.Days(days)}");

    public string DaysSinceStart => T("Tage seit dem Anfang", "days since the start");
    public string OpenLeads => T("Offene Leads", "Open leads");
    public string OpenTooOld => T("offen, älter als je gewonnen", "open, older than ever won");
    public string NoAges =>
        T(
            "Die offenen und gewonnenen Leads tragen kein brauchbares Anfangsdatum; ihr Alter ist unbekannt.",
            "The open and won leads carry no usable start date; their age is unknown."
        );

    public string Expiry => labels.Expiry;
    public string NoExpiry =>
        T(
            "Für einen Rat sind es zu wenige Fälle. Es braucht zehn Aufträge mit Anfang und Ende.",
            "There are too few cases for advice. It takes ten orders with a start and an end."
        );
    public string ExpiryFigure =>
        T("Was ein früheres oder späteres Datum kostet und spart", "What an earlier or later date costs and saves");
    public string ExpiryDay =>
        T("Tage seit der Übergabe (sonst seit dem Anfang)", "days since hand-over (else since the start)");

    public string Advised(int days) => T($"Rat: {words.Days(days)}", $"advice: {words.Days(days)}");

    public string OrdersLost => T("Aufträge, die später kamen", "orders that came later");
    public string ValueLost => T("ihr Auftragswert", "their order value");
    public string DaysSaved => T("gesparte offene Tage", "open days saved");
    public string ExpiryBySegment => T("Rat je Segment", "Advice by segment");
    public string Segment => T("Segment", "Segment");
    public string AdvisedDay => T("Rat (Tage)", "Advice (days)");
    public string All => T("alle", "all");
    public string CasesHeading => Heading(labels.CaseCount);

    public string Speed => labels.Speed;
    public string NoSpeed =>
        T(
            "Für einen Vergleich sind es zu wenige Fälle. Es braucht 40 Entscheidungen mit Anfang und Ende, darunter auch verlorene.",
            "There are too few cases for a comparison. It takes 40 decisions with a start and an end, losses among them."
        );
    public string SpeedFigure =>
        T("Anteil der Aufträge nach Dauer bis zur Entscheidung", "Share of orders by time to decision");

    public string TimeToDecision => Heading(labels.Decided);
    public string WinShare => Heading(labels.Won);

    public string LossReasons => labels.LossReasons;

    public string LossLead(string reason, string share) =>
        T(
            $"Am häufigsten: „{reason}“, {share} der Verluste mit Grund.",
            $"Most often: “{reason}”, {share} of the losses with a reason."
        );

    public string LossFigure => T("Verlustgründe", "Loss reasons");
    public string LossByPhase => T("Verlustgründe je Phase", "Loss reasons by phase");
    public string Reason => Heading(labels.LossReason);
    public string Count => T("Anzahl", "Count");
    public string ShareHeading => Heading(labels.Share);
    public string Interval80 => $"{Heading(labels.Sure)} ({words.Percent(0.8)})";

    public string Guesses => labels.Guesses;
    public string NoGuesses =>
        T(
            "Die Datei bewahrt keine Schätzungen aus der Zeit vor dem Ende; ein Vergleich wäre geraten.",
            "The file keeps no guesses from before the end; a comparison would itself be a guess."
        );
    public string Who => T("Wer schätzte", "Who estimated");
    public string People => T("Menschen", "People");
    public string Machine => T("Maschine", "Machine");
    public string BrierExplained =>
        T(
            "Brier-Wert: mittlerer quadratischer Fehler, kleiner ist besser",
            "Brier score: mean squared error, lower is better"
        );
}
