namespace Leadwerk.Storage.Guards;

/// <summary>What was forecast stays as it was made, also when it was wrong; what came of it is written beside it once.</summary>
static class ForecastsAreKept
{
    const string Table = "forecast_snapshot";
    const string Text = "A forecast is kept as it was made.";

    public static Guard Guard { get; } =
        new(
            "forecasts-are-kept",
            Refusal.ToReplace(Table, "id", Text),
            Refusal.ToChange(
                Table,
                Text,
                "id",
                "made_on",
                "month",
                "quantity",
                "currency",
                "p10",
                "p50",
                "p90",
                "mean",
                "naive"
            ),
            Refusal.ToChangeTwice(Table, "scored_on", "A forecast is scored once.", "actual", "score"),
            Refusal.ToDelete(Table, "A forecast is never deleted.")
        );
}
