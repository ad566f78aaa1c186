using Leadwerk.Features.Measured;
using Leadwerk.Jobs.Resident;
using Leadwerk.Mail;
using Leadwerk.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Leadwerk.Jobs;

/// <summary>When each job runs. Every node has this clock; that an effect happens once is the business of the claims.</summary>
static class JobClock
{
    static readonly TimeSpan ExpiryEvery = TimeSpan.FromMinutes(15);

    /// <summary>Done in the first hour of a day, and at no other run of that day.</summary>
    static readonly TimeSpan NightlyEvery = TimeSpan.FromHours(1);

    /// <summary>A morning mail leaves so much after its hour at the latest.</summary>
    static readonly TimeSpan MorningEvery = TimeSpan.FromMinutes(1);

    /// <summary>A mail of a sequence is written so much after its time at the latest.</summary>
    static readonly TimeSpan SequencesEvery = TimeSpan.FromMinutes(1);

    /// <summary>Only for the eye: before each mail the same is asked again.</summary>
    static readonly TimeSpan StopsEvery = TimeSpan.FromMinutes(10);

    static readonly TimeSpan SignUpsEvery = TimeSpan.FromMinutes(10);

    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<CompanyTime>();
        var node = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
        services.AddSingleton(provider => new JobRun(
            provider.GetRequiredService<Store>(),
            provider.GetRequiredService<CompanyTime>(),
            node
        ));
        services.AddSingleton<MailVault>();
        services.AddSingleton<MailSettings>();
        services.AddSingleton(provider => new MailRun(
            provider.GetRequiredService<Store>(),
            provider.GetRequiredService<CompanyTime>(),
            provider.GetRequiredService<MailSettings>(),
            provider.GetRequiredService<MailVault>(),
            node
        ));
        services.AddSingleton<MorningMailJob>();
        services.AddSingleton<ExpiryJob>();
        services.AddSingleton<SignUpJob>();
        services.AddSingleton<SequenceStartJob>();
        services.AddSingleton<SequenceStopJob>();
        services.AddSingleton<SequenceMailJob>();
        services.AddSingleton<StoreStatistics>();
        services.AddSingleton<NightlyJob>();
        services.AddSingleton<RetentionJob>();
        services.AddSingleton<ProgramPages>();
        services.AddQuartz(clock =>
        {
            Every<ExpiryJob>(clock, ExpiryEvery, TimeSpan.Zero);
            Every<SignUpJob>(clock, SignUpsEvery, TimeSpan.Zero);
            Every<SequenceStartJob>(clock, SequencesEvery, TimeSpan.FromSeconds(5));
            Every<SequenceMailJob>(clock, SequencesEvery, TimeSpan.FromSeconds(10));
            Every<SequenceStopJob>(clock, StopsEvery, TimeSpan.FromSeconds(15));
            // Whoever starts it wants its pages first.
            Every<NightlyJob>(clock, NightlyEvery, TimeSpan.FromSeconds(10));
            Every<RetentionJob>(clock, NightlyEvery, TimeSpan.FromSeconds(20));
            Every<MorningMailJob>(clock, MorningEvery, TimeSpan.FromSeconds(2));
            Strike<MailTick>(clock, MailTick.Every, TimeSpan.FromSeconds(3));
            Strike<MemoryTick>(clock, MemoryTick.Every, TimeSpan.FromSeconds(10));
        });
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    static void Every<TJob>(IQuartzBuilder clock, TimeSpan interval, TimeSpan delay)
        where TJob : Job => Strike<Tick<TJob>>(clock, interval, delay);

    static void Strike<TTick>(IQuartzBuilder clock, TimeSpan interval, TimeSpan delay)
        where TTick : class, IJob =>
        clock.ScheduleJob<TTick>(
            (services, trigger) =>
                trigger
                    .StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow() + delay)
                    .WithSimpleSchedule(interval),
            (_, job) => job.DisallowConcurrentExecution()
        );
}

/// <summary>One stroke of the clock for a job.</summary>
sealed partial class Tick<TJob>(JobRun run, TJob job, IHostApplicationLifetime life, ILogger<TJob> log) : IJob
    where TJob : Job
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        try
        {
            var report = await run.Run(job, stop.Token);
            if (report.Done > 0)
                Done(log, job.Name, report.Done);
            if (report.Failed.Count > 0)
            {
                var (key, why) = report.Failed.First();
                Failed(log, job.Name, report.Failed.Count, key, why);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The application ends; the next one goes on.
        }
        catch (Exception why)
        {
            Broken(log, job.Name, why.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Job}: {Count} done")]
    static partial void Done(ILogger log, string job, int count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Job}: {Count} not done, tried again at the next run; the first is {Key}: {Why}"
    )]
    static partial void Failed(ILogger log, string job, int count, string key, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job}: stopped, tried again at the next run: {Why}")]
    static partial void Broken(ILogger log, string job, string why);
}
