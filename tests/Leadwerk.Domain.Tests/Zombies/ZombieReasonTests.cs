using Leadwerk.Domain.Leads;
using Leadwerk.Domain.Zombies;
using Leadwerk.Statistics.Findings;
using PipelineHistoryBuilder = Leadwerk.Statistics.Histories.PipelineHistoryBuilder;

namespace Leadwerk.Domain.Tests.Zombies;

public class ZombieReasonTests
{
    readonly SmallCompany company = new();

    IReadOnlyList<ZombieReason> Reasons(Lead lead, ZombieBounds? bounds = null) =>
        lead.ZombieReasons(company.Escalation, bounds, company.Today);

    [Fact]
    public void A_lead_at_the_deferral_limit_is_a_zombie()
    {
        var lead = company.Active();
        company.Defer(lead);
        Assert.Empty(Reasons(lead));
        company.Defer(lead);
        Assert.Equal(new ZombieReason.AtDeferralLimit(2, 2), Assert.Single(Reasons(lead)));
    }

    [Fact]
    public void A_lead_past_its_date_is_a_zombie()
    {
        var lead = company.Active();
        company.WaitUntil(lead.ExpiresOn!.Value);
        var reason = Assert.IsType<ZombieReason.PastExpiry>(Assert.Single(Reasons(lead)));
        Assert.Contains("29.08.2026", reason.Text.German, StringComparison.Ordinal);
        Assert.Contains("29 August 2026", reason.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_measured_counts_from_the_day_on_which_the_phase_was_entered()
    {
        var start = new DateOnly(2025, 1, 1);
        var history = new PipelineHistoryBuilder(start.AddDays(300), 1);
        for (var lead = 0; lead < 40; lead++)
            history.Add(start, [start], Leadwerk.Statistics.Histories.LeadOutcome.Lost, start.AddDays(10));
        var bounds = ZombieBounds.Of(history.Build(), 0);
        var open = company.ActiveIn("E");
        company.Wait(10);
        Assert.Empty(Reasons(open, bounds));
        company.Wait(1);
        var measured = Assert.IsType<ZombieReason.Measured>(Assert.Single(Reasons(open, bounds)));
        Assert.Equal(new ZombieFinding.OlderThanAnyDecision(11, 10, 40), measured.Finding);
        Assert.Contains("40", measured.Text.German, StringComparison.Ordinal);
        Assert.Equal(11, open.DaysInPhase(company.Today));
    }

    [Fact]
    public void A_lead_that_ended_or_matures_is_none()
    {
        var lead = company.Active();
        company.Defer(lead);
        company.Defer(lead);
        lead.Lose(LostReason.NoDecision, null, company.Now);
        Assert.Empty(Reasons(lead));
        Assert.Empty(Reasons(company.Maturing()));
    }

    public static TheoryData<ZombieFinding, string, string> Findings =>
        new()
        {
            { new ZombieFinding.NoChanceMeasured(90, 1, 200, 0.0193), "1,9 %", "1.9" },
            { new ZombieFinding.LongerThanTheWon(90, 60, 35), "60 Tagen", "60 days" },
        };

    [Theory]
    [MemberData(nameof(Findings))]
    public void The_reason_is_said_in_words_with_its_numbers(ZombieFinding finding, string german, string english)
    {
        var text = new ZombieReason.Measured(finding).Text;
        Assert.Contains(german, text.German, StringComparison.Ordinal);
        Assert.Contains(english, text.English, StringComparison.Ordinal);
    }
}
