using Leadwerk.Domain.Escalation;
using Leadwerk.Domain.FollowUps;

namespace Leadwerk.Domain.Tests.Escalation;

public class EscalationTableTests
{
    readonly SmallCompany company = new();

    // deferrals before, days wanted -> joules triggered, accepted
    [Theory]
    [InlineData(0, 1, 100, true)]
    [InlineData(0, 30, 100, true)]
    [InlineData(0, 31, 100, false)]
    [InlineData(1, 1, 150, true)]
    [InlineData(1, 14, 150, true)]
    [InlineData(1, 15, 150, false)]
    [InlineData(2, 0, 200, false)]
    [InlineData(2, 1, 200, false)]
    public void Each_deferral_triggers_its_step(int before, int days, int joules, bool accepted)
    {
        var lead = company.Active();
        for (var count = 0; count < before; count++)
            Assert.IsType<FollowUpResult.Deferred>(company.Defer(lead));
        var result = company.Defer(lead, days);
        var step = result switch
        {
            FollowUpResult.Deferred deferred => deferred.Step,
            FollowUpResult.TooFarAhead far => far.Step,
            FollowUpResult.DeferralLimitReached limit => limit.Step,
            _ => null,
        };
        Assert.Equal((joules, accepted), (step!.Joules, result is FollowUpResult.Deferred));
        Assert.Equal(accepted ? before + 1 : before, lead.Deferrals);
    }

    [Fact]
    public void A_step_says_the_latest_day_that_it_allows()
    {
        var far = Assert.IsType<FollowUpResult.TooFarAhead>(company.Defer(company.Active(), 60));
        Assert.Equal(company.Today.AddDays(30), far.LatestDay);
    }

    [Fact]
    public void The_plan_of_another_segment_does_not_count()
    {
        var other = SmallCompany.NewEscalation(DefaultEscalationPlan.Draft(new Segment("Handel", "Filiale")));
        Assert.Throws<ArgumentException>(() =>
            company.Active().NotReached(other, company.Step(), Leadwerk.Domain.Contacts.BanList.None, company.Now)
        );
    }

    [Fact]
    public void The_prepared_words_are_friendly_formal_and_complete()
    {
        Assert.Equal([30, 14, null], company.Escalation.Steps.Select(step => step.MostDays));
        Assert.All(
            company.Escalation.Steps,
            step =>
            {
                Assert.Null(Placeholders.Unknown(step.Wording.German));
                Assert.Null(Placeholders.Unknown(step.Wording.English));
                Assert.DoesNotMatch(@"\b(du|dich|dir|dein)\b", step.Wording.German);
            }
        );
        Assert.Contains(
            "Wir zwingen niemanden zu seinem Glück",
            company.Escalation.Steps[2].Wording.German,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Placeholders_are_replaced_and_never_evaluated()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Placeholders.Person] = "Frau {firma}",
            [Placeholders.Company] = "Müller",
        };
        Assert.Equal(
            "Guten Tag Frau {firma} von Müller, bis {datum}",
            Placeholders.Fill("Guten Tag {name} von {firma}, bis {datum}", values)
        );
    }

    [Theory]
    [InlineData("Hallo {Name}", "Name")]
    [InlineData("Hallo {}", "")]
    [InlineData("Hallo {firma} und {passwort}", "passwort")]
    [InlineData("Hallo {firma}", null)]
    public void An_unknown_placeholder_is_refused(string wording, string? unknown)
    {
        Assert.Equal(unknown, Placeholders.Unknown(wording));
        var draft = DefaultEscalationPlan.Draft();
        var steps = draft.Steps.Select(
            (step, place) => place == 1 ? step with { Wording = new(wording, "Hello") } : step
        );
        var result = EscalationPlan.Create(draft with { Steps = [.. steps] });
        Assert.Equal(unknown, (result as EscalationResult.UnknownPlaceholder)?.Name);
    }

    static readonly EscalationDraft Good = DefaultEscalationPlan.Draft();

    public static TheoryData<EscalationDraft> Bad =>
        new(
            Good with
            {
                Steps = [Good.Steps[2]],
            },
            Good with
            {
                Steps = [Good.Steps[0], Good.Steps[1]],
            },
            Good with
            {
                Steps = [Good.Steps[2], Good.Steps[0], Good.Steps[2]],
            },
            Good with
            {
                Steps = [Good.Steps[1], Good.Steps[0], Good.Steps[2]],
            },
            Good with
            {
                Steps = [Good.Steps[0] with { MostDays = 0 }, Good.Steps[2]],
            },
            Good with
            {
                Steps = [Good.Steps[0] with { Joules = 0 }, Good.Steps[2]],
            },
            Good with
            {
                NotReachedLimit = 0,
            },
            Good with
            {
                PostponedByUsLimit = -1,
            },
            Good with
            {
                PostponedByUsLimit = 21,
            }
        );

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_plan_without_a_closing_step_or_with_senseless_limits_is_refused(EscalationDraft draft) =>
        Assert.IsType<EscalationResult.StepsRefused>(EscalationPlan.Create(draft));

    [Fact]
    public void Limits_of_a_plan_hold_for_its_leads()
    {
        var own = new SmallCompany(
            escalation: Good with
            {
                Steps = [Good.Steps[0], Good.Steps[2]],
                NotReachedLimit = 1,
                PostponedByUsLimit = 0,
            }
        );
        var lead = own.Active();
        Assert.Equal(1, own.Escalation.DeferralLimit);
        Assert.IsType<FollowUpResult.Deferred>(own.Defer(lead));
        Assert.IsType<FollowUpResult.DeferralLimitReached>(own.Defer(lead));
        Assert.IsType<FollowUpResult.NotReached>(own.NotReached(lead));
        Assert.IsType<FollowUpResult.NotReachedLimitReached>(own.NotReached(lead));
        Assert.IsType<FollowUpResult.PostponedByUsLimitReached>(own.Postpone(lead));
    }

    [Fact]
    public void An_edited_plan_keeps_what_was_counted()
    {
        var lead = company.Active();
        company.Defer(lead);
        Assert.IsType<EscalationResult.Made>(
            company.Escalation.Edit(Good with { Steps = [Good.Steps[0], Good.Steps[2]] })
        );
        Assert.Equal(2, company.Escalation.Steps.Count);
        Assert.IsType<FollowUpResult.DeferralLimitReached>(company.Defer(lead));
    }
}
