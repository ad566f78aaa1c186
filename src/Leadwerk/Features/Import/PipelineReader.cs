using Leadwerk.Features.Import.Columns;
using Leadwerk.Features.Import.Joining;
using Leadwerk.Features.Import.Rows;
using Leadwerk.Features.Import.Stages;
using Leadwerk.Features.Import.Tables;
using Leadwerk.Features.Import.Understanding;

namespace Leadwerk.Features.Import;

/// <summary>Reads exports of any CRM into one pipeline.</summary>
public static class PipelineReader
{
    /// <summary>Reads, recognises and joins the files.</summary>
    /// <param name="options">Files and what the person said about them.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <returns>The pipeline, or why it could not be understood and what would help.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static ImportOutcome Read(ImportOptions options, CancellationToken cancel)
    {
        if (ColumnWishes.UnknownField(options) is { } field)
            return new ImportOutcome.NotUnderstood("unknown-field", [field, string.Join(", ", Fields.Contract)]);
        if (ColumnWishes.OtherGuess(options) is { } guess)
            return new ImportOutcome.NotUnderstood("guess-twice", [options.GuessColumn!, guess]);
        try
        {
            using var files = OpenedFiles.Open(options, out var refusal);
            return refusal ?? Read(files, options, cancel);
        }
        catch (TableRefusedException refused)
        {
            return new ImportOutcome.NotUnderstood(refused.Code, refused.Arguments);
        }
    }

    static ImportOutcome Read(OpenedFiles files, ImportOptions options, CancellationToken cancel)
    {
        var protocol = new ReadingProtocol(
            [.. options.Files.Select(options.NameOf), .. HistoryName(options)],
            options.MostBadNamed
        );
        var (leadFiles, histories) = Rows(files, options, protocol, cancel);
        if (leadFiles.Sum(file => file.Count) == 0)
            return new ImportOutcome.NotUnderstood("no-rows", [string.Join(", ", protocol.Files)]);
        var leads = LeadJoin.Of(leadFiles, protocol.Bad, protocol.Notes);
        var facts = leads.Merge([.. leads.Files.Select(file => Facts(file, options, protocol))]);
        foreach (var history in histories)
        {
            if (AddHistory(history, facts, leads, options, protocol) is { } refusal)
                return refusal;
        }
        return new PipelineUnderstanding(options, protocol).Of(facts, protocol.RecognisedAs);
    }

    static IEnumerable<string> HistoryName(ImportOptions options) =>
        options.HistoryFile is { } history ? [options.NameOf(history)] : [];

    static (List<FileRows> Leads, List<FileRows> Histories) Rows(
        OpenedFiles files,
        ImportOptions options,
        ReadingProtocol protocol,
        CancellationToken cancel
    )
    {
        var leads = new List<FileRows>();
        var histories = new List<FileRows>();
        var total = files.Leads.Count + files.Histories.Count;
        var done = 0;
        Action<double>? progress = options.Progress is { } tell ? share => tell((done + share) / total) : null;
        foreach (var (table, _) in files.Leads.Concat(files.Histories).Where(file => file.Table.UnreadSheets.Count > 0))
            protocol.Notes.Add(new("sheets-unread", [table.File, string.Join(", ", table.UnreadSheets)]));
        var reader = new RowReader(protocol.Bad, progress, cancel);
        foreach (var (table, headers) in files.Leads)
        {
            protocol.Recognised(headers);
            leads.Add(reader.ReadLeads(table, headers, leads.Sum(file => file.Count), protocol.Notes));
            done++;
        }
        foreach (var (table, headers) in files.Histories)
        {
            histories.Add(reader.ReadHistory(table, headers));
            done++;
        }
        // A history alone still tells which leads there are.
        if (leads.Count == 0 && histories.Count > 0)
            leads.Add(HistoryLeads.Of(histories[0]));
        return (leads, histories);
    }

    static Facts Facts(FileRows rows, ImportOptions options, ReadingProtocol protocol)
    {
        var (facts, styles) = FactsOfFile.Of(rows, protocol.Bad, options.Ask, protocol.Notes);
        if (StageNames.SortOut(facts, options))
            rows.Headers = rows.Headers.WithOutcomeAsStage();
        protocol.Read(rows, styles);
        return facts;
    }

    static ImportOutcome.NotUnderstood? AddHistory(
        FileRows history,
        Facts facts,
        JoinedLeads leads,
        ImportOptions options,
        ReadingProtocol protocol
    )
    {
        var names = history.Coded(Field.Stage)!.Texts.Count;
        if (names > 2 * StagePlan.MostPhases)
            return new("too-many-stages", [names, StagePlan.MostPhases]);
        var (changes, styles) = FactsOfFile.Of(history, protocol.Bad, options.Ask, protocol.Notes);
        protocol.Read(history, styles, "history.");
        StageHistory.AddTo(facts, leads, history, changes.Entered[0].Days, options, protocol.Notes);
        return null;
    }
}
