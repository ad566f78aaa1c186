using Leadwerk.Commands;
using Leadwerk.Storage;
using Spectre.Console;

namespace Leadwerk.Features.Demo.Commands;

/// <summary>One run of <c>demo</c>: fills the store, shows how far it is, says what is there.</summary>
sealed class DemoRun(DemoWords words, CommandConsole console, CancellationToken cancel)
{
    /// <param name="folder">As on the command line; null when not given.</param>
    /// <param name="wish">What was asked for.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(string? folder, DemoWish wish)
    {
        var location = StoreLocation.Of(folder, console.Variable);
        var started = console.Clock.GetTimestamp();
        switch (Fill(location, wish))
        {
            case DemoOutcome.Filled filled:
                Say(
                    words.Filled(Where(location), Option(folder), filled.Summary, console.Clock.GetElapsedTime(started))
                );
                return ExitCode.Done;
            case DemoOutcome.HasLeads some:
                console.Error.WriteLine(words.HasLeads(Where(location), some.Leads));
                return ExitCode.NotUnderstood;
            case DemoOutcome.NotReady { Why: var why }:
                console.Error.WriteLine(words.NotReady(why));
                return ExitCode.NotUnderstood;
            default:
                throw new InvalidOperationException("There is no other outcome.");
        }
    }

    DemoOutcome Fill(StoreLocation location, DemoWish wish)
    {
        var now = console.Clock.GetUtcNow().UtcDateTime;
        if (!console.ErrorIsTerminal)
            return DemoCompany.Fill(location, wish, now, _ => { }, cancel);
        return console
            .OpenPrompts()
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(screen =>
            {
                var task = screen.AddTask(words.Living, maxValue: 1);
                return DemoCompany.Fill(location, wish, now, share => task.Value = share, cancel);
            });
    }

    void Say(string text)
    {
        using var output = console.OpenText();
        output.WriteLine(text);
    }

    static string Option(string? folder) =>
        folder is null ? ""
        : folder.Contains(' ') ? $" --data \"{folder}\""
        : $" --data {folder}";

    // A connection string may hold a password.
    string Where(StoreLocation location) => location is StoreLocation.SqliteFile sqlite ? sqlite.File : words.Server;
}
