using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Tables;

namespace Leadwerk.Features.Import.Understanding;

/// <summary>All files with their headers understood, before any row is read.</summary>
sealed class OpenedFiles : IDisposable
{
    readonly List<TableSource> tables = [];

    public List<(TableSource Table, HeaderReading Headers)> Leads { get; } = [];
    public List<(TableSource Table, HeaderReading Headers)> Histories { get; } = [];

    /// <summary>Opens the files and finds out what their columns are.</summary>
    /// <param name="refusal">Receives why that was not possible.</param>
    public static OpenedFiles Open(ImportOptions options, out ImportOutcome.NotUnderstood? refusal)
    {
        var files = new OpenedFiles();
        try
        {
            files.OpenAll(options);
        }
        catch
        {
            files.Dispose();
            throw;
        }
        refusal = files.Refusal(options);
        return files;
    }

    void OpenAll(ImportOptions options)
    {
        var forLeads = ColumnWishes.ForLeads(options);
        var forHistory = ColumnWishes.ForHistory(options);
        foreach (var path in options.Files)
        {
            var table = Open(path, options, headers => HeaderRecognition.Of(headers, forLeads).MakesLeads);
            var asLeads = HeaderRecognition.Of(table.Headers, forLeads, options.WithContacts);
            if (HistoryRecognition.Fits(table.Headers, asLeads))
                Histories.Add((table, HistoryRecognition.Of(table.Headers, forHistory)));
            else
                Leads.Add((table, asLeads));
        }
        if (options.HistoryFile is { } history)
        {
            var table = Open(
                history,
                options,
                headers => HistoryRecognition.Complete(HistoryRecognition.Of(headers, forHistory).Uses)
            );
            Histories.Add((table, HistoryRecognition.Of(table.Headers, forHistory)));
        }
    }

    TableSource Open(string path, ImportOptions options, Predicate<IReadOnlyList<string>> prefers)
    {
        var table = TableFile.Open(path, options.Limits, prefers, options.NameOf(path));
        tables.Add(table);
        return table;
    }

    ImportOutcome.NotUnderstood? Refusal(ImportOptions options)
    {
        var leadHeaders = Leads.Select(file => file.Table.Headers);
        var historyHeaders = Histories.Select(file => file.Table.Headers);
        var missing =
            ColumnWishes.ForLeads(options).Missing(leadHeaders)
            ?? ColumnWishes.ForHistory(options).Missing(historyHeaders);
        if (missing is var (column, nearest))
            return nearest is null
                ? new(
                    "unknown-column",
                    [column, "", Shown([.. leadHeaders.Concat(historyHeaders).SelectMany(all => all)])]
                )
                : new("unknown-column", [column, nearest]);
        foreach (var (table, headers) in Histories)
        {
            if (!HistoryRecognition.Complete(headers.Uses))
                return NoColumns(
                    table.Headers,
                    "--map history.id=COLUMN --map history.stage=COLUMN --map history.entered=COLUMN"
                );
        }
        if (Leads.Count > 0 && !Leads.Exists(file => file.Headers.SaysAnything))
            return NoColumns(Leads[0].Table.Headers, "--map created=COLUMN --map stage=COLUMN --map closed=COLUMN");
        var widest = Leads.Find(file =>
            file.Headers.Uses.Count(use => use.Field == Field.Entered) > Stages.StagePlan.MostPhases
        );
        return widest.Table is null
            ? null
            : new(
                "too-many-stages",
                [widest.Headers.Uses.Count(use => use.Field == Field.Entered), Stages.StagePlan.MostPhases]
            );
    }

    static ImportOutcome.NotUnderstood NoColumns(IReadOnlyList<string> headers, string example)
    {
        var first = example.Replace("COLUMN", $"\"{headers[0]}\"", StringComparison.Ordinal).Split(" --")[0];
        return new("no-columns", [Shown(headers), first]);
    }

    static string Shown(IReadOnlyList<string> headers)
    {
        const int MostShown = 30;
        return string.Join(", ", headers.Take(MostShown)) + (headers.Count > MostShown ? ", …" : "");
    }

    public void Dispose()
    {
        foreach (var table in tables)
            table.Dispose();
    }
}
