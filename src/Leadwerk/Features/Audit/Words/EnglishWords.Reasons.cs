namespace Leadwerk.Features.Audit.Words;

public sealed partial class EnglishWords
{
    protected override string? Reason(string code, string? phase, ReasonNumbers numbers) =>
        code switch
        {
            "past-expiry" => PastExpiry(numbers["days"]),
            "deferral-limit" =>
                $"{Count(numbers["deferrals"], "deferral", "deferrals")}; the limit is {numbers.Whole("limit")}.",
            "no-chance-measured" => NoChanceMeasured(phase, numbers),
            "older-than-any-decision" =>
                $"{numbers.Days("days")} {Standing(phase)}: {OlderThanAnyDecision(phase, numbers)}",
            "longer-than-the-won" => $"{numbers.Days("days")} {Standing(phase)}: {LongerThanTheWon(phase, numbers)}",
            _ => null,
        };

    protected override string? SharedReason(string code, string? phase, ReasonNumbers numbers) =>
        code switch
        {
            "past-expiry" => "The expiry date has come or passed.",
            "deferral-limit" => $"Deferred to the limit of {numbers.Whole("limit")} or beyond.",
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
        days == 0 ? "The expiry date is today." : $"The expiry date passed {Days(days)} ago.";

    static string NoChanceMeasured(string? phase, ReasonNumbers numbers)
    {
        var standing = InPhase(phase) is { } inPhase ? "stood " + inPhase : "were open";
        var verb = numbers["won"] == 1 ? "was" : "were";
        return $"{numbers.Whole("won")} of {numbers.Whole("cases")} that {standing} longer than {numbers.Days("days")} "
            + $"{verb} ever won; at best {numbers.Percent("high")}.";
    }

    static string OlderThanAnyDecision(string? phase, ReasonNumbers numbers) =>
        $"longer than all {numbers.Whole("decided")} that were ever decided{(InPhase(phase) is null ? "" : " there")} "
        + $"({numbers.Days("limit")} at most).";

    string LongerThanTheWon(string? phase, ReasonNumbers numbers) =>
        $"longer than nearly all that were won later; 99 in 100 had {(InPhase(phase) is null ? "ordered" : "moved on")} "
        + $"after {numbers.Days("limit")} ({Cases(numbers["won"])}).";

    static string Standing(string? phase) => InPhase(phase) ?? "open";

    static string FirstUpper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
