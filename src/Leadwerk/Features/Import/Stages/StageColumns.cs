using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;

namespace Leadwerk.Features.Import.Stages;

/// <summary>Stages and entries of the leads in the words of the plan.</summary>
sealed class StageColumns
{
    readonly CodedColumn? stages;
    readonly StageMeaning[] meanings;
    readonly Dictionary<string, int[]> entered = new(StringComparer.OrdinalIgnoreCase);
    int[]? wonOn;
    int[]? lostOn;
    int[]? endedOn;

    public StageColumns(Facts facts, StagePlan plan)
    {
        stages = facts.Coded.GetValueOrDefault(Field.Stage);
        meanings = stages is null ? [] : [.. stages.Texts.Select(plan.Of)];
        foreach (var (name, days) in facts.Entered)
            Add(plan.Of(name), days);
    }

    /// <summary>First entries by phase code; only phases with at least one.</summary>
    public IReadOnlyDictionary<string, int[]> Entered => entered;

    public int WonOn(int lead) => wonOn is null ? ReadPipeline.NoDay : wonOn[lead];

    public int LostOn(int lead) => lostOn is null ? ReadPipeline.NoDay : lostOn[lead];

    public int EndedOn(int lead) => endedOn is null ? ReadPipeline.NoDay : endedOn[lead];

    /// <summary>What the stage of a lead means; null where none is recorded.</summary>
    public StageKind? Kind(int lead)
    {
        var code = stages?.Code(lead) ?? CodedColumn.None;
        return code == CodedColumn.None ? null : meanings[code].Kind;
    }

    /// <summary>Where no stage is recorded the entries into won or lost tell the end; null when there are none.</summary>
    public StageKind? KindByEntries(int lead) =>
        Kind(lead) is not null ? null
        : WonOn(lead) > LostOn(lead) ? StageKind.Won
        : LostOn(lead) != ReadPipeline.NoDay ? StageKind.Lost
        : null;

    /// <summary>Index of the lead's stage on the ladder; -1 where it stands in no phase.</summary>
    public short[] OnLadder(int count, IReadOnlyList<string> codes)
    {
        var ladder = new short[count];
        Array.Fill(ladder, (short)-1);
        if (stages is null)
            return ladder;
        var indexes = meanings.Select(meaning => (short)IndexOf(codes, meaning.Code)).ToArray();
        for (var lead = 0; lead < count; lead++)
        {
            if (stages.Code(lead) != CodedColumn.None)
                ladder[lead] = indexes[stages.Code(lead)];
        }
        return ladder;
    }

    void Add(StageMeaning meaning, int[] days)
    {
        if (Array.TrueForAll(days, day => day == ReadPipeline.NoDay))
            return;
        if (meaning.Kind == StageKind.Won)
            wonOn = Earlier(wonOn, days);
        else if (meaning.Kind == StageKind.Lost)
            lostOn = Earlier(lostOn, days);
        else if (meaning.Kind == StageKind.Ended)
            endedOn = Earlier(endedOn, days);
        else if (meaning.Kind == StageKind.Phase)
            entered[meaning.Code!] = Earlier(entered.GetValueOrDefault(meaning.Code!), days);
    }

    /// <summary>Two stages that are one phase: the first entry counts.</summary>
    static int[] Earlier(int[]? known, int[] days)
    {
        if (known is null)
            return days;
        var earlier = new int[days.Length];
        for (var lead = 0; lead < days.Length; lead++)
            earlier[lead] =
                known[lead] == ReadPipeline.NoDay ? days[lead]
                : days[lead] == ReadPipeline.NoDay ? known[lead]
                : Math.Min(known[lead], days[lead]);
        return earlier;
    }

    static int IndexOf(IReadOnlyList<string> codes, string? code)
    {
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == code)
                return i;
        }
        return -1;
    }
}
