using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Features.Import.Rows;
using Leadwerk.Features.Import.Values;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Features.Import.Stages;

/// <summary>How each lead ended and when, from whatever says so: outcome, flags, stage, dates of the end.</summary>
sealed class LeadEnds
{
    const int IsWon = 0;
    const int IsLost = 1;
    const int IsClosed = 2;
    const int IsActive = 3;
    static readonly Field[] FlagFields = [Field.IsWon, Field.IsLost, Field.IsClosed, Field.IsActive];

    readonly Facts facts;
    readonly StageColumns stages;
    readonly StageKind?[] ofOutcome;
    readonly CodedColumn? outcomeWords;
    readonly int[]? closedOn;
    readonly int[]? wonOn;
    readonly int[]? lostOn;
    readonly bool?[][] flags;

    LeadEnds(Facts facts, StageColumns stages, StagePlan plan)
    {
        this.facts = facts;
        this.stages = stages;
        Outcomes = new LeadOutcome[facts.Count];
        Closed = facts.NoDays();
        ExpectedClose = facts.Days.TryGetValue(Field.ExpectedClose, out var expected) ? [.. expected] : facts.NoDays();
        outcomeWords = facts.Coded.GetValueOrDefault(Field.Outcome);
        ofOutcome = outcomeWords is null ? [] : [.. outcomeWords.Texts.Select(plan.OfOutcome)];
        closedOn = facts.Days.GetValueOrDefault(Field.Closed);
        wonOn = facts.Days.GetValueOrDefault(Field.WonOn);
        lostOn = facts.Days.GetValueOrDefault(Field.LostOn);
        flags = [.. FlagFields.Select(Flags)];
    }

    public LeadOutcome[] Outcomes { get; }
    public int[] Closed { get; }
    public int[] ExpectedClose { get; }

    public static LeadEnds Of(Facts facts, StageColumns stages, StagePlan plan, BadCells bad, List<ReadingNote> notes)
    {
        var ends = new LeadEnds(facts, stages, plan);
        ends.NameUnknownWords(bad);
        for (var lead = 0; lead < facts.Count; lead++)
            ends.Decide(lead);
        ends.NoteCloseWithoutOutcome(notes);
        return ends;
    }

    /// <summary>Stages that are over in an unknown way, with their leads of which nothing else tells the end.</summary>
    public static IReadOnlyList<(string Name, int Rows)> Untold(Facts facts, StageColumns stages, StagePlan plan)
    {
        if (!facts.Coded.TryGetValue(Field.Stage, out var names))
            return [];
        var ends = new LeadEnds(facts, stages, plan);
        var rows = new int[names.Texts.Count];
        for (var lead = 0; lead < facts.Count; lead++)
        {
            if (stages.Kind(lead) == StageKind.Ended && ends.Kind(lead) is StageKind.Open)
                rows[names.Code(lead)]++;
        }
        return [.. names.Texts.Zip(rows).Where(stage => stage.Second > 0)];
    }

    void Decide(int lead)
    {
        var kind = Kind(lead);
        Outcomes[lead] = kind switch
        {
            StageKind.Won => LeadOutcome.Won,
            StageKind.Lost => LeadOutcome.Lost,
            _ => LeadOutcome.Open,
        };
        var closed = Day(closedOn, lead);
        if (kind == StageKind.Won)
            Closed[lead] = First(Day(wonOn, lead), closed, stages.WonOn(lead), stages.EndedOn(lead));
        else if (kind == StageKind.Lost)
            Closed[lead] = First(Day(lostOn, lead), closed, stages.LostOn(lead), stages.EndedOn(lead));
        else if (ExpectedClose[lead] == ReadPipeline.NoDay)
            // A close date on an open lead is a plan.
            ExpectedClose[lead] = closed;
    }

    StageKind Kind(int lead)
    {
        // "Open" says only that nobody noted an end in this column: it does not outweigh a stage called won.
        var said = OutcomeWord(lead);
        if (said is StageKind.Won or StageKind.Lost)
            return said.Value;
        if (Flag(IsWon, lead) == true)
            return StageKind.Won;
        if (Flag(IsLost, lead) == true)
            return StageKind.Lost;
        if (Flag(IsClosed, lead) == true && Flag(IsWon, lead) == false)
            return StageKind.Lost;
        if (stages.Kind(lead) is StageKind.Won or StageKind.Lost)
            return stages.Kind(lead)!.Value;
        if (Flag(IsActive, lead) == false && HasNoChance(lead))
            return StageKind.Lost;
        if (said is not null)
            return said.Value;
        if (stages.KindByEntries(lead) is { } entered)
            return entered;
        var won = Day(wonOn, lead);
        var lost = Day(lostOn, lead);
        if (won != ReadPipeline.NoDay || lost != ReadPipeline.NoDay)
            return won >= lost ? StageKind.Won : StageKind.Lost;
        return StageKind.Open;
    }

    StageKind? OutcomeWord(int lead)
    {
        var code = outcomeWords?.Code(lead) ?? CodedColumn.None;
        return code == CodedColumn.None ? null : ofOutcome[code];
    }

    /// <summary>Odoo archives a lost lead with chance 0; an archived one with a chance was only put away.</summary>
    bool HasNoChance(int lead) =>
        facts.Text(Field.LostReason, lead) is not null
        || !facts.Numbers.TryGetValue(Field.Guess, out var guesses)
        || !(guesses[lead] > 0);

    bool? Flag(int flag, int lead)
    {
        if (flags[flag].Length == 0)
            return null;
        var code = facts.Coded[FlagFields[flag]].Code(lead);
        return code == CodedColumn.None ? false : flags[flag][code];
    }

    bool?[] Flags(Field field) =>
        facts.Coded.TryGetValue(field, out var column) && column.Texts.Count > 0
            ? [.. column.Texts.Select(text => EmptyWords.Is(text) ? false : TruthWords.Of(text))]
            : [];

    void NameUnknownWords(BadCells bad)
    {
        NameUnknownWords(Field.Outcome, code => ofOutcome[code] is null, ofOutcome.Contains(null), bad);
        for (var flag = 0; flag < flags.Length; flag++)
        {
            var answers = flags[flag];
            NameUnknownWords(FlagFields[flag], code => answers[code] is null, answers.Contains(null), bad);
        }
    }

    void NameUnknownWords(Field field, Predicate<int> isUnknown, bool hasUnknown, BadCells bad)
    {
        if (!hasUnknown)
            return;
        var words = facts.Coded[field];
        for (var lead = 0; lead < facts.Count; lead++)
        {
            if (words.Code(lead) == CodedColumn.None || !isUnknown(words.Code(lead)))
                continue;
            var (file, line) = facts.Place(field, lead);
            bad.Cell(file, line, facts.HeaderOf[field], words[lead]!, "outcome");
        }
    }

    void NoteCloseWithoutOutcome(List<ReadingNote> notes)
    {
        if (!facts.Days.TryGetValue(Field.Closed, out var closed))
            return;
        if (!Array.TrueForAll(Outcomes, outcome => outcome == LeadOutcome.Open) || ofOutcome.Length > 0)
            return;
        var dated = closed.Count(day => day != ReadPipeline.NoDay);
        if (dated > 0)
            notes.Add(new("closed-without-outcome", [facts.HeaderOf[Field.Closed], dated]));
    }

    static int Day(int[]? days, int lead) => days is null ? ReadPipeline.NoDay : days[lead];

    static int First(params ReadOnlySpan<int> days)
    {
        foreach (var day in days)
        {
            if (day != ReadPipeline.NoDay)
                return day;
        }
        return ReadPipeline.NoDay;
    }
}
