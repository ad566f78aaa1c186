namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
{
    public override string SpeedVerdict(SpeedReport speed)
    {
        var (fast, slow) = (speed.Quartiles[0], speed.Quartiles[^1]);
        if (speed.Quartiles.Count < 2)
            return "All leads were decided equally fast; whether the best mature fast cannot be told.";
        var peak = Peak(speed);
        var between = peak is { } best
            ? $" The most were won in between: {Share(best)} of those up to {Days(best.UpToDays)}."
            : "";
        var numbers =
            $"Of the fastest (up to {Days(fast.UpToDays)}) {Share(fast)} were won, of the slowest {Share(slow)}.{between}";
        return speed.Trend switch
        {
            "falling" => $"“The best mature fast” holds here{(peak is null ? "" : " only on the whole")}. {numbers}",
            "rising" =>
                $"“The best mature fast” does not hold here, on the contrary: those who take their time order more often. {numbers}",
            _ =>
                $"“The best mature fast” cannot be shown here: the difference may be chance (p = {Rounded(speed.PValue, 2)}). {numbers}",
        };
    }

    public override string ExpirySentence(ExpiryAdviceReport advice)
    {
        var who = advice.Segment is { } segment ? $"{Cut(segment)}: " : "";
        var value = advice.WonValueLost is { } share ? $" and {Percent(share)} of the won order value" : "";
        return $"{who}Expiry {Days(advice.DaysSinceHandOver)} after {(advice.SinceStart ? "the start" : "hand-over")}. That would have cost {Percent(advice.WonOrdersLost)} of "
            + $"the orders ({Interval(advice.WonOrdersLostLow, advice.WonOrdersLostHigh)}, {Cases(advice.Cases)}){value} and saved "
            + $"{Percent(advice.OpenDaysSaved)} of all open days.";
    }

    public override string GuessesSentence(GuessReport guesses)
    {
        var winner =
            guesses.MachineBrier < guesses.Brier ? "The machine was closer to the truth"
            : guesses.MachineBrier > guesses.Brier ? "People were closer to the truth"
            : "Both were equally close to the truth";
        var points = Math.Round(Math.Abs(guesses.Bias) * 100);
        var bias =
            points == 0
                ? "On average the guesses were right"
                : $"On average the guesses were {Count(points, "point", "points")} too {(guesses.Bias > 0 ? "high" : "low")}";
        return $"{winner}: Brier {Fixed(guesses.MachineBrier, 3)} against {Fixed(guesses.Brier, 3)} of the guesses (lower is "
            + $"better; {Count(guesses.Cases, "decided lead", "decided leads")}). {bias}.";
    }

    public override string MethodSentence(AuditReport report)
    {
        var facts = new BacktestFacts(report);
        const string way = "Every chance follows from how past leads really ended; those still open count too.";
        if (!facts.Any || facts.Mixture is not { } mixture)
            return $"{way} The history is too short yet for a check at past as-of days.";
        var weight = facts.Champion is { } champion ? $" (weight {Percent(champion.Weight)})" : "";
        var plain = facts.ClosedOnly is { } closedOnly
            ? $"; the usual way, “won among the closed”, has {Fixed(closedOnly.Brier, 3)}"
            : "";
        return $"{way} {Count(facts.Methods, "method was", "methods were")} tried at {Count(facts.Origins.Count, "past as-of day", "past as-of days")} against what "
            + $"came then; “{CandidateName(report.Method.Champion)}” counts most here{weight}. Over {Days(facts.Horizon)} their mixture "
            + $"has a Brier score of {Fixed(mixture.Brier, 3)} (lower is better){plain}.";
    }

    public override string? HouseKeepingSentence(MethodReport method)
    {
        if (method.HouseKeepingDays.Count == 0)
            return null;
        var days = method.HouseKeepingDays.Take(5).Select(day => $"{Date(day.Day)} ({Whole(day.Losses)} losses)");
        var more = method.HouseKeepingDays.Count > 5 ? $" and {Whole(method.HouseKeepingDays.Count - 5)} more" : "";
        return $"House-keeping days: {string.Join(", ", days)}{more}. What was called lost there was lost by then, not on that day.";
    }

    public override string BacktestVerdict(AuditReport report)
    {
        var facts = new BacktestFacts(report);
        if (!facts.Any || facts.Mixture is not { } mixture)
            return "No past as-of day can be checked yet: that takes at least 30 decided leads and enough time after them. Until "
                + "then, meet the forecast with caution.";
        var share = facts.Coverage;
        var verdict =
            share >= 0.75
                ? "The ranges that were said held here:"
                : "Caution, the ranges that were said held too rarely here:";
        var closedOnly = facts.ClosedOnly is { } plain
            ? $" The usual way, “won among the closed”, would have said {OrderNumber(facts.SaidOnAverage(plain))} on average."
            : "";
        return $"{verdict} at {Whole(facts.Held)} of {Count(facts.Banded.Count, "checked as-of day", "checked as-of days")} what came "
            + $"lay between P10 and P90 ({Percent(share)}, promised is 80%). On average per as-of day, {Days(facts.Horizon)} ahead, "
            + $"said: {Counted(OrderNumber(facts.SaidOnAverage(mixture)), "order", "orders")}, came: {OrderNumber(facts.CameOnAverage)} "
            + $"({Count(facts.Origins.Count, "as-of day", "as-of days")}{(facts.Overlap ? "; the windows overlap" : "")}).{closedOnly}";
    }

    public override string CandidateName(string name) =>
        name switch
        {
            "mixture" => "mixture of all methods",
            "base-rate" => "one rate for all",
            "closed-only" => "won among the closed",
            "risks-by-age" => "by age",
            "risks-by-age-90" => "by age, last 90 days",
            "risks-by-age-180" => "by age, last 180 days",
            "risks-by-age-360" => "by age, last 360 days",
            "landmark-risks" => "by phase and stay",
            "landmark-risks-180" => "by phase and stay, 180 days",
            "segment-landmark-risks" => "by phase, stay, segment",
            "empirical-landmarks" => "past days counted",
            "empirical-landmarks-180" => "past days, half-life 180 days",
            "empirical-landmarks-90" => "past days, half-life 90 days",
            "empirical-landmarks-45" => "past days, half-life 45 days",
            _ => name,
        };

    protected override string WholeWay => "whole way";

    string Share(SpeedQuartile quartile) =>
        $"{Percent(quartile.WinShare)} ({Interval(quartile.Low, quartile.High)}, {Cases(quartile.Cases)})";
}
