using System.Globalization;

namespace Leadwerk.Features.Audit.Json;

/// <summary>The member <c>forecast</c>.</summary>
static class ForecastJson
{
    public static void Write(JsonReport json, ForecastReport forecast) =>
        json.Object(
            "forecast",
            forecast,
            _ =>
            {
                json.Each("horizonDays", forecast.Horizons, horizon => json.Writer.WriteNumberValue(horizon.Days));
                json.Each("orders", forecast.Horizons, horizon => Horizon(json, horizon.Days, horizon.Orders));
                json.Each("value", forecast.Horizons, horizon => Horizon(json, horizon.Days, horizon.Value));
                json.Each("months", forecast.Months, month => Month(json, month));
                json.Object("final", forecast, _ => Both(json, forecast.FinalOrders, forecast.FinalValue));
                json.Number("factorMedian", forecast.FactorMedian);
                json.Number("drawnValueShare", forecast.DrawnValueShare);
            }
        );

    /// <summary>Keeps the days and loses the numbers where the file carries no money.</summary>
    static void Horizon(JsonReport json, int days, Band? band)
    {
        json.Writer.WriteStartObject();
        json.Count("days", days);
        json.Number("mean", band?.Mean);
        json.Number("p10", band?.P10);
        json.Number("p50", band?.P50);
        json.Number("p90", band?.P90);
        json.Writer.WriteEndObject();
    }

    static void Month(JsonReport json, MonthForecast month)
    {
        json.Writer.WriteStartObject();
        json.Text("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        Both(json, month.Orders, month.Value);
        json.Writer.WriteEndObject();
    }

    static void Both(JsonReport json, Band? orders, Band? value)
    {
        json.Object("orders", orders, band => Members(json, band));
        json.Object("value", value, band => Members(json, band));
    }

    static void Members(JsonReport json, Band band)
    {
        json.Number("p10", band.P10);
        json.Number("p50", band.P50);
        json.Number("p90", band.P90);
        json.Number("mean", band.Mean);
    }
}
