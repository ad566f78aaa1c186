using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Histories;
using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Experts;

/// <summary>The incremental experts against their definitions, counted afresh lead by lead at one origin.</summary>
public class ExpertDefinitionTests
{
    static readonly PipelineHistory History = SimulatedCompany.History(900, 500, seed: 11);
    static readonly ExpertPanel Panel = ExpertPanel.Learn(History, [30, 60, 90]);

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(23)]
    public void Risks_by_age_are_the_risks_of_all_leads_started_by_then(int origin)
    {
        var day = Panel.OriginDays[origin];
        var counts = new ExitCounts();
        for (var lead = 0; lead < History.Count; lead++)
        {
            if (History.Started[lead] <= day)
                Count(counts, lead, History.Started[lead], day);
        }
        var risks = CompetingRisks.Of(counts);

        foreach (var age in new[] { 0, 1, 17, 60, day / 2 })
            AssertCurve(risks, age, Curve(ExpertName.RisksByAge, origin).Row(age));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(23)]
    public void Landmark_risks_ask_those_still_in_the_phase_after_that_long(int origin)
    {
        var day = Panel.OriginDays[origin];
        var asked = 0;
        for (var phase = 0; phase < History.PhaseCount; phase++)
        {
            for (var band = 0; band < LandmarkGrid.Count; band++)
            {
                var counts = Landmark(phase, LandmarkGrid.Days[band], day);
                if (counts.Total < LandmarkExperts.FewestLeads)
                    continue;
                asked++;
                var row = (phase * LandmarkGrid.Count) + band;
                AssertCurve(CompetingRisks.Of(counts), 0, Curve(ExpertName.LandmarkRisks, origin).Row(row));
            }
        }
        Assert.InRange(asked, 10, History.PhaseCount * LandmarkGrid.Count);
    }

    [Fact]
    public void A_landmark_with_fewer_than_30_leads_speaks_as_the_next_lower_one()
    {
        const int Origin = 23;
        var day = Panel.OriginDays[Origin];
        var taken = 0;
        for (var cell = 1; cell < History.PhaseCount * LandmarkGrid.Count; cell++)
        {
            var (phase, band) = (cell / LandmarkGrid.Count, cell % LandmarkGrid.Count);
            if (band == 0 || Landmark(phase, LandmarkGrid.Days[band], day).Total >= LandmarkExperts.FewestLeads)
                continue;
            taken++;
            var curves = Curve(ExpertName.LandmarkRisks, Origin);
            Assert.Equal(curves.Row(cell - 1).ToArray(), curves.Row(cell).ToArray());
        }
        Assert.InRange(taken, 1, 90);
    }

    [Fact]
    public void The_period_estimate_counts_only_days_at_risk_inside_its_window()
    {
        const int Origin = 23;
        const int Window = 90;
        var day = Panel.OriginDays[Origin];
        var (won, ended, risk) = (new int[day + 1], new int[day + 1], new int[day + 1]);
        var (wholeWon, wholeEnded, wholeRisk) = (new int[day + 1], new int[day + 1], new int[day + 1]);
        for (var lead = 0; lead < History.Count; lead++)
        {
            for (var today = History.Started[lead]; today <= Math.Min(day, History.Ended[lead]); today++)
            {
                var age = today - History.Started[lead];
                var ends = today == History.Ended[lead];
                var orders = ends && History.Outcomes[lead] == LeadOutcome.Won;
                Add(wholeWon, wholeEnded, wholeRisk, age, ends, orders);
                if (today > day - Window)
                    Add(won, ended, risk, age, ends, orders);
            }
        }
        double incidence = 0,
            surviving = 1;
        var (expected, left) = (new double[day + 1], new double[day + 1]);
        var supported = 0;
        for (var age = 0; age <= day; age++)
        {
            var inside = risk[age] >= CompetingRisks.FewestAtRisk;
            var (w, e, r) = inside
                ? (won[age], ended[age], risk[age])
                : (wholeWon[age], wholeEnded[age], wholeRisk[age]);
            incidence += r == 0 ? 0 : surviving * w / r;
            surviving *= r == 0 ? 1 : 1 - ((double)e / r);
            expected[age] = incidence;
            left[age] = surviving;
            supported = wholeRisk[age] >= CompetingRisks.FewestAtRisk ? age : supported;
        }

        var curve = Curve(ExpertName.RisksByAge90, Origin).Row(0);

        foreach (var horizon in HorizonCurve.Days)
        {
            var orders = (expected[Math.Min(horizon, supported)] - expected[0]) / left[0];
            Assert.Equal(orders, HorizonCurve.At(curve, horizon), 1e-12);
        }
    }

    [Fact]
    public void Empirical_landmarks_count_only_origins_whose_horizon_has_passed()
    {
        const int Origin = 23;
        const int Horizon = 90;
        var day = Panel.OriginDays[Origin];
        const int Phases = SimulatedCompany.Phases;
        var (open, ordered) = (new double[Phases * LandmarkGrid.Count], new double[Phases * LandmarkGrid.Count]);
        foreach (var past in Panel.OriginDays.ToArray().Where(past => past + Horizon <= day))
        {
            for (var lead = 0; lead < History.Count; lead++)
            {
                if (History.Started[lead] > past || History.Ended[lead] <= past)
                    continue;
                var phase = History.PhaseOn(lead, past);
                var stood = past - History.Entered[(lead * Phases) + phase];
                var cell = (phase * LandmarkGrid.Count) + LandmarkGrid.BandOf(stood);
                open[cell]++;
                if (History.Outcomes[lead] == LeadOutcome.Won && History.Ended[lead] <= past + Horizon)
                    ordered[cell]++;
            }
        }
        var all = ordered.Sum() / open.Sum();
        for (var phase = 0; phase < Phases; phase++)
        {
            var cells = Enumerable.Range(phase * LandmarkGrid.Count, LandmarkGrid.Count).ToArray();
            var ofPhase = (cells.Sum(c => ordered[c]) + (20 * all)) / (cells.Sum(c => open[c]) + 20);
            foreach (var cell in cells.Where(c => open[c] > 0))
            {
                var share = (ordered[cell] + (20 * ofPhase)) / (open[cell] + 20);
                var said = HorizonCurve.At(Curve(ExpertName.EmpiricalLandmarks, Origin).Row(cell), Horizon);
                // Made monotone over the horizons, so never below its own share.
                Assert.InRange(said, share - 1e-12, 1);
                if (phase == 0 && open[cell] > 100)
                    Assert.Equal(share, said, 0.02);
            }
        }
    }

    [Fact]
    public void Weights_follow_the_squared_loss_of_everything_that_was_known()
    {
        var weights = Panel.WeightsByOrigin[^1];
        var totals = new double[Panel.Experts.Length];
        for (var k = 0; k < totals.Length; k++)
        {
            for (var i = 0; i < Panel.OriginDays.Length - 1; i++)
            {
                foreach (var horizon in new[] { 14, 30, 90 })
                {
                    if (Panel.OriginDays[i] + horizon <= History.LastDay)
                        totals[k] += LeadByLead(Panel.Experts[k], i, horizon);
                }
            }
        }
        for (var k = 1; k < totals.Length; k++)
        {
            if (weights[k] > 1e-12 && weights[0] > 1e-12)
                Assert.Equal((totals[0] - totals[k]) / 2, Math.Log(weights[k] / weights[0]), 1e-6);
            else if (weights[k] <= 1e-12)
                Assert.InRange(totals[k] - totals.Min(), 2 * 12 * Math.Log(10), double.MaxValue);
        }
    }

    static double LeadByLead(ExpertCurves expert, int origin, int horizon)
    {
        var day = Panel.OriginDays[origin];
        var loss = 0.0;
        for (var lead = 0; lead < History.Count; lead++)
        {
            if (History.Started[lead] > day || History.Ended[lead] <= day)
                continue;
            var row = expert.Rows == CurveRows.Age ? day - History.Started[lead] : OpenLeadCells.Of(History, lead, day);
            var chance = HorizonCurve.At(expert.ByOrigin[origin].Row(row), horizon);
            var came = History.Outcomes[lead] == LeadOutcome.Won && History.Ended[lead] <= day + horizon ? 1 : 0;
            loss += (chance - came) * (chance - came);
        }
        return loss;
    }

    static ExitCounts Landmark(int phase, int stayed, int day)
    {
        var counts = new ExitCounts();
        for (var lead = 0; lead < History.Count; lead++)
        {
            var entry = History.Entered[(lead * History.PhaseCount) + phase];
            if (entry == PipelineHistory.Never || entry + stayed > day)
                continue;
            if (History.LeftPhase(lead, phase) > entry + stayed)
                Count(counts, lead, entry + stayed, day);
        }
        return counts;
    }

    static void Count(ExitCounts counts, int lead, int from, int day)
    {
        var ended = History.Ended[lead] <= day;
        var exit =
            !ended ? ExitKind.Censored
            : History.Outcomes[lead] == LeadOutcome.Won ? ExitKind.Advanced
            : ExitKind.Lost;
        counts.Add((ended ? History.Ended[lead] : day) - from, exit);
    }

    static void Add(int[] won, int[] ended, int[] risk, int age, bool ends, bool orders)
    {
        risk[age]++;
        ended[age] += ends ? 1 : 0;
        won[age] += orders ? 1 : 0;
    }

    static void AssertCurve(CompetingRisks risks, int stayed, ReadOnlySpan<double> curve)
    {
        var from = Math.Min(stayed, risks.LastSupportedDay);
        foreach (var horizon in HorizonCurve.Days)
        {
            var until = Math.Min(from + horizon, risks.LastSupportedDay);
            var expected = (risks.MovedOn(until) - risks.MovedOn(from)) / risks.Undecided(from);
            Assert.Equal(expected, HorizonCurve.At(curve, horizon), 1e-9);
        }
    }

    static CurveTable Curve(ExpertName name, int origin) =>
        Panel.Experts.Single(expert => expert.Name == name).ByOrigin[origin];
}
