using Leadwerk.Domain.Escalation;

namespace Leadwerk.Domain.Tests.Escalation;

public class EscalationDraftTests
{
    static readonly EscalationDraft Usual = DefaultEscalationPlan.Draft();

    static bool IsMade(EscalationDraft draft) => EscalationPlan.Create(draft) is EscalationResult.Made;

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Vain_attempts_have_a_limit_of_one_to_twenty(int limit, bool made) =>
        Assert.Equal(made, IsMade(Usual with { NotReachedLimit = limit }));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Dates_that_we_moved_have_a_limit_of_none_to_twenty(int limit, bool made) =>
        Assert.Equal(made, IsMade(Usual with { PostponedByUsLimit = limit }));

    [Theory]
    [InlineData(0, 14, false)]
    [InlineData(1, 14, true)]
    [InlineData(365, 14, true)]
    [InlineData(366, 14, false)]
    [InlineData(30, 366, false)]
    public void Every_step_but_the_last_gives_one_day_to_a_year(int first, int second, bool made) =>
        Assert.Equal(
            made,
            IsMade(With(Usual.Steps[0] with { MostDays = first }, Usual.Steps[1] with { MostDays = second }))
        );

    [Theory]
    [InlineData(0, 2, 3, false)]
    [InlineData(1, 2, 1000, true)]
    [InlineData(1, 2, 1001, false)]
    [InlineData(1, 1, 3, false)]
    [InlineData(2, 1, 3, false)]
    public void Energy_rises_from_step_to_step_up_to_a_thousand_joules(int first, int second, int third, bool made) =>
        Assert.Equal(
            made,
            IsMade(
                Usual with
                {
                    Steps =
                    [
                        Usual.Steps[0] with
                        {
                            Joules = first,
                        },
                        Usual.Steps[1] with
                        {
                            Joules = second,
                        },
                        Usual.Steps[2] with
                        {
                            Joules = third,
                        },
                    ],
                }
            )
        );

    [Fact]
    public void A_name_and_every_wording_are_needed_and_steps_are_counted_from_one()
    {
        Assert.IsType<EscalationResult.TextRefused>(EscalationPlan.Create(Usual with { Name = " " }));
        Assert.IsType<EscalationResult.TextRefused>(
            EscalationPlan.Create(With(Usual.Steps[0], Usual.Steps[1] with { Wording = new("Ja.", "") }))
        );
        var plan = SmallCompany.NewEscalation(Usual);
        Assert.NotEqual(default, plan.Id);
        Assert.Equal([1, 2, 3], plan.Steps.Select(step => step.Position));
    }

    static EscalationDraft With(EscalationStepDraft first, EscalationStepDraft second) =>
        Usual with
        {
            Steps = [first, second, Usual.Steps[2]],
        };
}
