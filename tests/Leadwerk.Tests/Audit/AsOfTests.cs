using Leadwerk.Features.Audit;

namespace Leadwerk.Tests.Audit;

/// <summary>Nothing after the as-of day is known.</summary>
public class AsOfTests
{
    const string Header = "id,stage,created,closed,outcome,value,entered:Offer,entered:Talk";

    static readonly string[] Rows =
    [
        "1,Won,2025-01-01,2025-03-01,won,1000,2025-02-01,2025-01-01",
        "2,Lost,2025-01-05,2025-02-10,lost,2000,,2025-01-05",
        "3,Offer,2025-01-10,,open,3000,2025-02-20,2025-01-10",
        "4,Talk,2025-03-01,,open,4000,,2025-03-01",
    ];

    static readonly string Export = AuditOf.Lines(Header, Rows);

    [Fact]
    public void Without_a_day_the_latest_recorded_fact_is_the_day() =>
        Assert.Equal(new DateOnly(2025, 3, 1), AuditOf.Csv(Export).AsOf);

    [Fact]
    public void Later_rows_are_dropped_and_later_outcomes_are_open_again()
    {
        var report = AuditOf.Csv(Export, new DateOnly(2025, 2, 15));

        Assert.Equal((2, 0, 1), (report.Leads.Open, report.Leads.Won, report.Leads.Lost));
        Assert.Equal(["1", "3"], report.OpenLeads.Select(lead => lead.Id).Order());
    }

    [Fact]
    public void The_phase_on_that_day_follows_from_the_entry_dates()
    {
        var report = AuditOf.Csv(Export, new DateOnly(2025, 2, 15));

        Assert.Equal("Offer", report.OpenLeads.Single(lead => lead.Id == "1").PhaseCode);
        Assert.Equal(14, report.OpenLeads.Single(lead => lead.Id == "1").DaysInPhase);
        Assert.Equal("Talk", report.OpenLeads.Single(lead => lead.Id == "3").PhaseCode);
    }

    [Fact]
    public void A_stage_column_without_dates_splits_nothing_in_the_past()
    {
        var export = AuditOf.Lines(
            "id,stage,created,closed,value",
            [
                "1,Won,2025-01-01,2025-03-01,10",
                "2,Offer,2025-01-02,,10",
                "3,Talk,2025-01-03,,10",
                "4,Lost,2025-01-04,2025-02-02,0",
            ]
        );

        var today = AuditOf.Csv(export);
        var past = AuditOf.Csv(export, new DateOnly(2025, 2, 1));

        Assert.Contains("Offer", today.OpenLeads.Select(lead => lead.PhaseCode));
        Assert.DoesNotContain("Offer", past.OpenLeads.Select(lead => lead.PhaseCode));
    }

    [Fact]
    public void What_the_file_counts_today_is_not_known_on_a_day_of_the_past()
    {
        var export = AuditOf.Lines(
            "id,stage,created,closed,value,deferrals",
            [
                "1,Won,2025-01-01,2025-03-01,10,0",
                "2,Offer,2025-01-02,,10,5",
                "3,Talk,2025-01-03,,10,0",
                "4,Lost,2025-01-04,2025-02-02,0,0",
            ]
        );

        var today = AuditOf.Csv(export);
        var past = AuditOf.Csv(export, new DateOnly(2025, 2, 1));

        Assert.Contains(today.OpenLeads, lead => lead.Reasons.Any(reason => reason.Code == "deferral-limit"));
        Assert.DoesNotContain(past.OpenLeads, lead => lead.Reasons.Any(reason => reason.Code == "deferral-limit"));
        Assert.Equal(1, today.Phases.Single(phase => phase.Code == "Offer").Open);
        Assert.Null(past.Phases.Single(phase => phase.Code == "Offer").Open);
    }

    [Fact]
    public void More_days_never_bring_fewer_orders_and_the_months_add_up_to_no_more_than_the_end()
    {
        var report = PipelineAudit.Run(SimulatedPipeline.Of(900), new AuditOptions { AsOf = SimulatedPipeline.AsOf })!;
        Band[] bands = [.. report.Forecast.Horizons.Select(horizon => horizon.Orders), report.Forecast.FinalOrders!];

        foreach (var (shorter, longer) in bands.Zip(bands.Skip(1)))
        {
            Assert.InRange(longer.Mean, shorter.Mean, double.MaxValue);
            Assert.InRange(longer.P10, shorter.P10, double.MaxValue);
            Assert.InRange(longer.P90, shorter.P90, double.MaxValue);
        }
        Assert.InRange(
            report.Forecast.Months.Sum(month => month.Orders.Mean),
            1,
            report.Forecast.FinalOrders!.Mean * 1.03
        );
    }
}
