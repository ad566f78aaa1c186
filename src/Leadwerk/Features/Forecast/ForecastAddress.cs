using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Leadwerk.Features.Forecast;

/// <summary>Views of the forecast as they stand in addresses; what is not understood is the whole.</summary>
static class ForecastAddress
{
    public static ForecastBy By(string? text) =>
        Enum.TryParse<ForecastBy>(text, ignoreCase: true, out var by) && Enum.IsDefined(by) ? by : ForecastBy.All;

    public static DateOnly? Month(string? text) =>
        DateOnly.TryParseExact(
            $"{text}-01",
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    public static string View(ForecastBy by, string? part = null) => "/forecast" + Query(by, part, null, 0);

    /// <summary>The leads behind a part and a month.</summary>
    public static string Leads(ForecastBy by, string? part, DateOnly? month, int page = 0) =>
        "/forecast/leads" + Query(by, part, month, page);

    static string Query(ForecastBy by, string? part, DateOnly? month, int page)
    {
        var query = new QueryBuilder();
        if (by != ForecastBy.All)
            query.Add("by", by.ToString().ToLowerInvariant());
        if (by != ForecastBy.All && part is not null)
            query.Add("of", part);
        if (month is { } first)
            query.Add("month", first.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        if (page > 0)
            query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().ToString();
    }
}
