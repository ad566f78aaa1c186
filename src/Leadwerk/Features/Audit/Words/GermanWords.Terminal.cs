namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    public override ReportLabels Labels { get; } =
        new()
        {
            Reading = "So wurde gelesen",
            Unused = "Nicht gebraucht",
            Phases = "Wo Projekte sterben",
            Phase = "Phase",
            Reached = "erreicht",
            MovedOn = "weiter",
            Failed = "verloren",
            Open = "offen",
            Order = "Auftrag",
            Sure = "Spanne",
            CaseCount = "Fälle",
            TooFew = "zu wenige",
            NotMeasured = "nicht gemessen",
            PhasesAside =
                "Auftrag: gemessene Chance, von dieser Phase aus bestellt zu werden; zu 80 % sicher liegt sie in der Spanne.",
            Honest = "Auf dem Papier und ehrlich gerechnet",
            Naive = "Summe aller offenen Leads",
            OnZombies = "Davon auf Untote",
            Weighted = "Mit der gemessenen Chance gewichtet",
            FinalValue = "Prognose, am Ende",
            FinalOrders = "Aufträge, am Ende",
            Forecast = "Prognose aus den offenen Leads",
            Period = "Zeitraum",
            Orders = "Aufträge",
            OrderValue = "Auftragswert",
            Mean = "im Mittel",
            ForecastAside = "Spannen von P10 bis P90: In 8 von 10 Fällen liegt das Ergebnis darin.",
            Zombies = "Untote",
            NoZombies = "Kein offener Lead ist ein Untoter.",
            Lead = "Lead",
            DaysThere = "Tage",
            Chance = "Chance",
            Why = "Grund",
            Owner = "Zuständig",
            Expiry = "Wann Leads verfallen sollten",
            Speed = "Reifen die Besten schnell?",
            Decided = "entschieden",
            Won = "gewonnen",
            LossReasons = "Woran es lag",
            LossReason = "Verlustgrund",
            Share = "Anteil",
            Guesses = "Schätzungen gegen Messung",
            Method = "Wie gerechnet wurde",
            NotCarried = "Was die Datei nicht sagt",
            Backtest = "Die Maschine benotet sich selbst",
            Candidate = "Verfahren",
            LogLoss = "Log-Loss",
            Slope = "Steigung",
            Bias = "Abweichung",
            Weight = "Gewicht",
            CandidatesAside =
                "Brier und Log-Loss: kleiner ist besser. Steigung 1: hohe und tiefe Chancen liegen im richtigen Abstand; ob sie "
                + "im Ganzen stimmen, zeigt die Abweichung. Unter 1 liegen sie zu weit auseinander, über 1 zu nah beisammen. "
                + "Abweichung: gesagte gegen gekommene Aufträge. Verfahren ohne Gewicht laufen zum Vergleich mit.",
            Origins = "Was gesagt wurde und was kam",
            AsOf = "Stichtag",
            OriginsAside =
                "Gekommene Aufträge, in Klammern die damals gesagte Spanne P10–P90; ✗ = außerhalb; ~ = nicht geprüft, weil die "
                + "Spanne noch aus keinem früheren Ergebnis lernen konnte; – = noch nicht bekannt oder zu wenig entschieden.",
        };

    public override string HowRead(AuditReport report)
    {
        var (reading, leads) = (report.Reading, report.Leads);
        var files = string.Join(" und ", reading.Files.Select(file => Quoted(file)));
        var rejected = leads.Rejected == 0 ? "" : $", {Whole(leads.Rejected)} ausgelassen";
        var undated = leads.OpenUndated == 0 ? "" : $" (davon {Whole(leads.OpenUndated)} ohne brauchbaren Anfang)";
        return $"{files}, erkannt als {FamilyName(reading.RecognisedAs)}, Stichtag {Date(report.AsOf)}. "
            + $"{Count(leads.Read, "Zeile", "Zeilen")}{rejected}: {Whole(leads.Won)} gewonnen, {Whole(leads.Lost)} verloren, "
            + $"{Whole(leads.Open)} offen{undated}.";
    }

    public override string BadCells(int count) =>
        $"{Count(count, "Wert war", "Werte waren")} nicht zu gebrauchen; weggelassen ist nur, was daran hängt:";

    public override string? WhereLeadsDie(AuditReport report)
    {
        var observed = report.Phases.Where(phase => phase is { Observed: true, Failed: not null }).ToArray();
        var failed = observed.Sum(phase => phase.Failed!.Value);
        if (failed == 0)
            return null;
        if (observed.Length == 1)
            return $"Verloren gingen {OutOf(failed, failed + (observed[0].MovedOn ?? 0))}, die entschieden wurden.";
        var worst = observed.MaxBy(phase => phase.Failed)!;
        return $"Die meisten gehen in {PhaseTitle(worst.Code, worst.Name)} verloren: {Whole(worst.Failed!.Value)} von {Whole(failed)}.";
    }

    public override string FallBacks(int count, string phase) =>
        $"{Leads(count)} {(count == 1 ? "ist" : "sind")} nach {phase} zurückgefallen; gezählt wird die höchste erreichte Phase.";

    public override string WithoutValue(int leads) =>
        $"{Count(leads, "offener Lead", "offene Leads")} ohne Auftragswert {(leads == 1 ? "fehlt" : "fehlen")} in den Summen.";

    public override string DrawnShare(double share) =>
        $"{Percent(share)} des vorhergesagten Auftragswerts stützen sich auf Auftragswerte gewonnener Leads, weil eigene fehlen.";

    protected override string Corrected(double change) =>
        change > 0
            ? $"Frühere Prognosen sagten eher zu wenig; diese ist darum um {Percent(change)} erhöht (auf 90 Tage)."
            : $"Frühere Prognosen sagten eher zu viel; diese ist darum um {Percent(-change)} gesenkt (auf 90 Tage).";

    protected override string NotYetCorrected(double change) =>
        $"Die gewichtete Summe ist noch ohne die Korrektur von {SignedPercent(change)} (auf 90 Tage), die in der Prognose steckt.";

    protected override string AsForecast(string range) => $"Prognose {range}";

    public override string Within(int days) => $"in {DaysDative(days)}";

    public override string ZombieCount(AuditReport report)
    {
        var value =
            report.Pipeline.ZombieValue > 0
                ? $", {ShortMoney((double)report.Pipeline.ZombieValue, report.Currency)} auf dem Papier"
                : "";
        var zombies = report.Pipeline.Zombies;
        return $"{Whole(zombies)} von {Count(report.Leads.Open, "offenem Lead", "offenen Leads")} {(zombies == 1 ? "ist ein Untoter" : "sind Untote")}{value}. "
            + $"Schuld ist die Liste, nicht der Vertrieb.{StillBring(report)}";
    }

    string StillBring(AuditReport report)
    {
        if (ZombieOrders.Of(report) is not { } orders)
            return "";
        var (zombies, open) = (report.Pipeline.Zombies, report.Leads.Open);
        var they = zombies == 1 ? "bringt er" : "bringen sie zusammen";
        var (some, all) = (OrderNumber(orders.OfZombies), OrderNumber(orders.OfAll));
        var what =
            zombies == open
                ? Counted(some, "Auftrag", "Aufträge")
                : $"{some} von {Counted(all, "Auftrag", "Aufträgen")}";
        var unmeasured =
            orders.Unmeasured == 0
                ? ""
                : $" (ohne {Count(orders.Unmeasured, "Lead", "Leads")}, deren Chance nicht gemessen ist)";
        return $" Gemessen {they} noch {what}{unmeasured}.";
    }

    public override string More(int count) =>
        $"und {Count(count, "weiterer", "weitere")}: --html oder --json zeigt alle.";

    public override string OutOf(double some, double all) => $"{Whole(some)} von {Whole(all)}";

    public override string AndMore(int count) => $"und {Count(count, "weiterer", "weitere")}.";

    public override string MoreReasons(int count) =>
        $"und {Count(count, "seltenerer Grund", "seltenere Gründe")}: --html oder --json zeigt alle.";

    public override string UpToDays(int days) => $"bis {Days(days)}";

    public override string LossesIn(string phase, LossReasonReport reason) =>
        $"In {phase} am häufigsten: {Cut(reason.Reason)}, {Percent(reason.Share)} "
        + $"({Interval(reason.Low, reason.High)}, {OutOf(reason.Count, reason.Count / reason.Share)}).";

    public override string Horizon(int days) => $"{Days(days)} voraus";

    protected override string Coverage(double share, int origins) =>
        $"Die Spanne P10–P90 hielt zu {Percent(share)} ({Count(origins, "geprüfter Stichtag", "geprüfte Stichtage")}).";

    protected override string OffBy(double orders) =>
        $"Als Ganzes wich die Prognose dabei im Mittel um {Counted(OrderNumber(orders), "Auftrag", "Aufträge")} ab (CRPS, kleiner ist besser).";
}
