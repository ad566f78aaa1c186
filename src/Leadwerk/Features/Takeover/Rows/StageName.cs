using Leadwerk.Domain.Contacts;
using Leadwerk.Domain.Phases;

namespace Leadwerk.Features.Takeover.Rows;

/// <summary>Which phase of our plan a stage's own name says it is.</summary>
static class StageName
{
    /// <summary>
    /// "B", "mündlich bestellt", "B mündlich bestellt" and "B: bestellt". Null where the name is no phase's; an order is
    /// never read from a name.
    /// </summary>
    /// <param name="stage">As the list calls it.</param>
    /// <param name="plan">Our plan.</param>
    public static Phase? PhaseOf(string stage, PhasePlan plan)
    {
        var phases = plan.Phases.Where(phase => phase != plan.OrderPhase).ToList();
        var code = PhaseCode.Parse(stage);
        return phases.Find(phase => phase.Code == code)
            ?? phases.Find(phase => IsCalled(phase, FoldedName.Spelled(stage)))
            ?? phases.Find(phase => BeginsWith(phase.Code.Value, stage.Trim()));
    }

    static bool IsCalled(Phase phase, string key) =>
        key.Length > 0
        && (FoldedName.Spelled(phase.Name.German) == key || FoldedName.Spelled(phase.Name.English) == key);

    // "E-Mail" and "D2C" begin with a letter that is no word of its own; "e" may be anything.
    static bool BeginsWith(string code, string stage) =>
        stage.StartsWith(code, StringComparison.Ordinal)
        && stage.Length > code.Length
        && (
            char.IsWhiteSpace(stage[code.Length]) || stage[code.Length] is ':' or '.' or ')' or ',' or '·' or '–' or '|'
        );
}
