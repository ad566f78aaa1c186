using Leadwerk.Domain.Phases;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Takeover.Rows;

/// <summary>Which phase of our plan each rung of the list's ladder is.</summary>
abstract record StageMapping
{
    private protected StageMapping() { }

    /// <summary>It is clear.</summary>
    /// <param name="Phases">Phase by rung, lowest first.</param>
    public sealed record Clear(IReadOnlyList<PhaseCode> Phases) : StageMapping;

    /// <summary>Somebody has to look at it.</summary>
    /// <param name="Proposal">What would be taken.</param>
    /// <param name="Stages">The proposal as the value of <c>--stages</c>, to correct.</param>
    public sealed record Unclear(Clear Proposal, string Stages) : StageMapping;

    /// <summary>
    /// Rungs that are called like phases are these phases. Others follow the ladder, each one phase higher, and never
    /// beyond the offer: that an order was given nobody reads from a position.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="plan">Our plan.</param>
    public static StageMapping Of(ReadPipeline list, PhasePlan plan)
    {
        var highest = Math.Max(0, plan.OrderPhase.Position - 2);
        var named = list.Phases.Where(phase => phase.Code != WholeWay).ToList();
        if (named.TrueForAll(phase => Own(phase, plan) is not null))
            return new Clear([.. list.Phases.Select(phase => Own(phase, plan) ?? plan.Phases[0].Code)]);
        var mapping = new Clear([
            .. list.Phases.Select(phase => plan.Phases[Math.Clamp(named.IndexOf(phase), 0, highest)].Code),
        ]);
        var undated = named.Count(phase => !phase.HasEntryDates);
        var clear = named.TrueForAll(phase => Own(phase, plan) is null) && named.Count <= highest + 1 && undated <= 1;
        return clear ? mapping : new Unclear(mapping, Text(list, mapping));
    }

    /// <summary>What the reader puts before stages that have no days: the way from the start on.</summary>
    public const string WholeWay = "*";

    static PhaseCode? Own(PhaseName phase, PhasePlan plan) =>
        PhaseCode.Parse(phase.Code) is { } code && plan.Find(code) is { } known && known != plan.OrderPhase
            ? code
            : null;

    static string Text(ReadPipeline list, Clear mapping)
    {
        var codes = list.Phases.Select(phase => phase.Code).ToList();
        var ladder = list
            .Reading.Stages.Select(stage => (stage.Stage, stage.TakenFor, Rung: codes.IndexOf(stage.TakenFor)))
            .OrderBy(stage => stage.Rung < 0 ? int.MaxValue : stage.Rung);
        return string.Join(
            ',',
            ladder.Select(stage =>
                $"{stage.Stage}={(stage.Rung < 0 ? stage.TakenFor : mapping.Phases[stage.Rung].Value)}"
            )
        );
    }
}
