namespace Leadwerk.Features.Audit.Words;

/// <summary>What both languages decide alike before they write the headline.</summary>
static class HeadlineFacts
{
    /// <summary>Orders that the open leads will bring, P10 to P90; null where nothing could be estimated.</summary>
    public static (double Few, double Many)? Orders(AuditReport report) =>
        report.Leads.Open > report.Leads.OpenUndated && report.Forecast.FinalOrders is { } orders
            ? (Math.Round(orders.P10), Math.Round(orders.P90))
            : null;
}
