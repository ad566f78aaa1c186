using Leadwerk.Features.Import;
using Leadwerk.Statistics.Histories;

namespace Leadwerk.Tests.Import;

/// <summary>Reads files that a test writes itself, and looks at single leads of the outcome.</summary>
static class Exported
{
    public static ImportOutcome Outcome(ImportOptions options, params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("leadwerk-import-");
        try
        {
            var paths = new List<string>();
            foreach (var (name, text) in files)
            {
                paths.Add(Path.Combine(folder.FullName, name));
                File.WriteAllText(paths[^1], text);
            }
            var history = options.HistoryFile is { } file ? Path.Combine(folder.FullName, file) : null;
            return PipelineReader.Read(
                options with
                {
                    Files = [.. paths.Where(path => path != history)],
                    HistoryFile = history,
                },
                TestContext.Current.CancellationToken
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static ReadPipeline Read(ImportOptions options, params (string Name, string Text)[] files)
    {
        var outcome = Outcome(options, files);
        var refused = outcome as ImportOutcome.NotUnderstood;
        Assert.True(refused is null, $"{refused?.Code}: {string.Join(" | ", refused?.Arguments ?? [])}");
        return ((ImportOutcome.Understood)outcome).Pipeline;
    }

    public static ReadPipeline Read(string text, ImportOptions? options = null) =>
        Read(options ?? Default, ("leads.csv", text));

    public static ImportOutcome.NotUnderstood Refused(string text, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.NotUnderstood>(Outcome(options ?? Default, ("leads.csv", text)));

    public static ImportOptions Default => new() { Files = [] };

    public static ImportOptions Stages(params (string, string)[] stages) => Default with { Stages = stages };

    public static ImportOptions Map(params (string Field, string Column)[] map) =>
        Default with
        {
            Map = map.ToDictionary(pair => pair.Field, pair => pair.Column),
        };

    /// <summary>"Betrag=value 1.234,56; Notiz=-" for the columns of all files.</summary>
    public static string Taken(this ReadPipeline pipeline) =>
        string.Join(
            "; ",
            pipeline.Reading.Columns.Select(column =>
                $"{column.Column}={column.Field ?? "-"}" + (column.Style is null ? "" : $" {column.Style}")
            )
        );

    public static string Ladder(this ReadPipeline pipeline) =>
        string.Join(" > ", pipeline.Phases.Select(phase => phase.HasEntryDates ? phase.Code : $"({phase.Code})"));

    public static object?[]? Note(this ReadPipeline pipeline, string code) =>
        pipeline.Reading.Notes.FirstOrDefault(note => note.Code == code)?.Arguments.ToArray();

    public static string Bad(this ReadPipeline pipeline) =>
        string.Join(
            "; ",
            pipeline.Reading.Bad.Select(bad =>
                $"{bad.Row} {bad.Column}: {bad.Value} ({bad.Expected}{(bad.RowRejected ? ", row" : "")})"
            )
        );

    public static SeenLead Lead(this ReadPipeline pipeline, string id)
    {
        for (var lead = 0; lead < pipeline.Count; lead++)
        {
            if (pipeline.Ids[lead] == id)
                return new SeenLead(pipeline, lead);
        }
        throw new InvalidOperationException($"No lead {id}.");
    }

    /// <summary>All that is known of all leads, in the order of their ids.</summary>
    public static string Story(this ReadPipeline pipeline) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, pipeline.Count)
                .Select(lead => new SeenLead(pipeline, lead))
                .OrderBy(lead => lead.Id, StringComparer.Ordinal)
                .Select(lead => lead.ToString())
                .Prepend($"{pipeline.Ladder()} {pipeline.Currency}")
        );
}

/// <summary>One lead of a read pipeline as a person would tell it.</summary>
sealed class SeenLead(ReadPipeline pipeline, int lead)
{
    public string Id => pipeline.Ids[lead];
    public string Title => pipeline.Titles[lead];
    public string? Company => pipeline.Companies[lead];
    public string? Owner => pipeline.Owners[lead];
    public string? Source => pipeline.Sources[lead];
    public string? Segment => pipeline.Segments[lead];
    public string? LostReason => pipeline.LostReasons[lead];
    public LeadOutcome Outcome => pipeline.Outcomes[lead];
    public string? Started => Day(pipeline.Started[lead]);
    public string? Closed => Day(pipeline.Closed[lead]);
    public string? ExpectedClose => Day(pipeline.ExpectedClose[lead]);
    public string? LastActivity => Day(pipeline.LastActivity[lead]);
    public string? NextActivity => Day(pipeline.NextActivity[lead]);
    public string? HandedOver => Day(pipeline.HandedOver[lead]);
    public string? Expires => Day(pipeline.Expires[lead]);
    public string? Stage => pipeline.Stages[lead] < 0 ? null : pipeline.Phases[pipeline.Stages[lead]].Code;
    public decimal? Value =>
        pipeline.Values[lead] == ReadPipeline.NoValue ? null : pipeline.Values[lead] / pipeline.MinorUnitsPerMajor;
    public double? Guess =>
        pipeline.Guesses.Length == 0 || float.IsNaN(pipeline.Guesses[lead])
            ? null
            : Math.Round(pipeline.Guesses[lead], 4);
    public int? Deferrals => pipeline.Deferrals.Length == 0 ? null : pipeline.Deferrals[lead];

    /// <summary>"F 2024-01-02, E 2024-01-09": first entries in ladder order.</summary>
    public string Entered =>
        string.Join(
            ", ",
            pipeline
                .Phases.Select(
                    (phase, i) => (phase.Code, Day: Day(pipeline.Entered[(lead * pipeline.Phases.Count) + i]))
                )
                .Where(entry => entry.Day is not null)
                .Select(entry => $"{entry.Code} {entry.Day}")
        );

    public override string ToString() =>
        string.Join(
            '|',
            Id,
            Title,
            Company,
            Owner,
            Source,
            Segment,
            Outcome,
            Started,
            Closed,
            ExpectedClose,
            LastActivity,
            Stage,
            Value,
            Guess,
            Entered
        );

    static string? Day(int day) =>
        day == ReadPipeline.NoDay ? null : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd");
}
