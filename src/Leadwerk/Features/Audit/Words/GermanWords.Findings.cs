namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    public override string SpeedVerdict(SpeedReport speed)
    {
        var (fast, slow) = (speed.Quartiles[0], speed.Quartiles[^1]);
        if (speed.Quartiles.Count < 2)
            return "Alle Leads wurden gleich schnell entschieden; ob die besten schnell reifen, lässt sich nicht sagen.";
        var peak = Peak(speed);
        var between = peak is { } best
            ? $" Am meisten waren es dazwischen: {Share(best)} derer bis {Days(best.UpToDays)}."
            : "";
        var numbers =
            $"Von den schnellsten (bis {Days(fast.UpToDays)}) wurden {Share(fast)} gewonnen, von den langsamsten {Share(slow)}.{between}";
        return speed.Trend switch
        {
            "falling" => $"„Die Besten reifen schnell“ stimmt hier{(peak is null ? "" : " nur im Ganzen")}. {numbers}",
            "rising" =>
                $"„Die Besten reifen schnell“ stimmt hier nicht, im Gegenteil: Wer sich Zeit nimmt, bestellt öfter. {numbers}",
            _ =>
                $"„Die Besten reifen schnell“ lässt sich hier nicht belegen: Der Unterschied kann Zufall sein (p = {Rounded(speed.PValue, 2)}). {numbers}",
        };
    }

    public override string ExpirySentence(ExpiryAdviceReport advice)
    {
        var who = advice.Segment is { } segment ? $"{Cut(segment)}: " : "";
        var value = advice.WonValueLost is { } share ? $" und {Percent(share)} des gewonnenen Auftragswerts" : "";
        return $"{who}Verfall {Days(advice.DaysSinceHandOver)} nach {(advice.SinceStart ? "dem Anfang" : "der Übergabe")}. Das hätte {Percent(advice.WonOrdersLost)} der Aufträge "
            + $"({Interval(advice.WonOrdersLostLow, advice.WonOrdersLostHigh)}, {Cases(advice.Cases)}){value} gekostet und "
            + $"{Percent(advice.OpenDaysSaved)} aller offenen Tage gespart.";
    }

    public override string GuessesSentence(GuessReport guesses)
    {
        var winner =
            guesses.MachineBrier < guesses.Brier ? "Die Maschine lag näher an der Wahrheit"
            : guesses.MachineBrier > guesses.Brier ? "Die Menschen lagen näher an der Wahrheit"
            : "Beide lagen gleich nah an der Wahrheit";
        var points = Math.Round(Math.Abs(guesses.Bias) * 100);
        var bias =
            points == 0
                ? "Im Mittel trafen die Schätzungen"
                : $"Im Mittel lagen die Schätzungen {Count(points, "Punkt", "Punkte")} zu {(guesses.Bias > 0 ? "hoch" : "tief")}";
        return $"{winner}: Brier {Fixed(guesses.MachineBrier, 3)} gegen {Fixed(guesses.Brier, 3)} der Schätzungen "
            + $"(kleiner ist besser; {Count(guesses.Cases, "entschiedener Lead", "entschiedene Leads")}). {bias}.";
    }

    public override string MethodSentence(AuditReport report)
    {
        var facts = new BacktestFacts(report);
        const string way =
            "Jede Chance folgt daraus, wie frühere Leads wirklich endeten; auch die noch offenen zählen mit.";
        if (!facts.Any || facts.Mixture is not { } mixture)
            return $"{way} Für eine Prüfung an früheren Stichtagen reicht die Geschichte noch nicht.";
        var weight = facts.Champion is { } champion ? $" (Gewicht {Percent(champion.Weight)})" : "";
        var plain = facts.ClosedOnly is { } closedOnly
            ? $"; die übliche Rechnung „gewonnen durch abgeschlossen“ hat {Fixed(closedOnly.Brier, 3)}"
            : "";
        return $"{way} {Whole(facts.Methods)} Verfahren {(facts.Methods == 1 ? "trat" : "traten")} an {Count(facts.Origins.Count, "früheren Stichtag", "früheren Stichtagen")} "
            + $"gegen das an, was dann kam; am meisten zählt hier „{CandidateName(report.Method.Champion)}“{weight}. "
            + $"Ihre Mischung hat auf {Days(facts.Horizon)} einen Brier-Wert von {Fixed(mixture.Brier, 3)} (kleiner ist besser){plain}.";
    }

    public override string? HouseKeepingSentence(MethodReport method)
    {
        if (method.HouseKeepingDays.Count == 0)
            return null;
        var days = method.HouseKeepingDays.Take(5).Select(day => $"{Date(day.Day)} ({Whole(day.Losses)} Verluste)");
        var more = method.HouseKeepingDays.Count > 5 ? $" und {Whole(method.HouseKeepingDays.Count - 5)} weitere" : "";
        return $"Aufräumtage: {string.Join(", ", days)}{more}. Was dort als verloren steht, war bis dahin verloren, nicht an diesem Tag.";
    }

    public override string BacktestVerdict(AuditReport report)
    {
        var facts = new BacktestFacts(report);
        if (!facts.Any || facts.Mixture is not { } mixture)
            return "Noch kein früherer Stichtag lässt sich prüfen: Dafür braucht es mindestens 30 entschiedene Leads und danach "
                + "genug Zeit. Der Prognose ist so lange mit Vorsicht zu begegnen.";
        var share = facts.Coverage;
        var verdict =
            share >= 0.75
                ? "Die gesagten Spannen hielten hier:"
                : "Vorsicht, die gesagten Spannen hielten hier zu selten:";
        var closedOnly = facts.ClosedOnly is { } plain
            ? $" Die übliche Rechnung „gewonnen durch abgeschlossen“ hätte im Mittel {OrderNumber(facts.SaidOnAverage(plain))} gesagt."
            : "";
        return $"{verdict} An {Whole(facts.Held)} von {Count(facts.Banded.Count, "geprüften Stichtag", "geprüften Stichtagen")} lag, was kam, "
            + $"zwischen P10 und P90 ({Percent(share)}, versprochen sind 80{Unbroken}%). Im Mittel je Stichtag auf {Days(facts.Horizon)} "
            + $"voraus gesagt: {Counted(OrderNumber(facts.SaidOnAverage(mixture)), "Auftrag", "Aufträge")}, gekommen: {OrderNumber(facts.CameOnAverage)} "
            + $"({Count(facts.Origins.Count, "Stichtag", "Stichtage")}{(facts.Overlap ? "; die Fenster überschneiden sich" : "")}).{closedOnly}";
    }

    public override string CandidateName(string name) =>
        name switch
        {
            "mixture" => "Mischung aller Verfahren",
            "base-rate" => "eine Quote für alle",
            "closed-only" => "gewonnen durch abgeschlossen",
            "risks-by-age" => "nach Alter",
            "risks-by-age-90" => "nach Alter, letzte 90 Tage",
            "risks-by-age-180" => "nach Alter, letzte 180 Tage",
            "risks-by-age-360" => "nach Alter, letzte 360 Tage",
            "landmark-risks" => "nach Phase und Dauer",
            "landmark-risks-180" => "nach Phase, Dauer, 180 Tage",
            "segment-landmark-risks" => "nach Phase, Dauer, Segment",
            "empirical-landmarks" => "Stichtage ausgezählt",
            "empirical-landmarks-180" => "Stichtage, Halbwert 180 Tage",
            "empirical-landmarks-90" => "Stichtage, Halbwert 90 Tage",
            "empirical-landmarks-45" => "Stichtage, Halbwert 45 Tage",
            _ => name,
        };

    protected override string WholeWay => "ganzer Weg";

    string Share(SpeedQuartile quartile) =>
        $"{Percent(quartile.WinShare)} ({Interval(quartile.Low, quartile.High)}, {Cases(quartile.Cases)})";
}
