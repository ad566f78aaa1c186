using Leadwerk.Features.Demo.Guests;
using Leadwerk.Jobs;
using Leadwerk.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Leadwerk.Web;

/// <summary>The application as a web server.</summary>
static class WebHost
{
    /// <summary>Puts it together; it listens once it is started.</summary>
    /// <param name="store">The company's data, in the form that this program needs.</param>
    /// <param name="settings">Where to listen.</param>
    /// <param name="clock">Tells the time to everything inside.</param>
    public static WebApplication Build(Store store, WebSettings settings, TimeProvider clock)
    {
        // Settings that lie in the folder where somebody happens to stand are not ours.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(settings.Address, settings.Port);
        });
        // A built but not published program finds style sheets and scripts where their sources lie.
        builder.WebHost.UseStaticWebAssets();
        var runs = false;
        LogPlainLines(builder.Logging);
        // Whoever starts it says in one sentence why it cannot start; the host would add where in the program that was.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", level => runs && level >= LogLevel.Warning);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(clock);
        // One request, one context: what it read is one state, what it changes is one piece of work.
        builder.Services.AddScoped(services =>
            services.GetRequiredService<DemoVisit>().Store(services.GetRequiredService<Store>()).Open()
        );
        // The command line hears Ctrl-C and SIGTERM already.
        builder.Services.AddSingleton<IHostLifetime, StoppedByItsOwner>();
        builder.Services.AddJobs();

        builder.Services.AddSingleton(settings);
        builder.Services.AddPages();

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => runs = true);
        Health.Map(app);
        app.MapPages();
        return app;
    }

    /// <summary>On standard error, because standard output is for what a person asked for.</summary>
    static void LogPlainLines(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        // It warns that its keys lie unencrypted: they lie where all that they protect lies as well.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Quartz", LogLevel.Warning);
        logging.AddSimpleConsole(line =>
        {
            line.SingleLine = true;
            line.ColorBehavior = LoggerColorBehavior.Disabled;
            line.UseUtcTimestamp = true;
            line.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
    }

    sealed class StoppedByItsOwner : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
