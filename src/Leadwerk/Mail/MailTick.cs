using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Leadwerk.Mail;

/// <summary>One stroke of the clock for the mail that waits.</summary>
sealed partial class MailTick(MailRun run, IHostApplicationLifetime life, ILogger<MailRun> log) : IJob
{
    /// <summary>How soon a mail leaves at the latest while nothing is wrong.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        try
        {
            var report = await run.Run(stop.Token);
            if (report.Sent + report.Failed + report.Waiting > 0)
                Done(log, report.Sent, report.Waiting, report.Failed);
            if (report.Trouble is { } trouble)
                Trouble(log, trouble);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The application ends; the next one goes on.
        }
        catch (Exception why)
        {
            Broken(log, why.Message);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "mail: {Sent} sent, {Waiting} tried again later, {Failed} not sent"
    )]
    static partial void Done(ILogger log, int sent, int waiting, int failed);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "mail: the server cannot be spoken with, tried again in two minutes: {Why}"
    )]
    static partial void Trouble(ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "mail: stopped, tried again at the next run: {Why}")]
    static partial void Broken(ILogger log, string why);
}
