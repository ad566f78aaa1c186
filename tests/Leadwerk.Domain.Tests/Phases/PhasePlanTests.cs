using Leadwerk.Domain.Phases;

namespace Leadwerk.Domain.Tests.Phases;

public class PhasePlanTests
{
    readonly SmallCompany company = new();

    [Fact]
    public void The_default_plan_goes_from_F_to_A_and_hands_over_in_F()
    {
        Assert.Equal(["F", "E", "D", "C", "B", "A"], company.Plan.Phases.Select(phase => phase.Code.Value));
        Assert.Equal([1, 1, 2, 2, 1, 1], company.Plan.Phases.Select(phase => phase.Criteria.Count));
        Assert.Equal("F", company.Plan.HandOverPhase.Value);
        Assert.All(
            company.Plan.Phases.SelectMany(phase => phase.Criteria),
            criterion => Assert.EndsWith("?", criterion.Question.German, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Editing_makes_a_new_version_and_criteria_keep_their_ids()
    {
        var draft = company.Plan.ToDraft() with { Name = "Neu" };
        var next = Assert.IsType<PlanResult.Made>(company.Plan.Edit(draft, company.Now)).Plan;
        Assert.Equal((2, company.Plan.Offering), (next.Number, next.Offering));
        Assert.NotEqual(company.Plan.Id, next.Id);
        Assert.Equal("Standard", company.Plan.Name);
        Assert.Equal(Ids(company.Plan), Ids(next));
    }

    static IEnumerable<CriterionId> Ids(PhasePlan plan) =>
        plan.Phases.SelectMany(phase => phase.Criteria).Select(criterion => criterion.Id);

    [Fact]
    public void Phases_whose_criteria_did_not_change_pool_across_versions()
    {
        var draft = company.Plan.ToDraft();
        var edited = draft.Phases[1] with
        {
            Criteria = [draft.Phases[1].Criteria[0] with { Wants = EvidenceKinds.Document }],
        };
        var changed = draft with { Phases = [draft.Phases[0], edited, .. draft.Phases.Skip(2)] };
        var next = Assert.IsType<PlanResult.Made>(company.Plan.Edit(changed, company.Now)).Plan;
        Assert.Equal(
            [true, false, true, true, true, true],
            company.Plan.Phases.Select(phase => company.Plan.Pools(phase.Code, next))
        );
        Assert.False(company.Plan.Pools(DefaultPhasePlan.F, company.NewPlan(DefaultPhasePlan.Draft())));
    }

    static readonly PlanDraft Good = DefaultPhasePlan.Draft();

    static PlanDraft With(int phase, Func<PhaseDraft, PhaseDraft> change) =>
        Good with
        {
            Phases = [.. Good.Phases.Select((draft, place) => place == phase ? change(draft) : draft)],
        };

    static PhaseDraft WithCriterion(PhaseDraft phase, Func<CriterionDraft, CriterionDraft> change) =>
        phase with
        {
            Criteria = [.. phase.Criteria.Select(change)],
        };

    public static TheoryData<PlanProblem> Problems => [.. Enum.GetValues<PlanProblem>()];

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_plan_by_which_no_lead_could_be_proven_is_refused(PlanProblem problem)
    {
        var same = CriterionId.New();
        var draft = problem switch
        {
            PlanProblem.TooFewPhases => Good with { Phases = [Good.Phases[5]] },
            PlanProblem.CodeTwice => With(1, phase => phase with { Code = DefaultPhasePlan.F }),
            PlanProblem.CriterionTwice => With(2, phase => WithCriterion(phase, item => item with { Id = same })),
            PlanProblem.NoCriterion => With(3, phase => phase with { Criteria = [] }),
            PlanProblem.NoKind => With(
                1,
                phase => WithCriterion(phase, item => item with { Wants = EvidenceKinds.None })
            ),
            PlanProblem.FourEyesAtTheStart => With(
                0,
                phase => WithCriterion(phase, item => item with { FourEyes = true })
            ),
            PlanProblem.OrderWithoutDocument => With(
                5,
                phase => WithCriterion(phase, item => item with { Combination = KindCombination.AnyOf })
            ),
            PlanProblem.HandOverTooLate => Good with { HandOverPhase = Good.Phases[2].Code },
            _ => With(1, phase => phase with { Name = new("E", "\0") }),
        };
        var refused = Assert.IsType<PlanResult.Refused>(PhasePlan.Create(draft, company.Now));
        Assert.Equal(problem, refused.Problem);
        Assert.NotEqual(refused.Text.German, refused.Text.English);
    }

    [Theory]
    [InlineData("f", "F")]
    [InlineData(" 1a ", "1A")]
    [InlineData("", null)]
    [InlineData("LANGE", null)]
    [InlineData("Ä", null)]
    [InlineData(null, null)]
    public void A_code_is_one_to_four_letters_or_digits(string? text, string? code) =>
        Assert.Equal(code, PhaseCode.Parse(text)?.Value);
}
