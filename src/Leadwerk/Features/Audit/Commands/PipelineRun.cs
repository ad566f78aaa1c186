using System.Text;
using Leadwerk.Commands;
using Leadwerk.Features.Audit.Html;
using Leadwerk.Features.Audit.Words;
using Leadwerk.Features.Import;

namespace Leadwerk.Features.Audit.Commands;

/// <summary>Reads the files, measures, and tells it.</summary>
sealed class PipelineRun(
    ReportFaces faces,
    CommandWords words,
    string language,
    CommandConsole console,
    CancellationToken cancel
)
{
    readonly ReportWords reportWords = ReportWords.In(language);
    readonly Waiting waiting = new(console, cancel);

    public int Run(PipelineRequest request) =>
        Read(request) switch
        {
            ImportOutcome.Understood understood => Tell(understood.Pipeline, request),
            ImportOutcome.NotUnderstood why => NotUnderstood(why),
            _ => throw new InvalidOperationException("Reading ended in neither way."),
        };

    ImportOutcome Read(PipelineRequest request)
    {
        var asking = console.CanAsk && !request.NeverAsk ? new Asking(console, words, waiting) : null;
        return waiting.For(
            words.Reading,
            () =>
                PipelineReader.Read(
                    request.Import with
                    {
                        Ask = asking is null
                            ? null
                            : question => asking.Ask(reportWords.Question(question), question.Answers),
                        Progress = waiting.Progress,
                        Today = DateOnly.FromDateTime(console.Clock.GetLocalNow().Date),
                    },
                    cancel
                )
        );
    }

    int NotUnderstood(ImportOutcome.NotUnderstood why)
    {
        console.Error.WriteLine($"{CommandLine.Program}: {reportWords.NotUnderstood(why)}");
        return ExitCode.NotUnderstood;
    }

    /// <summary>Measures and writes whatever was asked for.</summary>
    /// <returns>The exit code.</returns>
    int Tell(ReadPipeline pipeline, PipelineRequest request)
    {
        if (waiting.For(words.Measuring, () => PipelineAudit.Run(pipeline, request.Audit)) is not { } report)
            return NotUnderstood(
                new ImportOutcome.NotUnderstood("no-dates", [string.Join(", ", pipeline.Reading.Files)])
            );
        waiting.Silently(() => Print(report, request.Json));
        return request.HtmlFile is { } file ? WriteHtml(file, report) : ExitCode.Done;
    }

    void Print(AuditReport report, bool json)
    {
        if (json)
        {
            faces.Json(console.Output, report, reportWords);
            console.Output.Flush();
            return;
        }
        using var text = console.OpenText();
        faces.Terminal(console.Formatted(text), report, reportWords);
    }

    int WriteHtml(string file, AuditReport report)
    {
        try
        {
            DraftFile.Write(
                file,
                stream =>
                {
                    using var page = new StreamWriter(stream, new UTF8Encoding(false));
                    HtmlReport.Write(page, report, reportWords);
                },
                cancel
            );
        }
        catch (Exception why) when (why is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var reason = why switch
            {
                DirectoryNotFoundException => words.NoSuchFolder,
                UnauthorizedAccessException => words.NoPermission,
                _ => why.Message,
            };
            console.Error.WriteLine(words.HtmlNotWritten(file, reason));
            return ExitCode.NotUnderstood;
        }
        console.Error.WriteLine(words.HtmlWritten(file));
        return ExitCode.Done;
    }
}
