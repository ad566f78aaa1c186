using CsCheck;
using Leadwerk.Statistics.Experts;
using Leadwerk.Statistics.Findings;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Statistics.Tests.Experts;

public class PanelProperties
{
    static readonly int[] Horizons = [30, 60, 90];

    [Fact]
    public void Every_curve_is_a_monotone_chance_and_order_is_never_below_within() =>
        SmallHistories.Company.Sample(
            leads =>
            {
                var history = SmallHistories.History(leads);
                var panel = ExpertPanel.Learn(history, Horizons);
                var curve = new double[HorizonCurve.Points];
                for (var lead = 0; lead < history.Count; lead++)
                {
                    panel.Curve(lead, history.HighestPhase(lead), curve);
                    var before = 0.0;
                    foreach (var days in new[] { 1, 7, 10, 30, 45, 60, 90, 200, 400, 540 })
                    {
                        var chance = HorizonCurve.At(curve, days);
                        Assert.InRange(chance, before - 1e-12, 1);
                        before = chance;
                    }
                    Assert.InRange(curve[HorizonCurve.Final], before - 1e-12, 1);
                }
            },
            iter: 300
        );

    [Fact]
    public void Weights_are_shares_that_sum_to_one() =>
        SmallHistories.Company.Sample(
            leads =>
            {
                var panel = ExpertPanel.Learn(SmallHistories.History(leads), Horizons);
                Assert.All(panel.Weights, weight => Assert.InRange(weight.Weight, 0, 1));
                Assert.Equal(1, panel.Weights.Sum(weight => weight.Weight), 1e-9);
            },
            iter: 300
        );

    [Fact]
    public void A_permutation_of_the_leads_changes_nothing() =>
        SmallHistories.Company.Sample(
            leads =>
            {
                var panel = ExpertPanel.Learn(SmallHistories.History(leads), Horizons);
                var reversed = ExpertPanel.Learn(SmallHistories.History(leads.Reverse()), Horizons);
                var (a, b) = (new double[HorizonCurve.Points], new double[HorizonCurve.Points]);
                for (var lead = 0; lead < panel.History.Count; lead++)
                {
                    var twin = panel.History.Count - 1 - lead;
                    panel.Curve(lead, panel.History.HighestPhase(lead), a);
                    reversed.Curve(twin, reversed.History.HighestPhase(twin), b);
                    for (var point = 0; point < a.Length; point++)
                        Assert.Equal(a[point], b[point], 1e-9);
                }
            },
            iter: 200
        );

    [Fact]
    public void Nothing_after_the_as_of_day_is_known()
    {
        // The same company, told with and without what happened after the day: every chance is the same.
        var whole = SimulatedCompany.History(800, 400, seed: 5);
        var day = whole.AsOf.AddDays(-120);
        var (told, untold) = (new PipelineHistoryBuilder(day, 5), new PipelineHistoryBuilder(day, 5));
        for (var lead = 0; lead < whole.Count; lead++)
        {
            var start = whole.FirstDay.AddDays(whole.Started[lead]);
            var entries = Entries(whole, lead);
            var end =
                whole.Ended[lead] == PipelineHistory.Never
                    ? (DateOnly?)null
                    : whole.FirstDay.AddDays(whole.Ended[lead]);
            var known = end is not null && end <= day;
            told.Add(start, entries, whole.Outcome(lead), end);
            untold.Add(
                start,
                [.. entries.Select(entry => entry <= day ? entry : null)],
                known ? whole.Outcome(lead) : LeadOutcome.Open,
                known ? end : null
            );
        }
        var (a, b) = (ExpertPanel.Learn(told.Build(), Horizons), ExpertPanel.Learn(untold.Build(), Horizons));
        var (left, right) = (new double[HorizonCurve.Points], new double[HorizonCurve.Points]);
        Assert.InRange(a.History.Count, 400, 700);
        for (var lead = 0; lead < a.History.Count; lead++)
        {
            a.Curve(lead, a.History.HighestPhase(lead), left);
            b.Curve(lead, b.History.HighestPhase(lead), right);
            Assert.Equal(left, right);
        }
    }

    [Fact]
    public void No_chance_is_above_what_was_measured_of_those_that_stood_longer()
    {
        // Half of the lost are never closed, so that there are undead of every kind.
        var history = SimulatedCompany.History(900, 700, seed: 3, neverClosed: 0.5);
        var panel = ExpertPanel.Learn(history, Horizons);
        var bounds = Enumerable.Range(0, history.PhaseCount).Select(phase => ZombieBounds.Of(history, phase)).ToArray();
        var curve = new double[HorizonCurve.Points];
        var (none, older) = (0, 0);
        foreach (var lead in Enumerable.Range(0, history.Count).Where(i => history.Outcome(i) == LeadOutcome.Open))
        {
            var phase = history.HighestPhase(lead);
            panel.Curve(lead, phase, curve);
            foreach (var finding in bounds[phase].Judge(history.DaysSinceEntry(lead, phase)))
            {
                if (finding is ZombieFinding.NoChanceMeasured measured)
                {
                    none++;
                    Assert.InRange(curve[HorizonCurve.Final], 0, measured.High + 1e-12);
                }
                if (finding is ZombieFinding.OlderThanAnyDecision)
                {
                    older++;
                    Assert.Equal(0, curve[HorizonCurve.Final]);
                }
            }
        }
        Assert.InRange(none, 20, history.Count);
        Assert.InRange(older, 5, history.Count);
    }

    [Fact]
    public void A_young_company_without_a_scored_origin_hears_the_risks_by_age_alone()
    {
        var history = SmallHistories.History([new(195, [3], LeadOutcome.Won), new(196, [2], LeadOutcome.Lost)]);

        var panel = ExpertPanel.Learn(history, Horizons);

        Assert.Equal(ExpertName.RisksByAge, panel.Champion);
        Assert.Equal(1, panel.Weights.Single(weight => weight.Expert == ExpertName.RisksByAge).Weight);
    }

    [Fact]
    public void An_empty_history_has_no_curves_to_ask_and_does_not_fail()
    {
        var panel = ExpertPanel.Learn(SmallHistories.History([]), Horizons);

        Assert.Equal(0, panel.History.Count);
        Assert.Equal(1, panel.Weights.Sum(weight => weight.Weight), 1e-12);
    }

    static DateOnly?[] Entries(PipelineHistory history, int lead)
    {
        var entries = new DateOnly?[history.PhaseCount];
        for (var phase = 0; phase < entries.Length; phase++)
        {
            var day = history.Entered[(lead * history.PhaseCount) + phase];
            entries[phase] = day == PipelineHistory.Never ? null : history.FirstDay.AddDays(day);
        }
        return entries;
    }
}
