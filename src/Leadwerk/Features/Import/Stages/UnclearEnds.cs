using Leadwerk.Features.Import.Joining;

namespace Leadwerk.Features.Import.Stages;

/// <summary>Stages called "Closed" and no more: won or lost, only another column or a person can tell.</summary>
static class UnclearEnds
{
    /// <summary>Asks for those with a lead of which no other column tells the end.</summary>
    /// <returns>Why that cannot be understood; null when every end is told.</returns>
    public static ImportOutcome.NotUnderstood? Settle(Facts facts, StagePlan plan)
    {
        if (!plan.HasUnclearEnds)
            return null;
        var columns = new StageColumns(facts, plan);
        string[] unknown =
        [
            .. LeadEnds
                .Untold(facts, columns, plan)
                .Where(stage => !plan.Settle(stage.Name, stage.Rows))
                .Select(stage => stage.Name),
        ];
        if (unknown.Length == 0)
            return null;
        var ladder = LadderOrder.Of(plan.Codes, columns.Entered);
        return new("unknown-stages", [string.Join(", ", unknown), StagesText.ToComplete(plan.Given(ladder), unknown)]);
    }
}
