using System.Globalization;

namespace Leadwerk.Tests.Audit;

/// <summary>Traps of real exports, and what the report makes of them.</summary>
public class ListMustNotLieTests
{
    static readonly DateOnly First = new(2025, 1, 1);

    [Fact]
    public void A_lead_without_a_start_date_is_listed_counted_and_never_estimated()
    {
        var report = AuditOf.Csv(
            AuditOf.Lines("id,stage,created,closed,outcome,value", [.. Decided(60), "x,Open,,,open,500"])
        );

        var undated = report.OpenLeads.Single(lead => lead.Id == "x");
        Assert.Null(undated.Order);
        Assert.False(undated.Zombie);
        Assert.All(undated.Within, within => Assert.Null(within.Estimate));
        Assert.Contains("start-date", report.NotCarried.Select(line => line.What));
        Assert.Equal(1, report.Leads.OpenUndated);
    }

    [Fact]
    public void Deferrals_at_the_limit_and_a_passed_expiry_date_make_a_zombie()
    {
        var report = AuditOf.Csv(
            AuditOf.Lines(
                "lead,stage,created,closed,outcome,value,deferrals,expires",
                [
                    .. Decided(60).Select(row => row + ",,"),
                    "once,Open,2025-02-20,,open,500,1,",
                    "twice,Open,2025-02-20,,open,500,2,",
                    "late,Open,2025-02-20,,open,500,0,2025-02-28",
                ]
            )
        );

        string[] Codes(string id) => [.. report.OpenLeads.Single(lead => lead.Id == id).Reasons.Select(r => r.Code)];
        Assert.Empty(Codes("once"));
        Assert.Null(report.OpenLeads.Single(lead => lead.Id == "twice").Reasons[0].Phase);
        Assert.Equal(["deferral-limit"], Codes("twice"));
        Assert.Equal(["past-expiry"], Codes("late"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("2025-01-05", false)]
    public void The_expiry_clock_runs_since_the_hand_over_only_where_one_is_recorded(string handedOver, bool sinceStart)
    {
        var report = AuditOf.Csv(
            AuditOf.Lines(
                "id,stage,created,closed,outcome,value,handed_over",
                Decided(60).Select(row => $"{row},{handedOver}")
            )
        );

        Assert.All(report.ExpiryAdvice, advice => Assert.Equal(sinceStart, advice.SinceStart));
        Assert.NotEmpty(report.ExpiryAdvice);
    }

    [Fact]
    public void Percentages_that_the_end_overwrote_are_no_guesses()
    {
        var overwritten = AuditOf.Csv(Guesses(won: "100", lost: "0"));
        var kept = AuditOf.Csv(Guesses(won: "60", lost: "40"));

        Assert.Null(overwritten.Guesses);
        Assert.Contains("guesses", overwritten.NotCarried.Select(line => line.What));
        Assert.InRange(kept.Guesses!.Brier, 0.15, 0.17);
    }

    [Fact]
    public void Under_ten_decided_no_face_gets_a_chance_a_weighted_sum_or_a_forecast()
    {
        var report = AuditOf.Csv(
            AuditOf.Lines(
                "id,stage,created,closed,outcome,value",
                [.. Decided(9), .. Enumerable.Range(100, 20).Select(i => $"{i},Open,{Day(i % 20)},,open,100")]
            )
        );

        Assert.True(report.TooFewDecided);
        Assert.Null(report.Pipeline.Weighted);
        Assert.Equal(2000, report.Pipeline.Naive);
        Assert.Empty(report.Forecast.Horizons);
        Assert.All(report.OpenLeads, lead => Assert.All(lead.Within, within => Assert.Null(within.Estimate)));
        Assert.All(report.OpenLeads, lead => Assert.Null(lead.Order!.Value.Estimate));
        Assert.Contains("few-cases", report.NotCarried.Select(line => line.What));
        Assert.Contains("speed", report.NotCarried.Select(line => line.What));
        Assert.Contains("expiry", report.NotCarried.Select(line => line.What));
    }

    [Fact]
    public void A_lead_open_since_the_last_century_is_judged_and_said()
    {
        var report = AuditOf.Csv(
            AuditOf.Lines(
                "id,stage,created,closed,outcome,value",
                [.. Decided(60), "old,Open,1999-05-01,,open,500", "gone,Won,1999-05-01,2001-01-01,won,1"]
            )
        );

        var old = report.OpenLeads.Single(lead => lead.Id == "old");
        Assert.Contains("older-than-any-decision", old.Reasons.Select(reason => reason.Code));
        Assert.Equal(0, old.Order!.Value.Estimate);
        Assert.Equal([2, 20], report.NotCarried.Single(line => line.What == "start-too-old").Arguments);
    }

    [Fact]
    public void A_lead_rests_on_those_of_its_phase_that_once_stood_as_long()
    {
        // Forty stood 10 days, twenty of them 30; the open one stands 20 days.
        var rows = Enumerable
            .Range(0, 40)
            .Select(i =>
                $"{i},{(i % 2 == 0 ? "Won" : "Lost")},{Day(0)},{Day(i < 20 ? 10 : 30)},{(i % 2 == 0 ? "won" : "lost")},1"
            );

        var report = AuditOf.Csv(
            AuditOf.Lines("id,stage,created,closed,outcome,value", [.. rows, $"x,Open,{Day(10)},,open,1"])
        );

        Assert.Equal(21, Assert.Single(report.OpenLeads).Order!.Value.Cases);
    }

    [Fact]
    public void The_order_of_the_rows_changes_nothing_of_any_lead()
    {
        var rows = Enumerable
            .Range(0, 400)
            .Select(i =>
                $"{i},{(i % 3 == 0 ? "Won" : i % 3 == 1 ? "Lost" : "Open")},{Day(i % 97)},{(i % 3 < 2 ? Day((i % 97) + (i % 31)) : "")},{(i % 3 == 0 ? "won" : i % 3 == 1 ? "lost" : "open")},{i}"
            )
            .ToArray();
        var forwards = AuditOf.Csv(AuditOf.Lines("id,stage,created,closed,outcome,value", rows));
        var backwards = AuditOf.Csv(AuditOf.Lines("id,stage,created,closed,outcome,value", rows.Reverse()));

        var there = forwards.OpenLeads.ToDictionary(lead => lead.Id, lead => lead.Order);
        Assert.All(backwards.OpenLeads, lead => Assert.Equal(there[lead.Id], lead.Order));
    }

    [Fact]
    public void Wins_only_is_said_and_still_gives_a_forecast()
    {
        var rows = Enumerable.Range(0, 200).Select(i => $"{i},{Day(i)},{(i % 4 == 0 ? Day(i + 20) : "")}");

        var report = AuditOf.Csv(AuditOf.Lines("mql_id,first_contact_date,won_date", rows));

        Assert.Equal((150, 50, 0), (report.Leads.Open, report.Leads.Won, report.Leads.Lost));
        Assert.Contains("losses", report.NotCarried.Select(line => line.What));
        Assert.InRange(report.Forecast.FinalOrders!.Mean, 0, 150);
        Assert.Contains(report.OpenLeads, lead => lead.Reasons.Any(r => r.Code == "older-than-any-decision"));
    }

    [Fact]
    public void A_clean_up_day_is_named_and_the_last_activity_dates_its_losses()
    {
        var cleanUp = Enumerable.Range(0, 40).Select(i => $"c{i},Lost,{Day(0)},{Day(300)},lost,,{Day(20)}");
        var report = AuditOf.Csv(
            AuditOf.Lines(
                "id,stage,created,closed,outcome,value,last_activity",
                [.. Decided(60).Select(row => row + ","), .. cleanUp]
            )
        );

        var day = Assert.Single(report.Method.HouseKeepingDays);
        Assert.Equal((First.AddDays(300), 40), (day.Day, day.Losses));
        Assert.Equal([1, 40, 40], report.NotCarried.Single(line => line.What == "house-keeping").Arguments);
        Assert.True(report.Phases[0].MedianDaysToFail < 30);
    }

    [Fact]
    public void Amounts_that_only_a_win_writes_are_drawn_not_read()
    {
        // As of a day before the wins, their later amounts must not leak into the naive sum.
        var rows = Enumerable
            .Range(0, 100)
            .Select(i => i % 2 == 0 ? $"{i},Won,{Day(i)},{Day(i + 40)},1000" : $"{i},Lost,{Day(i)},{Day(i + 40)},0");

        var report = AuditOf.Csv(AuditOf.Lines("id,stage,created,closed,value", rows), First.AddDays(90));

        Assert.True(report.Leads.Open > 30);
        Assert.Equal(0, report.Pipeline.Naive);
        Assert.Equal(1, report.Forecast.DrawnValueShare!.Value, 1e-9);
    }

    static IEnumerable<string> Decided(int leads) =>
        Enumerable
            .Range(0, leads)
            .Select(i =>
                $"{i},{(i % 2 == 0 ? "Won" : "Lost")},{Day(i % 30)},{Day((i % 30) + 10 + (i % 25))},{(i % 2 == 0 ? "won" : "lost")},{100 + i}"
            );

    static string Guesses(string won, string lost) =>
        AuditOf.Lines(
            "id,created,closed,outcome,value,probability",
            Enumerable
                .Range(0, 300)
                .Select(i =>
                    $"{i},{Day(i)},{Day(i + 25)},{(i % 2 == 0 ? "won" : "lost")},100,{(i % 2 == 0 ? won : lost)}"
                )
        );

    static string Day(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
