using Leadwerk.Storage.Guards;
using static Leadwerk.Tests.Storage.Guards.RawCompany;

namespace Leadwerk.Tests.Storage.Guards;

static partial class RefusalCases
{
    const string Made = "A forecast is kept as it was made.";

    static string Forecast(string words = "INSERT") =>
        $"""
            {words} INTO forecast_snapshot (id, made_on, month, quantity, p10, p50, p90, mean, naive)
            VALUES ({New}, '2026-03-01', '2026-03-01', 'Orders', 1, 2, 3, 2.0, 40)
            """;

    static IReadOnlyList<RefusalCase> OfForecasts =>
        [
            OfForecast("Better a forecast afterwards", Made, "UPDATE forecast_snapshot SET p10 = 0"),
            OfForecast(
                "Say that a forecast was made earlier",
                Made,
                "UPDATE forecast_snapshot SET made_on = '2026-02-01'"
            ),
            OfForecast("Replace a forecast", Made, Forecast("INSERT OR REPLACE")) with
            {
                Only = Engine.Sqlite,
            },
            OfForecast("Delete a forecast", "A forecast is never deleted.", "DELETE FROM forecast_snapshot"),
            OfForecast(
                "Score a forecast twice",
                "A forecast is scored once.",
                "UPDATE forecast_snapshot SET actual = 2, score = 0"
            ) with
            {
                Given = [Forecast(), "UPDATE forecast_snapshot SET scored_on = '2026-04-01', actual = 9, score = 4"],
            },
        ];

    static RefusalCase OfForecast(string name, string text, string sql) =>
        new(name, ForecastsAreKept.Guard, text, sql) { Given = [Forecast()] };
}
