using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Features.Import.Stages;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>The stage names that the files use, and which column speaks of stages at all.</summary>
static class StageNames
{
    /// <summary>Distinct names with their rows; names of entries that no lead shows today have none.</summary>
    public static IReadOnlyList<(string Name, int Rows)> In(Facts facts)
    {
        var names = new List<(string Name, int Rows)>();
        if (facts.Coded.TryGetValue(Field.Stage, out var column))
        {
            var rows = new int[column.Texts.Count];
            for (var lead = 0; lead < column.Count; lead++)
            {
                if (column.Code(lead) != CodedColumn.None)
                    rows[column.Code(lead)]++;
            }
            names.AddRange(column.Texts.Zip(rows));
        }
        var known = names.Select(stage => stage.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        names.AddRange(
            facts
                .Entered.Where(entry => !known.Contains(entry.Phase))
                .Select(entry => PipelineNames.Without(entry.Phase, facts.Pipelines))
                .Where(known.Add)
                .Select(phase => (phase, 0))
        );
        return names;
    }

    /// <summary>
    /// A column called status may hold stages, one called stage may hold outcomes: the words in it decide.
    /// </summary>
    /// <returns>True when an outcome column is read as stages.</returns>
    public static bool SortOut(Facts facts, ImportOptions options)
    {
        var stages = facts.Coded.GetValueOrDefault(Field.Stage);
        var outcomes = facts.Coded.GetValueOrDefault(Field.Outcome);
        if (stages is null && outcomes is not null && !outcomes.Texts.All(word => IsOutcome(word, options)))
        {
            Move(facts, Field.Outcome, Field.Stage);
            return true;
        }
        if (outcomes is null && stages is not null && options.Stages.Count == 0 && OnlyOutcomes(stages))
            Move(facts, Field.Stage, Field.Outcome);
        return false;
    }

    static bool OnlyOutcomes(CodedColumn stages) =>
        stages.Texts.Count > 0
        && stages.Texts.All(word => OutcomeWords.Of(word) is not null)
        && stages.Texts.Any(word => OutcomeWords.Of(word) is StageKind.Open);

    static bool IsOutcome(string word, ImportOptions options) =>
        OutcomeWords.Of(word) is not null
        || options.Stages.Any(pair =>
            pair.Stage.Trim().Equals(word, StringComparison.OrdinalIgnoreCase)
            && StageMeaning.Parse(pair.TakenFor).Kind != StageKind.Phase
        );

    static void Move(Facts facts, Field from, Field to)
    {
        facts.Coded[to] = facts.Coded[from];
        facts.Coded.Remove(from);
        facts.HeaderOf[to] = facts.HeaderOf[from];
    }
}
