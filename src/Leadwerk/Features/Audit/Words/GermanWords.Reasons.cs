namespace Leadwerk.Features.Audit.Words;

public sealed partial class GermanWords
{
    protected override string? Reason(string code, string? phase, ReasonNumbers numbers) =>
        code switch
        {
            "past-expiry" => PastExpiry(numbers["days"]),
            "deferral-limit" =>
                $"{Count(numbers["deferrals"], "Vertröstung", "Vertröstungen")}; bei {numbers.Whole("limit")} ist Schluss.",
            "no-chance-measured" => NoChanceMeasured(phase, numbers),
            "older-than-any-decision" =>
                $"Seit {DaysDative(numbers["days"])} {Standing(phase)}: {OlderThanAnyDecision(phase, numbers)}",
            "longer-than-the-won" =>
                $"Seit {DaysDative(numbers["days"])} {Standing(phase)}: {LongerThanTheWon(phase, numbers)}",
            _ => null,
        };

    protected override string? SharedReason(string code, string? phase, ReasonNumbers numbers) =>
        code switch
        {
            "past-expiry" => "Das Verfallsdatum ist erreicht oder vorbei.",
            "deferral-limit" => $"So oft vertröstet, dass Schluss ist (Grenze: {numbers.Whole("limit")}).",
            "no-chance-measured" => NoChanceMeasured(phase, numbers),
            "older-than-any-decision" => FirstUpper(
                $"{(InPhase(phase) is { } inPhase ? inPhase + " " : "")}{OlderThanAnyDecision(phase, numbers)}"
            ),
            "longer-than-the-won" => FirstUpper(
                $"{(InPhase(phase) is { } inPhase ? inPhase + " " : "")}{LongerThanTheWon(phase, numbers)}"
            ),
            _ => null,
        };

    string PastExpiry(double days) =>
        days == 0 ? "Heute ist das Verfallsdatum erreicht." : $"Das Verfallsdatum ist seit {DaysDative(days)} vorbei.";

    static string NoChanceMeasured(string? phase, ReasonNumbers numbers)
    {
        var standing = InPhase(phase) is { } inPhase ? inPhase + " standen" : "offen waren";
        var verb = numbers["won"] == 1 ? "wurde" : "wurden";
        return $"{numbers.Whole("won")} von {numbers.Whole("cases")}, die länger als {numbers.Days("days")} {standing}, "
            + $"{verb} je gewonnen; bestenfalls {numbers.Percent("high")}.";
    }

    static string OlderThanAnyDecision(string? phase, ReasonNumbers numbers) =>
        $"länger als alle {numbers.Whole("decided")}, die {(InPhase(phase) is null ? "" : "dort ")}je entschieden wurden "
        + $"(längstens {numbers.Days("limit")}).";

    string LongerThanTheWon(string? phase, ReasonNumbers numbers) =>
        $"länger als fast alle, die später gewonnen wurden; 99 von 100 waren nach {DaysDative(numbers["limit"])} "
        + $"{(InPhase(phase) is null ? "bestellt" : "weiter")} ({Cases(numbers["won"])}).";

    static string Standing(string? phase) => InPhase(phase) ?? "offen";

    static string FirstUpper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
