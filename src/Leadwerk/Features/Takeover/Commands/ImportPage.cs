using System.Text;
using Leadwerk.Features.Import;
using Leadwerk.Features.Takeover.Rows;

namespace Leadwerk.Features.Takeover.Commands;

/// <summary>Tells what an import or its undoing did, in plain lines.</summary>
sealed class ImportPage(ImportWords words)
{
    const int MostShown = 5;
    const int MostPairs = 20;

    readonly StringBuilder text = new();

    /// <summary>The page of an import or its preview.</summary>
    public string Import(
        ReadPipeline list,
        StageMapping mapping,
        TakeoverReport report,
        BadRows bad,
        ImportRequest request,
        BadFileOutcome? written
    )
    {
        Line(words.Headline(string.Join(", ", list.Reading.Files), list.Reading.RowsRead, request.Preview));
        if (report.Resumed)
            Line(words.Resumed(report.BroughtBefore));
        Mapping(list, mapping);
        Companies(report);
        Leads(list, report, request);
        Bad(bad, report, list);
        if (written is not null)
            Line(words.BadFile(written));
        Line(End(report, request));
        return text.ToString();
    }

    void Mapping(ReadPipeline list, StageMapping mapping)
    {
        var clear = mapping as StageMapping.Clear ?? ((StageMapping.Unclear)mapping).Proposal;
        Line(words.StagesAre(Stages(list, clear)));
        if (mapping is StageMapping.Unclear unclear)
            Line("  " + words.StagesUnclear(unclear.Stages));
    }

    /// <summary>"Prospecting = F, Engaging = E".</summary>
    public static string Stages(ReadPipeline list, StageMapping.Clear mapping) =>
        string.Join(
            ", ",
            list.Phases.Zip(mapping.Phases)
                .Where(rung => rung.First.Code != StageMapping.WholeWay)
                .Select(rung => $"{rung.First.Name} = {rung.Second}")
        );

    void Companies(TakeoverReport report)
    {
        Line(words.Companies(report.NewCompanies, report.KnownCompanies));
        if (report.Similar.Count > 0)
            Line("  " + words.MaybeSame(report.Similar.Count));
        foreach (var pair in report.Similar.Take(MostPairs))
            Line("    " + words.Pair(pair.Listed.Name, pair.Other, pair.Known));
        More(report.Similar.Count - MostPairs, "    ");
        Line(words.People(report.NewPeople));
        if (report.NewReps.Count > 0)
            Line(words.Reps(report.NewReps.Count, Some(report.NewReps)));
    }

    void Leads(ReadPipeline list, TakeoverReport report, ImportRequest request)
    {
        Line(words.Leads(report.Taken, report.Open, report.Won, report.Lost, report.Expired.Count));
        foreach (var row in report.Expired.Take(MostShown))
            Line("    " + words.Expired(row));
        More(report.Expired.Count - MostShown, "    ");
        if (request.Wish.GraceDays > 0)
            Line(words.Grace(request.Wish.GraceDays));
        if (list.Currency is null && list.Values.Any(value => value > 0))
            Line(words.EuroAssumed);
        if (report.Unchanged > 0)
            Line(words.Unchanged(report.Unchanged));
        if (report.Changed > 0)
            Line(words.Changed(report.Changed, report.FactsAdded));
    }

    void Bad(BadRows bad, TakeoverReport report, ReadPipeline list)
    {
        if (bad.Rows.Count == 0)
            return;
        Line(words.NotTaken(report.Refused.Count + list.Reading.RowsRejected));
        foreach (var kind in report.Refused.GroupBy(row => row.Why.Kind).OrderByDescending(rows => rows.Count()))
            Line($"  {words.Number(kind.Count())} × {words.Kind(kind.Key)}");
        foreach (var row in bad.Rows.Take(MostShown))
            Line("    " + words.BadRow(row));
        More(bad.Rows.Count - MostShown, "    ");
    }

    string End(TakeoverReport report, ImportRequest request) =>
        request.Preview ? words.OnlyPreview
        : report.Import is { } import && report.Taken + report.FactsAdded + report.BroughtBefore > 0
            ? words.Done(import.Value.ToString())
        : words.NothingChanged;

    /// <summary>The page of an undoing or its preview.</summary>
    public string Undo(UndoReport report, bool preview)
    {
        Line(words.Withdrawn(report.Withdrawn, preview));
        if (report.Stays.Count > 0)
            Line(words.Stays(report.Stays.Count));
        foreach (var lead in report.Stays.Take(MostPairs))
            Line($"    {lead.Company} ({lead.Lead.Value}): {words.In(lead.Why)}");
        More(report.Stays.Count - MostPairs, "    ");
        if (preview)
            Line(words.OnlyPreview);
        return text.ToString();
    }

    static string Some(List<string> names) =>
        string.Join(", ", names.Take(MostShown)) + (names.Count > MostShown ? ", …" : "");

    void More(int left, string indent)
    {
        if (left > 0)
            Line(indent + words.More(left));
    }

    void Line(string line) => text.AppendLine(line);
}
