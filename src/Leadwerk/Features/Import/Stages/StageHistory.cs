using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Features.Import.Rows;

namespace Leadwerk.Features.Import.Stages;

/// <summary>First entries of the leads into each stage, from a file with a row per change.</summary>
static class StageHistory
{
    /// <summary>Adds the history's entries to what the files of leads record.</summary>
    public static void AddTo(
        Facts facts,
        JoinedLeads leads,
        FileRows rows,
        int[] days,
        ImportOptions options,
        List<ReadingNote> notes
    )
    {
        var names = rows.Coded(Field.Stage)!;
        var entered = new int[names.Texts.Count][];
        var leadOfRow = new int[rows.Count];
        var strangers = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            var lead = leadOfRow[row] = leads.Find(rows.Ids[row]);
            var stage = names.Code(row);
            if (lead < 0)
                strangers++;
            if (lead < 0 || stage == CodedColumn.None || days[row] == ReadPipeline.NoDay)
                continue;
            var entries = entered[stage] ??= facts.NoDays();
            if (entries[lead] == ReadPipeline.NoDay || days[row] < entries[lead])
                entries[lead] = days[row];
        }
        for (var stage = 0; stage < entered.Length; stage++)
        {
            if (entered[stage] is { } entries)
                facts.Entered.Add((names.Texts[stage], entries));
        }
        if (strangers > 0)
            notes.Add(new("history-not-joined", [rows.File, strangers]));
        if (!facts.Coded.ContainsKey(Field.Stage))
            facts.Coded[Field.Stage] = Latest(facts.Count, names, leadOfRow, days, Rungs(names, entered, options));
    }

    /// <summary>Where nothing says the present stage, the last change does; of two on one day the higher rung, whatever the order of the rows.</summary>
    static CodedColumn Latest(int count, CodedColumn names, int[] leadOfRow, int[] days, int[] rungs)
    {
        var latest = new (int Day, int Stage)[count];
        Array.Fill(latest, (ReadPipeline.NoDay, CodedColumn.None));
        for (var row = 0; row < days.Length; row++)
        {
            var stage = names.Code(row);
            if (leadOfRow[row] < 0 || stage == CodedColumn.None || days[row] == ReadPipeline.NoDay)
                continue;
            ref var known = ref latest[leadOfRow[row]];
            if (days[row] > known.Day || (days[row] == known.Day && rungs[stage] >= rungs[known.Stage]))
                known = (days[row], stage);
        }
        var stages = new CodedColumn();
        foreach (var (_, stage) in latest)
            stages.Add(stage == CodedColumn.None ? "" : names.Texts[stage]);
        return stages;
    }

    /// <summary>How high each stage stands: as the person ordered them, else as the entries do; ends above all.</summary>
    static int[] Rungs(CodedColumn names, int[]?[] entered, ImportOptions options)
    {
        var byName = new Dictionary<string, int[]>();
        for (var stage = 0; stage < entered.Length; stage++)
        {
            if (entered[stage] is { } entries)
                byName[names.Texts[stage]] = entries;
        }
        var ladder = LadderOrder.Of([.. byName.Keys], byName).ToList();
        return
        [
            .. names.Texts.Select(name => Given(name, options) ?? (IsEnd(name) ? int.MaxValue : ladder.IndexOf(name))),
        ];
    }

    static int? Given(string name, ImportOptions options)
    {
        for (var i = 0; i < options.Stages.Count; i++)
        {
            if (options.Stages[i].Stage.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return StageMeaning.Parse(options.Stages[i].TakenFor).Kind is StageKind.Won or StageKind.Lost
                    ? int.MaxValue
                    : i;
        }
        return null;
    }

    static bool IsEnd(string name) => OutcomeWords.End(name) is not null;
}
