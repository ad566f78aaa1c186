namespace Leadwerk.Features.Audit.Html.Labels;

sealed partial class HtmlWords
{
    public string Marks => labels.Backtest;

    public string OriginsFigure(int days) => $"{labels.Origins}: {OrdersWithin(days)}";

    public string SaidBand => T("gesagt: P10 bis P90", "said: P10 to P90");
    public string CameInside => T("gekommen, in der Spanne", "came, within the range");
    public string CameOutside => T("gekommen, außerhalb", "came, outside");
    public string CameUnchecked => T("gekommen, nicht geprüft", "came, not checked");
    public string CheckedHeading => T("Geprüft", "Checked");
    public string Within => T("in der Spanne", "within");
    public string Outside => T("außerhalb", "outside");
    public string Unchecked => T("nein", "no");
    public string OriginDay => Heading(labels.AsOf);
    public string Came => T("Gekommen", "Came");

    public string CalibrationFigure(int days) =>
        T(
            $"Hält die Maschine Wort? Chance auf einen Auftrag {words.Within(days)}",
            $"Does the machine keep its word? Chance of an order {words.Within(days)}"
        );

    public string CalibrationNote =>
        T(
            "Auf der gestrichelten Linie kam genau, was gesagt war. Größere Punkte sind mehr Fälle.",
            "On the dashed line exactly what was said came true. Larger dots are more cases."
        );
    public string SaidChance => T("gesagt", "said");

    public string SaidAndCame(string said, string came) =>
        T($"{said} gesagt, {came} gekommen", $"{said} said, {came} came");

    public string CameShare => T("gekommen", "came");

    public string Candidates(int days, string came) =>
        T(
            $"Alle Verfahren, {OrdersWithin(days)}, im Mittel je Stichtag (gekommen: {came}), das beste zuerst",
            $"All methods, {OrdersWithin(days)}, on average per as-of day (came: {came}), best first"
        );

    public string Benchmark(string name) => T($"{name} (Vergleich)", $"{name} (benchmark)");

    public string Candidate => Heading(labels.Candidate);
    public string Brier => T("Brier-Wert", "Brier score");
    public string StandardError => T("± SE", "± SE");
    public string LogLoss => Heading(labels.LogLoss);
    public string Slope => Heading(labels.Slope);
    public string Bias => Heading(labels.Bias);
    public string SaidOrders => T("Gesagt", "Said");
    public string Weight => Heading(labels.Weight);

    public string NotTold => labels.NotCarried;
    public string NothingMissing =>
        T("Die Datei trägt alles, was dieser Bericht braucht.", "The file carries everything that this report needs.");
    public string RecordFromNowOn =>
        T(
            "Wer das ab jetzt aufschreibt, bekommt hier beim nächsten Mal eine Zahl.",
            "Record it from now on, and next time there is a number here."
        );

    public string Reading => labels.Reading;

    public string ColumnsTaken => T("Spalten und wofür sie genommen wurden", "Columns and what they were taken for");
    public string ColumnName => T("Spalte", "Column");
    public string FieldName => T("Feld", "Field");
    public string ReadAs => T("Gelesen als", "Read as");
    public string FileName => T("Datei", "File");

    public string UnusedColumns(string names) => $"{labels.Unused}: {names}.";

    public string StagesTaken => T("Stufen und wofür sie genommen wurden", "Stages and what they were taken for");
    public string StageName => T("Stufe in der Datei", "Stage in the file");
    public string TakenFor => T("Genommen für", "Taken for");

    public string Rows => T("Zeilen", "Rows");
    public string BadCells => T("Was nicht zu gebrauchen war", "What could not be used");
    public string Row => T("Zeile", "Row");
    public string CellValue => T("Inhalt", "Content");
    public string Expected => T("Erwartet", "Expected");
    public string LeftOut => T("Ausgelassen", "Left out");
    public string WholeRow => T("ganze Zeile", "whole row");
    public string OnlyCell => T("nur diese Angabe", "this entry only");

    public string HouseKeeping => T("Aufräumtage", "House-keeping days");
    public string Day => T("Tag", "Day");
    public string Losses => T("Verluste", "Losses");

    public string HowMade => labels.Method;
    public IReadOnlyList<string> HowMadeText =>
        german
            ?
            [
                "Offene Leads zählen, solange sie unter Beobachtung stehen; sie werden weder übergangen noch als verloren gezählt (konkurrierende Risiken nach Aalen und Johansen).",
                "Kein Verfahren ist für jede Firma das beste. Deshalb schätzen viele nebeneinander, jedes nur mit dem, was am jeweiligen Stichtag bekannt war, und wer näher an der Wirklichkeit lag, bekommt mehr Gewicht.",
                "Die Breite der Prognose ist an früheren Stichtagen gemessen, nicht angenommen. Spannen gelten zu 80 %; unter zehn entschiedenen Fällen steht keine Schätzung, nur die Spanne.",
            ]
            :
            [
                "Open leads count as long as they are under observation; they are neither ignored nor counted as lost (competing risks after Aalen and Johansen).",
                "No method is the best for every company. So many estimate side by side, each knowing only what was known on the as-of day, and those that were closer to what happened get more weight.",
                "The width of the forecast is measured on past as-of days, not assumed. Ranges hold with 80% confidence; under ten decided cases there is no estimate, only the range.",
            ];

    public string Sources =>
        T("Quellen: ", "Sources: ")
        + "Aalen & Johansen 1978; Putter, Fiocco & Geskus 2007; van Houwelingen 2007; Brenner & Gefeller 1996; Kerman 2011; Brown, Cai & DasGupta 2001; Vovk 1998; Cesa-Bianchi & Lugosi 2006; Gneiting & Raftery 2007.";
    public string SelfContained =>
        T(
            "Diese Datei enthält alles, lädt nichts nach und führt nichts aus.",
            "This file holds everything, loads nothing and runs nothing."
        );
}
