using System.Globalization;
using System.Text;
using Leadwerk.Domain.Money;
using Leadwerk.Domain.Users;
using Leadwerk.Features.Import;
using Leadwerk.Features.Measured;
using Leadwerk.Statistics;
using Leadwerk.Storage;
using Leadwerk.Web.Access;
using Leadwerk.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leadwerk.Features.Marketing.Yields;

/// <summary><c>GET /marketing/outcomes.csv</c>: all rows of the results, for a spreadsheet. Names nobody.</summary>
static class OutcomesExport
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/marketing/outcomes.csv", Send)
            .WithMetadata(new NeedsAttribute(Operation.WorkMarketing, Operation.ManageSystem));

    static async Task<IResult> Send(
        HttpContext http,
        LeadwerkDb db,
        Caller caller,
        Speech speech,
        string? by,
        CancellationToken cancel
    )
    {
        var kind = OutcomePage.ByOf(by);
        var outcomes = await Outcomes.Of(db, kind, caller.Today, cancel);
        var names = await YieldNames.Of(db, speech, cancel);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvRow.Write(text, Columns);
        foreach (var row in outcomes.Rows)
            CsvRow.Write(text, Cells(row, names.Of(kind, row.What), outcomes.Currency));
        http.Response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=\"outcomes-{OutcomePage.Code(kind)}-{caller.Today:yyyy-MM-dd}.csv\""
        );
        // With its mark, because spreadsheets would otherwise take the umlauts for something else.
        return Results.Bytes(
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())],
            "text/csv; charset=utf-8"
        );
    }

    static readonly string[] Columns =
    [
        "what",
        "currency",
        "cost",
        .. OfTally("all"),
        .. OfTally("first"),
        "handed_over",
        "returned",
    ];

    static string[] OfTally(string which) =>
        [
            .. new[] { "people", "followers", "leads", "orders", "value", "value_low", "value_high" }
                .Concat(["share", "share_low", "share_high"])
                .Select(column => $"{which}_{column}"),
        ];

    static string?[] Cells(Outcome row, string name, Currency currency) =>
        [
            name,
            currency.Code,
            row.Cost is { } cost ? Major(cost, currency) : null,
            .. Cells(row.All, currency),
            .. Cells(row.First, currency),
            Whole(row.All.HandedOver),
            Whole(row.All.Returned),
        ];

    static string?[] Cells(Tally tally, Currency currency) =>
        [
            Whole(tally.People),
            Whole(tally.Followers),
            Whole(tally.Leads),
            Whole(tally.Orders),
            Major(tally.Value, currency),
            Major(tally.ValueRange.Low, currency),
            Major(tally.ValueRange.High, currency),
            .. Cells(tally.Share),
        ];

    static string?[] Cells(WinProbability share) =>
        [share.Estimate is { } estimate ? Share(estimate) : null, Share(share.Low), Share(share.High)];

    static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);

    static string Major(double minorUnits, Currency currency) =>
        (minorUnits / currency.MinorUnits).ToString("0.00", CultureInfo.InvariantCulture);
}
