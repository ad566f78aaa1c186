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
    /// A rung that is called like a phase is this phase, whatever the others are called. Others follow the ladder, each
    /// one phase above the rung below it, and never beyond the offer: that an order was given nobody reads from a
    /// position.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="plan">Our plan.</param>
    public static StageMapping Of(ReadPipeline list, PhasePlan plan)
    {
        var own = list.Phases.Select(phase => StageName.PhaseOf(phase.Code, plan)?.Position).ToList();
        var named = list.Phases.Where(phase => phase.Code != WholeWay).ToList();
        var mapping = new Clear([.. Places(list, own, plan).Select(place => plan.Phases[place].Code)]);
        var known = own.Count(place => place is not null);
        if (known == named.Count)
            return mapping;
        var undated = named.Count(phase => !phase.HasEntryDates);
        var clear = known == 0 && named.Count <= Highest(plan) + 1 && undated <= 1;
        return clear ? mapping : new Unclear(mapping, Text(list, mapping));
    }

    /// <summary>The last phase before one is ordered by word of mouth.</summary>
    static int Highest(PhasePlan plan) => Math.Max(0, plan.OrderPhase.Position - 2);

    static IEnumerable<int> Places(ReadPipeline list, List<int?> own, PhasePlan plan)
    {
        var below = -1;
        for (var rung = 0; rung < own.Count; rung++)
        {
            // The way from the start on stands for the first phase and takes no place from the others.
            if (list.Phases[rung].Code == WholeWay)
            {
                yield return 0;
                continue;
            }
            // A guess leaves the phases that the list names above it to those.
            var above = own.Skip(rung + 1).FirstOrDefault(place => place is not null) - 1 ?? int.MaxValue;
            below = own[rung] ?? Math.Max(0, Math.Min(below + 1, Math.Min(above, Highest(plan))));
            yield return below;
        }
    }

    /// <summary>What the reader puts before stages that have no days: the way from the start on.</summary>
    public const string WholeWay = "*";

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
