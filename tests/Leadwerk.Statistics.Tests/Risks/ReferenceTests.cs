using Leadwerk.Statistics.Risks;

namespace Leadwerk.Statistics.Tests.Risks;

public class ReferenceTests
{
    const double Demand = 1e-9;

    [Theory]
    [InlineData("tiny", 35)]
    [InlineData("small", 147)]
    [InlineData("medium", 429)]
    [InlineData("short", 172)]
    public void Equals_the_survival_package_on_every_day_of_every_phase(string name, int rows)
    {
        var phases = Fixture
            .Visits(name)
            .GroupBy(visit => visit.Phase)
            .ToDictionary(phase => phase.Key, phase => CompetingRisks.Of(Fixture.Count(phase)));
        var references = Fixture.References(name);
        Assert.Equal(rows, references.Count);
        foreach (var expected in references)
        {
            var risks = phases[expected.Phase];
            Assert.Equal(expected.AtRisk, risks.AtRisk(expected.Day));
            Assert.Equal(expected.MovedOn, risks.MovedOn(expected.Day), Demand);
            Assert.Equal(expected.Failed, risks.Failed(expected.Day), Demand);
            Assert.Equal(expected.Undecided, risks.Undecided(expected.Day), Demand);
            Assert.Equal(expected.MovedOnError, risks.MovedOnStandardError(expected.Day), Demand);
            Assert.Equal(expected.FailedError, risks.FailedStandardError(expected.Day), Demand);
        }
    }

    [Fact]
    public void A_single_phase_worked_by_hand()
    {
        // 4 leads: one moves on after 1 day, one is lost after 2, one is still there after 2, one moves on after 3.
        var counts = new ExitCounts();
        counts.Add(1, ExitKind.Advanced);
        counts.Add(2, ExitKind.Lost);
        counts.Add(2, ExitKind.Censored);
        counts.Add(3, ExitKind.Advanced);

        var risks = CompetingRisks.Of(counts);

        Assert.Equal(0.25, risks.MovedOn(1));
        Assert.Equal(0.25, risks.Failed(2));
        Assert.Equal(0.5, risks.Undecided(2));
        Assert.Equal(0.75, risks.MovedOn(3));
        Assert.Equal(0, risks.Undecided(3));
        Assert.Equal(3, risks.Decided);
        Assert.Equal(3, risks.LastDecisionDay);
    }
}
