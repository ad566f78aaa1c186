using Leadwerk.Features.Import.Joining;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Import.Stages;

/// <summary>The phases in their order with the first entries of each lead, and what the start date tells where entries are missing.</summary>
sealed class Ladder
{
    /// <summary>The whole way from start to order, where nothing splits it.</summary>
    public const string Unsplit = "*";

    readonly Facts facts;
    readonly StagePlan plan;
    readonly StageColumns stages;
    readonly int[] started;
    readonly LeadOutcome[] outcomes;
    readonly Dictionary<string, int[]> entered;
    IReadOnlyList<string> codes;

    Ladder(Facts facts, StagePlan plan, StageColumns stages, int[] started, LeadOutcome[] outcomes)
    {
        this.facts = facts;
        this.plan = plan;
        this.stages = stages;
        this.started = started;
        this.outcomes = outcomes;
        entered = new(stages.Entered, StringComparer.OrdinalIgnoreCase);
        codes = plan.IsOrdered ? plan.Codes : LadderOrder.Of(plan.Codes, entered);
    }

    public IReadOnlyList<PhaseName> Phases =>
        [.. codes.Select(code => new PhaseName(code, plan.NameOf(code), entered.ContainsKey(code)))];

    public short[] Stages { get; private set; } = [];

    public static Ladder Of(Facts facts, StagePlan plan, StageColumns stages, int[] started, LeadOutcome[] outcomes)
    {
        var ladder = new Ladder(facts, plan, stages, started, outcomes);
        if (ladder.entered.Count > 0)
            ladder.EnterLowestAtStart();
        else if (ladder.codes.Count == 1)
            ladder.EnterAtStart(ladder.codes[0]);
        else if (ladder.FirstDatedPhase() is { } phase)
            ladder.EnterAtStart(phase);
        else
            ladder.PutWholeWayFirst();
        ladder.Stages = ladder.StagesOfOpen();
        return ladder;
    }

    /// <summary>First entries, lead by lead in ladder order.</summary>
    public int[] Entered()
    {
        var days = new int[started.Length * codes.Count];
        for (var phase = 0; phase < codes.Count; phase++)
        {
            var column = entered.GetValueOrDefault(codes[phase]);
            for (var lead = 0; lead < started.Length; lead++)
                days[(lead * codes.Count) + phase] = column is null ? ReadPipeline.NoDay : column[lead];
        }
        return days;
    }

    void EnterLowestAtStart()
    {
        if (entered.ContainsKey(codes[0]))
            return;
        for (var lead = 0; lead < started.Length; lead++)
        {
            if (started[lead] == ReadPipeline.NoDay && entered.Values.Any(days => days[lead] != ReadPipeline.NoDay))
                return;
        }
        EnterAtStart(codes[0]);
    }

    void EnterAtStart(string code)
    {
        if (Array.Exists(started, day => day != ReadPipeline.NoDay))
            entered[code] = started;
    }

    /// <summary>
    /// The lowest phase of which the leads have a start while those below have none: there the start date is the entry.
    /// Phases below come first on the ladder.
    /// </summary>
    string? FirstDatedPhase()
    {
        var stage = stages.OnLadder(started.Length, codes);
        var dated = new int[codes.Count];
        var undated = new int[codes.Count];
        for (var lead = 0; lead < started.Length; lead++)
        {
            var has = facts.HasStartCell(lead);
            if (outcomes[lead] != LeadOutcome.Open)
            {
                if (!has)
                    return null;
            }
            else if (stage[lead] >= 0)
                (has ? dated : undated)[stage[lead]]++;
        }
        var mixed = codes.Where((_, phase) => dated[phase] > 0 && undated[phase] > 0);
        var below = codes.Where((_, phase) => undated[phase] > 0).ToArray();
        var above = codes.Where((_, phase) => undated[phase] == 0).ToArray();
        if (mixed.Any() || below.Length == 0 || Array.TrueForAll(dated, count => count == 0))
            return null;
        IReadOnlyList<string> order = [.. below, .. above];
        if (plan.IsOrdered && !order.SequenceEqual(codes))
            return null;
        var first = above.First(code => dated[codes.ToList().IndexOf(code)] > 0);
        codes = order;
        return first;
    }

    void PutWholeWayFirst()
    {
        codes = [Unsplit, .. codes];
        EnterAtStart(Unsplit);
    }

    short[] StagesOfOpen()
    {
        var ladder = stages.OnLadder(started.Length, codes);
        for (var lead = 0; lead < ladder.Length; lead++)
        {
            if (outcomes[lead] != LeadOutcome.Open)
                ladder[lead] = -1;
        }
        return ladder;
    }
}
