namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
{
    public override ReportLabels Labels { get; } =
        new()
        {
            Reading = "How it was read",
            Unused = "Not needed",
            Phases = "Where projects die",
            Phase = "Phase",
            Reached = "reached",
            MovedOn = "moved on",
            Failed = "lost",
            Open = "open",
            Order = "order",
            Sure = "range",
            CaseCount = "cases",
            TooFew = "too few",
            NotMeasured = "not measured",
            PhasesAside =
                "Order: measured chance of an order from this phase on; with 80% confidence it lies in the range.",
            Honest = "On paper and honestly counted",
            Naive = "Sum of all open leads",
            OnZombies = "Of which on zombies",
            Weighted = "Weighted with the measured chance",
            FinalValue = "Forecast, in the end",
            FinalOrders = "Orders, in the end",
            Forecast = "Forecast from the open leads",
            Period = "period",
            Orders = "orders",
            OrderValue = "order value",
            Mean = "mean",
            ForecastAside = "Ranges from P10 to P90: in 8 of 10 cases the outcome lies within.",
            Zombies = "Zombies",
            NoZombies = "No open lead is a zombie.",
            Lead = "lead",
            DaysThere = "days",
            Chance = "chance",
            Why = "reason",
            Owner = "owner",
            Expiry = "When leads should expire",
            Speed = "Do the best mature fast?",
            Decided = "decided",
            Won = "won",
            LossReasons = "Why leads were lost",
            LossReason = "loss reason",
            Share = "share",
            Guesses = "Guesses against measurement",
            Method = "How it was counted",
            NotCarried = "What the file does not tell",
            Backtest = "The machine marks itself",
            Candidate = "method",
            LogLoss = "log loss",
            Slope = "slope",
            Bias = "bias",
            Weight = "weight",
            CandidatesAside =
                "Brier and log loss: lower is better. Slope 1: high and low chances are the right distance apart; whether they are "
                + "right as a whole, the bias shows. Below 1 they are too far apart, above 1 too close. Bias: orders said "
                + "against orders that came. Methods without weight run along for comparison.",
            Origins = "What was said and what came",
            AsOf = "as-of day",
            OriginsAside =
                "Orders that came, in brackets the range P10–P90 said then; ✗ = outside; ~ = not checked, because the range could not "
                + "learn from any earlier outcome yet; – = not known yet or too little decided.",
        };

    public override string HowRead(AuditReport report)
    {
        var (reading, leads) = (report.Reading, report.Leads);
        var files = string.Join(" and ", reading.Files.Select(file => Quoted(file)));
        var rejected = leads.Rejected == 0 ? "" : $", {Whole(leads.Rejected)} left out";
        var undated = leads.OpenUndated == 0 ? "" : $" ({Whole(leads.OpenUndated)} of them without a usable start)";
        return $"{files}, recognised as {FamilyName(reading.RecognisedAs)}, as of {Date(report.AsOf)}. "
            + $"{Count(leads.Read, "row", "rows")}{rejected}: {Whole(leads.Won)} won, {Whole(leads.Lost)} lost, "
            + $"{Whole(leads.Open)} open{undated}.";
    }

    public override string BadCells(int count) =>
        $"{Count(count, "value", "values")} could not be used; only what hangs on {(count == 1 ? "it" : "them")} is left out:";

    public override string? WhereLeadsDie(AuditReport report)
    {
        var observed = report.Phases.Where(phase => phase is { Observed: true, Failed: not null }).ToArray();
        var failed = observed.Sum(phase => phase.Failed!.Value);
        if (failed == 0)
            return null;
        if (observed.Length == 1)
            return $"{OutOf(failed, failed + (observed[0].MovedOn ?? 0))} that were decided were lost.";
        var worst = observed.MaxBy(phase => phase.Failed)!;
        return $"Most are lost in {PhaseTitle(worst.Code, worst.Name)}: {Whole(worst.Failed!.Value)} of {Whole(failed)}.";
    }

    public override string FallBacks(int count, string phase) =>
        $"{Leads(count)} fell back to {phase}; the highest phase reached is what counts.";

    public override string WithoutValue(int leads) =>
        $"{Count(leads, "open lead", "open leads")} without an order value {(leads == 1 ? "is" : "are")} missing from the sums.";

    public override string DrawnShare(double share) =>
        $"{Percent(share)} of the forecast order value comes from order values of won leads, because own ones are missing.";

    protected override string Corrected(double change) =>
        change > 0
            ? $"Past forecasts said rather too little, so this one is raised by {Percent(change)} (over 90 days)."
            : $"Past forecasts said rather too much, so this one is lowered by {Percent(-change)} (over 90 days).";

    protected override string NotYetCorrected(double change) =>
        $"The weighted sum is still without the correction of {SignedPercent(change)} (over 90 days) that the forecast contains.";

    protected override string AsForecast(string range) => $"forecast {range}";

    public override string Within(int days) => $"within {Days(days)}";

    public override string ZombieCount(AuditReport report)
    {
        var value =
            report.Pipeline.ZombieValue > 0
                ? $", {ShortMoney((double)report.Pipeline.ZombieValue, report.Currency)} on paper"
                : "";
        var zombies = report.Pipeline.Zombies;
        return $"{Whole(zombies)} of {Count(report.Leads.Open, "open lead", "open leads")} {(zombies == 1 ? "is a zombie" : "are zombies")}{value}. "
            + $"The list is to blame, not the sales team.{StillBring(report)}";
    }

    string StillBring(AuditReport report)
    {
        if (ZombieOrders.Of(report) is not { } orders)
            return "";
        var (zombies, open) = (report.Pipeline.Zombies, report.Leads.Open);
        var they = zombies == 1 ? "it still brings" : "they still bring";
        var (some, all) = (OrderNumber(orders.OfZombies), OrderNumber(orders.OfAll));
        var what = zombies == open ? Counted(some, "order", "orders") : $"{some} of {Counted(all, "order", "orders")}";
        var unmeasured =
            orders.Unmeasured == 0
                ? ""
                : $" (without {Count(orders.Unmeasured, "lead whose chance is", "leads whose chances are")} not measured)";
        var together = zombies == 1 ? "" : " together";
        return $" By measurement {they} {what}{together}{unmeasured}.";
    }

    public override string More(int count) => $"and {Whole(count)} more: --html or --json shows all.";

    public override string OutOf(double some, double all) => $"{Whole(some)} of {Whole(all)}";

    public override string AndMore(int count) => $"and {Whole(count)} more.";

    public override string MoreReasons(int count) =>
        $"and {Count(count, "rarer reason", "rarer reasons")}: --html or --json shows all.";

    public override string UpToDays(int days) => $"up to {Days(days)}";

    public override string LossesIn(string phase, LossReasonReport reason) =>
        $"Most often in {phase}: {Cut(reason.Reason)}, {Percent(reason.Share)} "
        + $"({Interval(reason.Low, reason.High)}, {OutOf(reason.Count, reason.Count / reason.Share)}).";

    public override string Horizon(int days) => $"{Days(days)} ahead";

    protected override string Coverage(double share, int origins) =>
        $"The range P10–P90 held {Percent(share)} of the time ({Count(origins, "checked as-of day", "checked as-of days")}).";

    protected override string OffBy(double orders) =>
        $"As a whole the forecast was off by {Counted(OrderNumber(orders), "order", "orders")} on average there (CRPS, lower is better).";
}
